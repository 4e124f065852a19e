/** The count toward the goal: for the district, where a joint activity counts once, and for each unit. */

import { describe, expect, it } from '@jest/globals';
import { judge } from '../../src/domain/count/judge.ts';
import { countsForUnit, tally } from '../../src/domain/count/tally.ts';
import { hasZeroReport } from '../../src/domain/count/zero-report.ts';
import type { Cells, Entry } from '../../src/domain/intake/entry.ts';
import type { Decision, DecisionKind } from '../../src/domain/review/decision.ts';
import { campaign, change, decision, entry, unit, verdict } from '../factories.ts';

const WHOLE = campaign();
const TG = unit({ target: 3 });
const HZD = unit({ id: 'HZD', name: '杭州道街道总工会' });
const HW = unit({ id: 'HW', name: '区环卫系统工会', active: false });
const ROSTER = [HZD, TG, HW];

/** One entry with what was decided on it. Titles differ, so that only what says so is the same activity. */
interface Given {
  form?: 'activity' | 'work';
  cells?: Cells;
  decided?: readonly DecisionKind[];
  /** The respondent has answered the decision. */
  answered?: boolean;
  code?: string;
}

function counted(given: readonly Given[]) {
  const entries: Entry[] = given.map(({ form = 'activity', cells = {}, answered = false }, index) =>
    entry({
      id: `r${index + 1}`,
      form,
      handedInAt: `2019-08-20T09:0${index}:00+08:00`,
      cells: { title: `第${index + 1}场`, ...cells },
      changes: [...entry().changes, ...(answered ? [change()] : [])],
    }),
  );
  const decisions: Decision[] = given.flatMap(({ decided = [], code = '' }, index) =>
    decided.map((kind) => decision({ entry: `r${index + 1}`, kind, code: kind === 'waive' ? code : '' })),
  );
  return tally(WHOLE, ROSTER, judge({ campaign: WHOLE, roster: ROSTER, entries, decisions }));
}

const APPROVED: Given = { decided: ['approve'] };
const of = (name: string, more: Given = {}): Given => ({ ...more, cells: { unit: name, ...more.cells } });

describe('tally', () => {
  it('gives the goal, and zeros for every unit of the roster in its order, those that have left included', () => {
    const none = { target: null, counted: 0, received: 0, returned: 0, works: 0 };
    const { district, units } = counted([]);
    expect(district).toEqual({ goal: 10, counted: 0, waiting: 0, participants: 0 });
    expect(Object.entries(units)).toEqual([
      ['HZD', none],
      ['TG', { ...none, target: 3 }],
      ['HW', none],
    ]);
  });

  it.each<[what: string, given: Given, district: readonly number[], units: readonly number[]]>([
    // district: counted waiting participants; unit: counted received returned works
    ['an activity that waits', {}, [0, 1, 0], [0, 1, 0, 0]],
    ['an approved activity', APPROVED, [1, 0, 120], [1, 0, 0, 0]],
    ['a returned activity', { decided: ['return'] }, [0, 0, 0], [0, 0, 1, 0]],
    ['a resubmitted activity', { decided: ['return'], answered: true }, [0, 1, 0], [0, 1, 0, 0]],
    ['an approved activity that was changed', { ...APPROVED, answered: true }, [0, 1, 0], [0, 1, 0, 0]],
    ['a rejected activity', { decided: ['reject'] }, [0, 0, 0], [0, 0, 0, 0]],
    ['a withdrawn activity', { decided: ['approve', 'withdraw'] }, [0, 0, 0], [0, 0, 0, 0]],
    ['an activity with errors', { ...APPROVED, cells: { participants: '约200' } }, [0, 0, 0], [0, 0, 0, 0]],
    ['a work that waits', { form: 'work' }, [0, 0, 0], [0, 1, 0, 1]],
    ['an approved work', { form: 'work', ...APPROVED }, [0, 0, 0], [0, 0, 0, 1]],
    ['a returned work', { form: 'work', decided: ['return'] }, [0, 0, 0], [0, 0, 1, 1]],
    ['a rejected work', { form: 'work', decided: ['reject'] }, [0, 0, 0], [0, 0, 0, 0]],
    ['a withdrawn work', { form: 'work', decided: ['withdraw'] }, [0, 0, 0], [0, 0, 0, 0]],
  ])(
    'counts %s (contract: report.json)',
    (_, given, [number, waiting, participants], [own, received, returned, works]) => {
      const { district, units } = counted([given]);
      expect(district).toEqual({ goal: 10, counted: number, waiting, participants });
      expect(units.TG).toEqual({ target: 3, counted: own, received, returned, works });
      expect(units.HZD).toEqual({ target: null, counted: 0, received: 0, returned: 0, works: 0 });
    },
  );

  it('sums up the participants of what counts, as read', () => {
    const cells = ['1,200人', '８０', '5001'].map((participants) => ({ ...APPROVED, cells: { participants } }));
    expect(counted([...cells, { cells: { participants: '900' } }]).district.participants).toBe(6281);
  });

  it('counts a joint activity once for the district with its people, and for each of its units', () => {
    const shared = { title: '读书会', host: '区总工会' };
    const { district, units } = counted([
      of(TG.name, { ...APPROVED, cells: { ...shared, participants: '100' } }),
      of(HZD.name, { ...APPROVED, cells: { ...shared, participants: '300' } }),
    ]);
    expect([district.counted, district.participants]).toEqual([1, 100]);
    expect([units.TG?.counted, units.HZD?.counted]).toEqual([1, 1]);
  });

  it('counts no joint activity for the unit whose own is not approved', () => {
    const shared = { title: '读书会', host: '区总工会' };
    const { district, units } = counted([of(TG.name, { ...APPROVED, cells: shared }), of(HZD.name, { cells: shared })]);
    expect([district.counted, units.TG?.counted, units.HZD?.counted]).toEqual([1, 1, 0]);
  });

  it('counts a repetition nowhere', () => {
    const same = { ...APPROVED, cells: { title: '读书会' } };
    const { district, units } = counted([same, same]);
    expect([district.counted, units.TG?.counted]).toEqual([1, 1]);
  });

  it.each([
    ['an unknown unit', '某工会'],
    ['a unit that has left', HW.name],
  ])('counts an activity of %s for the district once notInRoster is waived, and for no unit', (_, name) => {
    const { district, units } = counted([of(name, { decided: ['waive', 'approve'], code: 'notInRoster' })]);
    expect(district).toEqual({ goal: 10, counted: 1, waiting: 0, participants: 120 });
    expect(Object.values(units).map((each) => each.counted)).toEqual([0, 0, 0]);
  });

  it('has activities of unknown units wait for the district too', () => {
    const { district, units } = counted([of('某工会')]);
    expect([district.waiting, units.TG?.received]).toEqual([1, 0]);
  });
});

describe('countsForUnit', () => {
  it.each([
    [['approved'], true, true],
    [['joint'], false, true],
    [['notApproved', 'joint'], false, false],
    [['hasErrors'], false, false],
    [['hasErrors', 'duplicate', 'joint'], false, false],
    [['notAnActivity'], false, false],
  ] as const)('%j, which counts for the district: %s, counts for the unit: %s', (why, counts, forUnit) => {
    expect(countsForUnit(verdict({ why, counts }))).toBe(forUnit);
  });
});

describe('hasZeroReport', () => {
  const report = { unit: 'TG', form: 'activity', at: '2019-09-01T09:00:00+08:00', by: 'review@example.org' };

  it.each([
    ['TG', 'activity', true],
    ['TG', 'work', false],
    ['HZD', 'activity', false],
  ])('of %s for %s is %s: it covers the unit and the form that it names', (unitId, form, has) => {
    expect(hasZeroReport([report], unitId, form)).toBe(has);
  });
});
