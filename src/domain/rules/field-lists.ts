/** Which field types rules fit, where several kinds fit the same. */

import { FIELD_TYPES, type FieldTypeName } from '../fields/all.ts';

/** Every type: what is said of the text alone. */
export const ANY_FIELD: readonly FieldTypeName[] = FIELD_TYPES.map(({ type }) => type);
/** Whose value is a day, or a month. */
export const DAYS: readonly FieldTypeName[] = ['day', 'dayOrMonth'];
/** Whose value is a number. */
export const NUMBERS: readonly FieldTypeName[] = ['count', 'seconds', 'megabytes'];
/** What people write freely. */
export const FREE_TEXTS: readonly FieldTypeName[] = ['line', 'paragraph'];
