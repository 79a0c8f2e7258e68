import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { type Data, read, steps } from './chartdata';
import type { Look } from './maplook';

// Canvas, because the content policy lets no markup carry a style; the tooltip is drawn for the same reason.
use([BarChart, LineChart, GridComponent, MarkAreaComponent, TooltipComponent, LabelLayout, CanvasRenderer]);

export interface Chart {
  redraw(onPaper: boolean): void;
  resize(): void;
  dispose(): void;
}

type Colours = (token: string) => string;
const black: Record<string, string> = { brand: '#000', ink: '#000', 'ink-2': '#222', 'ink-3': '#333', line: '#bbb', 'line-2': '#777', surface: '#fff', 'ok-weak': '#eee', ok: '#000', stop: '#444' };
const dashes: (string | number[])[] = ['solid', 'solid', [6, 3], [2, 3], [8, 3, 2, 3]];

function series(data: Data, colour: Colours, end: () => number): object[] {
  return data.lines.map((line, at) => {
    const own = colour(at === 0 ? 'brand' : 'stop');
    const met = (v: number | null): boolean => v !== null && (data.band.from === null || v >= data.band.from) && (data.band.to === null || v <= data.band.to);
    const values = line.points.map(p => (p.value === null ? '-' : {
      value: p.value,
      itemStyle: { color: !data.banded || at > 0 || met(p.value) ? own : colour('surface'), borderColor: own, borderWidth: 1.5 },
    }));
    if (data.bars && at === 0) return { type: 'bar', name: line.name, data: values, barMaxWidth: 22, cursor: 'pointer', itemStyle: { color: own } };
    return {
      type: 'line', name: line.name, data: values, color: own, symbol: 'circle', symbolSize: at === 0 ? 6 : 3, showAllSymbol: at === 0 && line.points.length < 40, cursor: 'pointer', z: at === 0 ? 5 : 3,
      lineStyle: { width: at === 0 ? 2 : 1.25, type: dashes[Math.min(at, dashes.length - 1)], color: own },
      endLabel: { show: true, formatter: '{a}', color: own, fontWeight: at === 0 ? 600 : 400, fontSize: 12, distance: 6 },
      // All names stand at the right edge, also of lines that ended earlier.
      labelLayout: () => ({ x: end(), moveOverlap: 'shiftY' as const }),
    };
  });
}

function band(data: Data, colour: Colours, low: number, high: number): object | undefined {
  if (!data.banded) return undefined;
  return {
    silent: true, itemStyle: { color: colour('ok-weak') }, label: { position: 'insideTopLeft', color: colour('ok'), fontSize: 12 },
    data: [[{ name: data.band.name, yAxis: data.band.from ?? low }, { yAxis: data.band.to ?? high }]],
  };
}

function option(data: Data, colour: Colours, font: string, width: () => number): Record<string, unknown> {
  const axis = steps(data);
  const names = data.lines.slice(data.bars ? 1 : 0).map(line => [...line.name].reduce((wide, c) => wide + (c > '\u2e80' ? 12 : 6.6), 0));
  const right = Math.min(180, Math.max(16, ...names) + 14);
  const lines = series(data, colour, () => width() - right + 8);
  Object.assign(lines[0] ?? {}, { markArea: band(data, colour, axis.min, axis.max) });
  // Bars have no end to stand beside, so their name stands above the axis.
  const bare = !data.bars || lines.length < 2;
  const key = bare ? data.unit : `■ ${data.lines[0]?.name ?? ''}  ${data.unit}`;
  return {
    animation: false, textStyle: { fontFamily: font },
    grid: { left: 6, right, top: data.unit === '' ? 12 : 26, bottom: 2, containLabel: true },
    tooltip: {
      trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: colour('surface'), borderColor: colour('line-2'), borderWidth: 1, padding: 8,
      textStyle: { color: colour('ink'), fontSize: 12 }, axisPointer: { type: 'line', lineStyle: { color: colour('line-2') } },
      formatter: (at: { dataIndex: number }[]) => {
        const index = at[0]?.dataIndex ?? 0;
        return [data.periods[index], ...data.lines.map(line => `${line.name}  ${line.points[index]?.shown ?? ''}`)].join('\n');
      },
    },
    xAxis: { type: 'category', data: data.periods, boundaryGap: data.bars, axisTick: { show: false }, axisLine: { lineStyle: { color: colour('line-2') } }, axisLabel: { color: colour('ink-3'), fontSize: 11, hideOverlap: true } },
    yAxis: {
      type: 'value', name: key, nameTextStyle: { color: colour(bare ? 'ink-3' : 'brand'), fontSize: 11, align: 'left', padding: [0, 0, 0, -18] }, nameGap: 10, min: axis.min, max: axis.max, interval: axis.step,
      axisLabel: { color: colour('ink-3'), fontSize: 11 }, splitLine: { lineStyle: { color: colour('line') } },
    },
    series: lines,
  };
}

export function draw(figure: HTMLElement, view: HTMLElement, look: Look, onPaper: boolean): Chart | null {
  const data = read(figure);
  if (!data) return null;
  const chart = init(view, undefined, { renderer: 'canvas', devicePixelRatio: Math.max(2, window.devicePixelRatio) });
  const redraw = (paper: boolean): void => {
    const colour: Colours = token => (paper ? black[token] ?? '#000' : look.colour(token));
    chart.setOption(option(data, colour, getComputedStyle(view).fontFamily, () => chart.getWidth()), { notMerge: true });
    chart.getZr().flush();
  };
  redraw(onPaper);
  // Wherever in a period is pressed, the nearest point's cases open.
  chart.getZr().on('click', (event: { offsetX: number; offsetY: number }) => {
    const at = [event.offsetX, event.offsetY];
    if (!chart.containPixel('grid', at)) return;
    const [index = 0, height = 0] = chart.convertFromPixel({ gridIndex: 0 }, at);
    const points = data.lines.map(line => line.points[Math.round(index)]).filter(p => p !== undefined && p.href !== null && p.value !== null);
    const nearest = points.sort((a, b) => Math.abs((a?.value ?? 0) - height) - Math.abs((b?.value ?? 0) - height))[0];
    if (nearest?.href) location.href = nearest.href;
  });
  return { redraw, resize: () => chart.resize(), dispose: () => chart.dispose() };
}
