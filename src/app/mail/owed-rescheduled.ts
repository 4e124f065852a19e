/** Works out which units are to be told that deadlines have moved: when staff have asked for it, once. */

import type { Unit } from '../../domain/intake/entry.ts';
import * as json from '../../domain/json-shape.ts';
import { sharesOf } from '../../domain/post/deadlines.ts';
import { aboutOf, dispatchKey } from '../../domain/post/dispatch-key.ts';
import { isWrittenTo } from '../../domain/post/is-written-to.ts';
import { deadlineDays, type MovedDeadline, movedDeadlines } from '../../domain/post/moved-deadlines.ts';
import { rescheduledMail } from '../../messages/mail/rescheduled-mail.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import { markLines } from '../tables/outbox.ts';
import { readJson } from '../tables/read-json.ts';
import { finish, type Request } from '../tables/requests.ts';
import type { MailRun, OwedMail } from './enqueue.ts';
import { contextOf, recipientsOf } from './recipients.ts';

const TOLD = 'toldDeadlines';

/** The deadlines that have moved since units were told; none where nobody knows what they were told. */
export function movedSinceTold(office: Office, { campaign }: Settings): MovedDeadline[] {
  const told = readJson(json.record(json.text), office.hints.get(TOLD));
  return told === null ? [] : movedDeadlines(campaign, told);
}

/** Keeps the deadlines of a campaign as those that units know, where none are kept yet: before another one is taken. */
export function keepTold(office: Office, { campaign }: Settings): void {
  if (office.hints.get(TOLD) === '') noteTold(office, campaign);
}

/** Keeps the deadlines as those that units know from now on. */
export function noteTold(office: Office, campaign: Settings['campaign']): void {
  office.hints.set(TOLD, JSON.stringify(deadlineDays(campaign)));
}

/** A mail to every active unit that can be written to, once for each request: its key is the request’s. */
export function owedRescheduled(run: MailRun): OwedMail[] {
  const asked = run.requests.filter(({ kind }) => kind === 'rescheduled');
  const { ground, office, settings } = run;
  const [request] = asked;
  if (!request || ground?.isWhole !== true) return [];
  const moved = movedSinceTold(office, settings);
  run.onceSent.push(() => {
    noteTold(office, settings.campaign);
    finishAsked(run, asked);
  });
  if (moved.length === 0) return [];
  const facts = { ...ground, campaign: settings.campaign };
  return settings.roster.filter(isWrittenTo).map((unit) => {
    const own = sharesOf(moved, unit, run.now, facts).map(({ share }, index) => ({
      ...(moved[index] as MovedDeadline),
      share,
    }));
    const mail = rescheduledMail(own, contextOf(settings, unit), run.now);
    return { ...mail, ...headOf(run, request, unit) };
  });
}

/** Sets down what still waits with days that have moved once more since: staff are offered to tell the newer ones. */
export function dropRescheduled(run: MailRun): void {
  const { office, outbox, requests, settings } = run;
  const open = requests.filter(({ kind }) => kind === 'rescheduled').map(({ id }) => id);
  const waiting = outbox.lines.filter(({ key, kind, state }) => {
    return kind === 'rescheduled' && state === 'owed' && !open.includes(requestIn(key));
  });
  if (waiting.length === 0 || movedSinceTold(office, settings).length === 0) return;
  const note = say('workbook', office.language).overtakenNote;
  markLines(
    office,
    waiting.map((line) => ({ line, state: 'dropped', note })),
  );
  for (const line of waiting) outbox.unfounded.delete(line);
}

function requestIn(key: string): string {
  const about = aboutOf(key);
  return about?.kind === 'rescheduled' ? about.request : '';
}

function headOf({ now, settings }: MailRun, request: Request, unit: Unit): Omit<OwedMail, 'subject' | 'body'> {
  const key = dispatchKey({ kind: 'rescheduled', request: request.id, unit: unit.id });
  const head = { key, kind: 'rescheduled', unit: unit.id } as const;
  return { ...head, week: '', to: recipientsOf(settings, head), state: 'owed', owedAt: now, arisenAt: now };
}

// Counted in the outbox: a run that ended before it came to this has told nobody.
function finishAsked({ office, outbox }: MailRun, asked: readonly Request[]): void {
  const outcomes = asked.map((request) => {
    const own = outbox.lines.filter(({ key }) => requestIn(key) === request.id);
    const waiting = own.filter(({ state }) => state === 'owed').length;
    return { request, state: 'done' as const, result: { code: 'rescheduled' as const, told: own.length, waiting } };
  });
  finish(office, outcomes);
}
