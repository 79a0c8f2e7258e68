import { ask, inWords, tell, type Cluster } from './mapask';
import type { Said } from './mapparts';
import { say } from './words';

/** Cases that stand on one spot, as links beside the map. */
interface Item { number: string; href: string; className: string; place: string }

function line(item: Item): HTMLLIElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = item.href;
  link.textContent = item.number;
  entry.append(link, ` ${item.className} ${item.place}`);
  return entry;
}

export async function list(box: HTMLElement, cluster: Cluster, words: Said): Promise<void> {
  const place = box.querySelector<HTMLElement>('[data-map-list]');
  if (!place) return;
  try {
    const { cases, more } = await ask<{ cases: Item[]; more: boolean }>(`bbox=${inWords(around(cluster.bounds))}`);
    const head = document.createElement('div');
    head.className = 'row-f';
    const count = document.createElement('b');
    count.className = 'grow';
    count.textContent = say(`这一处 ${cluster.count} 宗`, `${cluster.count} cases here`) + (more ? say(`，先列 ${cases.length} 宗`, `, the first ${cases.length} of them`) : '');
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'btn btn-sm';
    close.textContent = say('收起', 'Close');
    close.addEventListener('click', () => { place.hidden = true; box.querySelector<HTMLElement>('[data-map-view]')?.focus(); });
    head.append(count, close);
    const items = document.createElement('ul');
    items.append(...cases.map(line));
    place.replaceChildren(head, items);
    place.hidden = false;
    close.focus();
  } catch (fault) {
    words.fail(tell(fault), () => void list(box, cluster, words));
  }
}

/** A window needs width and height; a centimetre will do. */
function around([west = 0, south = 0, east = 0, north = 0]: number[]): number[] {
  return [west, south, Math.max(east, west + 1e-7), Math.max(north, south + 1e-7)];
}
