/** Makes one piece of page into another by changing only what differs, so that focus, scroll, open tables and what is selected stay. */
type Kind = Element & ChildNode;

// A row has no id of its own; that of the link in it is as good.
function keyOf(node: Node): string {
  if (!(node instanceof Element)) return '';
  return node.id || (/^(TR|LI)$/.test(node.tagName) ? node.querySelector('[id]')?.id ?? '' : '');
}

function alike(a: Node, b: Node): boolean {
  return a.nodeType === b.nodeType && a.nodeName === b.nodeName && keyOf(a) === keyOf(b);
}

function attributes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name) && !(name === 'open' && old instanceof HTMLDetailsElement)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

function children(old: Element, next: Element): void {
  const keyed = new Map([...old.children].map(child => [keyOf(child), child as Kind]));
  let at: ChildNode | null = old.firstChild;
  for (const wanted of [...next.childNodes]) {
    const key = keyOf(wanted);
    const found: ChildNode | null | undefined = key ? keyed.get(key) : at;
    if (!found || !alike(found, wanted)) { old.insertBefore(wanted, at); continue; }
    if (found === at) at = at.nextSibling;
    else old.insertBefore(found, at);
    one(found, wanted);
  }
  while (at) {
    const rest: ChildNode | null = at.nextSibling;
    at.remove();
    at = rest;
  }
}

function one(old: ChildNode, next: ChildNode): void {
  if (!(old instanceof Element) || !(next instanceof Element)) {
    if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
    return;
  }
  // A chart is drawn from its table by a script, into what came empty from the server: it stays while its table does.
  if (old.matches('[data-trend]')) {
    if (!old.querySelector('table')?.isEqualNode(next.querySelector('table'))) old.replaceWith(next);
    return;
  }
  attributes(old, next);
  children(old, next);
}

// What had the focus has it again, if it is still there.
function focusOf(part: Element): () => void {
  const had = document.activeElement;
  if (!had || !part.contains(had)) return () => undefined;
  const where = had.id ? `#${CSS.escape(had.id)}` : had.hasAttribute('href') ? `[href="${CSS.escape(had.getAttribute('href') ?? '')}"]` : '';
  return () => {
    if (document.activeElement === had) return;
    const again = had.isConnected ? had : where ? part.querySelector(where) : null;
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  };
}

export function morph(old: Element, next: Element): void {
  const focus = focusOf(old);
  one(old, next);
  focus();
}
