import Feature from 'ol/Feature';
import type OlMap from 'ol/Map';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import Circle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style from 'ol/style/Style';
import Text from 'ol/style/Text';
import { ask, inWords, tell, type Cluster } from './mapask';
import { list } from './maplist';
import type { Look } from './maplook';
import type { Said } from './mapparts';

// Beyond it the server gathers no finer.
const finest = 20;

function style(look: Look): (feature: Feature | { get(key: string): unknown }) => Style {
  return feature => {
    const { count } = feature.get('cluster') as Cluster;
    return new Style({
      zIndex: count,
      image: new Circle({
        radius: count === 1 ? 7 : 11 + 3 * Math.log10(count), fill: new Fill({ color: look.colour('brand') }), stroke: new Stroke({ color: look.colour('surface'), width: 2 }),
      }),
      text: count === 1 ? undefined : new Text({ text: String(count), font: look.font(600, 12), fill: new Fill({ color: look.colour('on-brand') }), offsetY: 1 }),
    });
  };
}

/** The one place that a small map is about. */
export function pin(at: number[], look: Look): VectorLayer {
  const source = new VectorSource({ features: [new Feature(new Point(at))] });
  return new VectorLayer({
    source, zIndex: 50,
    style: () => new Style({ image: new Circle({ radius: 7, fill: new Fill({ color: look.colour('brand') }), stroke: new Stroke({ color: look.colour('surface'), width: 2.5 }) }) }),
  });
}

/** The open cases. The server gathers them by cells of the zoom; the script only draws what it is told. */
export function openCases(map: OlMap, box: HTMLElement, look: Look, words: Said): void {
  const source = new VectorSource();
  const view = map.getView();
  map.addLayer(new VectorLayer({ source, zIndex: 50, style: style(look), updateWhileAnimating: true }));
  let before: AbortController | null = null;

  const load = async (): Promise<void> => {
    before?.abort();
    const turn = before = new AbortController();
    const [west = 0, south = 0, east = 0, north = 0] = view.calculateExtent(map.getSize());
    const window = [Math.max(west, -180), Math.max(south, -90), Math.min(east, 180), Math.min(north, 90)];
    words.begin(turn);
    try {
      const { items } = await ask<{ items: Cluster[] }>(`bbox=${inWords(window)}&zoom=${Math.max(0, Math.min(finest, Math.floor(view.getZoom() ?? 0)))}`, turn.signal);
      source.clear();
      source.addFeatures(items.map(cluster => new Feature({ geometry: new Point([cluster.longitude, cluster.latitude]), cluster })));
      box.dataset.mapCases = String(items.reduce((sum, item) => sum + item.count, 0));
    } catch (fault) {
      if (!turn.signal.aborted) words.fail(tell(fault), () => void load());
    } finally {
      words.end(turn);
    }
  };

  const clusterAt = (pixel: number[]): Cluster | undefined =>
    map.forEachFeatureAtPixel(pixel, found => found.get('cluster') as Cluster | undefined, { hitTolerance: 6 });

  map.on('moveend', () => void load());
  // A map says that it has come to rest with its second picture; without ground to fetch there would be only one.
  map.once('postrender', () => map.render());
  map.on('pointermove', event => { box.style.cursor = !event.dragging && clusterAt(event.pixel) ? 'pointer' : ''; });
  map.on('singleclick', event => {
    const cluster = clusterAt(event.pixel);
    if (!cluster) return;
    if (cluster.href) { location.href = cluster.href; return; }
    const [west = 0, south = 0, east = 0, north = 0] = cluster.bounds;
    // Cases on one spot never part, however near one looks: they are told as a list.
    const oneSpot = east - west < 1e-6 && north - south < 1e-6;
    if (oneSpot || (view.getZoom() ?? 0) >= view.getMaxZoom()) void list(box, cluster, words);
    else view.fit([west, south, east, north], { padding: [48, 48, 48, 48], maxZoom: Math.min(view.getMaxZoom(), (view.getZoom() ?? 0) + 3) });
  });
}
