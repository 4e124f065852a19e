/** How far the campaign is, for leaders, on one page (工作进展情况): the goal as a picture, kinds of units, tracks. */

import { dayOf } from '../calendar.ts';
import { worksForm } from '../campaign/fields.ts';
import { trackKey, tracksInUse } from '../campaign/tracks.ts';
import { isReached } from '../count/goals.ts';
import type { Verdict } from '../count/judge.ts';
import { silentUnits } from '../count/progress.ts';
import { districtTally } from '../count/tally.ts';
import type { Unit } from '../intake/entry.ts';
import { deadlinesAhead } from '../post/deadlines.ts';
import { isWaiting, stands } from '../review/states.ts';
import { saidTotals, totals } from './activity-papers.ts';
import { fillLayout, type Scope } from './fill-layout.ts';
import { type MadePaper, moreGoals, officeTexts, type PaperFacts } from './paper-facts.ts';

/** As many signs as stand side by side on the page. */
const SIGNS = 20;

/** As many kinds of units as the page has room for; the last row gathers what goes beyond. */
const KINDS = 8;

/**
 * The page for leaders. What is counted is the district's own count; a joint activity stands with the unit that
 * reported it first.
 *
 * @example
 * briefPaper(facts).paper.name // → '工作进展情况（一页）'
 */
export function briefPaper(facts: PaperFacts): MadePaper {
  const { asOf, campaign, layouts, roster, verdicts, words, zeroReports } = facts;
  const { counted, goal, participants } = districtTally(campaign, roster, verdicts);
  const today = dayOf(asOf);
  const silent = silentUnits(facts, zeroReports).map(({ id }) => id);
  const texts = {
    asOf: words.days(today, today),
    picture: goalPicture(counted, goal),
    goalMet: isReached({ reached: counted, wanted: goal }) ? words.yes : '',
    moreGoals: moreGoals(facts),
    count: String(counted),
    people: String(participants),
    peopleSaid: saidTotals(
      facts,
      verdicts.filter(({ counts }) => counts),
    ).peopleSaid,
    waiting: String(verdicts.filter(({ state }) => isWaiting(state)).length),
    returned: String(verdicts.filter(({ state }) => state === 'returned').length),
    silent: String(silent.length),
  };
  const deadlines = deadlinesAhead(campaign, today).map(({ label, time, until }) => ({
    texts: { track: label.own, until: words.date(until), due: words.due(until, time) },
  }));
  const lists = { kinds: kindsOf(facts, new Set(silent)), tracks: tracksIn(facts), deadlines };
  const scope: Scope = { texts: { ...officeTexts(facts), ...texts }, lists };
  const about = { author: campaign.organiser.own, day: today, words };
  return { paper: fillLayout(layouts.papers.brief, scope, about), entries: [] };
}

/**
 * The goal as a row of signs, full ones for what is reached; more than 20 stand for several each, none for no goal.
 *
 * @example
 * goalPicture(7, 10) // → '■■■■■■■□□□'
 */
export function goalPicture(counted: number, goal: number): string {
  const signs = Math.min(SIGNS, Math.ceil(goal));
  const full = goal === 0 ? 0 : Math.min(signs, Math.floor((counted * signs) / goal));
  return '■'.repeat(full) + '□'.repeat(signs - full);
}

function kindsOf({ campaign, roster, verdicts, words }: PaperFacts, silent: ReadonlySet<string>): Scope[] {
  const active = roster.filter((unit) => unit.active);
  const ofWorks = worksForm(campaign)?.key;
  const found = [...new Set(active.map(({ kind }) => kind))];
  const named = found.length > KINDS ? found.slice(0, KINDS - 1) : found;
  const kindOf = (unit: Unit) => (named.includes(unit.kind) ? unit.kind : '');
  return [...new Set(active.map(kindOf))].map((kind) => {
    const units = active.filter((unit) => kindOf(unit) === kind);
    const ids = new Set(units.map(({ id }) => id));
    const own = verdicts.filter(({ read }) => read.unit && ids.has(read.unit.id));
    const activities = own.filter(({ counts }) => counts);
    const works = own.filter(({ entry, state }) => entry.form === ofWorks && state === 'approved');
    return {
      texts: {
        kind: kind || words.otherKind,
        units: String(units.length),
        reported: String(units.filter(({ id }) => !silent.has(id)).length),
        ...totals(campaign, activities),
        works: String(works.length),
      },
    };
  });
}

function tracksIn({ campaign, sent, verdicts, words }: PaperFacts): Scope[] {
  return tracksInUse(campaign, verdicts).map(({ key, form, label, deadlines }) => {
    const own = verdicts.filter(
      ({ entry, read, state }) => entry.form === form.key && trackKey(form, read.values) === key && stands(state),
    );
    const went = new Set(
      sent.filter(({ track }) => track === key).flatMap(({ entries }) => entries.map(({ id }) => id)),
    );
    const isApproved = ({ state }: Verdict) => state === 'approved';
    return {
      texts: {
        track: label.own,
        until: words.listed([...new Set(deadlines.map(({ until }) => words.date(until)))]),
        received: String(own.length),
        approved: String(own.filter(isApproved).length),
        sent: String(went.size),
      },
    };
  });
}
