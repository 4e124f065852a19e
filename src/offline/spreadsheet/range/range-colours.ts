/** The methods of Range that read and set colours as Color objects. */

import { orNull, rows } from '../../base/parameters.ts';
import { type MethodTable, takes } from '../../base/service-class.ts';
import { NotEmulated } from '../../not-emulated.ts';
import { type ColourState, colour, colourObject, colourState } from '../looks/colour-object.ts';
import type { RangeParts } from '../spreadsheet-session.ts';
import { putStyle, styleAt } from '../state/cell-grid.ts';
import { restyling, type StylePatch } from '../state/cell-style.ts';
import { first, mustFitRows, readCells, rowThatFits } from './range-values.ts';
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
    [`set${name}Object`]: takes([orNull(colour)], (parts, [wanted], call) =>
      restyleRange(parts, call.method, patchOf(key, wanted)),
    ),
    [`set${name}Objects`]: takes([rows], (parts, [lines], call) => {
      mustFitRows(parts, lines);
      return writeRange(parts, call.method, (row, offset) => {
        const colours = rowThatFits(parts, lines[offset]);
        eachColumn(parts, (column, position) => {
          const value = colours[position];
          const wanted = colourState(value);
          if (wanted === null && value !== null) throw call.wrong();
          const next = restyling(parts.file, patchOf(key, wanted));
          putStyle(row, column, next(row.styles[column - 1] ?? 0));
        });
      });
    }),
  };
}

function patchOf(key: Key, wanted: ColourState | null): StylePatch {
  // Null takes the default back.
  if (wanted === null) return { [key]: undefined };
  if (wanted.rgb === null) throw new NotEmulated('cells in a colour of the theme');
  return { [key]: wanted.rgb };
}
