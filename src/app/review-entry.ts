/** Reviews an entry: somebody's decision, recorded as a ground fact or refused with a code. */

import * as z from 'zod/mini';
import type { Verdict } from '../domain/count/judge.ts';
import { versionOf } from '../domain/intake/entry.ts';
import { DECISION_KINDS, type RefusalCode } from '../domain/review/decision.ts';
import { refusalOf } from '../domain/review/refusal.ts';
import { REVIEW_STATES, type ReviewState } from '../domain/review/states.ts';
import type { Office } from './office.ts';
import { takeInTyping } from './receive-entries.ts';
import { judgeRegisters, readDecisions, readRegister, writeRegisters } from './registers.ts';
import { loadSettings } from './settings.ts';
import { decisionsTable } from './tables.ts';

const asked = () =>
  z.strictObject({
    number: z.string().check(z.maxLength(40)),
    decision: z.enum(DECISION_KINDS),
    code: z.string().check(z.maxLength(40)),
    reason: z.string().check(z.maxLength(5000)),
    seen: z.strictObject({ version: z.number(), state: z.enum(REVIEW_STATES) }),
  });

/** What the reviewer's click asks: the entry by number, what he decides, and what he saw. */
export type ReviewRequest = z.infer<ReturnType<typeof asked>>;

export type ReviewAnswer =
  | { ok: true; value: { state: ReviewState; version: number; counts: boolean } }
  | { ok: false; refusal: RefusalCode | 'badRequest' };

/**
 * Records a decision, or refuses it; a refusal changes nothing.
 *
 * It runs as whoever clicks, so it only writes the ground fact and what the register shows; mail is the owner's bell's.
 *
 * @param input from the sidebar, not trusted: parsed here.
 */
export function reviewEntry(office: Office, input: unknown): ReviewAnswer {
  const parsed = z.safeParse(asked(), input, { jitless: true });
  if (!parsed.success) return { ok: false, refusal: 'badRequest' };
  const request = parsed.data;
  const settings = loadSettings(office);
  const isStaff = settings.staff.includes(office.who.caller().toLowerCase());
  if (!isStaff) return { ok: false, refusal: 'notStaff' };
  return office.locks.withRegister(() => {
    const form = settings.campaign.forms.find((each) => request.number.startsWith(`${each.numberPrefix}-`));
    if (!form) return { ok: false, refusal: 'unknownEntry' };
    const register = readRegister(office, settings, form.key);
    takeInTyping(office, register);
    const decisions = readDecisions(office);
    const verdicts = judgeRegisters(settings, [register], decisions);
    const verdict = verdicts.find((one) => one.entry.number === request.number) ?? null;
    const wish = { kind: request.decision, code: request.code, reason: request.reason, isStaff, seen: request.seen };
    const refusal = refusalOf(wish, verdict, settings.campaign);
    if (refusal || !verdict) return { ok: false, refusal: refusal ?? 'unknownEntry' };
    const decision = {
      entry: verdict.entry.id,
      kind: request.decision,
      code: request.decision === 'waive' ? request.code : '',
      reason: request.reason.trim(),
      by: office.who.caller(),
      at: office.clock.now(),
      version: versionOf(verdict.entry),
    };
    office.book.add(decisionsTable(), [
      { ...decision, number: verdict.entry.number, version: String(decision.version) },
    ]);
    const after = judgeRegisters(settings, [register], [...decisions, decision]);
    writeRegisters(office, settings, [register], after);
    office.book.keep();
    return { ok: true, value: answerOf(after, verdict) };
  });
}

function answerOf(after: readonly Verdict[], before: Verdict) {
  const { entry, state, counts } = after.find((one) => one.entry.id === before.entry.id) ?? before;
  return { state, version: versionOf(entry), counts };
}
