/** The methods of Range about which way text runs: turned by degrees, upright letters, left or right. */

import { flag, instance, integer, memberOf, orNull } from '../../base/parameters.ts';
import { type Call, type MethodTable, type ServiceClass, serviceClass, takes } from '../../base/service-class.ts';
import type { Realm } from '../../service.ts';
import { textDirections } from '../spreadsheet-enums.ts';
import type { RangeParts } from '../spreadsheet-session.ts';
import { styleAt } from '../state/cell-grid.ts';
import { first, readCells } from './range-values.ts';
import { restyleRange } from './range-writes.ts';

interface RotationParts {
  readonly realm: Realm;
  readonly rotation: number | 'vertical';
}

type CellReader = Parameters<typeof readCells<unknown>>[2];

const rotationClass: ServiceClass<RotationParts> = serviceClass('SpreadsheetApp.TextRotation', {
  getDegrees: ({ rotation }) => (rotation === 'vertical' ? 0 : rotation),
  isVertical: ({ rotation }) => rotation === 'vertical',
});

/** Rotation and direction. The setter of many rotations is broken on Google, and not emulated. */
export const rangeDirection: MethodTable<RangeParts> = {
  getTextRotation: (parts) => readCells(first(parts), 'Range.getTextRotation', rotation(parts))[0]?.[0],
  getTextRotations: (parts) => parts.realm.rows(readCells(parts, 'Range.getTextRotations', rotation(parts))),
  setTextRotation: [
    takes([integer], (parts, [degrees], call) => turn(parts, degrees, call)),
    takes([instance(rotationClass)], (parts, [{ rotation: turned }], call) => turn(parts, turned, call)),
  ],
  setVerticalText: takes([flag], (parts, [isVertical], call) =>
    restyleRange(parts, call.method, { rotation: isVertical ? 'vertical' : undefined }),
  ),
  // Null where nobody chose one: the text itself decides.
  getTextDirection: (parts) => readCells(first(parts), 'Range.getTextDirection', direction(parts))[0]?.[0],
  getTextDirections: (parts) => parts.realm.rows(readCells(parts, 'Range.getTextDirections', direction(parts))),
  setTextDirection: takes([orNull(memberOf('TextDirection'))], (parts, [name], call) =>
    restyleRange(parts, call.method, { textDirection: name ?? undefined }),
  ),
};

function turn(parts: RangeParts, turned: RotationParts['rotation'], call: Call): object {
  if (turned !== 'vertical' && Math.abs(turned) > 90) throw call.wrong();
  return restyleRange(parts, call.method, { rotation: turned === 0 ? undefined : turned });
}

function rotation(parts: RangeParts): CellReader {
  return (_content, sheet, row, column) =>
    rotationClass.make({ realm: parts.realm, rotation: styleAt(parts.file, sheet, row, column).rotation ?? 0 });
}

function direction(parts: RangeParts): CellReader {
  return (_content, sheet, row, column) => {
    const name = styleAt(parts.file, sheet, row, column).textDirection;
    return name === undefined ? null : Reflect.get(textDirections, name);
  };
}
