import htmx from 'htmx.org';
import { type Numbers, Source, numberOf } from './livesource';
import { morph } from './morph';

/** Parts of a page that bring themselves up to date: read again when one of their topics went on, never under somebody's hands. */
const tick = 1000;
const leastPause = 2000;
const answerAtMost = 30_000;

// The stream comes after all that the page itself needs; what happened before it was opened is told when it opens.
const afterLoad = 1500;

interface Reading { begun: number; next: number }

const readings = new WeakMap<HTMLElement, Reading>();
const opened = performance.now();
let numbers: Numbers | null = null;

function readingOf(part: HTMLElement): Reading {
  let reading = readings.get(part);
  if (!reading) readings.set(part, reading = { begun: part.dataset.liveAt === '-1' ? -Infinity : opened, next: 0 });
  return reading;
}

function isBehind(part: HTMLElement, now: number): boolean {
  const { live = '', liveAt = '', liveEach } = part.dataset;
  if (liveAt === '-1' || (liveEach && now - readingOf(part).begun > Number(liveEach) * 1000)) return true;
  const known = numbers;
  return known !== null && live.split(' ').some(topic => numberOf(known, topic) > Number(liveAt));
}

function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) return field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected));
  if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) return field.checked !== field.defaultChecked;
  return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.type !== 'hidden' && field.value !== field.defaultValue;
}

/** Somebody types in the part, has typed there, or is marking its text to copy it. */
function isInHand(part: HTMLElement): boolean {
  const marked = getSelection();
  if (marked && !marked.isCollapsed && marked.containsNode(part, true)) return true;
  const active = document.activeElement;
  if (active && active !== part && part.contains(active) && active.matches('input,textarea,select')) return true;
  return [...part.querySelectorAll('input,textarea,select')].some(isChanged);
}

function bring(): void {
  if (document.visibilityState !== 'visible' || document.querySelector('dialog[open],details.menu[open]')) return;
  const now = performance.now();
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const reading = readingOf(part);
    if (now < reading.next || !isBehind(part, now) || isInHand(part)) continue;
    [reading.begun, reading.next] = [now, now + answerAtMost];
    htmx.trigger(part, 'live', {});
  }
}

// What takes the server long is asked seldom, so that it does not ask itself to death.
function rest(event: Event): void {
  const part = event.target;
  if (!(part instanceof HTMLElement) || !part.matches('[data-live]')) return;
  const reading = readingOf(part);
  reading.next = reading.begun + Math.max(leastPause, 4 * (performance.now() - reading.begun));
}

/** Puts the newly read part in place; a screen reader is told in words, once, when they have changed. */
function place(part: HTMLElement, fragment: ParentNode, said: HTMLElement): void {
  const next = fragment.querySelector(`#${CSS.escape(part.id)}`);
  if (!next) {
    // Another page answered: the session has ended. The sign-in page leads back here.
    if (![...document.querySelectorAll('input,textarea,select')].some(isChanged)) location.reload();
    else part.removeAttribute('data-live');
    return;
  }
  const before = part.dataset.liveWords;
  morph(part, next);
  if (part.dataset.liveWords !== undefined && part.dataset.liveWords !== before) said.textContent = part.dataset.liveWords;
}

function connect(worker: string, session: string): void {
  const tell = (told: Numbers): void => { numbers = told; document.dispatchEvent(new CustomEvent('gl:live', { detail: told })); bring(); };
  if (!('SharedWorker' in window)) {
    const source = new Source(tell, false, () => document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') source.wake(); });
    return;
  }
  const { port } = new SharedWorker(worker, { name: session });
  port.onmessage = event => tell(event.data as Numbers);
  port.postMessage('here');
  addEventListener('pagehide', () => port.postMessage('gone'));
  addEventListener('pageshow', event => { if (event.persisted) port.postMessage('here'); });
}

export function live(): void {
  const said = document.querySelector<HTMLElement>('[data-live-source]');
  const { liveSource, liveWho = '' } = said?.dataset ?? {};
  if (!said || !liveSource) return;
  htmx.defineExtension('live', {
    isInlineSwap: style => style === 'morph',
    handleSwap: (style, target, fragment) => {
      if (style !== 'morph') return false;
      place(target as HTMLElement, fragment as unknown as ParentNode, said);
      return [target];
    },
  });
  document.addEventListener('htmx:afterRequest', rest);
  document.addEventListener('visibilitychange', bring);
  setInterval(bring, tick);
  const begin = (): void => { setTimeout(() => connect(liveSource, liveWho), afterLoad); };
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
  bring();
}
