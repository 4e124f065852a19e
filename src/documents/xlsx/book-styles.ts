/** The looks of cells as styles of a workbook: typefaces, colours, frames, and which cells hold texts. */

import { CELL_LOOKS, type CellLook } from '../../domain/registration/table-book.ts';
import { foreignPart, xmlText } from '../docx/xml.ts';
import { MAIN } from './namespaces.ts';

interface Look {
  font: keyof typeof FONTS;
  fill: keyof typeof FILLS;
  isFramed: boolean;
  /** By its number: 49 is text, 0 general, 164 our own for days. */
  format: number;
  align: string;
}

const FONTS = {
  usual: '<sz val="11"/>',
  title: '<b/><sz val="16"/>',
  strong: '<b/><sz val="11"/>',
  small: '<sz val="9"/><color rgb="FF595959"/>',
};

const FILLS = {
  none: '',
  // The second fill of every workbook is this one, whatever it says.
  reserved: 'gray125',
  official: 'FFD9E2F3',
  more: 'FFEDEDED',
  input: 'FFFFF8E1',
  kept: 'FFF2F2F2',
};

const TEXT = 49;
const GENERAL = 0;
const DAY = 164;

const WRAPPED = 'vertical="top" wrapText="1"';
const HEAD = 'horizontal="center" vertical="center" wrapText="1"';

const look = (of: Partial<Look>): Look => {
  return { font: 'usual', fill: 'none', isFramed: false, format: TEXT, align: 'vertical="center"', ...of };
};

const LOOKS: Readonly<Record<CellLook, Look>> = {
  plain: look({}),
  title: look({ font: 'title' }),
  label: look({ font: 'strong', align: 'horizontal="right" vertical="center" wrapText="1"' }),
  input: look({ fill: 'input', isFramed: true, align: 'vertical="center" wrapText="1"' }),
  hint: look({ font: 'small' }),
  head: look({ font: 'strong', fill: 'official', isFramed: true, align: HEAD }),
  more: look({ font: 'strong', fill: 'more', isFramed: true, align: HEAD }),
  text: look({ isFramed: true, align: WRAPPED }),
  number: look({ isFramed: true, format: GENERAL, align: `horizontal="right" ${WRAPPED}` }),
  day: look({ isFramed: true, format: DAY, align: `horizontal="left" ${WRAPPED}` }),
  kept: look({ fill: 'kept', isFramed: true, align: WRAPPED }),
  wrapped: look({ isFramed: true, align: WRAPPED }),
  strong: look({ font: 'strong' }),
};

/** The style of a look, as cells name it. */
export const styleOf = (name: CellLook): number => CELL_LOOKS.indexOf(name);

const SIDES = ['left', 'right', 'top', 'bottom'];
const FRAME = SIDES.map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`).join('');

/** `xl/styles.xml`. @param typeface of all cells. */
export function stylesPart(typeface: string): string {
  const name = `<name val="${xmlText(typeface)}"/><family val="2"/>`;
  const fonts = Object.values(FONTS).map((font) => `<font>${font}${name}</font>`);
  const fills = Object.values(FILLS).map(fillOf);
  const empty = `<border>${SIDES.map((side) => `<${side}/>`).join('')}<diagonal/></border>`;
  const framed = `<border>${FRAME}<diagonal/></border>`;
  const base = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  return foreignPart(
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${DAY}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
      listOf('fonts', fonts) +
      listOf('fills', fills) +
      listOf('borders', [empty, framed]) +
      listOf('cellStyleXfs', [base]) +
      listOf(
        'cellXfs',
        CELL_LOOKS.map((one) => formatOf(LOOKS[one])),
      ) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  );
}

const listOf = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

function fillOf(colour: string): string {
  if (colour === '') return '<fill><patternFill patternType="none"/></fill>';
  if (colour === FILLS.reserved) return '<fill><patternFill patternType="gray125"/></fill>';
  const colours = `<fgColor rgb="${colour}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="solid">${colours}</patternFill></fill>`;
}

function formatOf({ align, fill, font, format, isFramed }: Look): string {
  const places = [
    `numFmtId="${format}"`,
    `fontId="${Object.keys(FONTS).indexOf(font)}"`,
    `fillId="${Object.keys(FILLS).indexOf(fill)}"`,
    `borderId="${isFramed ? 1 : 0}"`,
  ].join(' ');
  const applied = 'xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return `<xf ${places} ${applied}><alignment ${align}/></xf>`;
}
