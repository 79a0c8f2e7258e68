namespace Gridloom.Browser.Tests;

/// <summary>Finds what does not fit: a page wider than its window, and text that leaves its box, the window, or is cut off without a sign.</summary>
internal static class Layout
{
    public static Task<string[]> Misfits(IPage page) => page.EvaluateAsync<string[]>(Find);

    // Boxes that scroll sideways may be wider inside; an ellipsis is a sign; a line clamp as well.
    private const string Find =
        """
        async () => {
          scrollTo(0, 0);
          await Promise.all(document.getAnimations().map(a => a.finished.catch(() => {})));
          const out = [], root = document.documentElement, wide = root.clientWidth;
          if (root.scrollWidth > wide) out.push(`the page is ${root.scrollWidth} wide in a window of ${wide}`);
          const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, n => n.data.trim() && !n.parentElement.closest('script,style,option,noscript,textarea') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
          // For screen readers alone: a box of one pixel that cuts off all of its words, or the way past the head that waits above the page.
          const unseen = e => { const at = e.getBoundingClientRect(); return at.width <= 1 && at.height <= 1 && getComputedStyle(e).overflowX !== 'visible'; };
          const within = (e, test) => e !== null && (test(e) || within(e.parentElement, test));
          const hidden = e => !e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || e.closest('.skip') || within(e, unseen);
          for (let node = words.nextNode(); node; node = words.nextNode()) {
            const parent = node.parentElement;
            if (hidden(parent)) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const rects = [...range.getClientRects()].filter(r => r.width > 1 && r.height > 1);
            if (rects.length === 0) continue;
            const left = Math.min(...rects.map(r => r.left)), right = Math.max(...rects.map(r => r.right));
            const fault = clip(parent, left, right);
            if (fault) out.push(`"${node.data.trim().slice(0, 30)}" in ${parent.tagName.toLowerCase()}.${parent.className} ${fault}`);
          }
          return out.slice(0, 12);

          function clip(from, left, right) {
            for (let box = from; box; box = box.parentElement) {
              const style = getComputedStyle(box), at = box.getBoundingClientRect();
              if (style.display === 'inline' || style.display === 'contents') continue;
              const scrolls = /auto|scroll/.test(style.overflowX) && box.scrollWidth > box.clientWidth && box.clientWidth > 60;
              if (scrolls) return null;
              if (style.overflowX !== 'visible' && (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none')) return null;
              if (/^(TD|TH|LI|BUTTON|LABEL|SECTION|FIELDSET|DIALOG|DD|DT)$/.test(box.tagName) || style.overflowX !== 'visible' || box === document.body)
                if (right > at.right + 1.5 || left < at.left - 1.5) return `stands ${Math.round(Math.max(right - at.right, at.left - left))} px outside ${box.tagName.toLowerCase()}.${box.className}`;
              if (style.position === 'fixed') break;
            }
            return right > wide + 1 || left < -1 ? 'stands outside the window' : null;
          }
        }
        """;
}
