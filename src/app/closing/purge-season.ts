/** Purges personal data from a sealed season: counts, decisions and papers without persons stay right. */

import { personalFields } from '../../domain/closing/personal-texts.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegisters } from '../tables/current-registers.ts';
import { readOutbox } from '../tables/outbox.ts';
import { type ClosedSeason, keepSeason } from '../tables/season-stage.ts';
import { forgetSettings } from '../tables/settings.ts';
import { documentsTable } from '../tables/staff-tables.ts';
import { dispatchesTable, settingsTable } from '../tables/tables.ts';
import { codeOf, everyEntry, purgingRedact, soughtOf } from './persons.ts';
import { dropLooseCopies, type Taken, takeOutAround, takeOutOfEntries } from './take-out-data.ts';
import { writeArchive } from './write-archive.ts';

/** A step is begun no later in a run than this; the next click goes on. */
const LAST_STEP_MS = 150_000;

/**
 * Purges, as far as this run has time. Gives whether all is done: then the archive in Drive is one without persons.
 *
 * Wherever a run ends, the next one finds again what is left: everything is looked for by what the registers hold, and
 * they go last.
 *
 * @throws ProblemError formMissing, storeRefused, lockBusy, tableMissing.
 */
export function purgeSeason(office: Office, settings: Settings, season: ClosedSeason): boolean {
  const salt = season.salt ?? office.session.newId();
  const begun: ClosedSeason = {
    ...season,
    stage: 'purging',
    salt,
    purgedBy: season.purgedBy ?? office.session.activeUser(),
  };
  keepSeason(office, begun);
  forgetSettings(office);
  const steps = [
    () => forgetAnswers(office, settings),
    () => destroyFiles(office),
    () => office.locks.withRegister(() => takeOut(office, settings, salt)),
  ];
  for (const step of steps) {
    if (office.clock.elapsedMs() > LAST_STEP_MS) return false;
    step();
  }
  if (office.clock.elapsedMs() > LAST_STEP_MS) return false;
  const { salt: _, ...rest } = begun;
  const done: ClosedSeason = { ...rest, stage: 'purged', purgedAt: office.clock.now() };
  writeArchive(office, settings, done);
  return true;
}

// The answers themselves, at the forms and in the sheets into which forms write.
function forgetAnswers(office: Office, { campaign, wiring }: Settings): void {
  for (const [key, place] of Object.entries(wiring.forms)) {
    office.forms.forget(place, campaign.forms.find((form) => form.key === key)?.title.own ?? key, null);
  }
  office.workbook.emptyResponses();
}

// Papers name authors, and so did the archive of the sealed season; a backup would bring everybody back.
function destroyFiles(office: Office): void {
  for (const id of office.files.made()) office.files.destroy(id);
}

function takeOut(office: Office, settings: Settings, salt: string): void {
  const words = say('closing', office.language);
  const markOf = (text: string) => words.purged(codeOf(office, salt, text));
  const registers = currentRegisters(office, settings);
  const sought = soughtOf(office, settings, everyEntry(office, settings, registers), markOf);
  const taken: Taken = { redact: purgingRedact(sought), whollyOf: personalFields, markOf };
  emptyLines(office, settings);
  takeOutOfReports(office, taken);
  takeOutAround(office, settings, taken);
  takeOutOfEntries(office, settings, taken);
  dropLooseCopies(office, settings);
}

// To whom a mail went is the unit's own list of contacts as it was then.
function emptyLines(office: Office, settings: Settings): void {
  const { lines } = readOutbox(office);
  const full = lines.filter(({ body, to }) => body !== '' || to.some((address) => address !== ''));
  const changes = full.map(({ index }) => ({ index, cells: { to: '', body: '' } }));
  if (changes.length > 0) office.book.change(dispatchesTable(office.language), changes);
  // The files that these lines lead to are gone.
  const papers = documentsTable(settings.campaign);
  const dead = office.book.read(papers).filter(({ cells }) => (cells.url ?? '') !== '');
  const blank = dead.map(({ index }) => ({ index, cells: { url: '', fileId: '' } }));
  if (blank.length > 0) office.book.change(papers, blank);
  office.book.commit();
}

/** Texts of staff for letters and reports; who the office itself is stays. */
const REPORTS = ['reportPractice', 'reportProblems', 'reportPlans'];

function takeOutOfReports(office: Office, { redact }: Taken): void {
  const table = settingsTable(office.language);
  const changes = office.book.read(table).flatMap(({ cells, index }) => {
    const { settingKey = '', settingValue = '' } = cells;
    const text = REPORTS.includes(settingKey) ? redact(settingValue) : settingValue;
    return text === settingValue ? [] : [{ index, cells: { settingValue: text } }];
  });
  if (changes.length > 0) office.book.change(table, changes);
  office.book.commit();
}
