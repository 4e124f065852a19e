/** Takes in a table that a unit mailed: each row makes an entry, changes the one that it means, or does nothing. */

import * as z from 'zod/mini';
import { fieldOf, worksForm } from '../../domain/campaign/fields.ts';
import type { CampaignForm } from '../../domain/campaign/schema.ts';
import { type ColumnChoice, choiceFault } from '../../domain/import/choose-columns.ts';
import { withHead } from '../../domain/import/own-head.ts';
import { planRows } from '../../domain/import/plan-rows.ts';
import { namedOtherUnit } from '../../domain/import/read-named-unit.ts';
import { headedAsOther } from '../../domain/import/read-other-form.ts';
import { readRecommendation } from '../../domain/import/read-recommendation.ts';
import { type ReadTable, readTable } from '../../domain/import/read-table.ts';
import type { Taking } from '../../domain/import/record-row.ts';
import { readMark } from '../../domain/import/table-mark.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { plain } from '../../domain/intake/read-text.ts';
import { everyUnitFinder } from '../../domain/intake/roster.ts';
import { stands } from '../../domain/review/states.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import type { TableView } from '../../table-view.ts';
import type { SpokenLanguage } from '../../views.ts';
import { layoutsHere } from '../built-in-campaign.ts';
import { type OutcomeOf, type Run, readerCall, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { type Origin, recalledTable, rememberColumns } from '../tables/column-memory.ts';
import { currentRegister } from '../tables/current-registers.ts';
import { keepTouched } from '../tables/keep-touched.ts';
import { publishAfterClick } from '../tables/publish-tally.ts';
import { cutText } from '../tables/receive-entries.ts';
import { judgeRegisters, putEntry, type Register, readDecisions, writeRegisters } from '../tables/registers.ts';
import { newEntries } from '../tables/table-entries.ts';
import { type TakenTable, tableView } from '../views/table-view.ts';
import { entryNumber, originName } from './shapes.ts';

/** What one table may hold: a unit's whole year is a few dozen lines. */
const MOST_ROWS = 1000;
const MOST_COLUMNS = 100;
const MOST_LETTERS = 1_000_000;

const text = (most: number) => z.string().check(z.maxLength(most));

const asked = () =>
  z.strictObject({
    form: text(40),
    unit: text(100),
    source: text(100),
    receivedOn: text(100),
    rows: z.array(z.array(z.string())),
    /** Where tables with such headings come from: 问卷星, or what staff call it. */
    origin: z.optional(originName()),
    /** What people have chosen columns for; nothing at all has the table taken as the last one with its headings. */
    columns: z.optional(
      z.array(z.strictObject({ heading: text(1000), field: text(100) })).check(z.maxLength(MOST_COLUMNS)),
    ),
    /** Rows of data that a person takes for corrections, and the entries that they correct. */
    corrects: z.optional(
      z.array(z.strictObject({ n: z.number(), number: entryNumber() })).check(z.maxLength(MOST_ROWS)),
    ),
  });

/** A table of texts, whose it is, and how and when it came. */
type TableRequest = z.infer<ReturnType<typeof asked>>;

/**
 * Takes the table in, by one write of the register, and tells of each row what it did (contract: importRows). Taken in
 * twice, or again after a run that ended half way, it changes nothing more.
 *
 * New rows are rows of staff, entered now in their order; what a row changes of an entry is the unit's own change.
 *
 * What people have chosen for columns is kept for the next table with these headings from the same place.
 */
export const importRows = staffCall(
  asked,
  (run, wish) =>
    withTable(run, wish, (given) => {
      const { office, settings, language } = run;
      return office.locks.withRegister(() => {
        const work = workOn(office, settings, given);
        if (work.register.touched.size > 0) write(office, settings, work);
        const { choices, table } = given;
        const known = choices.length > 0 ? rememberColumns(office, originOf(given), table, choices) : '';
        return tableView({ ...given, ...work, known, campaign: settings.campaign }, language);
      });
    }),
  { right: 'review' },
);

/** What taking the table in would do, row by row; nothing is done. */
export const previewImport = readerCall(
  asked,
  (run, wish) =>
    withTable(run, wish, (given) => {
      const { office, settings, language } = run;
      const view = tableView({ ...given, ...workOn(office, settings, given), campaign: settings.campaign }, language);
      // A number is given when a row is taken in, and may be another one by then.
      const rows = view.rows.map((row) => (row.does === 'new' || row.of !== null ? { ...row, number: '' } : row));
      return { ...view, rows };
    }),
  { right: 'review' },
);

/** A table that can be taken in. */
type Given = Pick<TakenTable, 'form' | 'unit' | 'table' | 'choices' | 'known'> & { wish: TableRequest };

type Work = Pick<TakenTable, 'planned' | 'entries' | 'verdicts'> & { register: Register };

function withTable(
  { office, settings, language }: Run,
  wish: TableRequest,
  work: (given: Given) => TableView,
): OutcomeOf<TableView> {
  const { campaign, roster } = settings;
  const form = campaign.forms.find(({ key }) => key === wish.form);
  if (!form) return { ok: false, refusal: 'badRequest' };
  const unit = roster.find(({ id }) => id === wish.unit);
  if (!unit) return { ok: false, refusal: 'unknownUnit' };
  if (isTooLarge(wish.rows)) return { ok: false, refusal: 'tableTooLarge' };
  const foreign = refusedByMark(settings, wish, unit);
  if (foreign) return foreign;
  const rows = wish.rows.map((line) => line.map((text) => cutText(campaign, text)));
  const filled = filledForm(office, settings, rows);
  const works = worksForm(campaign);
  if (filled && works && works.key !== form.key) return { ok: false, refusal: 'otherForm', detail: works.register.own };
  const recalled = filled || wish.columns ? null : recalledTable(office, originOf({ form, wish }), rows);
  const choices = recalled?.columns ?? wish.columns ?? [];
  const read = filled ?? recalled?.table ?? readTable(form, rows, choices);
  const headed = filled ? [] : (read?.columns ?? choices);
  const wrong = refusedByChoice(form, headed, choices, language);
  if (wrong) return wrong;
  if (!read) return { ok: false, refusal: 'noHeadings' };
  const numbered = withNumbers(read, wish.corrects ?? []);
  const table = readMark(rows) ? withHead(form, rows, numbered) : numbered;
  const owner = headedAsOther(campaign, form, table);
  if (owner) return { ok: false, refusal: 'otherForm', detail: owner.register.own };
  const other = namedOtherUnit({ campaign, roster }, unit, form.roles.unit, table);
  if (other !== null) return { ok: false, refusal: 'otherUnit', detail: other };
  return { ok: true, value: work({ form, unit, table, wish, choices, known: recalled?.print ?? '' }) };
}

function originOf({ form, wish }: Pick<Given, 'form' | 'wish'>): Origin {
  return { form, origin: plain(wish.origin ?? '') };
}

// A form that is filled in has labels, and no headings that could be chosen.
function refusedByChoice(
  form: CampaignForm,
  columns: readonly { heading: string }[],
  choices: readonly ColumnChoice[],
  language: SpokenLanguage,
): Exclude<OutcomeOf<TableView>, { ok: true }> | null {
  const headings = columns.map(({ heading }) => heading);
  const fault = choiceFault(form, headings, choices);
  if (!fault) return null;
  const { detail, why } = fault;
  if (why === 'unknownField') return { ok: false, refusal: why };
  return {
    ok: false,
    refusal: why,
    detail: why === 'fieldTwice' ? inLanguage(fieldOf(form, detail).label, language) : detail,
  };
}

// A 推荐表 comes before headings: its labels without answers stand side by side as headings do (作品名称, 创作时间).
function filledForm(office: Office, { campaign }: Settings, rows: TableRequest['rows']): ReadTable | null {
  const form = worksForm(campaign);
  return form && !readMark(rows) ? readRecommendation(form, layoutsHere(office, campaign), rows) : null;
}

// A row that is said to correct an entry names it from now on.
function withNumbers(table: ReadTable, corrects: NonNullable<TableRequest['corrects']>): ReadTable {
  const numbers = new Map(corrects.map(({ n, number }) => [n, number]));
  return { ...table, rows: table.rows.map((row) => ({ ...row, number: numbers.get(row.n) ?? row.number })) };
}

// A 登记表 of ours says itself whose it is, and of which campaign and form.
function refusedByMark(
  { campaign, roster }: Settings,
  { form, rows }: TableRequest,
  { id }: Unit,
): Exclude<OutcomeOf<TableView>, { ok: true }> | null {
  const mark = readMark(rows);
  if (!mark) return null;
  if (mark.campaign !== campaign.id) return { ok: false, refusal: 'otherNotice', detail: mark.campaign };
  const own = campaign.forms.find(({ key }) => key === mark.form);
  if (mark.form !== form) return { ok: false, refusal: 'otherForm', detail: own?.register.own ?? mark.form };
  // Marks are kept as readers read them.
  if (mark.unit === plain(id)) return null;
  const other = roster.find((each) => plain(each.id) === mark.unit);
  return { ok: false, refusal: 'otherUnit', detail: other?.name ?? mark.unit };
}

function isTooLarge(rows: TableRequest['rows']): boolean {
  const letters = rows.reduce((sum, line) => line.reduce((own, cell) => own + cell.length, sum), 0);
  return rows.length > MOST_ROWS || letters > MOST_LETTERS || rows.some((line) => line.length > MOST_COLUMNS);
}

// What staff have typed and no run has recorded yet comes first, as before everything else in these rows.
function workOn(office: Office, settings: Settings, { form, table, unit, wish }: Given): Work {
  const register = currentRegister(office, settings, form.key);
  const decisions = readDecisions(office);
  const { receivedOn, source } = wish;
  const taking: Taking = { at: office.clock.now(), who: office.session.activeUser(), source, receivedOn };
  const states = new Map(
    judgeRegisters(settings, [register], decisions).map(({ entry, state }) => [entry.id, state] as const),
  );
  const unitOf = everyUnitFinder(settings.roster);
  const meant = register.entries.map((entry) => {
    const state = states.get(entry.id);
    const named = unitOf(entry.cells[form.roles.unit] ?? '');
    return { entry, unit: named?.id ?? null, stands: state !== undefined && stands(state) };
  });
  const planned = planRows({
    form,
    language: settings.campaign.language,
    meant,
    rows: table.rows,
    taking,
    unit: unit.id,
  });
  const entries = new Map<number, string>();
  for (const { entry, row } of planned) {
    if (!entry) continue;
    entries.set(row.n, entry.id);
    if (register.entries.find(({ id }) => id === entry.id) !== entry) putEntry(register, entry);
  }
  for (const { entry, n } of newEntries(office, settings, register, { planned, unit, taking })) {
    putEntry(register, entry);
    register.beside.set(entry.id, { source, receivedOn });
    entries.set(n, entry.id);
  }
  for (const { of, row } of planned) if (of !== null) entries.set(row.n, entries.get(of) ?? '');
  return { register, planned, entries, verdicts: judgeRegisters(settings, [register], decisions) };
}

function write(office: Office, settings: Settings, { register, verdicts }: Work): void {
  // A person who is told that it is done must find it so.
  if (!writeRegisters(office, settings, [register], verdicts)) throw new ProblemError('storeRefused');
  office.book.commit();
  keepTouched(office, settings, register);
  publishAfterClick(office, settings, [register], readDecisions(office));
}
