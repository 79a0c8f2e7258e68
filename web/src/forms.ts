import { say } from './words';

/** Small manners of forms: no double sending, counters, drafts of plain text, clear values that close by themselves, copying. */
const drafts = 'gridloom.draft.';
const day = 24 * 60 * 60 * 1000;

function guard(): void {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (form.method !== 'post') return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    for (const button of form.querySelectorAll('button:not([type=button])')) button.setAttribute('aria-disabled', 'true');
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) {
      delete form.dataset.sent;
      for (const button of form.querySelectorAll('[aria-disabled=true]')) button.removeAttribute('aria-disabled');
    }
  });
}

function count(): void {
  for (const out of document.querySelectorAll<HTMLElement>('[data-count-of]')) {
    const field = document.getElementById(out.dataset.countOf ?? '') as HTMLTextAreaElement | null;
    if (!field) continue;
    const show = (): void => { out.textContent = `${field.value.length} / ${field.maxLength}`; };
    field.addEventListener('input', show);
    show();
  }
}

/** A draft stays in this browser for a day at most and leaves when its form is sent. Names and phone numbers are never drafted. */
function draft(): void {
  if (document.querySelector('[data-forget-drafts]')) {
    for (const key of Object.keys(localStorage)) if (key.startsWith(drafts)) localStorage.removeItem(key);
  }
  for (const field of document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-draft]')) {
    const key = drafts + field.dataset.draft;
    const [at, ...text] = (localStorage.getItem(key) ?? '0|').split('|');
    if (Date.now() - Number(at) > day) localStorage.removeItem(key);
    else if (field.value === '') field.value = text.join('|');
    field.addEventListener('input', () => {
      localStorage.setItem(key, `${Date.now()}|${field.value}`);
      const words = document.querySelector<HTMLElement>('[data-draft-words]');
      if (words) words.textContent = say('草稿已存在本机，断网不丢', 'The draft is kept on this device');
    });
    field.form?.addEventListener('submit', () => localStorage.removeItem(key));
  }
}

/** A clear value is shown for the seconds that the server allowed, then its markup is taken away. */
function hide(): void {
  for (const shown of document.querySelectorAll<HTMLElement>('[data-clear-seconds]')) {
    const end = Date.now() + Number(shown.dataset.clearSeconds) * 1000;
    const left = shown.querySelector<HTMLElement>('[data-left]');
    const tick = (): void => {
      const seconds = Math.ceil((end - Date.now()) / 1000);
      if (seconds <= 0) { location.replace(shown.dataset.clearThen ?? location.pathname + location.search); shown.textContent = shown.dataset.masked ?? '****'; return; }
      if (left) left.textContent = String(seconds);
      setTimeout(tick, 250);
    };
    tick();
  }
}

function copy(): void {
  document.addEventListener('click', async event => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-copy]');
    if (!button) return;
    const field = document.getElementById(button.dataset.copy ?? '') as HTMLInputElement | null;
    if (!field) return;
    field.select();
    const words = document.querySelector<HTMLElement>('[data-copy-words]');
    try {
      await navigator.clipboard.writeText(field.value);
      if (words) words.textContent = say('已复制。', 'Copied.');
    } catch {
      if (words) words.textContent = say('已选中，长按或按 Ctrl+C 复制。', 'Selected; press Ctrl+C or hold to copy.');
    }
  });
  document.addEventListener('click', event => {
    if ((event.target as HTMLElement).closest('[data-print]')) window.print();
  });
}

/** The first fault of a refused form takes the focus, so that it is read and seen at once. */
function lead(): void {
  document.querySelector<HTMLElement>('.err[tabindex]')?.focus();
}

export function forms(): void {
  guard(); count(); draft(); hide(); copy(); lead();
}
