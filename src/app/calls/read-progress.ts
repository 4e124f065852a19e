/** Reads the progress tab: the goal, unit by track, contents, who is silent; and the list behind each number. */

import * as z from 'zod/mini';
import type { Moment } from '../../domain/calendar.ts';
import { dayOf, daysBetween } from '../../domain/calendar.ts';
import { clauseOf, goalForm } from '../../domain/campaign/fields.ts';
import { goalNames } from '../../domain/campaign/goal.ts';
import { type Track, tracksInUse } from '../../domain/campaign/tracks.ts';
import { type CellFigure, cellList } from '../../domain/count/cell-list.ts';
import { entryName, otherEntries, unitName } from '../../domain/count/entry-name.ts';
import { amountOf, amountWanted } from '../../domain/count/goals.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import {
  contentChoices,
  contentField,
  goalDeadline,
  type ListAbout,
  type ProgressFacts,
  type ProgressList,
  progressLists,
  silentUnits,
  stillMissing,
} from '../../domain/count/progress.ts';
import { districtTally, peopleOf, sumOfPeople } from '../../domain/count/tally.ts';
import { hasZeroReport, type ZeroReport } from '../../domain/count/zero-report.ts';
import type { Field } from '../../domain/fields/all.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { isWrittenTo } from '../../domain/post/is-written-to.ts';
import { reminderFor } from '../../domain/post/reminder.ts';
import { askedPoint } from '../../domain/post/reminder-points.ts';
import { capital } from '../../messages/capital.ts';
import { clauseIn, inLanguage } from '../../messages/issues/issue-sentence.ts';
import { peopleLabel } from '../../messages/names/names-of.ts';
import { listTitle } from '../../messages/panels/list-title.ts';
import { paceSentence } from '../../messages/panels/pace-sentence.ts';
import { say } from '../../messages/say.ts';
import { countSentence } from '../../messages/sheet/count-sentence.ts';
import type { Figure, ListView, ProgressView, TrackColumns } from '../../progress-view.ts';
import type { SpokenLanguage, TabView } from '../../views.ts';
import { lacksHere, readerCall, seesPersonalData } from '../call.ts';
import type { Settings } from '../office.ts';
import { type Ground, readGround } from '../tables/read-ground.ts';
import { viewFor } from '../tables/shared-views.ts';
import { deadlineViews } from '../views/deadline-view.ts';
import { furtherGoals, measureIn, shareText } from '../views/goal-view.ts';
import { tabView } from '../views/tab-view.ts';
import { nothing } from './shapes.ts';

/** So many lines of a list are shown; its total is told whole. */
const LIST_LINES = 600;

/** What every part of the view is made from. */
interface Seen extends ProgressFacts {
  lists: ReadonlyMap<string, ProgressList>;
  zeroReports: readonly ZeroReport[];
  language: SpokenLanguage;
}

/**
 * The progress tab, in one go.
 */
export const readProgress = readerCall(
  nothing,
  ({ office, settings, language }) => {
    const tab = tabView(office, settings, lacksHere(office, settings, language));
    const now = tab.asOf;
    const wish = { name: 'progress', language, now, isOpen: seesPersonalData(office, settings) } as const;
    const view = viewFor(office, settings, wish, () => {
      return { view: progressOf(settings, readGround(office, settings), { language, now }), isLasting: true };
    });
    const value: ProgressView = { ...tab, ...view };
    return { ok: true, value };
  },
  { right: 'look' },
);

/** What the progress tab tells of the season as it stood at `now`, whoever asks. */
export function progressOf(
  settings: Settings,
  ground: Pick<Ground, 'verdicts' | 'zeroReports'>,
  { language, now }: { language: SpokenLanguage; now: Moment },
): Omit<ProgressView, keyof TabView> {
  const seen = seenOf(settings, ground, language);
  return {
    goal: goalOf(seen, now),
    goals: furtherGoals(seen, language),
    participants: participantsOf(seen),
    tracks: tracksInUse(seen.campaign, seen.verdicts).map((track) => ({
      key: track.key,
      form: track.form.key,
      label: capital(inLanguage(track.label, language)),
      isGoal: track.form.key === seen.campaign.goal.form,
      deadlines: deadlineViews(seen.campaign, language, ({ rule }) => track.deadlines.includes(rule)),
      columns: columnsOf(seen, track),
    })),
    units: activeUnits(seen).map(({ id, name }) => ({ id, name })),
    coverageOf: labelOf(contentField(goalForm(seen.campaign)), language),
    coverage: coverageOf(seen),
    reminder: reminderOf(seen, now),
    silentOf: inLanguage(goalForm(seen.campaign).noun, language),
    isVoluntary: goalDeadline(seen.campaign).rule.optional === true,
    silent: silentUnits(seen, seen.zeroReports).map(({ contacts, id }) => ({ id, contacts: [...contacts] })),
    zeroReports: seen.zeroReports.map((report) => zeroView(seen, report)),
  };
}

/**
 * The list behind a number of the progress tab, with why each entry counts or does not.
 */
export const readList = readerCall(
  () => z.strictObject({ list: z.string().check(z.maxLength(200)) }),
  ({ office, settings, language }, { list: key }) => {
    const seen = seenOf(settings, readGround(office, settings), language);
    const list = seen.lists.get(key);
    if (!list) return { ok: false, refusal: 'unknownList' };
    const { about, verdicts } = list;
    const title = listTitle(about, goalForm(seen.campaign), language);
    const lines = verdicts.slice(0, LIST_LINES).map((verdict) => lineOf(seen, about, verdict));
    return { ok: true, value: { title, lines, total: verdicts.length } };
  },
  { right: 'look' },
);

function seenOf(
  { campaign, roster }: Settings,
  { verdicts, zeroReports }: Pick<Ground, 'verdicts' | 'zeroReports'>,
  language: SpokenLanguage,
): Seen {
  const facts = { campaign, roster, verdicts };
  return { ...facts, lists: progressLists(facts), zeroReports, language };
}

function figureOf({ lists }: Seen, list: string): Figure {
  return { count: lists.get(list)?.verdicts.length ?? 0, list };
}

function goalOf(seen: Seen, asOf: Moment): ProgressView['goal'] {
  const { campaign, language, roster } = seen;
  const [counted, waiting] = [figureOf(seen, 'goal.counted'), figureOf(seen, 'goal.waiting')];
  const wanted = amountWanted(campaign.goal, roster);
  const amounts = { goal: wanted, counted: counted.count, waiting: waiting.count };
  const missing = stillMissing(amounts);
  const measure = measureIn(goalNames(campaign, campaign.goal), language);
  const { until } = goalDeadline(campaign).rule;
  const deadline = until === undefined ? null : { day: until, days: daysBetween(dayOf(asOf), until) };
  return {
    count: wanted,
    counted,
    waiting,
    missing,
    measure,
    returned: figureOf(seen, 'goal.returned'),
    clause: clauseIn(clauseOf(campaign.goal), seen),
    pace: paceSentence({ ...amounts, missing, measure, deadline }, language),
  };
}

function participantsOf({ campaign, language, lists, roster, verdicts }: Seen): ProgressView['participants'] {
  const list = 'participants';
  const reported = sumOfPeople(campaign, lists.get(list)?.verdicts ?? []);
  const label = capital(peopleLabel(goalForm(campaign), language));
  return { label, counted: districtTally(campaign, roster, verdicts).participants, reported, list };
}

const labelOf = (field: Field | undefined, language: SpokenLanguage): string =>
  field ? capital(inLanguage(field.label, language)) : '';

const activeUnits = ({ roster }: Seen): Unit[] => roster.filter((unit) => unit.active);

function columnsOf(seen: Seen, { deadlines, form, key }: Track): TrackColumns {
  const units = activeUnits(seen);
  const column = (what: CellFigure) => units.map(({ id }) => figureOf(seen, cellList(id, key, what)).count);
  const [only, ...others] = deadlines;
  const least = others.length === 0 ? only?.least : undefined;
  const isGoal = form.key === seen.campaign.goal.form;
  const expected = units.map(({ target }) => least ?? (isGoal ? target : null));
  return {
    expected: expected.some((target) => target !== null) ? expected : [],
    received: column('received'),
    onTime: column('onTime'),
    counted: column('counted'),
    zero: units.flatMap(({ id }, place) => (hasZeroReport(seen.zeroReports, id, form.key) ? [place] : [])),
  };
}

// Whom staff would remind now.
function reminderOf(
  { campaign, language, roster, verdicts, zeroReports }: Seen,
  asOf: Moment,
): ProgressView['reminder'] {
  const point = askedPoint(campaign, asOf);
  if (!point) return null;
  const facts = { campaign, verdicts, zeroReports };
  const units = roster.filter((unit) => isWrittenTo(unit) && reminderFor(point, unit, asOf, facts) !== null);
  const labels = point.deadlines.map(({ label }) => inLanguage(label, language));
  return { label: say('mail', language).names(labels), day: point.until, units: units.length };
}

function coverageOf(seen: Seen): ProgressView['coverage'] {
  return contentChoices(seen.campaign).map(({ group, key, label }) => ({
    label: inLanguage(label, seen.language),
    group: group ? inLanguage(group, seen.language) : '',
    reported: figureOf(seen, `content.${key}.reported`),
    counted: figureOf(seen, `content.${key}.counted`),
  }));
}

function zeroView({ campaign, language, roster }: Seen, { at, by, form, unit }: ZeroReport) {
  const noun = campaign.forms.find(({ key }) => key === form)?.noun;
  return {
    unit: roster.find(({ id }) => id === unit)?.name ?? unit,
    form: noun ? inLanguage(noun, language) : form,
    at,
    by,
  };
}

function lineOf(seen: Seen, about: ListAbout, verdict: Verdict): ListView['lines'][number] {
  const { campaign, language } = seen;
  const { counts, entry, state } = verdict;
  const stateText = capital(say('sheet', language).states[state]);
  return {
    number: entry.number,
    title: entryName(campaign, verdict).title,
    unit: unitName(campaign, verdict),
    state,
    counts,
    stateText,
    why: whyOf(seen, about, verdict, stateText),
  };
}

function whyOf({ campaign, language }: Seen, about: ListAbout, verdict: Verdict, stateText: string): string {
  const isGoal = verdict.entry.form === campaign.goal.form;
  const reasons = { ...verdict, ...otherEntries(verdict) };
  const sentence = isGoal ? countSentence(reasons, { campaign, language }) : stateText;
  if (about.is === 'furtherGoal') {
    const share = shareText(about.standing, amountOf(about.standing.goal, verdict), language);
    return share === '' ? capital(sentence) : [share, sentence].join(say('sheet', language).separator);
  }
  if (!isGoal || about.is !== 'participants') return capital(sentence);
  const words = say('panels', language).lists;
  const people = peopleOf(campaign, verdict);
  const label = peopleLabel(goalForm(campaign), language);
  const told = people === null ? words.noPeople(label) : words.people(people);
  return [told, sentence].join(say('sheet', language).separator);
}
