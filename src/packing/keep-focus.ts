/** Keeps a keyboard user's place when what they pressed goes away. */

/**
 * Puts the focus on the heading of what a control stands in, once the page has been drawn anew; where the whole work
 * has left the list, on the list's heading.
 *
 * @example
 * keepFocus(buttons.current) // then the heading of the work has the focus
 */
export function keepFocus(control: Element | null): void {
  const row = control?.closest('.work')?.querySelector('h3');
  const section = control?.closest('section')?.querySelector('h2');
  // After the page is drawn: what is asked for now may be gone by then.
  setTimeout(() => {
    const target = [row, section, document.querySelector('#works')].find((one) => one?.isConnected);
    if (target instanceof HTMLElement && document.activeElement === document.body) target.focus();
  }, 0);
}
