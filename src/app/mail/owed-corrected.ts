/** Works out which units are to be told what staff have corrected: only where staff have wished it (告知单位). */

import { formOf } from '../../domain/campaign/fields.ts';
import { correctionsOf } from '../../domain/post/corrections.ts';
import { aboutOf, dispatchKey } from '../../domain/post/dispatch-key.ts';
import { isWrittenTo } from '../../domain/post/is-written-to.ts';
import { decisionsByEntry } from '../../domain/review/decision.ts';
import { correctedMail } from '../../messages/mail/corrected-mail.ts';
import { say } from '../../messages/say.ts';
import { type Line, markLines, type Outbox } from '../tables/outbox.ts';
import type { MailRun, OwedMail } from './enqueue.ts';
import { contextOf, recipientsOf } from './recipients.ts';

/**
 * A mail for each entry with corrections that its unit is still to be told of, once for the version that the latest of
 * them made; and those that wait and would now say something else.
 *
 * The wish stands in the entry's own record, with the correction: one write keeps both, or neither. Corrections that
 * followed each other before a mail went are told by the newest mail alone: two mails of one hour about one entry would
 * leave the unit to find out which of them holds. Units that want the weekly digest alone are told all the same, since
 * staff have asked for each of these mails.
 */
export function owedCorrected({ ground, now, outbox, settings }: MailRun): OwedMail[] {
  if (!ground) return [];
  const told = toldVersions(outbox);
  const founded = waitingIn(outbox).filter((line) => !outbox.unfounded.has(line));
  const waiting = new Map(founded.map((line) => [line.key, line]));
  const decisionsOf = decisionsByEntry(ground.decisions);
  return ground.verdicts.flatMap((verdict): OwedMail[] => {
    const { entry, read } = verdict;
    const corrections = correctionsOf(entry, told.get(entry.id) ?? 0);
    if (!corrections || !isWrittenTo(read.unit)) return [];
    const key = dispatchKey({ kind: 'corrected', entry: entry.id, version: String(corrections.version) });
    const line = waiting.get(key);
    const happened = [...entry.changes, ...(decisionsOf.get(entry.id) ?? [])];
    if (line && happened.every(({ at }) => at < line.owedAt)) return [];
    const head = { key, kind: 'corrected', unit: read.unit?.id ?? '' } as const;
    const form = formOf(settings.campaign, entry.form);
    const mail = correctedMail({ ...contextOf(settings, read.unit), form, verdict, corrections, asOf: now });
    const owed = { ...mail, ...head, week: '', to: recipientsOf(settings, head), state: 'owed', owedAt: now } as const;
    return [{ ...owed, arisenAt: corrections.madeAt, ...(line ? { over: line } : {}) }];
  });
}

/**
 * Sets down what is still owed and has been overtaken: a newer correction is to be told, which the newest mail does;
 * or nothing is left of it, since staff have mended all of it back or the respondent has written something else.
 */
export function dropCorrected({ ground, office, outbox }: MailRun): void {
  const waiting = waitingIn(outbox);
  if (!ground || waiting.length === 0) return;
  const told = toldVersions(outbox);
  const entries = new Map(ground.verdicts.map(({ entry }) => [entry.id, entry]));
  const overtaken = waiting.filter(({ key }) => {
    const about = aboutOf(key);
    const entry = about?.kind === 'corrected' ? entries.get(about.entry) : undefined;
    if (about?.kind !== 'corrected' || !entry) return false;
    const corrections = correctionsOf(entry, told.get(entry.id) ?? 0);
    return !corrections || String(corrections.version) !== about.version;
  });
  const note = say('workbook', office.language).overtakenNote;
  markLines(
    office,
    overtaken.map((line) => ({ line, state: 'dropped', note })),
  );
  for (const line of overtaken) outbox.unfounded.delete(line);
}

const isOurs = ({ kind }: Line): boolean => kind === 'corrected';

function waitingIn({ lines }: Outbox): Line[] {
  return lines.filter((line) => isOurs(line) && line.state === 'owed');
}

// Up to which version each entry's unit has been told, or may have been: what was dropped has told nobody.
function toldVersions({ lines }: Outbox): Map<string, number> {
  const told = new Map<string, number>();
  for (const { key, state } of lines) {
    const about = aboutOf(key);
    if (about?.kind !== 'corrected' || state === 'owed' || state === 'dropped') continue;
    told.set(about.entry, Math.max(told.get(about.entry) ?? 0, Number(about.version) || 0));
  }
  return told;
}
