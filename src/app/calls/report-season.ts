/** Reports the season as data: every entry with its verdict, the tally, mails and documents. */

import { goalStandings } from '../../domain/count/goals.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { tally } from '../../domain/count/tally.ts';
import { versionOf } from '../../domain/intake/entry.ts';
import * as json from '../../domain/json-shape.ts';
import { deadlineIn, entryIn } from '../../domain/post/dispatch-key.ts';
import { requireRight } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { readOutbox } from '../tables/outbox.ts';
import { readJson } from '../tables/read-json.ts';
import { judgeRegisters, readDecisions, readRegister } from '../tables/registers.ts';
import { loadSettings } from '../tables/settings.ts';
import { documentsTable } from '../tables/staff-tables.ts';

/** What a packet was made of, as its line remembers it. */
const packetAbout = json.object({
  kind: json.oneOf(['unit', 'city']),
  unit: json.nullable(json.text),
  entries: json.list(json.text),
  missing: json.list(json.object({ entry: json.text, what: json.text })),
  left: json.list(json.object({ entry: json.text, why: json.text })),
});

/**
 * What stands now, as plain JSON; nothing is written. Names and telephones are in it: only staff who may see them are
 * answered.
 *
 * @throws ProblemError notStaff, notAllowed.
 */
export function reportSeason(office: Office) {
  const settings = loadSettings(office, 'reading');
  requireRight(office, settings, 'personalData');
  const registers = settings.campaign.forms.map((form) => readRegister(office, settings, form.key));
  const verdicts = judgeRegisters(settings, registers, readDecisions(office));
  // A line whose file is no longer wanted has been emptied.
  const lines = office.book.read(documentsTable(settings.campaign)).filter(({ cells }) => (cells.key ?? '') !== '');
  const documents = lines.map(({ cells }) => ({
    // As the key has it: what the sheet calls it may have changed with the campaign's words.
    kind: (cells.key ?? '').replace(/\/.*$/s, ''),
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
    tally: { ...tally(settings.campaign, settings.roster, verdicts), ...goalsOf(settings, verdicts) },
    // What was overtaken before it went out is no mail.
    dispatches: readOutbox(office).lines.flatMap(({ claimedAt, key, kind, state, subject, to, unit, week }) =>
      state === 'dropped'
        ? []
        : [{ key, kind, unit, week, deadline: deadlineIn(key), entry: entryIn(key), to, subject, state, claimedAt }],
    ),
    documents,
    packets: lines.flatMap(({ cells }) => {
      const about = readJson(packetAbout, cells.about ?? '');
      return about ? [{ ...about, fileId: cells.fileId ?? '' }] : [];
    }),
  };
}

interface ReportedGoals {
  goals?: { label: string; goal: number; reached: number }[];
}

// A campaign whose file has one goal has it as the district's alone.
function goalsOf({ campaign, roster }: Settings, verdicts: readonly Verdict[]): ReportedGoals {
  if (campaign.goals === undefined) return {};
  const standings = goalStandings(campaign, roster, verdicts);
  return { goals: standings.map(({ label, reached, wanted }) => ({ label: label.own, goal: wanted, reached })) };
}

export type SeasonReport = ReturnType<typeof reportSeason>;
