/** The name of a field: what campaign, entries and issues all speak of. */

/** A field of a form, as the campaign names it. */
export type FieldKey = string;
