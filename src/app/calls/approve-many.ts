/** Approves many entries at once: each by itself, as `reviewEntry` would, with one read and one write a register. */

import * as z from 'zod/mini';
import type { ManyLine, ManyView } from '../../decision-view.ts';
import { formOfNumber } from '../../domain/campaign/fields.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { versionOf } from '../../domain/intake/entry.ts';
import { APPROVED_AT_ONCE } from '../../domain/review/at-once.ts';
import type { Decision, RefusalCode } from '../../domain/review/decision.ts';
import { refusalOf } from '../../domain/review/refusal.ts';
import { issueSentence } from '../../messages/issues/issue-sentence.ts';
import type { Speech } from '../../messages/names/names-of.ts';
import { say } from '../../messages/say.ts';
import type { SpokenLanguage } from '../../views.ts';
import { readerCall, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegister } from '../tables/current-registers.ts';
import { nextDecisionIds } from '../tables/decision-ids.ts';
import { keepTouched } from '../tables/keep-touched.ts';
import { decisionCells } from '../tables/record-decision.ts';
import { judgeRegisters, type Register, readDecisions, writeRegisters } from '../tables/registers.ts';
import { decisionsTable } from '../tables/tables.ts';
import { attempt } from '../tables/troubles.ts';
import { entryNumber, seen } from './shapes.ts';

/** No more than the queue shows. */
const IN_ALL = 600;

const asked = (most: number) =>
  z.strictObject({
    entries: z.array(z.strictObject({ number: entryNumber(), seen: seen() })).check(z.minLength(1), z.maxLength(most)),
  });

/** The entries by number, each as the reviewer saw it. */
export type ManyRequest = z.infer<ReturnType<typeof asked>>;

/** The registers that the entries stand in, and what is to become of each entry. */
interface Plan {
  registers: readonly Register[];
  decisions: readonly Decision[];
  outcomes: readonly { number: string; refusal: RefusalCode | null; verdict: Verdict | undefined }[];
}

/**
 * Approves what can be approved and tells of each entry what became of it; what somebody has changed meanwhile, or an
 * error stands against, is refused by itself.
 */
export const approveMany = staffCall(
  () => asked(APPROVED_AT_ONCE),
  ({ office, settings, language }, request) =>
    office.locks.withRegister(() => {
      const plan = planOf(office, settings, request);
      const made = approvals(office, plan, (entries) => nextDecisionIds(office, plan.decisions, entries));
      const after = carryOut(office, settings, plan, made);
      return { ok: true as const, value: { lines: linesOf(plan, after, language) } };
    }),
  { right: 'review', flow: 'review' },
);

/**
 * What approving them would do: which would be approved, which of those count, and what is a repetition or joint.
 */
export const previewMany = readerCall(
  () => asked(IN_ALL),
  ({ office, settings, language }, request) => {
    const plan = planOf(office, settings, request);
    const made = approvals(office, plan, (entries) => entries.map(() => ''));
    const after = judgeRegisters(settings, plan.registers, [...plan.decisions, ...made]);
    const lines = linesOf(plan, after, language);
    return { ok: true as const, value: { lines, named: namedIn(plan, { campaign: settings.campaign, language }) } };
  },
  { right: 'review' },
);

function planOf(office: Office, settings: Settings, { entries }: ManyRequest): Plan {
  const { campaign } = settings;
  const named = new Set(entries.map(({ number }) => formOfNumber(campaign, number)));
  const registers = campaign.forms
    .filter((form) => named.has(form))
    .map(({ key }) => currentRegister(office, settings, key));
  const decisions = readDecisions(office);
  const verdicts = new Map(
    judgeRegisters(settings, registers, decisions).map((verdict) => [verdict.entry.number, verdict]),
  );
  const by = office.session.activeUser();
  // An entry that is named twice is decided on once.
  const seenOf = new Map(entries.map(({ number, seen }) => [number, seen]));
  const outcomes = [...seenOf].map(([number, seen]) => {
    const verdict = verdicts.get(number);
    const wish = { kind: 'approve' as const, code: '', reason: '', isStaff: true, by, seen };
    return { number, verdict, refusal: refusalOf(wish, verdict ?? null, campaign) };
  });
  return { registers, decisions, outcomes };
}

function approvals(
  office: Office,
  { outcomes }: Plan,
  idsOf: (entries: readonly string[]) => readonly string[],
): Decision[] {
  const approved = outcomes.flatMap(({ refusal, verdict }) => (verdict && refusal === null ? [verdict.entry] : []));
  if (approved.length === 0) return [];
  const common = {
    kind: 'approve' as const,
    code: '',
    reason: '',
    by: office.session.activeUser(),
    at: office.clock.now(),
  };
  const ids = idsOf(approved.map(({ id }) => id));
  return approved.map((entry, index) => ({
    ...common,
    id: ids[index] ?? '',
    entry: entry.id,
    version: versionOf(entry),
  }));
}

function carryOut(office: Office, settings: Settings, plan: Plan, made: readonly Decision[]): Verdict[] {
  const { decisions, outcomes, registers } = plan;
  if (made.length === 0) return judgeRegisters(settings, registers, decisions);
  const lines = made.flatMap((one) => {
    const entry = outcomes.find(({ verdict }) => verdict?.entry.id === one.entry)?.verdict?.entry;
    return entry ? [decisionCells(office, entry, one)] : [];
  });
  office.book.add(decisionsTable(office.language), lines);
  const after = judgeRegisters(settings, registers, [...decisions, ...made]);
  // As for one entry: the decisions stand, and the next tick brings up to date what could not be shown now.
  attempt(office, registers.map(({ table }) => table.title).join(), () => {
    writeRegisters(office, settings, registers, after, 'later');
    office.book.commit();
    for (const register of registers) keepTouched(office, settings, register);
  });
  return after;
}

function linesOf({ outcomes }: Plan, after: readonly Verdict[], language: SpokenLanguage): ManyLine[] {
  const counting = new Set(after.filter(({ counts }) => counts).map(({ entry }) => entry.number));
  return outcomes.map(({ number, refusal }) => ({
    number,
    outcome: refusal ?? 'approved',
    message: refusal === null ? '' : say('refusals', language)[refusal],
    counts: refusal === null && counting.has(number),
  }));
}

function namedIn({ outcomes, registers }: Plan, speech: Speech): ManyView['named'] {
  const forms = new Map(registers.map(({ form }) => [form.key, form]));
  return outcomes.flatMap(({ number, verdict }) => {
    const form = verdict && forms.get(verdict.entry.form);
    const same = verdict?.issues.filter(({ code }) => code === 'duplicate' || code === 'joint') ?? [];
    return form ? same.map((issue) => ({ number, text: issueSentence(issue, form, speech) })) : [];
  });
}
