import OlMap from 'ol/Map';
import View from 'ol/View';
import type Control from 'ol/control/Control';
import ScaleLine from 'ol/control/ScaleLine';
import Zoom from 'ol/control/Zoom';
import { defaults as interactions } from 'ol/interaction/defaults';
import { openCases, pin } from './mapcases';
import { ground, projection, zoomOf } from './mapground';
import { look } from './maplook';
import { mark, reset, words } from './mapparts';
import { say } from './words';

/** The maps of a page. What they show stands in the page as text too, so a map that fails takes nothing with it. */
const deepest = 19;

function degrees(text: string | null | undefined): number[] {
  return (text ?? '').split(',').filter(part => part.trim() !== '').map(Number).filter(Number.isFinite);
}

function controls(whole: () => void): Control[] {
  return [
    new Zoom({ zoomInLabel: mark('+', say('放大', 'Zoom in')), zoomOutLabel: mark('−', say('缩小', 'Zoom out')), zoomInTipLabel: '', zoomOutTipLabel: '', duration: 0 }),
    reset(whole),
    new ScaleLine({ minWidth: 56, maxWidth: 120 }),
  ];
}

/** The address says where the map stands, so that it can be sent on, and a step back from a case comes back to it. */
function remember(view: View): void {
  const [longitude = 0, latitude = 0] = view.getCenter() ?? [];
  const here = new URL(location.href);
  here.searchParams.set('at', `${longitude.toFixed(5)},${latitude.toFixed(5)},${(view.getZoom() ?? 0).toFixed(1)}`);
  history.replaceState(history.state, '', here);
}

function start(box: HTMLElement): void {
  const target = box.querySelector<HTMLElement>('[data-map-view]');
  const outline = degrees(box.dataset.outline);
  if (!target || outline.length !== 4) return;
  const layers = (box.dataset.layers ?? '').split(' ').filter(layer => layer !== '');
  const at = degrees(box.dataset.pin);
  const still = at.length === 2;
  const fit = zoomOf(outline, [target.clientWidth || 600, target.clientHeight || 400]);
  const view = new View({ projection, enableRotation: false, maxZoom: deepest, minZoom: Math.max(0, fit - 2), extent: outline, constrainOnlyCenter: true, smoothExtentConstraint: false });
  const map = new OlMap({ target, view, controls: [], interactions: still ? [] : interactions({ altShiftDragRotate: false, pinchRotate: false }) });
  const said = words(box);
  const shown = look();
  const bases = ground(layers, { fit, still, here: box.dataset.here ?? '', look: shown, words: said });
  for (const base of bases) map.addLayer(base);
  const whole = (): void => view.fit(outline, { padding: [16, 16, 16, 16] });
  if (still) {
    map.addLayer(pin(at, shown));
    view.setCenter(at);
    view.setZoom(Math.min(deepest, fit + (layers.length > 2 ? 4 : 2)));
    map.addControl(new ScaleLine({ minWidth: 56, maxWidth: 120 }));
  } else {
    for (const control of controls(whole)) map.addControl(control);
    const [longitude, latitude, zoom] = degrees(new URLSearchParams(location.search).get('at'));
    whole();
    if (longitude !== undefined && latitude !== undefined) {
      view.setCenter([longitude, latitude]);
      view.setZoom(zoom ?? fit + 3);
    }
    openCases(map, box, shown, said);
    map.on('moveend', () => remember(view));
  }
  shown.onChange(() => { for (const layer of map.getAllLayers()) layer.changed(); });
  map.once('rendercomplete', () => { box.dataset.mapReady = ''; });
}

for (const box of document.querySelectorAll<HTMLElement>('[data-map]')) start(box);
