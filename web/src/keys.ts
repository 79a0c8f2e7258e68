/** The keyboard of the desk: / search, N new, J K along the rows, X ticks one, B the batch, 1 to 9 the acts of a case, T the tables of the charts, ? all keys. Keys act outside text fields only and can be switched off. */
import { tickRow } from './ticks';

const off = 'gridloom.keys';

function inText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')];
}

function step(by: number): void {
  const all = rows();
  const at = all.findIndex(row => row === document.activeElement);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** The case page's acts by their place: a plain one has its button focused, for nobody acts by a slip; another opens at its first field. */
function actForm(place: number): boolean {
  const at = document.querySelectorAll<HTMLElement>('[data-act-form]')[place - 1];
  if (!at) return false;
  if (at instanceof HTMLDetailsElement) at.open = true;
  at.querySelector<HTMLElement>('select, textarea, input:not([type=hidden]), button')?.focus();
  return true;
}

function act(key: string): boolean {
  if (key === 'j' || key === 'k') {
    const along = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (along) along.click();
    else step(key === 'j' ? 1 : -1);
    return true;
  }
  const tables = document.querySelectorAll<HTMLDetailsElement>('[data-trend] > details');
  if (key === 't' && tables.length > 0) {
    for (const table of tables) table.open = !table.open;
    return true;
  }
  if (key === 'x' && tickRow()) return true;
  if (/^[1-9]$/.test(key) && actForm(Number(key))) return true;
  if (key === '?') {
    document.querySelector<HTMLDialogElement>('#keys')?.showModal();
    return true;
  }
  const found = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!found) return false;
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) {
    found.focus();
    if (found instanceof HTMLInputElement) found.select();
  } else found.click();
  return true;
}

function onKey(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return;
  const field = event.target;
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter' && field instanceof HTMLElement) {
    field.closest('form')?.requestSubmit();
    return;
  }
  if (event.key === 'Escape') {
    for (const open of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) open.open = false;
    if (field instanceof HTMLInputElement && field.type === 'search') field.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || inText(field) || document.querySelector('dialog[open]')) return;
  if (localStorage.getItem(off) === 'off') return;
  if (act(event.key.toLowerCase())) event.preventDefault();
}

export function keys(): void {
  document.addEventListener('keydown', onKey);
  const box = document.querySelector<HTMLInputElement>('[data-keys-on]');
  if (box) {
    box.checked = localStorage.getItem(off) !== 'off';
    box.addEventListener('change', () => localStorage.setItem(off, box.checked ? 'on' : 'off'));
  }
  document.addEventListener('click', event => {
    const target = event.target as HTMLElement;
    if (target.closest('[data-open-keys]')) document.querySelector<HTMLDialogElement>('#keys')?.showModal();
    for (const open of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) if (!open.contains(target)) open.open = false;
  });
}
