/** Begins a text with a capital, where words that also stand inside sentences stand by themselves. */

/**
 * The text with its first letter large; Chinese has none and stays as it is.
 *
 * @example
 * capital('to review') // → 'To review'
 * capital('待审核')     // → '待审核'
 */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
