/** Which rows of response sheets were seen by the last hourly look, so that what stands as it stood is not opened. */

import type { Moment } from '../../domain/calendar.ts';
import type { IncomingResponse, Office, RowGlance } from '../office.ts';
import type { Told } from './look-again.ts';

/** The arrivals of a form, and the rows of its response sheet from a moment on; null where the sheet tells nothing. */
export interface SheetRows {
  form: string;
  arrivals: readonly IncomingResponse[];
  rows: readonly RowGlance[] | null;
}

/** A property holds 9,000 bytes. */
const MOST_BYTES = 8_500;

const keyOf = (form: string): string => `lookedRows.${form}`;

/**
 * Holds the rows against those of the last look. An answer is as before where the sheet has rows of its very moment,
 * had them then, and all of these say the same; whatever is new, gone, moved or unsure is not.
 */
export function toldByRows(office: Office, sheets: readonly SheetRows[]): Told {
  const same = sheets.flatMap(({ arrivals, form, rows }) => {
    const before = byMoment(office.hints.get(keyOf(form)).split(' '));
    const now = byMoment((rows ?? []).map(lineOf));
    return arrivals.filter(({ at }) => {
      const hashes = now.get(momentKey(at));
      return hashes !== undefined && hashes === before.get(momentKey(at));
    });
  });
  const ids = new Set(same.map(({ id }) => id));
  return {
    isAsBefore: (id) => ids.has(id),
    remember: () => {
      for (const { form, rows } of sheets) {
        const text = (rows ?? []).map(lineOf).join(' ');
        office.hints.later(keyOf(form), text.length <= MOST_BYTES ? text : '');
      }
    },
  };
}

/** Lets the next look open every answer of these forms: this one could not open all. */
export function forgetRows(office: Office, forms: readonly string[]): void {
  for (const form of forms) office.hints.later(keyOf(form), '');
}

function lineOf({ at, hash }: RowGlance): string {
  return `${momentKey(at)}.${hash}`;
}

// The digits down to the second: moments of one script are of one zone.
function momentKey(at: Moment): string {
  return at.slice(0, 'YYYY-MM-DDTHH:mm:ss'.length).replace(/\D/gu, '');
}

function byMoment(lines: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of [...lines].sort()) {
    const [moment = '', hash = ''] = line.split('.');
    if (moment !== '') found.set(moment, `${found.get(moment) ?? ''} ${hash}`);
  }
  return found;
}
