// Small hand-made seasons: whole answers with little noise, for tests that quote one sentence of the contract.
import type {
  Answers,
  EditEvent,
  PasteEvent,
  ResubmitEvent,
  ReviewEvent,
  Season,
  SeasonEvent,
  SubmitEvent,
} from './season-shape.ts';

/** A faultless activity of TG, held on 2019-06-12 by itself. */
const ACTIVITY: Answers = {
  unit: '塘沽街道总工会',
  title: '网络安全知识竞赛',
  heldOn: '2019-06-12',
  participants: '120',
  contents: ['网络安全知识'],
  contactName: '张三',
  contactPhone: '022-66891234',
  declaration: true,
};

/** A faultless story of TG. */
const STORY: Answers = {
  unit: '塘沽街道总工会',
  track: 'story',
  kind: '故事',
  title: '我和网络',
  createdOn: '2019-06-12',
  authorName: '王芳',
  authorPhone: '13800138000',
  authorEmail: 'wang@example.org',
  authorAddress: '塘沽',
  contactName: '张三',
  contactPhone: '022-66891234',
  declaration: true,
};

const MORNING = '2019-08-20T09:00:00+08:00';

/**
 * Gives an instant of 2019 as an event writes it.
 *
 * @example
 * on('08-23', '23:59') // → '2019-08-23T23:59:00+08:00'
 */
export function on(monthAndDay: string, time = '09:00'): string {
  return `2019-${monthAndDay}T${time}:00+08:00`;
}

/**
 * Gives a first hand-in by form of the faultless activity with some answers changed.
 *
 * @example
 * submitted('r1', { participants: '约200' }).id // → 'r1'
 */
export function submitted(id: string, answers: Answers = {}, at = MORNING): SubmitEvent {
  return { at, do: 'submit', id, form: 'activity', answers: { ...ACTIVITY, ...answers } };
}

/**
 * Gives a first hand-in by form of the faultless story with some answers changed.
 *
 * @example
 * submittedWork('r1', { kind: '音乐' }).form // → 'work'
 */
export function submittedWork(id: string, answers: Answers = {}, at = MORNING): SubmitEvent {
  return { at, do: 'submit', id, form: 'work', answers: { ...STORY, ...answers } };
}

/**
 * Gives a respondent's change of a response.
 *
 * @example
 * resubmitted('r1', { participants: '180' }).do // → 'resubmit'
 */
export function resubmitted(id: string, answers: Answers, at = MORNING): ResubmitEvent {
  return { at, do: 'resubmit', id, answers };
}

/**
 * Gives a row that staff type: the columns of Annex 1 and the unit, and what is given.
 *
 * @example
 * pasted('p1').cells.host // → '塘沽街道总工会'
 */
export function pasted(id: string, cells: Answers = {}, at = MORNING): PasteEvent {
  const { unit = '', title = '', heldOn = '', participants = '' } = ACTIVITY;
  const annex = { unit, title, heldOn, participants, host: '塘沽街道总工会' };
  return { at, do: 'paste', id, form: 'activity', cells: { ...annex, ...cells } };
}

/**
 * Gives a change of cells by staff.
 *
 * @example
 * edited('r1', { participants: 180 }).entry // → 'r1'
 */
export function edited(entry: string, cells: Answers, at = MORNING): EditEvent {
  return { at, do: 'edit', entry, cells };
}

/**
 * Gives a decision by the owner, with a reason unless one is given, of a waiver with its code.
 *
 * @example
 * decided('r1', 'return', { reason: '' }).reason // → ''
 */
export function decided(entry: string, decision: string, rest: Partial<ReviewEvent> = {}): ReviewEvent {
  return { at: MORNING, do: 'review', entry, decision, reason: '经核实', by: 'review@example.org', ...rest };
}

/**
 * Gives a season of three active units and an inactive one.
 *
 * @example
 * seasonOf(submitted('r1')).events.length // → 1
 */
export function seasonOf(...events: readonly SeasonEvent[]): Season {
  const roster = [
    {
      id: 'TG',
      name: '塘沽街道总工会',
      kind: '街镇',
      contacts: ['tg@example.org'],
      aliases: ['塘沽街工会'],
      target: 3,
    },
    { id: 'HG', name: '汉沽街道总工会', kind: '街镇', contacts: [] },
    { id: 'DG', name: '大港街道总工会', kind: '街镇', contacts: [] },
    { id: 'JX', name: '新河街道总工会', kind: '街镇', contacts: [], active: false },
  ];
  return { campaign: '2019', roster, staff: ['review@example.org'], events, until: '2019-12-02T00:00:00+08:00' };
}
