/**
 * Phrases beside a note: a click, or Alt with its number while the note has the focus, puts one where the cursor stands.
 * The arrows go along the open list. Without scripts the list stays hidden, because nothing could be put in.
 */
function put(field: HTMLTextAreaElement, phrase: string): void {
  const left = field.maxLength > 0 ? field.maxLength - (field.value.length - (field.selectionEnd - field.selectionStart)) : phrase.length;
  field.setRangeText(phrase.slice(0, Math.max(0, left)), field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

export function phrases(): void {
  for (const box of document.querySelectorAll<HTMLDetailsElement>('[data-phrases-of]')) {
    const field = document.getElementById(box.dataset.phrasesOf ?? '');
    if (!(field instanceof HTMLTextAreaElement)) continue;
    const buttons = [...box.querySelectorAll<HTMLButtonElement>('[data-phrase]')];
    box.hidden = false;
    for (const [index, button] of buttons.entries()) {
      button.addEventListener('click', () => { put(field, button.textContent ?? ''); box.open = false; });
      button.addEventListener('keydown', event => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        buttons[(index + step + buttons.length) % buttons.length]?.focus();
      });
    }
    box.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !box.open) return;
      event.stopPropagation();
      box.open = false;
      field.focus();
    });
    field.addEventListener('keydown', event => {
      const number = event.altKey && !event.ctrlKey && !event.metaKey ? /^(?:Digit|Numpad)([1-9])$/.exec(event.code) : null;
      const button = number ? buttons[Number(number[1]) - 1] : undefined;
      if (!button) return;
      event.preventDefault();
      put(field, button.textContent ?? '');
    });
  }
}
