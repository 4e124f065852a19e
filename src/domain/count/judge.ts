/** Works out of the ground facts what stands about every entry: values, issues, state, whether it counts and why. */

import { assert } from '../assert.ts';
import { type Day, dayOf } from '../calendar.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import { isOfGap } from '../closing/take-out.ts';
import { inOrderOfHandIn } from '../intake/candidate.ts';
import { checkRules } from '../intake/check-rules.ts';
import type { Cells, Entry, Unit } from '../intake/entry.ts';
import { asLeft, type Issue, RECEIVED_ON, type StandingIssue, standingErrors } from '../intake/issue.ts';
import { beyondQuotas } from '../intake/quotas.ts';
import { quoted } from '../intake/quoted.ts';
import { readReceivedOn } from '../intake/read-day.ts';
import { entryReader, lookupsOf } from '../intake/read-entry.ts';
import { plain } from '../intake/read-text.ts';
import type { ReadValues } from '../intake/reading.ts';
import { type Sameness, sameness } from '../intake/sameness.ts';
import { type Decision, decisionsByEntry } from '../review/decision.ts';
import { type ReviewState, stands, stateOf, waivedCodes } from '../review/states.ts';
import { heldCells } from '../work-files/held-cells.ts';
import type { WorkFile } from '../work-files/work-file.ts';

/** Reasons against counting, in the order in which they are given; `approved` alone is the reason for. */
export const COUNT_REASONS = ['notAnActivity', 'notApproved', 'hasErrors', 'duplicate', 'joint', 'approved'] as const;

export type CountReason = (typeof COUNT_REASONS)[number];

/** Everything that is derived about one entry. It can be rebuilt at any time and is never edited. */
export interface Verdict {
  entry: Entry;
  read: ReadValues;
  issues: readonly StandingIssue[];
  state: ReviewState;
  /** Whether the district counts it toward the goal. */
  counts: boolean;
  why: readonly CountReason[];
}

/** The ground facts that verdicts are worked out from. */
export interface Facts {
  campaign: Campaign;
  roster: readonly Unit[];
  /** In order of arrival. */
  entries: readonly Entry[];
  /** In order. */
  decisions: readonly Decision[];
  /** The newest file of each work that somebody has looked at, by entry id: it is held against the rules of files. */
  workFiles?: ReadonlyMap<string, WorkFile>;
  /** Told of an entry that cannot be judged; it is left out, and the others are judged without it. */
  onFault?: (entry: Entry, error: unknown) => void;
}

interface Draft {
  entry: Entry;
  form: CampaignForm;
  read: ReadValues;
  readCells: (cells: Cells) => ReadValues;
  state: ReviewState;
  waived: ReadonlySet<string>;
  stands: boolean;
  file: WorkFile | undefined;
}

/** The verdict on every entry, in the order of `facts.entries`. */
export function judge(facts: Facts): Verdict[] {
  const drafts = draftsOf(facts);
  const same = new Map<string, Sameness>();
  const beyond = new Map<string, Issue[]>();
  for (const form of facts.campaign.forms) {
    const own = drafts.filter((draft) => draft.form.key === form.key);
    for (const [id, found] of sameness(form, own, facts.roster)) same.set(id, found);
    for (const [id, issues] of beyondQuotas(form, own)) beyond.set(id, issues);
  }
  const verdicts = new Map<string, Verdict>();
  for (const draft of inOrderOfHandIn(drafts)) {
    const found = same.get(draft.entry.id) ?? { issues: [], earlierPartners: [] };
    const among = [...found.issues, ...(beyond.get(draft.entry.id) ?? [])];
    const issues = [...issuesOf(facts.campaign, draft), ...among].map((issue) => asLeft(issue, draft.waived));
    const isTwin = found.earlierPartners.some((id) => verdicts.get(id)?.counts);
    const why = reasonsAgainst(facts.campaign, draft, issues, isTwin);
    const counts = why.length === 0;
    const { entry, read, state } = draft;
    verdicts.set(entry.id, { entry, read, issues, state, counts, why: counts ? ['approved'] : why });
  }
  return facts.entries.flatMap((entry) => verdicts.get(entry.id) ?? []);
}

function draftsOf({ campaign, roster, entries, decisions, workFiles, onFault }: Facts): Draft[] {
  const made = decisionsByEntry(decisions);
  const lookups = lookupsOf(roster, campaign);
  const forms = new Map(campaign.forms.map((form) => [form.key, { form, readCells: entryReader(form, lookups) }]));
  const draftOf = (entry: Entry): Draft => {
    const known = forms.get(entry.form);
    assert(known, `the campaign has a form '${entry.form}'`);
    const { form, readCells } = known;
    const own = made.get(entry.id) ?? [];
    const state = stateOf(entry, own);
    const read = readCells(entry.cells);
    const waived = waivedCodes(entry, own);
    return { entry, form, read, readCells, state, waived, stands: stands(state), file: workFiles?.get(entry.id) };
  };
  return entries.flatMap((entry) => {
    try {
      return [draftOf(entry)];
    } catch (error) {
      onFault?.(entry, error);
      return [];
    }
  });
}

function issuesOf(campaign: Campaign, { entry, file, form, read, readCells }: Draft): Issue[] {
  const last = entry.changes[entry.changes.length - 1];
  const received = receivedDay(campaign, entry);
  const changedOn = dayOf(last?.at ?? entry.handedInAt);
  const held = file ? heldCells(form, entry.cells, file) : { cells: entry.cells, settled: [] };
  const about = { form, door: entry.door, cells: held.cells, read: file ? readCells(held.cells) : read, readCells };
  const handedIn = received.day
    ? { handedInOn: received.day }
    : { handedInOn: dayOf(entry.handedInAt), handedInAt: entry.handedInAt };
  const own = checkRules({ ...about, ...handedIn, changedOn }).filter(
    (issue) =>
      (issue.code !== 'incomplete' || issue.field === null || !held.settled.includes(issue.field)) &&
      !isOfGap(entry, issue),
  );
  // Those of the whole entry stand last.
  return [
    ...own.filter(({ field }) => field !== null),
    ...received.issues,
    ...own.filter((each) => each.field === null),
  ];
}

/** The day that staff say the paper or mail came, null where they did not say it; what cannot be read is told. */
function receivedDay(campaign: Campaign, entry: Entry): { day: Day | null; issues: readonly Issue[] } {
  if (entry.door !== 'staff' || plain(entry.receivedOn) === '') return { day: null, issues: [] };
  const reading = readReceivedOn(entry.receivedOn, campaign.year, campaign.language);
  if ('value' in reading) return { day: reading.value, issues: [] };
  const value = quoted(entry.receivedOn);
  const facts = reading.suggestion === undefined ? { value } : { value, suggestion: reading.suggestion };
  return { day: null, issues: [{ code: 'badDate', level: 'warning', field: RECEIVED_ON, facts, clause: null }] };
}

function reasonsAgainst(
  campaign: Campaign,
  draft: Draft,
  issues: readonly StandingIssue[],
  isTwin: boolean,
): CountReason[] {
  const standing = standingErrors(issues);
  const against: [CountReason, boolean][] = [
    ['notAnActivity', draft.form.key !== campaign.goal.form],
    ['notApproved', draft.state !== 'approved'],
    ['hasErrors', standing.length > 0],
    ['duplicate', standing.some((issue) => issue.code === 'duplicate')],
    ['joint', isTwin],
  ];
  return against.filter(([, applies]) => applies).map(([reason]) => reason);
}
