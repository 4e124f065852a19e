/** The methods of Range about how cells look: number formats, colours, fonts, alignment, wrapping, notes. */

import { enumMemberName } from '../../base/google-enum.ts';
import {
  flag,
  integer,
  MISFIT,
  orNull,
  type Parameter,
  parameter,
  rows,
  text,
  textAlone,
} from '../../base/parameters.ts';
import { type MethodTable, takes } from '../../base/service-class.ts';
import { colourOf } from '../looks/colour-names.ts';
import { wrapStrategies } from '../spreadsheet-enums.ts';
import type { RangeParts } from '../spreadsheet-session.ts';
import { AUTOMATIC_FORMAT } from '../state/cell-display.ts';
import { putNote, putStyle, styleAt } from '../state/cell-grid.ts';
import { restyling, type StylePatch } from '../state/cell-style.ts';
import type { CellStyle } from '../state/spreadsheet-state.ts';
import { first, mustFitRows, readCells, rowThatFits } from './range-values.ts';
import { eachColumn, restyleRange, writeRange } from './range-writes.ts';

/** One property of looks: how it is read, and what a script may set it to, as a patch. */
interface Look {
  /** Names of the four methods without `get` and `set`. */
  one: string;
  many: string;
  read(style: CellStyle): unknown;
  readonly patch: Parameter<StylePatch>;
}

const TEXT_LOOKS: readonly Look[] = [
  look('NumberFormat', 'NumberFormats', 'format', AUTOMATIC_FORMAT, (text) =>
    // "general" reads back as the automatic format (F47).
    /^general$/i.test(text) ? undefined : text,
  ),
  look('Background', 'Backgrounds', 'background', '#ffffff', colourOf),
  look('FontColor', 'FontColors', 'fontColor', '#000000', colourOf),
  look('FontWeight', 'FontWeights', 'fontWeight', 'normal', (text) => (text === 'normal' ? undefined : text)),
  look('FontStyle', 'FontStyles', 'fontStyle', 'normal', (text) => (text === 'normal' ? undefined : text)),
  look('FontLine', 'FontLines', 'fontLine', 'none', (text) => (text === 'none' ? undefined : text)),
  look('FontFamily', 'FontFamilies', 'fontFamily', 'Arial', (text) => text),
  look('HorizontalAlignment', 'HorizontalAlignments', 'horizontalAlignment', 'general', acrossAlignment),
  look('VerticalAlignment', 'VerticalAlignments', 'verticalAlignment', 'bottom', alignment),
];

const OTHER_LOOKS: readonly Look[] = [
  {
    one: 'FontSize',
    many: 'FontSizes',
    read: (style) => style.fontSize ?? 10,
    patch: patchOf(integer, (fontSize) => ({ fontSize })),
  },
  {
    one: 'Wrap',
    many: 'Wraps',
    // Google tells true for the default, though its strategy is OVERFLOW (F46).
    read: (style) => style.wrap === undefined || style.wrap === 'WRAP',
    patch: patchOf(flag, (isWrapped) => ({ wrap: isWrapped ? 'WRAP' : 'OVERFLOW' })),
  },
  {
    one: 'WrapStrategy',
    many: 'WrapStrategies',
    read: (style) => wrapStrategies[style.wrap ?? 'OVERFLOW'],
    patch: parameter('WrapStrategy', (value) => {
      const name = enumMemberName('WrapStrategy', value);
      return name === 'WRAP' || name === 'OVERFLOW' || name === 'CLIP' ? { wrap: name } : MISFIT;
    }),
  },
];

/** Getters and setters of every property, singular and plural, and notes. */
export const rangeLooks: MethodTable<RangeParts> = {
  ...Object.assign({}, ...[...TEXT_LOOKS, ...OTHER_LOOKS].map(methodsOf)),
  // The older name of the background, which scripts still use.
  ...methodsOf(look('BackgroundColor', 'BackgroundColors', 'background', '#ffffff', colourOf)),
  setBackgroundRGB: takes([integer, integer, integer], (parts, channels, call) => {
    const hex = channels.map((channel) => channel.toString(16).padStart(2, '0')).join('');
    return restyleRange(parts, call.method, { background: colourOf(`#${hex}`) });
  }),
  getNote: (parts) => readCells(first(parts), 'Range.getNote', noteAt)[0]?.[0],
  getNotes: (parts) => parts.realm.rows(readCells(parts, 'Range.getNotes', noteAt)),
  setNote: takes([orNull(text)], (parts, [note], call) =>
    writeRange(parts, call.method, (row) => eachColumn(parts, (column) => putNote(row, column, note ?? ''))),
  ),
  setNotes: takes([rows], (parts, [lines], call) => {
    mustFitRows(parts, lines);
    return writeRange(parts, call.method, (row, offset) => {
      const notes = rowThatFits(parts, lines[offset]);
      eachColumn(parts, (column, position) => putNote(row, column, noteText(notes[position])));
    });
  }),
};

function look(
  one: string,
  many: string,
  key: keyof CellStyle,
  standard: string,
  normal: (text: string) => string | undefined,
): Look {
  return {
    one,
    many,
    read: (style) => style[key] ?? standard,
    // Null takes the default back (F48).
    patch: patchOf(orNull(textAlone), (value) => ({ [key]: value === null ? undefined : normal(value) })),
  };
}

function patchOf<Value>(inner: Parameter<Value>, patch: (value: Value) => StylePatch): Parameter<StylePatch> {
  return {
    ...inner,
    read: (value) => {
      const read = inner.read(value);
      return read === MISFIT ? MISFIT : patch(read);
    },
  };
}

function methodsOf(property: Look): MethodTable<RangeParts> {
  const { one, many } = property;
  return {
    [`get${one}`]: (parts) => readCells(first(parts), `Range.get${one}`, readerOf(parts, property))[0]?.[0],
    [`get${many}`]: (parts) => parts.realm.rows(readCells(parts, `Range.get${many}`, readerOf(parts, property))),
    [`set${one}`]: takes([property.patch], (parts, [patch], call) => restyleRange(parts, call.method, patch)),
    [`set${many}`]: takes([rows], (parts, [lines], call) => {
      mustFitRows(parts, lines);
      return writeRange(parts, call.method, (row, offset) => {
        const values = rowThatFits(parts, lines[offset]);
        eachColumn(parts, (column, position) => {
          const patch = property.patch.read(values[position]);
          if (patch === MISFIT) throw call.wrong();
          putStyle(row, column, restyling(parts.file, patch)(row.styles[column - 1] ?? 0));
        });
      });
    }),
  };
}

type CellReader = Parameters<typeof readCells<unknown>>[2];

function readerOf(parts: RangeParts, property: Look): CellReader {
  return (_content, sheet, row, column) => property.read(styleAt(parts.file, sheet, row, column));
}

function noteAt(_content: unknown, sheet: Parameters<CellReader>[1], row: number, column: number): string {
  return sheet.rows[row - 1]?.notes?.[column] ?? '';
}

function noteText(value: unknown): string {
  if (value === null || value === undefined) return '';
  // Google turns a number in a grid of notes into a decimal's text (F51).
  return typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : String(value);
}

// What is set to `normal` reads back under a name of its own (seen live); an untouched cell says general (F45).
function acrossAlignment(text: string): string | undefined {
  return text.toLowerCase() === 'normal' ? 'general-left' : alignment(text);
}

// Google gives alignments in lower case; its reference names left, center, normal and top, middle, bottom.
function alignment(text: string): string | undefined {
  const name = text.toLowerCase();
  return name === 'normal' || name === 'general' ? undefined : name;
}
