/** The colours of the page's tokens, for a canvas: read again when the theme changes. */
export interface Look {
  colour(token: string): string;
  font(weight: number, size: number): string;
  onChange(redraw: () => void): void;
}

export function look(): Look {
  let styles = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  const read = (token: string): string => {
    const found = known.get(token) ?? styles.getPropertyValue(`--${token}`).trim();
    known.set(token, found);
    return found;
  };
  return {
    colour: token => read(token) || '#777',
    font: (weight, size) => `${weight} ${size}px ${read('font') || 'sans-serif'}`,
    onChange: redraw => {
      const again = (): void => { known.clear(); styles = getComputedStyle(document.documentElement); redraw(); };
      new MutationObserver(again).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
    },
  };
}
