import { type Chart, draw } from './chartdraw';
import { look } from './maplook';

/** The charts of a page (走势图). What they show is read from the table beside each, which says the same without them. */
const known = 'gridloomCharts';

function start(): void {
  const shown = look();
  const charts = new Map<HTMLElement, Chart>();
  const paper = matchMedia('print');

  const add = (figure: HTMLElement): void => {
    const view = figure.querySelector<HTMLElement>('[data-trend-view]');
    if (!view || charts.has(figure)) return;
    const chart = draw(figure, view, shown, paper.matches);
    if (!chart) return;
    charts.set(figure, chart);
    figure.dataset.trendDrawn = '';
    new ResizeObserver(() => { if (!paper.matches) chart.resize(); }).observe(view);
  };
  const all = (): void => {
    for (const [figure, chart] of charts) {
      if (figure.isConnected) continue;
      chart.dispose();
      charts.delete(figure);
    }
    for (const figure of document.querySelectorAll<HTMLElement>('[data-trend]')) add(figure);
  };
  const again = (): void => { for (const chart of charts.values()) chart.redraw(paper.matches); };

  // A page that brings itself up to date brings new tables; what was open stays open.
  let open: string[] = [];
  document.addEventListener('htmx:beforeSwap', () => { open = [...document.querySelectorAll('.trend-t[open]')].map(table => table.id); });
  document.addEventListener('htmx:afterSettle', () => {
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    all();
  });
  shown.onChange(again);
  // On paper it is drawn in black.
  paper.addEventListener('change', again);
  addEventListener('beforeprint', () => { for (const chart of charts.values()) chart.redraw(true); });
  addEventListener('afterprint', again);
  all();
}

// Two charts on a page name the script twice.
if (!(known in window)) {
  Object.assign(window, { [known]: true });
  start();
}
