/** Reports the season as data: every entry with its verdict, the tally, mails and documents. */

import { tally } from '../domain/count/tally.ts';
import { versionOf } from '../domain/intake/entry.ts';
import { isStaff } from './for-staff.ts';
import type { Office } from './office.ts';
import { readOutbox } from './outbox.ts';
import { ProblemError } from './problem.ts';
import { judgeRegisters, readDecisions, readRegister } from './registers.ts';
import { loadSettings } from './settings.ts';
import { documentsTable } from './tables.ts';

/**
 * What stands now, as plain JSON; nothing is written. Names and telephones are in it, so that staff alone are answered.
 *
 * @throws ProblemError notStaff.
 */
export function reportSeason(office: Office) {
  const settings = loadSettings(office, 'reading');
  if (!isStaff(office, settings)) throw new ProblemError('notStaff');
  const registers = settings.campaign.forms.map((form) => readRegister(office, settings, form.key));
  const verdicts = judgeRegisters(settings, registers, readDecisions(office));
  const documents = office.book.read(documentsTable()).map(({ cells }) => ({
    kind: cells.kind ?? '',
    unit: cells.unit ?? '',
    name: cells.name ?? '',
    fileId: cells.fileId ?? '',
  }));
  return {
    entries: verdicts.map(({ entry, read, issues, state, counts, why }) => ({
      id: entry.id,
      form: entry.form,
      unit: read.unit?.id ?? null,
      number: entry.number,
      state,
      issues: issues.map(({ code, field, level, waived }) => ({ code, field, level, waived })),
      counts,
      why,
      version: versionOf(entry),
      values: read.values,
    })),
    tally: tally(settings.campaign, settings.roster, verdicts),
    // What was overtaken before it went out is no mail.
    dispatches: readOutbox(office).lines.flatMap(({ key, state }) => (state === 'dropped' ? [] : [{ key, state }])),
    documents,
  };
}

export type SeasonReport = ReturnType<typeof reportSeason>;
