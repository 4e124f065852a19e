/** Reviews an entry: somebody's decision, recorded as a ground fact or refused with a code. */

import * as z from 'zod/mini';
import type { Verdict } from '../../domain/count/judge.ts';
import { versionOf } from '../../domain/intake/entry.ts';
import { DECISION_KINDS } from '../../domain/review/decision.ts';
import { refusalOf } from '../../domain/review/refusal.ts';
import type { ReviewState } from '../../domain/review/states.ts';
import type { SpokenLanguage } from '../../views.ts';
import { type OutcomeOf, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { decideAlone } from '../tables/decide-alone.ts';
import { entryByNumber } from '../tables/find-entry.ts';
import { recordDecision } from '../tables/record-decision.ts';
import { staleView } from '../views/entry-view.ts';
import { entryNumber, seen } from './shapes.ts';

const asked = () =>
  z.strictObject({
    number: entryNumber(),
    decision: z.enum(DECISION_KINDS),
    code: z.string().check(z.maxLength(40)),
    reason: z.string().check(z.maxLength(5000)),
    seen: seen(),
  });

/** What the reviewer's click asks: the entry by number, what he decides, and what he saw. */
export type ReviewRequest = z.infer<ReturnType<typeof asked>>;

/**
 * Records a decision, or refuses it; a refusal changes nothing, and whatever it is for it tells what has happened
 * since the reviewer looked.
 *
 * It runs as whoever clicks, so it only writes the ground fact and what the register shows; mail is the owner's
 * triggers' to send.
 */
export const reviewEntry = staffCall(
  asked,
  ({ office, settings, language }, request) =>
    office.locks.withRegister(() => decideOrRefuse(office, settings, request, language)),
  { right: 'review', flow: 'review' },
);

/** What stands then. */
interface Decided {
  state: ReviewState;
  version: number;
  counts: boolean;
}

function decideOrRefuse(
  office: Office,
  settings: Settings,
  request: ReviewRequest,
  language: SpokenLanguage,
): OutcomeOf<Decided> {
  const alone = decidedAlone(office, settings, request);
  if (alone) return answerOf(alone);
  const found = entryByNumber(office, settings, request.number);
  if (!found) return { ok: false, refusal: 'unknownEntry' };
  const { code, decision: kind, reason, seen } = request;
  const wish = { kind, code, reason, isStaff: true, by: found.asker.by, seen };
  const refusal = refusalOf(wish, found.verdict, settings.campaign);
  if (!refusal) {
    const given = { kind, code: kind === 'waive' ? code : '', reason: reason.trim() };
    return answerOf(recordDecision(office, settings, found, given).verdict);
  }
  const stale = staleView(settings, found, seen, language);
  return { ok: false, refusal, ...(stale ? { stale } : {}) };
}

function decidedAlone(office: Office, settings: Settings, { decision: kind, ...request }: ReviewRequest) {
  if (kind === 'waive') return null;
  const by = office.session.activeUser();
  return decideAlone(office, settings, { ...request, kind, code: '', isStaff: true, by });
}

function answerOf({ counts, entry, state }: Verdict): OutcomeOf<Decided> {
  return { ok: true, value: { state, version: versionOf(entry), counts } };
}
