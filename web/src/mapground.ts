import MVT from 'ol/format/MVT';
import VectorTileLayer from 'ol/layer/VectorTile';
import Projection from 'ol/proj/Projection';
import VectorTileSource from 'ol/source/VectorTile';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import Text from 'ol/style/Text';
import TileGrid from 'ol/tilegrid/TileGrid';
import type { FeatureLike } from 'ol/Feature';
import type { Look } from './maplook';
import type { Said } from './mapparts';
import { say } from './words';

/**
 * CGCS2000 degrees as they are, longitude to the right and latitude up (EPSG:4490; the numbers are drawn in this order, whatever the axes are called).
 * At 22° north that shows the ground 8 % too wide, as the national maps in degrees do.
 */
const world = [-180, -90, 180, 90];
export const projection = new Projection({ code: 'EPSG:4490', units: 'degrees', extent: world, worldExtent: world, global: true });

// A tile is shown on 512 pixels: half as many requests a side, and still finer than a screen.
const side = 512;
const grid = new TileGrid({ extent: world, origin: [-180, 90], tileSize: side, minZoom: 1, resolutions: Array.from({ length: 19 }, (_, zoom) => 360 / 2 ** zoom / side) });

/** The zoom at which the outline fills a window of so many pixels; zoom 0 shows the globe on 256. */
export function zoomOf(outline: number[], [width = 1, height = 1]: number[]): number {
  const [west = 0, south = 0, east = 1, north = 1] = outline;
  return Math.log2(360 / 256 / Math.max((east - west) / width, (north - south) / height, 1e-7));
}

interface Wanted { fit: number; still: boolean; here: string; look: Look; words: Said }

interface Kind { line: string; width: number; weight: number; size: number }

const kinds: Record<string, Kind> = {
  district: { line: 'brand', width: 2.5, weight: 600, size: 15 },
  street: { line: 'ink-3', width: 1.75, weight: 600, size: 14 },
  community: { line: 'ink-3', width: 1, weight: 400, size: 12 },
  'base-grid': { line: 'h-op', width: .75, weight: 400, size: 11 },
  'unit-grid': { line: 'line-2', width: .75, weight: 400, size: 10 },
};

/** What stands below the outline comes with the zoom: the next layer at once, then another each time it is about twice as large. */
const steps = [-2, -2, .8, 2.2, 4];

/** 龙华街道, 玉翠社区, 003 网格: what tells it from its neighbours. */
function shorten(name: string): string {
  return (name.includes(' ') ? name.slice(name.indexOf(' ') + 1) : name).replace(/(居民委员会|居委会|办事处)$/, '');
}

function styles(kind: Kind, order: number, wanted: Wanted): (feature: FeatureLike, resolution: number) => Style | undefined {
  const { look, fit, still, here } = wanted;
  return (feature, resolution) => {
    const zoom = Math.log2(360 / 256 / resolution);
    if (feature.get('layer') === 'labels') {
      // A name goes when what it names is larger than the window.
      if (order === 0 || (!still && zoom > fit + (steps[order + 1] ?? 9) + 1.5)) return undefined;
      return new Style({
        zIndex: 10 - order,
        text: new Text({
          text: shorten(String(feature.get('name'))), font: look.font(kind.weight, kind.size), overflow: true, padding: [2, 4, 2, 4],
          fill: new Fill({ color: look.colour(kind.line === 'h-op' ? 'brand' : 'ink-2') }), stroke: new Stroke({ color: look.colour('surface'), width: 3 }),
        }),
      });
    }
    const pointedOut = here !== '' && feature.get('code') === here;
    return new Style({
      zIndex: pointedOut ? 20 : 10 - order,
      fill: order === 0 ? new Fill({ color: look.colour('surface') }) : undefined,
      stroke: pointedOut
        ? new Stroke({ color: look.colour('brand'), width: 2, lineDash: [7, 3, 2, 3] })
        : new Stroke({ color: look.colour(order === 0 ? 'brand' : kind.line), width: order === 0 ? 2.5 : kind.width }),
    });
  };
}

/** The layers of the ground, the one that holds the outline lowest. Each tile comes from this server. */
export function ground(layers: string[], wanted: Wanted): VectorTileLayer[] {
  return layers.flatMap((code, order) => {
    const kind = kinds[code];
    if (!kind) return [];
    const source = new VectorTileSource({ format: new MVT({ layerName: 'layer' }), projection, tileGrid: grid, url: `/map/tiles/${code}/{z}/{x}/{y}`, wrapX: false });
    source.on('tileloadstart', event => wanted.words.begin(event.tile));
    source.on('tileloadend', event => wanted.words.end(event.tile));
    source.on('tileloaderror', event => {
      wanted.words.end(event.tile);
      wanted.words.fail(say('边界没有取全。', 'Not all boundaries arrived.'), () => source.refresh());
    });
    return [new VectorTileLayer({
      source, declutter: 'names', zIndex: order, style: styles(kind, order, wanted), minZoom: wanted.still || order < 2 ? undefined : wanted.fit + (steps[order] ?? 0),
    })];
  });
}
