/** The methods of Range that read and set colours as Color objects. */

import { NotEmulated } from '../../not-emulated.ts';
import type { CallArguments } from '../call-arguments.ts';
import { colourObject, colourState } from '../looks/colour-object.ts';
import { type MethodTable, takes } from '../service-class.ts';
import type { RangeParts } from '../spreadsheet-session.ts';
import { putStyle, styleAt } from '../state/cell-grid.ts';
import { restyling, type StylePatch } from '../state/cell-style.ts';
import { first, readCells, rowsThatFit, rowThatFits } from './range-values.ts';
import { eachColumn, restyleRange, writeRange } from './range-writes.ts';

type Key = 'background' | 'fontColor';

/** Backgrounds and font colours. Colours of the theme can be made, but not put on cells here. */
export const rangeColours: MethodTable<RangeParts> = {
  ...methodsOf('Background', 'background', '#ffffff'),
  ...methodsOf('FontColor', 'fontColor', '#000000'),
};

function methodsOf(name: string, key: Key, standard: string): MethodTable<RangeParts> {
  const read = (parts: RangeParts): Parameters<typeof readCells<unknown>>[2] => {
    return (_content, sheet, row, column) => {
      const rgb = styleAt(parts.file, sheet, row, column)[key] ?? standard;
      return colourObject(parts.realm, { rgb, theme: null });
    };
  };
  return {
    [`get${name}Object`]: (parts) => readCells(first(parts), `Range.get${name}Object`, read(parts))[0]?.[0],
    [`get${name}Objects`]: (parts) => parts.realm.rows(readCells(parts, `Range.get${name}Objects`, read(parts))),
    [`set${name}Object`]: takes(1, 1, (parts, given) =>
      restyleRange(parts, given.method, patchOf(key, given.values[0], given)),
    ),
    [`set${name}Objects`]: takes(1, 1, (parts, given) => {
      const rows = rowsThatFit(parts, given);
      return writeRange(parts, given.method, (row, offset) => {
        const colours = rowThatFits(parts, rows[offset]);
        eachColumn(parts, (column, position) => {
          const next = restyling(parts.file, patchOf(key, colours[position], given));
          putStyle(row, column, next(row.styles[column - 1] ?? 0));
        });
      });
    }),
  };
}

function patchOf(key: Key, value: unknown, given: CallArguments): StylePatch {
  // Null takes the default back.
  if (value === null) return { [key]: undefined };
  const colour = colourState(value);
  if (colour === null) throw given.wrong();
  if (colour.rgb === null) throw new NotEmulated('cells in a colour of the theme');
  return { [key]: colour.rgb };
}
