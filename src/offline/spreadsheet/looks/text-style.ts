/** TextStyle, its builder, and the methods of Range that read and set it. */

import { flag, instance, integer, orNull, type Parameter, rows, text } from '../../base/parameters.ts';
import { type Form, type MethodTable, type ServiceClass, serviceClass, takes } from '../../base/service-class.ts';
import { NotEmulated } from '../../not-emulated.ts';
import type { Realm } from '../../service.ts';
import { first, mustFitRows, readCells, rowThatFits } from '../range/range-values.ts';
import { eachColumn, restyleRange, writeRange } from '../range/range-writes.ts';
import type { RangeParts } from '../spreadsheet-session.ts';
import { putStyle, styleAt } from '../state/cell-grid.ts';
import { restyling, type StylePatch } from '../state/cell-style.ts';
import type { CellStyle } from '../state/spreadsheet-state.ts';
import { colourOf } from './colour-names.ts';
import { type ColourState, colour, colourObject } from './colour-object.ts';

/** How letters look; null is what was not said. */
interface TextStyleState {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
  readonly fontFamily: string | null;
  readonly fontSize: number | null;
  readonly colour: ColourState | null;
}

interface TextStyleParts {
  readonly realm: Realm;
  state: TextStyleState;
}

const UNSET: TextStyleState = {
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  fontFamily: null,
  fontSize: null,
  colour: null,
};
// Of a cell whose font nobody chose; getFontFamily of the same cell says Arial (F45).
const STANDARD_FAMILY = 'arial,sans,sans-serif';

const getters: MethodTable<TextStyleParts> = {
  isBold: ({ state }) => state.bold,
  isItalic: ({ state }) => state.italic,
  isUnderline: ({ state }) => state.underline,
  isStrikethrough: ({ state }) => state.strikethrough,
  getFontFamily: ({ state }) => state.fontFamily,
  getFontSize: ({ state }) => state.fontSize,
  // A colour of the theme is told by its name.
  getForegroundColor: ({ state }) => state.colour?.rgb ?? state.colour?.theme ?? null,
  getForegroundColorObject: ({ realm, state }) => (state.colour === null ? null : colourObject(realm, state.colour)),
  copy: ({ realm, state }) => builderClass.make({ realm, state }),
};

const styleClass: ServiceClass<TextStyleParts> = serviceClass('SpreadsheetApp.TextStyle', getters);

const builderClass: ServiceClass<TextStyleParts> = serviceClass('SpreadsheetApp.TextStyleBuilder', {
  setBold: setter(flag, (bold) => ({ bold })),
  setItalic: setter(flag, (italic) => ({ italic })),
  setUnderline: setter(flag, (underline) => ({ underline })),
  setStrikethrough: setter(flag, (strikethrough) => ({ strikethrough })),
  setFontFamily: setter(orNull(text), (fontFamily) => ({ fontFamily })),
  setFontSize: setter(integer, (fontSize) => ({ fontSize })),
  setForegroundColor: setter(orNull(text), (name) => ({
    colour: name === null ? null : { rgb: colourOf(name), theme: null },
  })),
  setForegroundColorObject: setter(orNull(colour), (wanted) => ({ colour: wanted })),
  build: ({ realm, state }) => styleClass.make({ realm, state }),
});

/** Gives `SpreadsheetApp.newTextStyle()`, which says nothing yet. */
export function textStyleBuilder(realm: Realm): object {
  return builderClass.make({ realm, state: UNSET });
}

/** `getTextStyle`, `getTextStyles` and their setters. What a style does not say stays as it is. */
export const rangeTextStyles: MethodTable<RangeParts> = {
  getTextStyle: (parts) => readCells(first(parts), 'Range.getTextStyle', reader(parts))[0]?.[0],
  getTextStyles: (parts) => parts.realm.rows(readCells(parts, 'Range.getTextStyles', reader(parts))),
  setTextStyle: takes([instance(styleClass)], (parts, [{ state }], call) =>
    restyleRange(parts, call.method, patchOf(state)),
  ),
  setTextStyles: takes([rows], (parts, [lines], call) => {
    mustFitRows(parts, lines);
    return writeRange(parts, call.method, (row, offset) => {
      const styles = rowThatFits(parts, lines[offset]);
      eachColumn(parts, (column, position) => {
        const state = styleClass.partsOf(styles[position])?.state;
        if (state === undefined) throw call.wrong();
        putStyle(row, column, restyling(parts.file, patchOf(state))(row.styles[column - 1] ?? 0));
      });
    });
  }),
};

type CellReader = Parameters<typeof readCells<unknown>>[2];

function reader(parts: RangeParts): CellReader {
  return (_content, sheet, row, column) =>
    styleClass.make({ realm: parts.realm, state: stateOf(styleAt(parts.file, sheet, row, column)) });
}

function stateOf(style: CellStyle): TextStyleState {
  return {
    bold: style.fontWeight === 'bold',
    italic: style.fontStyle === 'italic',
    underline: style.fontLine === 'underline',
    strikethrough: style.fontLine === 'line-through',
    fontFamily: style.fontFamily ?? STANDARD_FAMILY,
    fontSize: style.fontSize ?? 10,
    colour: { rgb: style.fontColor ?? '#000000', theme: null },
  };
}

function patchOf(state: TextStyleState): StylePatch {
  const { bold, italic, underline, strikethrough, fontFamily, fontSize, colour } = state;
  if (underline === true && strikethrough === true) throw new NotEmulated('text both underlined and struck through');
  const line = underline === true ? 'underline' : strikethrough === true ? 'line-through' : undefined;
  if (colour?.theme) throw new NotEmulated('cells in a colour of the theme');
  return {
    ...(bold === null ? {} : { fontWeight: bold ? 'bold' : undefined }),
    ...(italic === null ? {} : { fontStyle: italic ? 'italic' : undefined }),
    ...(underline === null && strikethrough === null ? {} : { fontLine: line }),
    ...(fontFamily === null ? {} : { fontFamily }),
    ...(fontSize === null ? {} : { fontSize }),
    ...(colour === null ? {} : { fontColor: colour.rgb ?? undefined }),
  };
}

function setter<Value>(
  value: Parameter<Value>,
  patch: (given: Value) => Partial<TextStyleState>,
): Form<TextStyleParts> {
  return takes([value], (parts, [given], call) => {
    parts.state = { ...parts.state, ...patch(given) };
    return call.self;
  });
}
