/** Theme, language and text size are cookies, so that the server answers with them and nothing flashes. */
function remember(name: string, value: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}

export function theme(): void {
  const root = document.documentElement;
  const mark = (): void => {
    for (const button of document.querySelectorAll<HTMLElement>('[data-theme-set]'))
      button.setAttribute('aria-pressed', String(button.dataset.themeSet === root.dataset.bsTheme));
  };
  document.addEventListener('click', event => {
    const target = (event.target as HTMLElement).closest<HTMLElement>('[data-theme-set],[data-lang-set],[data-size-set]');
    if (!target) return;
    const { themeSet, langSet } = target.dataset;
    if (themeSet) {
      remember('theme', themeSet);
      root.dataset.bsTheme = themeSet;
      mark();
    } else if (langSet) {
      remember('lang', langSet);
      event.preventDefault();
      const here = new URL(location.href);
      here.searchParams.delete('lang');
      here.hash = '';
      if (here.href === location.href) location.reload();
      else location.replace(here.href);
    } else {
      const large = root.dataset.size !== 'large';
      root.dataset.size = large ? 'large' : 'usual';
      target.setAttribute('aria-pressed', String(large));
      remember('size', large ? 'large' : 'usual');
    }
  });
  mark();
}
