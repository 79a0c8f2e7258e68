import { type Numbers, Source } from './livesource';

/** Holds the one stream of a browser for all its pages of a session, and hands on what it says. */
const scope = globalThis as unknown as { onconnect: (event: MessageEvent) => void };
const pages = new Set<MessagePort>();
let last: Numbers | null = null;

const source = new Source(numbers => {
  last = numbers;
  for (const page of pages) page.postMessage(numbers);
}, true);

scope.onconnect = event => {
  const page = event.ports[0];
  if (!page) return;
  page.onmessage = said => {
    if (said.data === 'gone') { pages.delete(page); return; }
    pages.add(page);
    source.wake();
    if (last) page.postMessage(last);
  };
};
