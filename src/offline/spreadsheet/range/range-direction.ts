/** The methods of Range about which way text runs: turned by degrees, upright letters, left or right. */

import { enumMemberName } from '../../base/google-enum.ts';
import type { Realm } from '../../service.ts';
import { type MethodTable, type ServiceClass, serviceClass, takes } from '../service-class.ts';
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

const rotationClass: ServiceClass<RotationParts> = serviceClass('TextRotation', {
  getDegrees: ({ rotation }) => (rotation === 'vertical' ? 0 : rotation),
  isVertical: ({ rotation }) => rotation === 'vertical',
});

/** Rotation and direction. The setter of many rotations is broken on Google, and not emulated. */
export const rangeDirection: MethodTable<RangeParts> = {
  getTextRotation: (parts) => readCells(first(parts), 'Range.getTextRotation', rotation(parts))[0]?.[0],
  getTextRotations: (parts) => parts.realm.rows(readCells(parts, 'Range.getTextRotations', rotation(parts))),
  setTextRotation: takes(1, 1, (parts, given) => {
    const from = rotationClass.partsOf(given.values[0]);
    const turned = from === null ? given.integer(0) : from.rotation;
    if (turned !== 'vertical' && Math.abs(turned) > 90) throw given.wrong();
    return restyleRange(parts, given.method, { rotation: turned === 0 ? undefined : turned });
  }),
  setVerticalText: takes(1, 1, (parts, given) =>
    restyleRange(parts, given.method, { rotation: given.flag(0) ? 'vertical' : undefined }),
  ),
  // Null where nobody chose one: the text itself decides.
  getTextDirection: (parts) => readCells(first(parts), 'Range.getTextDirection', direction(parts))[0]?.[0],
  getTextDirections: (parts) => parts.realm.rows(readCells(parts, 'Range.getTextDirections', direction(parts))),
  setTextDirection: takes(1, 1, (parts, given) => {
    const name = given.values[0] === null ? undefined : enumMemberName('TextDirection', given.values[0]);
    if (name === null) throw given.wrong();
    return restyleRange(parts, given.method, { textDirection: name });
  }),
};

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
