import { type Numbers, numberOf } from './livesource';

/** Shows a new notice outside the browser's window, while a page is open: asked for by a button, and without anybody's push service. */
interface Latest { id: string; title: string; number: string; urgent: boolean; unread: number }

const wish = 'gl-notify';
const shown = 'gl-notify-shown';

/** What the browser remembers; a private window may refuse. */
function remembered(key: string): string | null {
  try { return localStorage.getItem(key); } catch { return null; }
}

function remember(key: string, value: string): void {
  try { localStorage.setItem(key, value); } catch { /* It is asked for anew next time. */ }
}

function canShow(): boolean {
  return 'Notification' in window && isSecureContext;
}

function isOn(): boolean {
  return canShow() && Notification.permission === 'granted' && remembered(wish) === 'on';
}

async function show(): Promise<void> {
  try {
    const answer = await fetch('/notices/latest', { cache: 'no-store', redirect: 'manual' });
    if (answer.status !== 200) return;
    const latest = await answer.json() as Latest;
    // Of several pages the first one shows it; the tag takes care of those that ask at the same time.
    if (remembered(shown) === latest.id) return;
    remember(shown, latest.id);
    const made = new Notification(latest.title, { body: latest.number, tag: latest.id, lang: document.documentElement.lang, requireInteraction: latest.urgent });
    made.onclick = () => { window.focus(); location.assign('/notices'); made.close(); };
  } catch {
    // No net, or the system shows nothing; the bell still counts.
  }
}

/** The panel in which it is switched on and off. */
function panel(): void {
  const part = document.querySelector<HTMLElement>('[data-notify]');
  const state = part?.querySelector<HTMLElement>('[data-notify-state]');
  const on = part?.querySelector<HTMLButtonElement>('[data-notify-on]');
  const off = part?.querySelector<HTMLButtonElement>('[data-notify-off]');
  if (!state || !on || !off) return;
  const draw = (): void => {
    const { on: told = '', off: silent = '', denied = '', none = '' } = state.dataset;
    const refused = canShow() && Notification.permission === 'denied';
    state.textContent = !canShow() ? none : refused ? denied : isOn() ? told : silent;
    on.hidden = !canShow() || refused || isOn();
    off.hidden = !isOn();
  };
  on.onclick = () => { void Notification.requestPermission().then(given => { if (given === 'granted') remember(wish, 'on'); draw(); }); };
  off.onclick = () => { remember(wish, 'off'); draw(); };
  draw();
}

export function notify(): void {
  panel();
  let known = -1;
  document.addEventListener('gl:live', event => {
    const numbers = (event as CustomEvent<Numbers>).detail;
    const now = numbers.topics.notice ?? 0;
    const before = known;
    known = Math.max(known, now);
    // The first word of the stream tells how it stood when the page came.
    if (before >= 0 && now > before && isOn() && !document.hasFocus() && numberOf(numbers, 'notice') === now) void show();
  });
}
