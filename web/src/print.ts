/** On paper stands when it was printed, in Beijing time; the server's time of the page stands there until then. */
export function print(): void {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });
  addEventListener('beforeprint', () => {
    for (const place of document.querySelectorAll('[data-printed]')) place.textContent = format.format(new Date());
  });
}
