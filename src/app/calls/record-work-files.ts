/** Records what files of works and photographs of activities are, as the packing page has found them. */

import * as z from 'zod/mini';
import { wholeNumber } from '../../domain/whole-number.ts';
import { fileFields } from '../../domain/work-files/held-cells.ts';
import { isSameFile, standingFiles } from '../../domain/work-files/standing-files.ts';
import { type OutcomeOf, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { readRegister } from '../tables/registers.ts';
import { forgetSettings } from '../tables/settings.ts';
import { workFilesTable } from '../tables/tables.ts';
import { addWorkFiles } from '../tables/work-files.ts';
import { entryNumber } from './shapes.ts';

const STATES = ['received', 'doubtful', 'refused'] as const;

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
 * holds the rules against it. A file of which the last line says the same is not recorded again, unless another one of
 * the same work came after it: the last one counts. One that is refused belongs to its entry no more.
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
  const lines = office.book.read(workFilesTable(office.language)).map(({ cells }) => lineOf(cells));
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
  const fresh = freshOf(rows, lines, ids);
  if (fresh.length > 0) {
    addWorkFiles(office, lines.length, fresh);
    forgetSettings(office);
  }
  return { ok: true, value: { recorded: fresh.length } };
}

const last = <Item>(items: readonly Item[]): Item | undefined => items[items.length - 1];

type Cells = Readonly<Record<string, string>>;

function freshOf<Row extends Cells>(rows: readonly Row[], lines: readonly Line[], ids: ReadonlyMap<string, Known>) {
  const given = newestOf(rows.map(lineOf));
  const before = new Map<string, Line[]>();
  for (const line of lines) before.set(line.entry, [...(before.get(line.entry) ?? []), line]);
  return rows.filter((row) => {
    const line = lineOf(row);
    const own = before.get(line.entry) ?? [];
    const isSaid = last(own.filter((each) => isSameFile(each, line)))?.said === line.said;
    const hasOneFile = ids.get(row.number ?? '')?.hasOneFile === true;
    const isLast = hasOneFile && given.get(line.entry) === line.said;
    const isOvertaken = isLast && last(standingFiles(own))?.said !== line.said;
    if (isSaid && !isOvertaken) return false;
    before.set(line.entry, [...own, line]);
    return true;
  });
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

/** A line of the table, of one file. */
interface Line {
  entry: string;
  name: string;
  bytes: number;
  sha256: string;
  state: (typeof STATES)[number];
  /** All that it says of the file. */
  said: string;
}

const SAID = ['entry', 'name', 'bytes', 'format', 'seconds', 'sha256', 'place', 'caption', 'state'] as const;

function lineOf(cells: Cells): Line {
  const { entry = '', name = '', bytes = '', sha256 = '' } = cells;
  const state = STATES.find((each) => each === cells.state) ?? 'received';
  const said = JSON.stringify(SAID.map((key) => cells[key] ?? ''));
  return { entry, name, bytes: Number(bytes), sha256, state, said };
}

/** What the last line of each entry says, of those that are not refused. */
const newestOf = (lines: readonly Line[]): ReadonlyMap<string, string> =>
  new Map(lines.filter(({ state }) => state !== 'refused').map(({ entry, said }) => [entry, said]));
