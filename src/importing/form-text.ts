/** Gives the text of a drawn form's elements, its pieces joined: Word tears tags into several runs. */

import { elementAt, type XmlElement } from './read-xml.ts';

/** What symbol typefaces draw, and the signs that stand for it. */
export interface FormSigns {
  /** Of any symbol but ticks. */
  box: string;
  /** Of a tick, and of a box that is ticked or filled; where it is left out these are boxes too. */
  tick?: string;
}

/** The ticks of symbol typefaces, by the last two digits of their letters: ✓ ☑ ☒ and the filled box. */
const TICKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['wingdings', ['6E', 'FC', 'FD', 'FE']],
  ['wingdings 2', ['50', '52', '53', '54']],
]);

/** A symbol typeface's letters stand at F0FE or, as some programs write them, at 00FE. */
const SYMBOL = /^(?:F0|00)?([\dA-F]{2})$/u;

// ✗ by itself is none: some strike out with it what they do not choose.
function isTick({ char = '', font = '' }: XmlElement['attributes']): boolean {
  const [, letter = ''] = SYMBOL.exec(char.toUpperCase()) ?? [];
  return TICKS.get(font.trim().toLowerCase())?.includes(letter) === true;
}

/** Text that was moved away (deleted text is no `t`), codes of fields, and drawings with what is written in them. */
const UNSEEN = ['moveFrom', 'instrText', 'Fallback', 'drawing', 'pict', 'object', 'rPr', 'pPr', 'tcPr', 'trPr'];

/**
 * The text of an element; line ends within a paragraph stay, the paragraphs of a cell are joined by whoever asks.
 *
 * @example
 * formText(paragraph, { box: '□' }) // → '作品名称：{title}', for three runs
 */
export function formText(element: XmlElement, signs: FormSigns): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 't' ? child : '';
      if (UNSEEN.includes(child.name)) return '';
      switch (child.name) {
        case 'br':
        case 'cr':
          return child.attributes.type === 'page' ? '' : '\n';
        case 'tab':
          return ' ';
        case 'noBreakHyphen':
          return '-';
        case 'sym':
          return isTick(child.attributes) ? (signs.tick ?? signs.box) : signs.box;
        default:
          return formText(child, signs);
      }
    })
    .join('');
}

/** The first run of a paragraph that says something, which its look is read from. */
export function textRunOf(element: XmlElement): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string' || UNSEEN.includes(child.name)) continue;
    if (child.name === 'r') {
      if (['t', 'sym'].some((name) => elementAt(child, name) !== undefined)) return child;
    } else {
      const found = textRunOf(child);
      if (found) return found;
    }
  }
  return undefined;
}
