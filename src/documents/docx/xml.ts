/** Writes elements of WordprocessingML as text. */

import { paperText } from '../paper-text.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Makes `text` safe to stand in an element or a quoted attribute; what XML forbids is left out.
 *
 * @example
 * xmlText('<甲>\u0007&"乙"') // → '&lt;甲&gt;&amp;&quot;乙&quot;'
 */
export function xmlText(text: string): string {
  return paperText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}

/** What an attribute of `w:` may be; one that is undefined is not written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element of the prefix `w:` with attributes of the same; without content it closes itself.
 *
 * @param content elements that are written already, in their order.
 * @example
 * tag('ind', { left: 1920, hanging: undefined }) // → '<w:ind w:left="1920"/>'
 */
export function tag(name: string, attributes: Attributes = {}, content: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` w:${key}="${xmlText(String(value))}"`)
    .join('');
  const inside = content.join('');
  return inside === '' ? `<w:${name}${written}/>` : `<w:${name}${written}>${inside}</w:${name}>`;
}

/** An element with the one attribute `w:val`. @example val('jc', 'center') // → '<w:jc w:val="center"/>' */
export function val(name: string, value: string | number): string {
  return tag(name, { val: value });
}

/** The elements whose condition holds, in their order. */
export function those(...elements: readonly (string | false | undefined)[]): string[] {
  return elements.filter((element): element is string => typeof element === 'string');
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What kinds of relations between parts begin with. */
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A whole part of the package whose outermost element is `w:` + `name`. */
export function part(name: string, content: readonly string[]): string {
  return `${DECLARATION}<w:${name} xmlns:w="${MAIN}" xmlns:r="${RELATIONS}">${content.join('')}</w:${name}>`;
}

/** A part of another vocabulary: the declaration, then `content` as it is. */
export function foreignPart(content: string): string {
  return DECLARATION + content;
}

/** Twentieths of a point, in which Word measures, for millimetres. @example twips(210) // → 11906 */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Twentieths of a point for points. @example pointTwips(28.95) // → 579 */
export function pointTwips(points: number): number {
  return Math.round(points * 20);
}
