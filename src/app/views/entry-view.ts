/** An entry as a reviewer sees it: why it counts, what is wrong, its fields, what can be decided, what has happened. */

import { formOf } from '../../domain/campaign/fields.ts';
import { type Goal, goalNames, goalsOf } from '../../domain/campaign/goal.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { trackKey, tracksOf } from '../../domain/campaign/tracks.ts';
import { countChecks } from '../../domain/count/count-checks.ts';
import { entryName, otherEntries, unitName } from '../../domain/count/entry-name.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { versionOf } from '../../domain/intake/entry.ts';
import {
  errorsFirst,
  isStandingError,
  RECEIVED_ON,
  type StandingIssue,
  standingErrors,
} from '../../domain/intake/issue.ts';
import { isWrittenTo } from '../../domain/post/is-written-to.ts';
import { DECISION_KINDS, type DecisionKind } from '../../domain/review/decision.ts';
import { happenedSince, happeningsOf } from '../../domain/review/happenings.ts';
import { isStale, needsReason, refusalOf, type Wish } from '../../domain/review/refusal.ts';
import { enteredBy, isOwnApproval } from '../../domain/review/same-hands.ts';
import { stands } from '../../domain/review/states.ts';
import { lastDecision, undoRefusal } from '../../domain/review/undo.ts';
import { capital } from '../../messages/capital.ts';
import { clauseIn, inLanguage, issueSentence } from '../../messages/issues/issue-sentence.ts';
import { namesOf } from '../../messages/names/names-of.ts';
import { sourceLabel } from '../../messages/names/source-label.ts';
import { oneLine } from '../../messages/one-line.ts';
import { say } from '../../messages/say.ts';
import { countSentence } from '../../messages/sheet/count-sentence.ts';
import type { CountCheck, DecisionView, EntryView, IssueView, SpokenLanguage, StaleView } from '../../views.ts';
import type { Settings } from '../office.ts';
import { issueCounts } from '../tables/entry-line.ts';
import { ownDecisions, type SeenEntry } from '../tables/find-entry.ts';
import { againView } from './entry-again.ts';
import { reasonsFor, sourcesFor } from './entry-choices.ts';
import { fieldViews } from './entry-fields.ts';
import { decidedLabel, logLines } from './entry-log.ts';

/** The whole view of an entry, in `language`. */
export function entryView(settings: Settings, found: SeenEntry, language: SpokenLanguage): EntryView {
  const { campaign, roster } = settings;
  const { row, verdict } = found;
  const { counts, entry, read, state } = verdict;
  const form = formOf(campaign, entry.form);
  const noun = inLanguage(form.noun, language);
  const track = tracksOf(campaign).find(({ key }) => key === trackKey(form, read.values));
  const words = say('review', language);
  const source = sourceLabel(campaign, row.cells.source ?? '', language);
  const how = { source: oneLine(source, 40), receivedOn: oneLine(entry.receivedOn, 40) };
  return {
    number: entry.number,
    title: entryName(campaign, verdict).title,
    noun,
    unit: unitName(campaign, verdict),
    track: track ? inLanguage(track.label, language) : words.noTrack(noun),
    state,
    stateText: capital(say('sheet', language).states[state]),
    version: versionOf(entry),
    door: entry.door === 'form' ? words.doors.form : words.doors.staff({ ...how, by: enteredBy(entry) }),
    handedInAt: entry.handedInAt,
    counts,
    isGoal: form.key === campaign.goal.form,
    isSameHands: isOwnApproval(verdict, ownDecisions(found)),
    countText: countText(campaign, verdict, language),
    checks: checkLines(campaign, found, language),
    issues: issueViews(campaign, found, language),
    ...issueCounts(verdict),
    fields: fieldViews(campaign, form, verdict, roster, language),
    sources: sourcesFor(campaign, entry.door, language),
    tellObstacle: isWrittenTo(read.unit) ? '' : words.nobodyToTell,
    decisions: DECISION_KINDS.map((kind) => decisionView(campaign, found, kind, language)),
    undo: undoView(campaign, found, language),
    note: row.cells.remark ?? '',
    again: againView(settings, found, language),
    log: logLines({ campaign, entry }, happeningsOf(entry, ownDecisions(found)), language),
  };
}

/** What a refusal tells whoever saw the entry otherwise than it is now; null where he saw it as it is. */
export function staleView(
  settings: Settings,
  found: SeenEntry,
  seen: Wish['seen'],
  language: SpokenLanguage,
): StaleView | null {
  const { entry } = found.verdict;
  if (!isStale(seen, found.verdict)) return null;
  const since = happenedSince(happeningsOf(entry, ownDecisions(found)), seen);
  const { campaign } = settings;
  return { entry: entryView(settings, found, language), since: logLines({ campaign, entry }, since, language) };
}

function undoView(campaign: Campaign, found: SeenEntry, language: SpokenLanguage): EntryView['undo'] {
  const own = ownDecisions(found);
  const last = lastDecision(own);
  if (!last || undoRefusal(found.verdict, own, found.asker) !== null) return null;
  return { label: decidedLabel(formOf(campaign, found.verdict.entry.form), last, language) };
}

// What can still change by itself or by review does not count yet; what something stands before does not count.
function countText(campaign: Campaign, verdict: Verdict, language: SpokenLanguage): string {
  const { counts, entry, state, why } = verdict;
  const words = say('review', language).count;
  if (counts) return words.yes;
  if (entry.form !== campaign.goal.form) {
    const further = furtherGoalOf(campaign, entry.form);
    if (further) return words.further(inLanguage(goalNames(campaign, further).label, language), state === 'approved');
    return words.elsewhere(inLanguage(formOf(campaign, entry.form).noun, language));
  }
  const isFinal = !stands(state) || why.includes('duplicate') || why.includes('joint');
  const told = { ...verdict, ...otherEntries(verdict) };
  return words[isFinal ? 'no' : 'notYet'](countSentence(told, { campaign, language }));
}

const furtherGoalOf = (campaign: Campaign, form: string): Goal | undefined =>
  goalsOf(campaign)
    .slice(1)
    .find((goal) => goal.form === form);

function checkLines(campaign: Campaign, { verdict, verdicts }: SeenEntry, language: SpokenLanguage): CountCheck[] {
  const { counts, entry, issues, state } = verdict;
  const words = say('review', language);
  const { named, names } = say('issues', language);
  const codesNamed = (wanted: readonly StandingIssue[]) =>
    words.listed([...new Set(wanted.map((issue) => names[issue.code]))]);
  const { duplicateOf, jointWith } = otherEntries(verdict);
  const partners = new Set(jointWith.map(({ number }) => number));
  const about = {
    noun: inLanguage(formOf(campaign, entry.form).noun, language),
    counts,
    district: namesOf(campaign, language).district,
    state: say('sheet', language).states[state],
    errors: codesNamed(standingErrors(issues)),
    waived: codesNamed(issues.filter(({ waived }) => waived)),
    duplicateOf: named(duplicateOf),
    jointWith: named(jointWith),
    countedAs: words.listed(
      verdicts.flatMap((one) => (one.counts && partners.has(one.entry.number) ? [one.entry.number] : [])),
    ),
  };
  const isGoal = entry.form === campaign.goal.form;
  // That it has a goal of its own is said over the lines.
  const told = countChecks(campaign, verdict).filter(
    ({ reason }) => isGoal || reason !== 'notAnActivity' || !furtherGoalOf(campaign, entry.form),
  );
  return told.map(({ clauses, holds, reason }) => ({
    holds: isGoal || reason !== 'notAnActivity' ? holds : null,
    text: words.checks[reason]({ ...about, holds }),
    clause: words.listed(clauses.map((one) => clauseIn(one, { campaign, language }))),
  }));
}

function issueViews(campaign: Campaign, found: SeenEntry, language: SpokenLanguage): IssueView[] {
  const { entry, issues, state } = found.verdict;
  // Nothing is to be put right where the entry has been dealt with for good.
  const isOpen = stands(state);
  const waivers = ownDecisions(found).filter(({ kind, version }) => kind === 'waive' && version === versionOf(entry));
  const form = formOf(campaign, entry.form);
  return errorsFirst(issues).map((issue) => {
    const { code, facts, level, waived: isWaived } = issue;
    const waiver = isWaived ? waivers.find((one) => one.code === code) : undefined;
    // What is no field of the form is mended in the sheet.
    const field = issue.field === RECEIVED_ON || !isOpen ? null : issue.field;
    const suggestion = field === null ? null : (facts.suggestion ?? null);
    return {
      code,
      level,
      field,
      text: issueSentence(issue, form, { campaign, language }),
      suggestion,
      waiver: waiver ? { who: waiver.by, why: waiver.reason } : null,
      isWaived,
      isWaivable: isOpen && isWaivable(campaign, issue),
      other: facts.entries?.[0]?.number ?? null,
    };
  });
}

function isWaivable(campaign: Campaign, issue: StandingIssue): boolean {
  return isStandingError(issue) && !campaign.notWaivable.includes(issue.code);
}

// Whether it is possible is asked of the rules themselves: as by staff, with a reason, on the entry as it stands.
function decisionView(
  campaign: Campaign,
  { asker, verdict }: SeenEntry,
  kind: DecisionKind,
  language: SpokenLanguage,
): DecisionView {
  const { entry, issues, state } = verdict;
  const standing = standingErrors(issues);
  const { code = '' } = standing.find((issue) => isWaivable(campaign, issue)) ?? standing[0] ?? {};
  const wish = { kind, code, reason: kind, isStaff: true, by: asker.by, seen: { version: versionOf(entry), state } };
  const refusal = refusalOf(wish, verdict, campaign);
  const isIdle = kind === 'waive' && stands(state) && standing.length === 0;
  const obstacle = isIdle ? say('review', language).nothingToWaive : refusal ? say('refusals', language)[refusal] : '';
  const rejected = inLanguage(formOf(campaign, entry.form).rejected, language);
  return {
    kind,
    label: capital(say('sheet', language).decisions[kind](rejected)),
    needsReason: needsReason(kind),
    reasons: reasonsFor(campaign, verdict, kind, language),
    obstacle,
  };
}
