/** Takes back the latest decision on an entry (撤销), while nobody outside has been told of it. */

import * as z from 'zod/mini';
import type { Decision } from '../../domain/review/decision.ts';
import { isStale } from '../../domain/review/refusal.ts';
import { lastDecision, returnedKey, undoRefusal } from '../../domain/review/undo.ts';
import { say } from '../../messages/say.ts';
import type { EntryView, SpokenLanguage } from '../../views.ts';
import { type OutcomeOf, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { entryByNumber, type FoundEntry, ownDecisions } from '../tables/find-entry.ts';
import { markLines, type Outbox, withOutbox } from '../tables/outbox.ts';
import { recordDecision } from '../tables/record-decision.ts';
import { requeue } from '../tables/requeue-mails.ts';
import { dispatchesTable } from '../tables/tables.ts';
import { entryView, staleView } from '../views/entry-view.ts';
import { entryNumber, seen } from './shapes.ts';

const asked = () =>
  z.strictObject({
    number: entryNumber(),
    seen: seen(),
  });

/** What the click asks: the entry by number, and what whoever clicked saw. */
export type UndoRequest = z.infer<ReturnType<typeof asked>>;

/**
 * Takes the latest decision back: state and waivers are as before it, and both lines stay in the log.
 *
 * It holds the right to send meanwhile, so that no mail that tells of the decision is claimed in the same moment.
 *
 * @throws ProblemError lockBusy while mail is being sent.
 */
export const undoDecision = staffCall(
  asked,
  ({ office, settings, language }, request) =>
    office.locks.withRegister(() => {
      const answers: OutcomeOf<EntryView>[] = [];
      withOutbox(office, (outbox) => {
        answers.push(undoOrRefuse(office, settings, { outbox, request, language }));
      });
      const [answer] = answers;
      if (!answer) throw new ProblemError('lockBusy');
      return answer;
    }),
  { right: 'review', flow: 'review' },
);

function undoOrRefuse(
  office: Office,
  settings: Settings,
  { language, outbox, request }: { outbox: Outbox; request: UndoRequest; language: SpokenLanguage },
): OutcomeOf<EntryView> {
  const found = entryByNumber(office, settings, request.number);
  if (!found) return { ok: false, refusal: 'unknownEntry' };
  const { dayAgo } = found.asker;
  const why = undoRefusal(found.verdict, ownDecisions(found), { dayAgo, mails: () => outbox.lines });
  const refusal = why ?? (isStale(request.seen, found.verdict) ? 'stale' : null);
  const last = lastDecision(ownDecisions(found));
  if (refusal || !last) {
    const stale = staleView(settings, found, request.seen, language);
    return { ok: false, refusal: refusal ?? 'wrongState', ...(stale ? { stale } : {}) };
  }
  dropNotice(office, outbox, found, last);
  const after = recordDecision(office, settings, found, { kind: 'undo', code: last.id, reason: '' });
  oweFormer(office, outbox, after);
  return { ok: true, value: entryView(settings, after, language) };
}

// A run that has read the decision before it is taken back finds its notice in the ledger, and does not write it again.
function dropNotice(office: Office, { lines }: Outbox, { verdict }: FoundEntry, decision: Decision): void {
  if (decision.kind !== 'return' && decision.kind !== 'reopen') return;
  const key = returnedKey(decision);
  const note = say('workbook', office.language).overtakenNote;
  const line = lines.find((each) => each.key === key);
  if (line) markLines(office, [{ line, state: 'dropped', note }]);
  else {
    const cells = { key, kind: 'returned', unit: verdict.read.unit?.id ?? '', state: 'dropped', note };
    office.book.add(dispatchesTable(office.language), [{ ...cells, owedAt: office.clock.now() }]);
  }
}

// The notice of the return that holds again was dropped when the entry left 退回修改, and is owed again.
function oweFormer(office: Office, { lines }: Outbox, after: FoundEntry): void {
  const last = lastDecision(ownDecisions(after).filter(({ kind }) => kind !== 'waive'));
  const line = last && lines.find(({ key, state }) => key === returnedKey(last) && state === 'dropped');
  if (line && after.verdict.state === 'returned')
    requeue(office, [{ line, note: say('workbook', office.language).undoneNote }]);
}
