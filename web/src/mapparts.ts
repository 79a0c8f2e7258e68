import Control from 'ol/control/Control';
import { say } from './words';

/** Small parts around a map: its words, its buttons. */
export interface Said {
  /** Nothing is said for the first 300 ms, as most answers are there by then. */
  begin(what: object): void;
  end(what: object): void;
  fail(text: string, again: () => void): void;
}

const patience = 300;

export function words(box: HTMLElement): Said {
  const line = box.querySelector<HTMLElement>('[data-map-words]');
  const waiting = new Set<object>();
  let failed = false;
  const show = (text: string): void => { if (line) { line.textContent = text; line.hidden = text === ''; } };
  show('');
  return {
    begin: what => {
      waiting.add(what);
      setTimeout(() => { if (waiting.size > 0 && !failed) show(say('正在取边界和案件…', 'Fetching boundaries and cases…')); }, patience);
    },
    end: what => {
      waiting.delete(what);
      if (waiting.size === 0 && !failed) show('');
    },
    fail: (text, again) => {
      if (failed) return;
      failed = true;
      show(`${text} `);
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-sm';
      button.textContent = say('重试', 'Try again');
      button.addEventListener('click', () => { failed = false; show(''); again(); });
      line?.append(button);
    },
  };
}

/** A sign on a button that screen readers hear as a word. */
export function mark(sign: string, word: string): HTMLElement {
  const label = document.createElement('span');
  const drawn = document.createElement('span');
  drawn.setAttribute('aria-hidden', 'true');
  drawn.textContent = sign;
  const heard = document.createElement('span');
  heard.className = 'visually-hidden';
  heard.textContent = word;
  label.append(drawn, heard);
  return label;
}

export function reset(whole: () => void): Control {
  const element = document.createElement('div');
  element.className = 'ol-control map-whole';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say('全图', 'All');
  button.addEventListener('click', whole);
  element.append(button);
  return new Control({ element });
}
