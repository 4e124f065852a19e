// Seasons made by chance within what the contract settles: the same seed gives the same season.
import { readFileSync } from 'node:fs';
import { BAD_RECEIVED, RECEIVED, ROSTER } from './answer-pools.ts';
import { expectedReport } from './oracle.ts';
import { changeOf, newActivity, newWork } from './random-answers.ts';
import { type Chance, chanceOf } from './random-source.ts';
import { randomTable } from './random-table.ts';
import type { Answers, FormKey, ReportedEntry, ReviewEvent, Season, SeasonEvent } from './season-shape.ts';

const STAFF = ['review@example.org', 'second@example.org'];
const DAYS_TO_PLAY = [
  '2019-08-19',
  '2019-08-20',
  '2019-08-22',
  '2019-08-23',
  '2019-08-24',
  '2019-08-26',
  '2019-09-02',
  '2019-09-17',
  '2019-09-18',
  '2019-09-19',
  '2019-10-08',
  '2019-10-30',
  '2019-10-31',
  '2019-11-01',
  '2019-11-18',
];
const TIMES = ['00:00:00', '00:00:01', '08:00:00', '09:12:00', '10:00:00', '14:59:30', '22:30:00', '23:59:59'];
const DECISIONS = [
  'approve',
  'approve',
  'approve',
  'approve',
  'return',
  'return',
  'reject',
  'withdraw',
  'reopen',
  'reopen',
  'waive',
  'waive',
  'waive',
];
const ERROR_CODES = ['missing', 'badDate', 'outsideWindow', 'futureDate', 'duplicate', 'notInRoster', 'hashtagMissing'];
const UNTIL = '2019-12-02T00:00:00+08:00';
const CAMPAIGN_FILE = new URL('../../src/campaigns/2019.json', import.meta.url);
const WITH_FOUR_EYES = { ...JSON.parse(readFileSync(CAMPAIGN_FILE, 'utf8')), fourEyes: true as const };
const SO_FAR: Season = { campaign: '2019', roster: ROSTER, staff: STAFF, events: [], until: UNTIL };
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What a random season may hold; where "receivedOn" stands (a cell, or a key of the event) is the caller's choice. */
export interface SeasonChoices {
  readonly faults?: boolean;
  readonly receivedOn?: 'cells' | 'event';
  /** Whether units also mail tables. */
  readonly tables?: boolean;
}

interface Making {
  readonly chance: Chance;
  readonly campaign: Season['campaign'];
  readonly choices: SeasonChoices;
  readonly events: SeasonEvent[];
  /** Latest answers by id of what the forms were given, and of what staff typed. */
  readonly answered: Map<string, { form: FormKey; answers: Answers; byStaff: boolean }>;
  /** Ids that a decision or an edit names before its first submit or paste. */
  readonly early: string[];
}

/**
 * Gives a season of 10 to 60 events that uses few units, titles and days, so that entries repeat each other, at times
 * around every deadline and midnight. Events whose outcome the contract leaves open are taken out again.
 * With `faults`, form triggers get lost, come twice or die; decisions and edits then wait until the ticks have made up
 * for it, so that nothing of the report depends on the fault.
 *
 * @example
 * randomSeason(1).events.length // → the same number each time
 */
export function randomSeason(seed: number, choices: SeasonChoices = {}): Season {
  const chance = chanceOf(seed);
  const campaign = chance.hits(25) ? WITH_FOUR_EYES : '2019';
  const making: Making = { chance, campaign, choices, events: [], answered: new Map(), early: [] };
  const times = choices.faults === true ? quietTimes(chance) : closeTimes(chance);
  for (const { at, mayHandIn, mayDecide } of times) {
    if (mayHandIn && !(mayDecide && chance.hits(50))) handIn(making, at);
    else decideOrEdit(making, at);
  }
  return settled({ ...SO_FAR, campaign: making.campaign, seed, events: withoutStrangers(making) });
}

interface Moment {
  readonly at: string;
  readonly mayHandIn: boolean;
  readonly mayDecide: boolean;
}

function isoOf(instantMs: number): string {
  return `${new Date(instantMs + 8 * HOUR_MS).toISOString().slice(0, 19)}+08:00`;
}

function closeTimes(chance: Chance): readonly Moment[] {
  const count = 10 + chance.below(51);
  const instants: number[] = [];
  while (instants.length < count) {
    let instant = Date.parse(`${chance.oneOf(DAYS_TO_PLAY)}T${chance.oneOf(TIMES)}+08:00`);
    instants.push(instant);
    while (instants.length < count && chance.hits(70)) {
      instant += chance.oneOf([0, 1000, MINUTE_MS, 7 * MINUTE_MS, 20 * MINUTE_MS]);
      instants.push(instant);
    }
  }
  instants.sort((a, b) => a - b);
  return instants.map((instant) => ({ at: isoOf(instant), mayHandIn: true, mayDecide: true }));
}

/** Batches: hand-ins within an hour, then at least ten quiet hours, then decisions far enough from the next batch. */
function quietTimes(chance: Chance): readonly Moment[] {
  const count = 10 + chance.below(51);
  const moments: Moment[] = [];
  let instant = Date.parse('2019-08-19T09:00:00+08:00');
  for (let isHandIn = true; moments.length < count; isHandIn = !isHandIn) {
    const size = 1 + chance.below(6);
    for (let one = 0; one < size; one += 1) {
      instant += (1 + chance.below(8)) * MINUTE_MS + 17_000;
      moments.push({ at: isoOf(instant), mayHandIn: isHandIn, mayDecide: !isHandIn });
    }
    instant += (10 + chance.below(60)) * HOUR_MS;
  }
  return moments.filter((moment) => moment.at < '2019-11-28');
}

function handIn(making: Making, at: string): void {
  const { chance, answered } = making;
  const mine = [...answered].filter(([, one]) => !one.byStaff).map(([id]) => id);
  // A second change of one response within a batch would be one version or two: the fault would show.
  const free = making.choices.faults === true ? mine.filter((id) => !isRecent(making, id, at)) : mine;
  if (making.choices.faults === true && chance.hits(30)) making.events.push(faultAt(making, at));
  if (free.length > 0 && chance.hits(25)) {
    resubmit(making, at, chance.oneOf(free));
    return;
  }
  if (making.choices.tables === true && chance.hits(40)) {
    importTable(making, at);
    return;
  }
  const form: FormKey = chance.hits(65) ? 'activity' : 'work';
  const byStaff = making.choices.faults !== true && chance.hits(28);
  const answers = newAnswers(making, form, byStaff);
  const wanted = making.early.find((id) => id.startsWith(byStaff ? 'p' : 'r') && !answered.has(id));
  const id = wanted ?? `${byStaff ? 'p' : 'r'}${answered.size + 1}x`;
  answered.set(id, { form, answers, byStaff });
  if (!byStaff) making.events.push({ at, do: 'submit', id, form, answers });
  else making.events.push(pasted(making, at, id, form, answers));
}

function importTable({ answered, chance, events }: Making, at: string): void {
  const id = `i${events.length + 1}x`;
  const { event, rows } = randomTable(chance, { id, at, earlier: events });
  rows.forEach((answers, place) => {
    answered.set(`${id}.${place + 1}`, { form: event.form, answers, byStaff: true });
  });
  events.push(event);
}

/** New answers, or those of an earlier entry sent again with something changed, as units do to correct. */
function newAnswers(making: Making, form: FormKey, byStaff: boolean): Answers {
  const { chance, answered } = making;
  const alike = [...answered.values()].filter((one) => one.form === form && one.byStaff === byStaff);
  if (alike.length > 0 && chance.hits(25)) {
    const { answers } = chance.oneOf(alike);
    return { ...answers, ...changeOf(chance, form, answers, byStaff) };
  }
  return form === 'activity' ? newActivity(chance, byStaff) : newWork(chance, byStaff);
}

function isRecent(making: Making, id: string, at: string): boolean {
  const soonest = Date.parse(at) - 6 * HOUR_MS;
  return making.events.some((event) => 'id' in event && event.id === id && Date.parse(event.at) > soonest);
}

function pasted(making: Making, at: string, id: string, form: FormKey, cells: Answers): SeasonEvent {
  const { chance, choices } = making;
  if (chance.hits(60)) return { at, do: 'paste', id, form, cells };
  if (chance.hits(25)) {
    const typed = chance.oneOf(chance.hits(30) ? BAD_RECEIVED : RECEIVED);
    return { at, do: 'paste', id, form, cells: { ...cells, receivedOn: typed } };
  }
  const receivedOn = chance.oneOf(['2019-08-23', '2019-08-24', '2019-09-18', '2019-09-19', at.slice(0, 10)]);
  // Paper that comes after it is typed makes no sense, and the contract says nothing of it.
  const day = receivedOn > at.slice(0, 10) ? at.slice(0, 10) : receivedOn;
  if (choices.receivedOn === 'event') return { at, do: 'paste', id, form, cells, receivedOn: day };
  return { at, do: 'paste', id, form, cells: { ...cells, receivedOn: day } };
}

function resubmit(making: Making, at: string, id: string): void {
  const before = making.answered.get(id);
  if (before === undefined) return;
  const answers = changeOf(making.chance, before.form, before.answers, false);
  making.answered.set(id, { ...before, answers: { ...before.answers, ...answers } });
  making.events.push({ at, do: 'resubmit', id, answers });
}

function faultAt(making: Making, at: string): SeasonEvent {
  const { chance, events } = making;
  const count = 1 + chance.below(2);
  const form: readonly SeasonEvent[] = [
    { at, do: 'fault', what: 'loseEvent', count },
    { at, do: 'fault', what: 'repeatEvent', count },
    { at, do: 'fault', what: 'kill', flow: 'onFormSubmit', call: 1 + chance.below(12) },
  ];
  const sweep: SeasonEvent = { at, do: 'fault', what: 'kill', flow: 'sweep', call: 1 + chance.below(12) };
  // Each killed sweep puts off what is lost by one tick, and the quiet hours must outlast them all.
  const isSpent = events.filter((event) => event.do === 'fault' && event.flow === 'sweep').length >= 3;
  return chance.oneOf(isSpent ? form : [...form, sweep]);
}

function decideOrEdit(making: Making, at: string): void {
  const { chance, answered, events } = making;
  const ids = [...answered.keys()];
  if (chance.hits(2)) {
    events.push({ at, do: 'zeroReport', unit: chance.oneOf(['TG', 'HG', 'KF']), form: 'activity' });
    return;
  }
  const early = chance.oneOf(['r', 'p']) + String(900 + making.early.length);
  const isEarly = ids.length === 0 || chance.hits(3);
  const entry = isEarly ? early : chance.oneOf(ids);
  if (isEarly) making.early.push(early);
  const known = answered.get(entry);
  if (known === undefined || chance.hits(70)) {
    events.push(decision(making, at, entry));
    return;
  }
  const cells = changeOf(chance, known.form, known.answers, true);
  // A host that staff empty is as open as one that they never typed.
  const isNumber = chance.hits(20) && known.form === 'activity';
  events.push({ at, do: 'edit', entry, cells: isNumber ? { participants: 120 } : cells });
}

function decision(making: Making, at: string, entry: string): ReviewEvent {
  const { chance } = making;
  const { entries } = expectedReport({ ...SO_FAR, campaign: making.campaign, events: withoutStrangers(making) });
  const approvable = Object.keys(entries).filter((id) => isApprovable(entries[id]));
  const by = chance.hits(4) ? 'tg@example.org' : chance.oneOf(STAFF);
  // Left to chance alone hardly anything would be approved, and nothing counted or joint.
  if (approvable.length > 0 && chance.hits(50)) {
    return { at, do: 'review', entry: chance.oneOf(approvable), decision: 'approve', reason: '', by };
  }
  const verb = chance.oneOf(DECISIONS);
  const reason = chance.hits(8) ? '' : '经核实';
  const review: ReviewEvent = { at, do: 'review', entry, decision: verb, reason, by };
  if (verb !== 'waive') return review;
  const errors = (entries[entry]?.issues ?? []).filter((issue) => issue.level === 'error');
  // The codes that stand come several times over, so that most waivers are of something.
  const standing = errors.flatMap((issue) => Array.from({ length: 8 }, () => issue.code));
  return { ...review, code: chance.oneOf([...standing, ...ERROR_CODES]) };
}

function isApprovable(entry: ReportedEntry | undefined): boolean {
  if (entry === undefined || !['received', 'resubmitted', 'returned'].includes(entry.state)) return false;
  return entry.issues.every((issue) => issue.level === 'warning' || issue.waived);
}

/** Leaves out events on ids that nothing in the season ever makes: a season with unknown ids cannot be used. */
function withoutStrangers(making: Making): readonly SeasonEvent[] {
  return making.events.filter((event) => !('entry' in event) || making.answered.has(event.entry));
}

function settled(season: Season): Season {
  const open = new Set(expectedReport(season).unsure.map((one) => one.event));
  if (open.size === 0) return season;
  return settled({ ...season, events: season.events.filter((_, index) => !open.has(index)) });
}
