/** Gives the text of a drawn form's elements, its pieces joined: Word tears tags into several runs. */

import { elementAt, type XmlElement } from './read-xml.ts';

/** The boxes that symbol typefaces draw, and the sign that stands for them. */
export interface FormSigns {
  box: string;
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
          return signs.box;
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
