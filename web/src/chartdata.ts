/** What a chart shows, as the table beside it has it. */
export interface Point { value: number | null; shown: string; href: string | null }
export interface Data {
  periods: string[];
  lines: { name: string; points: Point[] }[];
  percent: boolean;
  bars: boolean;
  unit: string;
  banded: boolean;
  band: { from: number | null; to: number | null; name: string };
}

const text = (cell: Element): string => (cell.textContent ?? '').trim();
const number = (written: string | undefined): number | null => (written === undefined || written === '' ? null : Number(written));

export function read(figure: HTMLElement): Data | null {
  const table = figure.querySelector('table');
  const names = [...(table?.querySelectorAll('thead th') ?? [])].slice(1).map(text);
  const rows = [...(table?.querySelectorAll('tbody tr') ?? [])];
  if (names.length === 0 || rows.length === 0) return null;
  const cells = rows.map(row => [...row.querySelectorAll<HTMLElement>('td')].map(cell => ({
    value: number(cell.dataset.v), shown: text(cell), href: cell.querySelector('a')?.getAttribute('href') ?? null,
  })));
  const { percent, bars, unit, bandFrom, bandTo, bandName } = figure.dataset;
  return {
    periods: rows.map(row => text(row.querySelector('th') ?? row)),
    lines: names.map((name, at) => ({ name, points: cells.map(row => row[at] ?? { value: null, shown: '', href: null }) })),
    percent: percent !== undefined, bars: bars !== undefined, unit: unit ?? '', banded: bandName !== undefined,
    band: { from: number(bandFrom), to: number(bandTo), name: bandName ?? '' },
  };
}

/** Round ends and round steps: bars and counts begin at zero, rates where their values are, and no rate goes beyond 100. */
export function steps(data: Data): { min: number; max: number; step: number } {
  const values = data.lines.flatMap(line => line.points.map(p => p.value)).concat(data.band.from, data.band.to).filter(v => v !== null);
  const low = data.percent ? Math.min(100, ...values) : 0;
  const high = Math.max(low + (data.percent ? 1 : 4), ...values);
  const rough = (high - low) / 4;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const wide = ten * ([1, 2, 2.5, 5, 10].find(n => n * ten >= rough) ?? 10);
  const step = data.percent ? wide : Math.max(1, Math.ceil(wide));
  const max = Math.ceil(high / step) * step;
  const top = data.percent ? Math.min(100, max) : max;
  return { min: Math.max(0, Math.min(Math.floor(low / step) * step, top - step)), max: top, step };
}
