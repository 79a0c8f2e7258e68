/** A search box over a long select: typing two characters leaves only the choices that hold them. */
export function filter(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-filter-of]')) {
    const select = document.getElementById(box.dataset.filterOf ?? '');
    if (!(select instanceof HTMLSelectElement)) continue;
    box.hidden = false;
    const groups = [...select.querySelectorAll('optgroup')].map(group => ({ group, options: [...group.querySelectorAll('option')] }));
    box.addEventListener('input', () => {
      const wanted = box.value.trim();
      const kept = select.value;
      let only: HTMLOptionElement | null = null;
      let count = 0;
      for (const { group, options } of groups) {
        const fit = options.filter(option => `${group.label} ${option.textContent}`.includes(wanted));
        group.replaceChildren(...fit);
        if (fit.length > 0) { select.append(group); only = fit[0] ?? null; count += fit.length; } else group.remove();
      }
      select.value = kept;
      if (wanted !== '' && count === 1 && only) select.value = only.value;
    });
    box.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.isComposing) { event.preventDefault(); select.focus(); }
    });
  }
}
