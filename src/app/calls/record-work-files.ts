/** Records what files of works and photographs of activities are, as the packing page has found them. */

import * as z from 'zod/mini';
import { wholeNumber } from '../../domain/whole-number.ts';
import { fileFields } from '../../domain/work-files/held-cells.ts';
import { type OutcomeOf, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { readRegister } from '../tables/registers.ts';
import { forgetSettings } from '../tables/settings.ts';
import { workFilesTable } from '../tables/tables.ts';
import { addWorkFiles } from '../tables/work-files.ts';
import { entryNumber } from './shapes.ts';

const STATES = ['received', 'doubtful'] as const;

/** Of one call. */
const MOST_FILES = 200;

const file = () =>
  z.strictObject({
    number: entryNumber(),
    name: z.string().check(z.minLength(1), z.maxLength(300)),
    bytes: wholeNumber().check(z.nonnegative()),
    format: z.string().check(z.maxLength(40)),
    seconds: z.nullable(z.number().check(z.nonnegative(), z.lte(1_000_000))),
    sha256: z.string().check(z.regex(/^(?:[0-9a-f]{64})?$/)),
    place: z.string().check(z.maxLength(300)),
    caption: z.string().check(z.maxLength(500)),
    state: z.enum(STATES),
  });

const asked = () => z.strictObject({ files: z.array(file()).check(z.minLength(1), z.maxLength(MOST_FILES)) });

type Asked = z.infer<ReturnType<typeof asked>>;

/**
 * Records what files are. It is a fact beside the entry: version, state and waivers stay as they are; the next tick
 * holds the rules against it. A file that is recorded just so already is not recorded again, unless another one of the
 * same work came after it: the last one counts.
 */
export const recordWorkFiles = staffCall(
  asked,
  ({ office, settings }, wish) => office.locks.withRegister(() => writeFiles(office, settings, wish)),
  { right: 'review' },
);

function writeFiles(office: Office, settings: Settings, { files }: Asked): OutcomeOf<{ recorded: number }> {
  const ids = entryIds(office, settings);
  const unknown = files.find(({ number }) => !ids.has(number));
  if (unknown) return { ok: false, refusal: 'unknownEntry', detail: unknown.number };
  const lines = office.book.read(workFilesTable(office.language)).map(({ cells }) => cells);
  const known = new Set(lines.map(sameness));
  const newest = newestOf(lines);
  const at = office.clock.now();
  const by = office.session.activeUser();
  const rows = files.map(({ number, bytes, seconds, ...texts }) => ({
    ...texts,
    id: office.session.newId(),
    entry: ids.get(number)?.id ?? '',
    number,
    at,
    by,
    bytes: String(bytes),
    seconds: seconds === null ? '' : String(seconds),
  }));
  const given = newestOf(rows);
  const isOvertaken = (row: (typeof rows)[number]) =>
    ids.get(row.number)?.hasOneFile === true &&
    given.get(row.entry) === sameness(row) &&
    newest.get(row.entry) !== sameness(row);
  const fresh = rows.filter((row) => !known.has(sameness(row)) || isOvertaken(row));
  if (fresh.length > 0) {
    addWorkFiles(office, lines.length, fresh);
    forgetSettings(office);
  }
  return { ok: true, value: { recorded: fresh.length } };
}

/** An entry, and whether one file speaks for it: an activity has photographs, of which none overtakes another. */
interface Known {
  id: string;
  hasOneFile: boolean;
}

function entryIds(office: Office, settings: Settings): ReadonlyMap<string, Known> {
  return new Map(
    settings.campaign.forms.flatMap((form) => {
      const hasOneFile = fileFields(form) !== null;
      const { entries } = readRegister(office, settings, form.key);
      return entries.map(({ id, number }) => [number, { id, hasOneFile }] as const);
    }),
  );
}

type Line = Readonly<Record<string, string>>;

/** The last line of each entry. */
const newestOf = (lines: readonly Line[]): ReadonlyMap<string | undefined, string> =>
  new Map(lines.map((line) => [line.entry, sameness(line)]));

const SAME = ['entry', 'name', 'bytes', 'format', 'seconds', 'sha256', 'place', 'caption', 'state'] as const;

const sameness = (cells: Line): string => JSON.stringify(SAME.map((key) => cells[key] ?? ''));
