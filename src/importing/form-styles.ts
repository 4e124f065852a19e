/** Tells how a paragraph of a drawn form looks: its own word first, then its style's, then the file's. */

import type { Align } from '../domain/paper/paper.ts';
import { childrenOf, elementAt, readXml, type XmlElement } from './read-xml.ts';

/** What of a paragraph's look a layout can say. */
export interface ParagraphLook {
  align: Align;
  /** In points. */
  size: number;
  /** In the typeface of headings, or bold: what a form calls its fields by. */
  isLabel: boolean;
  keepsNext: boolean;
}

/** Looks up a look: `run` is the first run with text, where there is one. */
export type LookOf = (paragraph: XmlElement, run: XmlElement | undefined) => ParagraphLook;

/** Word's own size where a file names none, in points. */
const USUAL_SIZE = 10.5;

const ALIGN: Readonly<Record<string, Align>> = { center: 'center', right: 'right', end: 'right' };

/**
 * How paragraphs look by the styles of the file.
 *
 * @param isHeadingFace whether a typeface is one of headings.
 * @example
 * formStyles(stylesXml, (name) => /黑体/.test(name))(paragraph, run).size // → 12
 */
export function formStyles(styles: string, isHeadingFace: (name: string) => boolean): LookOf {
  const root = readXml(styles) ?? undefined;
  const all = childrenOf(root, 'style').filter(({ attributes }) => attributes.type === 'paragraph');
  const byId = new Map(all.map((style) => [style.attributes.styleId ?? '', style]));
  const usual = all.find(({ attributes }) => attributes.default === '1');
  const chainOf = (id: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = [];
    let style = id === undefined ? usual : byId.get(id);
    while (style !== undefined && !chain.includes(style)) {
      chain.push(style);
      style = byId.get(elementAt(style, 'basedOn')?.attributes.val ?? '');
    }
    return chain;
  };
  const defaults = elementAt(root, 'docDefaults');
  return (paragraph, run) => {
    const chain = chainOf(elementAt(paragraph, 'pPr', 'pStyle')?.attributes.val);
    const ofRun = [run, elementAt(paragraph, 'pPr'), ...chain, elementAt(defaults, 'rPrDefault')];
    const ofParagraph = [paragraph, ...chain, elementAt(defaults, 'pPrDefault')];
    const first = (sources: readonly (XmlElement | undefined)[], kind: string, name: string) =>
      sources.map((source) => elementAt(source, kind, name)).find((found) => found !== undefined);
    const face = ofRun.map((one) => elementAt(one, 'rPr', 'rFonts')?.attributes.eastAsia).find(Boolean) ?? '';
    const halves = Number(first(run ? ofRun : ofRun.slice(1), 'rPr', 'sz')?.attributes.val);
    return {
      align: ALIGN[first(ofParagraph, 'pPr', 'jc')?.attributes.val ?? ''] ?? 'left',
      size: halves > 0 ? halves / 2 : USUAL_SIZE,
      isLabel: isHeadingFace(face) || isOn(first(ofRun, 'rPr', 'b')),
      keepsNext: isOn(first(ofParagraph, 'pPr', 'keepNext')),
    };
  };
}

/** A switch that is there is on, unless it says otherwise. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off|none)$/.test(element.attributes.val ?? '');
}
