import { say } from './words';

/** Fills longitude and latitude from the device. Coordinates are WGS 84, six decimals (about 0.1 m). */
function reason(error: GeolocationPositionError): string {
  if (error.code === error.PERMISSION_DENIED) return say('没有定位权限。可在浏览器设置里允许，或写明地址。', 'Location is not allowed. Allow it in the browser, or type the address.');
  if (error.code === error.TIMEOUT) return say('定位超时。到开阔处再试，或写明地址。', 'No position in time. Try in the open, or type the address.');
  return say('定不到位置。请写明地址。', 'No position found. Type the address.');
}

function attach(button: HTMLButtonElement): void {
  const form = button.form;
  const words = form?.querySelector<HTMLElement>('[data-place-words]');
  if (!form || !words) return;
  button.addEventListener('click', () => {
    if (!window.isSecureContext || !navigator.geolocation) {
      words.textContent = say('这台设备不能定位（须用 https 打开）。请写明地址。', 'This device cannot locate (https is needed). Type the address.');
      return;
    }
    words.textContent = say('正在定位…', 'Locating…');
    navigator.geolocation.getCurrentPosition(at => {
      const set = (name: string, value: number): void => {
        const field = form.elements.namedItem(name);
        if (field instanceof HTMLInputElement) field.value = value.toFixed(6);
      };
      set('longitude', at.coords.longitude);
      set('latitude', at.coords.latitude);
      button.dispatchEvent(new Event('change', { bubbles: true }));
      const metres = Math.round(at.coords.accuracy);
      words.textContent = say(`已取到位置，误差约 ${metres} 米。`, `Position taken, within about ${metres} m.`);
    }, error => { words.textContent = reason(error); }, { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 });
  });
}

export function place(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-locate]')) attach(button);
}
