/** The class Range. */

import { type ServiceClass, serviceClass } from '../../base/service-class.ts';
import { rangeTextStyles } from '../looks/text-style.ts';
import { createFilter, sheetFilter } from '../sheet/filter.ts';
import { RANGE, type RangeParts } from '../spreadsheet-session.ts';
import { rangeCleaning } from './range-cleaning.ts';
import { rangeColours } from './range-colours.ts';
import { rangeCopies } from './range-copies.ts';
import { rangeDirection } from './range-direction.ts';
import { rangeEdges } from './range-edges.ts';
import { rangeLooks } from './range-looks.ts';
import { rangeMoves } from './range-moves.ts';
import { rangePlace } from './range-place.ts';
import { rangeR1C1 } from './range-r1c1.ts';
import { rangeRules } from './range-rules.ts';
import { rangeShifts } from './range-shifts.ts';
import { rangeValues } from './range-values.ts';

/** Ranges: handles on cells by position. */
export const rangeClass: ServiceClass<RangeParts> = serviceClass(RANGE, {
  ...rangePlace,
  ...rangeValues,
  ...rangeLooks,
  ...rangeRules,
  ...rangeMoves,
  ...rangeCopies,
  ...rangeShifts,
  ...rangeCleaning,
  ...rangeEdges,
  ...rangeR1C1,
  ...rangeDirection,
  ...rangeColours,
  ...rangeTextStyles,
  createFilter,
  getFilter: sheetFilter,
});
