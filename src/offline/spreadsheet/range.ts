/** The class Range. */

import { createFilter } from './filter.ts';
import { rangeLooks } from './range-looks.ts';
import { rangeMoves } from './range-moves.ts';
import { rangePlace } from './range-place.ts';
import { rangeRules } from './range-rules.ts';
import { rangeValues } from './range-values.ts';
import { type ServiceClass, serviceClass } from './service-class.ts';
import type { RangeParts } from './spreadsheet-session.ts';

/** Ranges: handles on cells by position. */
export const rangeClass: ServiceClass<RangeParts> = serviceClass('Range', {
  ...rangePlace,
  ...rangeValues,
  ...rangeLooks,
  ...rangeRules,
  ...rangeMoves,
  createFilter,
});
