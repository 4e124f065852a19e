/** Makes texts safe to stand in html, in elements and in quoted attributes alike. */

import { wellFormed } from '../domain/well-formed.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Controls but tab and line end, and marks that turn the direction of reading: they can hide what a text says. */
const HIDING = /(?![\t\n])\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * Takes out of `text` what cannot be seen but changes how the rest is seen; line ends of every kind become `\n`.
 *
 * @example
 * visibleText('a\r\nb\u202Ec') // → 'a\nbc'
 */
export function visibleText(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(HIDING, '');
}

/**
 * Gives `text` as html that shows it; line ends become `<br>`.
 *
 * @example
 * escapeHtml('<b>"A" & B') // → '&lt;b&gt;&quot;A&quot; &amp; B'
 */
export function escapeHtml(text: string): string {
  return visibleText(text)
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
    .replace(/\n/g, '<br>');
}
