/** Puts what a work's file really is in the place of what was written about it, for the rules to be held against. */

import type { FieldKey } from '../campaign/field-key.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { Cells } from '../intake/entry.ts';
import type { WorkFile } from './work-file.ts';

/** Bytes of a megabyte, as the notice's limit is read. */
const MEGABYTE = 1_048_576;

/** The fields of a form that tell of the file itself. */
interface FileFields {
  format: FieldKey | undefined;
  seconds: FieldKey | undefined;
  megabytes: FieldKey | undefined;
}

/**
 * The fields of `form` in which the format, the length and the size of a file are written; none where it asks for no
 * file.
 *
 * @example
 * fileFields(workForm) // → { format: 'fileFormat', seconds: 'durationSeconds', megabytes: 'sizeMegabytes' }
 */
export function fileFields({ fields, rules }: CampaignForm): FileFields | null {
  const megabytes = fields.find(({ type }) => type === 'megabytes')?.key;
  const seconds = fields.find(({ type }) => type === 'seconds')?.key;
  if (megabytes === undefined && seconds === undefined) return null;
  // Of a choice only its rule tells that it is a format.
  return { format: rules.find(({ code }) => code === 'wrongFormat')?.field, seconds, megabytes };
}

/** Cells in which the file speaks, and the fields that it has settled: nothing is lacking there any more. */
export interface HeldCells {
  cells: Cells;
  settled: readonly FieldKey[];
}

/**
 * The cells of an entry with what its file really is; what nobody has looked at stays as it was written.
 *
 * @example
 * heldCells(workForm, { durationSeconds: '170' }, { ...file, seconds: 181, bytes: 1_048_576 }).cells
 * // → { durationSeconds: '181', sizeMegabytes: '1' }
 */
export function heldCells(form: CampaignForm, cells: Cells, file: WorkFile): HeldCells {
  const fields = fileFields(form);
  if (!fields) return { cells, settled: [] };
  const known: Record<FieldKey, string> = { ...cells };
  const { format, megabytes, seconds } = fields;
  if (format !== undefined && file.format !== '') known[format] = file.format;
  if (seconds !== undefined && file.seconds !== null) known[seconds] = numberText(file.seconds);
  if (megabytes !== undefined) known[megabytes] = numberText(file.bytes / MEGABYTE);
  return { cells: known, settled: [format, seconds, megabytes].filter((key) => key !== undefined) };
}

/** Six places tell one byte of a megabyte from the next; more, and small numbers would be written with an exponent. */
const numberText = (value: number): string => String(Number(value.toFixed(6)));
