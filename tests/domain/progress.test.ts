/** Progress as lists: every number is the length of one, and agrees with the tally. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { tracksOf } from '../../src/domain/campaign/tracks.ts';
import { clockHealth } from '../../src/domain/clock-health.ts';
import { judge, type Verdict } from '../../src/domain/count/judge.ts';
import { contentChoices, progressLists, silentUnits, stillMissing } from '../../src/domain/count/progress.ts';
import { peopleOf, tally } from '../../src/domain/count/tally.ts';
import type { Cells, Entry, Unit } from '../../src/domain/intake/entry.ts';
import { rosterFindings } from '../../src/domain/intake/roster-findings.ts';
import type { DecisionKind } from '../../src/domain/review/decision.ts';
import { stands } from '../../src/domain/review/states.ts';
import { paceSentence } from '../../src/messages/panels/pace-sentence.ts';
import { campaign, decision, entry, unit } from '../factories.ts';

const WHOLE = campaign();
const TG = unit({ target: 3 });
const HG = unit({ id: 'HG', name: '汉沽街道总工会' });
const DG = unit({ id: 'DG', name: '大港街道总工会' });
const JX = unit({ id: 'JX', name: '新河街道总工会', active: false });
const ROSTER = [HG, TG, DG, JX];

interface Given {
  form?: 'activity' | 'work';
  cells?: Cells;
  decided?: readonly DecisionKind[];
  handedInAt?: string;
}

function verdictsOf(given: readonly Given[], roster: readonly Unit[] = ROSTER): Verdict[] {
  const entries: Entry[] = given.map(({ form = 'activity', cells = {}, handedInAt }, index) =>
    entry({
      id: `r${index + 1}`,
      form,
      number: `${form === 'work' ? 'ZP' : 'HD'}-2019-${String(index + 1).padStart(4, '0')}`,
      handedInAt: handedInAt ?? `2019-08-20T09:0${index}:00+08:00`,
      cells: { title: `第${index + 1}项`, ...cells },
    }),
  );
  const decisions = given.flatMap(({ decided = [] }, index) =>
    decided.map((kind) => decision({ entry: `r${index + 1}`, kind })),
  );
  return judge({ campaign: WHOLE, roster, entries, decisions });
}

/** The numbers of the entries in each list that is not empty. */
function filled(given: readonly Given[]): Record<string, string[]> {
  const lists = progressLists({ campaign: WHOLE, roster: ROSTER, verdicts: verdictsOf(given) });
  const named = [...lists].map(([key, { verdicts }]) => [key, verdicts.map(({ entry: { id } }) => id)] as const);
  return Object.fromEntries(named.filter(([, ids]) => ids.length > 0));
}

const WHOLE_YEAR = { participants: '120', contents: '责任意识、行为规范' };
const of = (name: string, cells: Cells = {}): Cells => ({ unit: name, ...cells });

describe('progressLists', () => {
  it('puts an entry into every list that its number is in, worked out by hand', () => {
    expect(
      filled([
        { cells: WHOLE_YEAR, decided: ['approve'] },
        { cells: of(HG.name), handedInAt: '2019-09-19T00:00:00+08:00' },
        { form: 'work', cells: of(HG.name), decided: ['approve'] },
        { cells: of(HG.name), decided: ['reject'] },
        { decided: ['return'] },
      ]),
    ).toEqual({
      'goal.counted': ['r1'],
      'goal.waiting': ['r2'],
      'goal.returned': ['r5'],
      participants: ['r1', 'r2', 'r5'],
      'content.责任意识.reported': ['r1'],
      'content.责任意识.counted': ['r1'],
      'content.行为规范.reported': ['r1'],
      'content.行为规范.counted': ['r1'],
      'content.网络安全知识.reported': ['r2', 'r5'],
      'unit.HG.all': ['r2', 'r3', 'r4'],
      'unit.TG.all': ['r1', 'r5'],
      'cell.HG.activity.received': ['r2'],
      'cell.HG.work.story.received': ['r3'],
      'cell.HG.work.story.onTime': ['r3'],
      'cell.HG.work.story.counted': ['r3'],
      'cell.TG.activity.received': ['r1', 'r5'],
      'cell.TG.activity.onTime': ['r1', 'r5'],
      'cell.TG.activity.counted': ['r1'],
    });
  });

  it('has every list of every active unit and track, empty ones too, and none of a unit that has left', () => {
    const keys = [...progressLists({ campaign: WHOLE, roster: ROSTER, verdicts: [] }).keys()];
    const perUnit = 1 + 3 * tracksOf(WHOLE).length;
    expect(keys).toHaveLength(4 + 2 * contentChoices(WHOLE).length + 3 * perUnit);
    expect(keys.filter((key) => key.includes('JX'))).toEqual([]);
  });

  it('counts a joint activity for each of its units and once for the district (contract: joint)', () => {
    const shared = { title: '读书会', host: '区总工会' };
    const lists = filled([
      { cells: of(TG.name, shared), decided: ['approve'] },
      { cells: of(HG.name, shared), decided: ['approve'] },
    ]);
    expect([lists['goal.counted'], lists['cell.TG.activity.counted'], lists['cell.HG.activity.counted']]).toEqual([
      ['r1'],
      ['r1'],
      ['r2'],
    ]);
  });

  it('holds what the district counts though no unit of the roster has it', () => {
    const lists = filled([{ cells: of('某工会') }]);
    expect(Object.keys(lists)).toEqual(['goal.waiting', 'participants', 'content.网络安全知识.reported']);
  });

  it('puts a work whose track cannot be read under its unit alone', () => {
    expect(filled([{ form: 'work', cells: { track: '不知道' } }])).toEqual({ 'unit.TG.all': ['r1'] });
  });

  it.each(['constructor', '__proto__', 'toString', ''])('has no list %j', (key) => {
    expect(progressLists({ campaign: WHOLE, roster: ROSTER, verdicts: [] }).get(key)).toBeUndefined();
  });
});

/** The activities and works of the sample season, each decided in turn by its place. */
function sampleSeason(): { roster: Unit[]; verdicts: Verdict[] } {
  const file = JSON.parse(readFileSync(new URL('../../src/season/sample.json', import.meta.url), 'utf8'));
  const roster: Unit[] = file.roster.map((each: Partial<Unit>) => unit({ target: null, aliases: [], ...each }));
  const events: { do: string; form: 'activity' | 'work'; answers?: object; cells?: object; at: string }[] = file.events;
  const given = events
    .filter((event) => event.do === 'submit' || event.do === 'paste')
    .map((event, index): Given => {
      const answers = Object.entries({ ...event.answers, ...event.cells });
      const cells = answers.map(([key, value]) => [key, Array.isArray(value) ? value.join('、') : String(value)]);
      const decided = (['approve', 'return', 'reject', 'approve'] as const).slice(index % 4, (index % 4) + 1);
      return {
        form: event.form,
        cells: Object.fromEntries(cells),
        decided: index % 5 === 0 ? [] : decided,
        handedInAt: event.at,
      };
    });
  return { roster, verdicts: verdictsOf(given, roster) };
}

describe('progressLists over the sample season', () => {
  const { roster, verdicts } = sampleSeason();
  const lists = progressLists({ campaign: WHOLE, roster, verdicts });
  const counted = tally(WHOLE, roster, verdicts);
  const length = (key: string) => lists.get(key)?.verdicts.length;

  it('is a season worth comparing', () => {
    expect(verdicts.length).toBeGreaterThan(20);
    expect(new Set(verdicts.map(({ state }) => state)).size).toBeGreaterThanOrEqual(4);
  });

  it('agrees with the tally of the district', () => {
    expect([length('goal.counted'), length('goal.waiting')]).toEqual([
      counted.district.counted,
      counted.district.waiting,
    ]);
    const people = (lists.get('goal.counted')?.verdicts ?? []).map((one) => peopleOf(WHOLE, one) ?? 0);
    expect(people.reduce((sum, each) => sum + each, 0)).toBe(counted.district.participants);
  });

  it.each(roster.filter(({ active }) => active).map(({ id }) => id))('agrees with the tally of %s', (id) => {
    const works = (lists.get(`unit.${id}.all`)?.verdicts ?? []).filter(
      (one) => one.entry.form === 'work' && stands(one.state),
    );
    expect([length(`cell.${id}.activity.counted`), works.length]).toEqual([
      counted.units[id]?.counted,
      counted.units[id]?.works,
    ]);
  });
});

describe('stillMissing', () => {
  it.each([
    [10, 7, 2, 1],
    [10, 7, 3, 0],
    [10, 12, 0, 0],
    [10, 0, 0, 10],
  ])('of %i with %i counted and %i waiting is %i', (goal, done, waiting, missing) => {
    expect(stillMissing({ goal, counted: done, waiting })).toBe(missing);
  });
});

describe('silentUnits', () => {
  const zero = { unit: 'DG', form: 'activity', at: '2019-09-01T09:00:00+08:00', by: 'review@example.org' };

  it('names active units with nothing that stands and no zero report, in the order of the roster', () => {
    const verdicts = verdictsOf([{}, { cells: of(HG.name), decided: ['withdraw'] }]);
    const facts = { campaign: WHOLE, roster: ROSTER, verdicts };
    expect(silentUnits(facts, []).map(({ id }) => id)).toEqual(['HG', 'DG']);
    expect(silentUnits(facts, [zero]).map(({ id }) => id)).toEqual(['HG']);
  });
});

describe('paceSentence', () => {
  it.each([
    [7, 2, 23, '距9月18日截止还有23天，还差3场；待审核2场全部通过后还差1场'],
    [7, 3, 23, '距9月18日截止还有23天，还差3场；待审核3场，全部通过后即可完成'],
    [7, 0, 1, '距9月18日截止还有1天，还差3场'],
    [9, 0, 0, '今天（9月18日）截止，还差1场'],
    [9, 1, -1, '报送已于9月18日截止，还差1场；待审核1场，全部通过后即可完成'],
    [10, 4, 23, '目标任务10场已完成，已计入10场'],
    [11, 0, -30, '目标任务10场已完成，已计入11场'],
  ])('with %i counted, %i waiting and %i days left says %s', (done, waiting, days, told) => {
    const missing = stillMissing({ goal: 10, counted: done, waiting });
    const about = { goal: 10, counted: done, waiting, missing, measure: '场', deadline: { day: '2019-09-18', days } };
    expect(paceSentence(about, 'zh-CN')).toBe(told);
  });

  it('speaks English, and of no day where there is no deadline', () => {
    const about = { goal: 10, counted: 7, waiting: 2, missing: 1, measure: 'events' };
    expect(paceSentence({ ...about, deadline: { day: '2019-09-18', days: 1 } }, 'en')).toBe(
      '1 day to the deadline (18 Sept), 3 to go; 2 to review, and 1 to go when all of them are approved',
    );
    expect(paceSentence({ ...about, waiting: 0, missing: 3, measure: '场', deadline: null }, 'zh-CN')).toBe('还差3场');
  });
});

describe('clockHealth', () => {
  const setUpAt = '2019-08-20T00:00:00+08:00';
  it.each([
    ['2019-08-20T09:00:00+08:00', '2019-08-20T09:00:59+08:00', false, 0, 10],
    ['2019-08-20T09:00:00+08:00', '2019-08-20T09:30:00+08:00', false, 30, 0],
    ['2019-08-20T09:00:00+08:00', '2019-08-20T09:31:00+08:00', true, 31, 0],
    ['2019-08-31T23:55:00+08:00', '2019-09-01T00:05:00+08:00', false, 10, 0],
    ['', '2019-08-20T00:04:00+08:00', false, 4, 6],
    ['', '2019-08-20T00:31:00+08:00', true, 31, 0],
  ])('swept %s, at %s with a round of 10 minutes: late is %s after %i', (swept, now, isLate, minutes, minutesLeft) => {
    expect(clockHealth({ swept, setUpAt, clockMinutes: 10, now })).toEqual({ isLate, minutes, minutesLeft });
  });
});

describe('rosterFindings', () => {
  const line = (given: Partial<Unit>, row: { id?: string; target?: string; contacts?: string } = {}) => {
    const made = unit(given);
    const contacts = row.contacts ?? made.contacts.join('\n');
    return { index: 3, unit: made, id: row.id ?? made.id, target: row.target ?? '', contacts };
  };
  const codes = (...lines: Parameters<typeof rosterFindings>[0]) =>
    rosterFindings(lines).map(({ code, unit: name, value, other }) => [code, name, value, other]);

  it('finds nothing in a roster that is in order', () => {
    expect(codes(line(TG, { target: '3' }), line(HG), line(DG, { target: ' ３ ' }))).toEqual([]);
  });

  it('tells of the second unit that bears a name or alias, whatever its spaces, and of a code twice', () => {
    expect(codes(line({ aliases: ['塘沽街工会'] }), line({ ...HG, id: 'TG', aliases: ['塘沽街 工会'] }))).toEqual([
      ['sameCode', HG.name, 'TG', TG.name],
      ['sameName', HG.name, '塘沽街 工会', TG.name],
    ]);
  });

  it('tells of missing and unreadable contacts, a missing code, and a target that is no number', () => {
    expect(
      codes(line({ contacts: [] }, { id: ' ' }), line({ ...HG, contacts: [] }, { target: '三场', contacts: 'hg@' })),
    ).toEqual([
      ['noCode', TG.name, '', ''],
      ['noContact', TG.name, '', ''],
      ['badContact', HG.name, 'hg@', ''],
      ['badTarget', HG.name, '三场', ''],
    ]);
  });

  it('tells of a row without a name, and looks at no unit that has left', () => {
    expect(codes({ index: 7, unit: null, id: 'XX', target: '', contacts: '' }, line({ ...JX, contacts: [] }))).toEqual([
      ['noName', 'XX', '', ''],
    ]);
  });
});
