/** Ticks of a list for a batch: all at once, the row with the focus by X, and how many they are. */
function boxes(within: Element): HTMLInputElement[] {
  return [...within.querySelectorAll<HTMLInputElement>('tbody .tick-c input')];
}

function tell(form: Element): void {
  const all = boxes(form);
  const ticked = all.filter(box => box.checked).length;
  const head = form.querySelector<HTMLInputElement>('[data-tick-all]');
  if (head) {
    head.checked = ticked > 0 && ticked === all.length;
    head.indeterminate = ticked > 0 && ticked < all.length;
  }
  const words = form.querySelector<HTMLElement>('[data-ticked]');
  if (words && (ticked > 0 || words.dataset.told)) {
    words.dataset.told = 'yes';
    words.textContent = (words.dataset.ticked ?? '').replace('{0}', String(ticked));
  }
}

/** The row with the focus; true when there was one to tick. */
export function tickRow(): boolean {
  const box = document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('.tick-c input');
  box?.click();
  return !!box;
}

export function ticks(): void {
  for (const head of document.querySelectorAll<HTMLInputElement>('[data-tick-all]')) head.disabled = false;
  document.addEventListener('change', event => {
    const box = event.target as HTMLInputElement;
    const form = box.closest('form');
    if (!form || !box.closest('.tick-c')) return;
    if (box.hasAttribute('data-tick-all')) for (const one of boxes(form)) one.checked = box.checked;
    tell(form);
  });
}
