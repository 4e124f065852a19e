/** Reviews an entry: somebody's decision, recorded as a ground fact or refused with a code. */

import * as z from 'zod/mini';
import { versionOf } from '../domain/intake/entry.ts';
import { DECISION_KINDS, type Decision, type RefusalCode } from '../domain/review/decision.ts';
import { refusalOf } from '../domain/review/refusal.ts';
import { REVIEW_STATES, type ReviewState } from '../domain/review/states.ts';
import type { SpokenLanguage, StaleView } from '../views.ts';
import { staleView } from './entry-view.ts';
import { entryByNumber, type FoundEntry, judgedAgain } from './find-entry.ts';
import { type DoorRefusal, forStaff } from './for-staff.ts';
import type { Office, Settings } from './office.ts';
import { publishAfterClick } from './publish-tally.ts';
import { nextDecisionId, writeRegisters } from './registers.ts';
import { keepTouched } from './restore-rows.ts';
import { decisionsTable } from './tables.ts';
import { attempt } from './troubles.ts';

const asked = () =>
  z.strictObject({
    number: z.string().check(z.maxLength(40)),
    decision: z.enum(DECISION_KINDS),
    code: z.string().check(z.maxLength(40)),
    reason: z.string().check(z.maxLength(5000)),
    seen: seenShape(),
  });

/** What a reviewer saw of an entry, as its screen sends it. */
export const seenShape = () => z.strictObject({ version: z.number(), state: z.enum(REVIEW_STATES) });

/** What the reviewer's click asks: the entry by number, what he decides, and what he saw. */
export type ReviewRequest = z.infer<ReturnType<typeof asked>>;

export type ReviewAnswer =
  | { ok: true; value: { state: ReviewState; version: number; counts: boolean } }
  | DoorRefusal
  | { ok: false; refusal: RefusalCode; stale?: StaleView };

/**
 * Records a decision, or refuses it; a refusal changes nothing, and whatever it is for it tells what has happened
 * since the reviewer looked.
 *
 * It runs as whoever clicks, so it only writes the ground fact and what the register shows; mail is the owner's bell's.
 *
 * @param input from the sidebar, not trusted: parsed here.
 */
export function reviewEntry(office: Office, input: unknown, language: SpokenLanguage): ReviewAnswer {
  return forStaff(office, input, asked(), (settings, request) =>
    office.locks.withRegister(() => decideOrRefuse(office, settings, request, language)),
  );
}

function decideOrRefuse(
  office: Office,
  settings: Settings,
  request: ReviewRequest,
  language: SpokenLanguage,
): ReviewAnswer {
  const found = entryByNumber(office, settings, request.number);
  if (!found) return { ok: false, refusal: 'unknownEntry' };
  const { code, decision: kind, reason, seen } = request;
  const refusal = refusalOf({ kind, code, reason, isStaff: true, seen }, found.verdict, settings.campaign);
  if (!refusal) return decide(office, settings, found, request);
  const stale = staleView(settings, found, seen, language);
  return { ok: false, refusal, ...(stale ? { stale } : {}) };
}

function decide(office: Office, settings: Settings, found: FoundEntry, request: ReviewRequest): ReviewAnswer {
  const { entry } = found.verdict;
  const decision: Decision = {
    id: nextDecisionId(office, found.decisions),
    entry: entry.id,
    kind: request.decision,
    code: request.decision === 'waive' ? request.code : '',
    reason: request.reason.trim(),
    by: office.who.caller(),
    at: office.clock.now(),
    version: versionOf(entry),
  };
  office.book.add(decisionsTable(), [{ ...decision, number: entry.number, version: String(decision.version) }]);
  const after = judgedAgain(settings, found, [...found.decisions, decision]);
  // The decision stands, whatever becomes of what the register shows: a sheet that its owner has locked is brought up
  // to date by the next tick.
  attempt(office, found.register.table.title, () => {
    writeRegisters(office, settings, [found.register], after.verdicts);
    office.book.keep();
    keepTouched(office, settings, found.register);
  });
  publishAfterClick(office, settings, [found.register], after.decisions);
  const { counts, state } = after.verdict;
  return { ok: true, value: { state, version: versionOf(after.verdict.entry), counts } };
}
