/**
 * Fills a world at one stroke: responses as Google keeps them, and what the program would have made of each, written
 * straight into the sheets in the texts that the program's own functions give.
 */

import type { Office, Settings } from '../app/office.ts';
import { publishTally } from '../app/tables/publish-tally.ts';
import { judgeRegisters, type Register, readDecisions, readRegister, writeRegisters } from '../app/tables/registers.ts';
import { keepAll } from '../app/tables/restore-rows.ts';
import { freshSettings } from '../app/tables/settings.ts';
import { readZeroReports } from '../app/tables/zero-reports.ts';
import type { Verdict } from '../domain/count/judge.ts';
import { newEntry, numberAt, sequenceOf } from '../domain/intake/record.ts';
import { lastColumn, lastRow } from '../offline/inspect.ts';
import { answerTo } from '../season/answer-question.ts';
import { momentText } from '../season/season-time.ts';
import { benchOffice } from './bench-office.ts';
import { fillDecisions } from './fill-decisions.ts';
import { fillMails } from './fill-mails.ts';
import { fillMarks } from './fill-marks.ts';
import type { BenchWorld } from './open-world.ts';
import { formDrawn, sampleAnswers } from './sample-answers.ts';
import { openSeeded, type Seeded } from './seeded.ts';

/** How many entries come, when, and from which seed. */
export interface Filling {
  readonly entries: number;
  /** ISO texts with an offset: the responses are spread evenly over the time between. */
  readonly from: string;
  readonly until: string;
  readonly seed: number;
}

/**
 * Fills the world, and leaves its clock at the end of the filling or a little later; no trigger runs meanwhile.
 *
 * That it is right is seen by the next ticks: one that wrote would say that this is not what the program makes.
 */
export function fillWorld(world: BenchWorld, filling: Filling): void {
  const { workspace } = world;
  const seeded = openSeeded(filling.seed);
  // The clock's bell of the last moment too.
  workspace.faults.triggersOff(Date.parse(filling.until) + 1);
  workspace.clock.advanceTo(filling.from);
  for (let first = 0; first === 0 || first < filling.entries; first += AT_ONCE) {
    sendResponses(world, filling, seeded, first);
    if (first + AT_ONCE >= filling.entries) workspace.clock.advanceTo(filling.until);
    const office = benchOffice(world);
    recordAll(office, freshSettings(office), seeded);
    trimSheets(world);
  }
  fillMarks(world);
}

/** So many entries are recorded at once: a sheet makes room for what is added, and as much again. */
const AT_ONCE = 10_000;

function sendResponses(world: BenchWorld, filling: Filling, seeded: Seeded, first: number): void {
  const { campaign, roster } = world.season;
  const office = benchOffice(world);
  const { forms } = freshSettings(office).wiring;
  const fromMs = Date.parse(filling.from);
  const stepMs = (Date.parse(filling.until) - fromMs) / (filling.entries + 1);
  for (let index = first; index < Math.min(first + AT_ONCE, filling.entries); index += 1) {
    const form = formDrawn(seeded, campaign);
    const answers = sampleAnswers(seeded, form, seeded.one(roster), index + 1);
    world.workspace.clock.advanceTo(momentText(fromMs + stepMs * (index + 1), campaign.zone));
    const result = world.workspace.respond({
      formId: forms[form.key]?.id ?? '',
      answers: (question) => answerTo(question, form, roster, answers),
    });
    if (!result.ok) throw new Error(`a form refuses ${JSON.stringify(answers)}: ${JSON.stringify(result)}`);
  }
}

// What a sweep would do with all of them, at one holding of the lock: record, judge, write, count, keep.
function recordAll(office: Office, settings: Settings, seeded: Seeded): void {
  const registers = settings.campaign.forms.map(({ key }) => readRegister(office, settings, key));
  for (const register of registers) addResponses(office, settings, register);
  const before = readDecisions(office);
  const decisions = [...before, ...fillDecisions(office, settings, registers, before, seeded)];
  const verdicts = judgeRegisters(settings, registers, decisions);
  writeRegisters(office, settings, registers, verdicts);
  publishTally(office, settings, verdicts, readZeroReports(office));
  office.book.commit();
  keepAll(office, settings, registers, decisions);
  office.book.commit();
  const isNew = ({ entry }: Verdict): boolean => registers.some(({ touched }) => touched.has(entry.id));
  fillMails(office, settings, { verdicts: verdicts.filter(isNew), decisions });
}

/** Rows that stand ready below a table, as a sheet of the program's has them. */
const SPARE_ROWS = 100;

/** From so many rows on a sheet is cut to its columns: Google's wall of ten million cells counts empty ones too. */
const LARGE_SHEET = 20_000;

// As staff may: rows that nothing stands in are deleted, and in large sheets columns.
function trimSheets({ book, workspace }: BenchWorld): void {
  const file = workspace.parts.spreadsheets.files.get(book.id);
  for (const sheet of file?.sheets ?? []) {
    const filled = lastRow(sheet);
    sheet.maxRows = Math.max(FIRST_ROWS, filled + SPARE_ROWS);
    sheet.rows.length = Math.min(sheet.rows.length, sheet.maxRows);
    if (filled > LARGE_SHEET) sheet.maxColumns = Math.max(1, lastColumn(sheet));
  }
  if (file) file.dirty = true;
}

/** Of a new sheet. */
const FIRST_ROWS = 1_000;

function addResponses(office: Office, { campaign, wiring }: Settings, register: Register): void {
  const { entries, form, recorded, touched } = register;
  const place = wiring.forms[form.key];
  if (!place) throw new Error(`no form ${form.key}`);
  let sequence = entries.reduce((most, { number }) => Math.max(most, sequenceOf(number)), 0);
  for (const arrival of office.forms.responses(form.key, place, null)) {
    if (recorded.has(arrival.id)) continue;
    sequence += 1;
    const entry = newEntry(arrival.open(), numberAt(form.numberPrefix, campaign.year, sequence));
    entries.push(entry);
    touched.add(entry.id);
  }
}
