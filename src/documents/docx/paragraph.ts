/** Writes paragraphs and runs: the smallest pieces of a .docx that hold text. */

import type { Align } from '../../domain/paper/paper.ts';
import { paperText } from '../paper-text.ts';
import { tag, those, val, xmlText } from './xml.ts';

/** What a run differs in from its paragraph's style. */
export interface RunLook {
  /** In points. */
  size?: number | undefined;
  /** One typeface for every script, where signs that no rule calls Chinese (■ □) must have it too. */
  face?: string | undefined;
}

/** What a paragraph differs in from its style. Signs are those of the text. */
export interface ParagraphLook {
  style: string;
  keepsNext?: boolean | undefined;
  startsPage?: boolean | undefined;
  align?: Align | undefined;
  /** The least height of its lines, in twips. */
  line?: number | undefined;
  /** How far it ends from the right edge, in twips. */
  right?: number | undefined;
  /** The section that ends with this paragraph. */
  section?: string | undefined;
}

/**
 * A run of text; line ends within it stay in the paragraph.
 *
 * `hint` makes Word take “ ” … — for Chinese signs, which Latin typefaces have too.
 *
 * @example
 * run('甲\n乙') // → '<w:r><w:rPr>…</w:rPr><w:t xml:space="preserve">甲</w:t><w:br/><w:t …>乙</w:t></w:r>'
 */
export function run(text: string, look: RunLook = {}): string {
  const pieces = paperText(text)
    .split('\n')
    .map((line) => (line === '' ? '' : `<w:t xml:space="preserve">${xmlText(line)}</w:t>`));
  return tag('r', {}, [runLook(look), pieces.join('<w:br/>')]);
}

/** The properties of a run, the hint always among them. */
export function runLook({ size, face }: RunLook): string {
  const faces = face === undefined ? {} : { ascii: face, hAnsi: face, eastAsia: face, cs: face };
  const halves = size === undefined ? undefined : Math.round(size * 2);
  const sizes = halves === undefined ? [] : [val('sz', halves), val('szCs', halves)];
  return tag('rPr', {}, [tag('rFonts', { hint: 'eastAsia', ...faces }), ...sizes]);
}

/** A paragraph of the style, with `runs` that are written already. */
export function paragraph(look: ParagraphLook, runs: readonly string[] = []): string {
  const properties = tag(
    'pPr',
    {},
    those(
      val('pStyle', look.style),
      look.keepsNext === true && tag('keepNext'),
      look.startsPage === true && tag('pageBreakBefore'),
      look.line !== undefined && tag('spacing', { line: look.line, lineRule: 'atLeast' }),
      look.right !== undefined && tag('ind', { right: look.right }),
      look.align !== undefined && val('jc', look.align),
      look.section,
    ),
  );
  return tag('p', {}, [properties, ...runs]);
}
