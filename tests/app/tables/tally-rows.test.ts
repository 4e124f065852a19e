/** The tally's column of what a unit has still to report: compulsory deadlines alone, by the one definition. */

import { describe, expect, it } from '@jest/globals';
import { tallyRows } from '../../../src/app/tables/tally-rows.ts';
import type { Campaign } from '../../../src/domain/campaign/schema.ts';
import type { Unit } from '../../../src/domain/intake/entry.ts';
import { districtDigest } from '../../../src/domain/post/district-digest.ts';
import { activity, paperFacts } from '../../domain/paper-world.ts';
import { campaign, unit } from '../../factories.ts';

const ROSTER = [unit({ target: 3 }), unit({ id: 'XH', name: '新河街道总工会' })];
const [TG = unit(), XH = unit()] = ROSTER;
const ZERO = { unit: 'XH', form: 'activity', at: '2019-09-01T09:00:00+08:00', by: 'review@example.org' };
const verdicts = paperFacts([activity(1)], { open: ['a1'] }).verdicts;

/** The campaign whose deadlines of this form bind, or do not, as `optional` says. */
function binding(form: string, optional: boolean): Campaign {
  const whole = campaign();
  const forms = whole.forms.map((one) =>
    one.key === form
      ? { ...one, rules: one.rules.map((rule) => (rule.check === 'deadline' ? { ...rule, optional } : rule)) }
      : one,
  );
  return { ...whole, forms };
}

function silentOf(given: Campaign, zeroReports: readonly (typeof ZERO)[] = []): Record<string, string> {
  const rows = tallyRows({ campaign: given, roster: ROSTER as readonly Unit[] } as never, verdicts, zeroReports);
  return Object.fromEntries(rows.slice(1).map((row) => [row.unit ?? '', row.silent ?? '']));
}

describe('tallyRows', () => {
  it.each([
    ['2019: activities alone are compulsory', campaign(), [], '', '线下活动'],
    ['a zero report is no silence', campaign(), [ZERO], '', ''],
    [
      'works that are compulsory are named by their kinds',
      binding('work', false),
      [ZERO],
      ...([
        '故事作品类、话题活动类、“好网民正能量”示范性系列征集活动',
        '故事作品类、话题活动类、“好网民正能量”示范性系列征集活动',
      ] as const),
    ],
    ['nothing is compulsory', binding('activity', true), [], '', ''],
  ] as const)('%s', (_, given, zero, tg, xh) => {
    expect(silentOf(given, zero)).toEqual({ [TG.name]: tg, [XH.name]: xh });
  });

  it('names a unit for the goal’s deadline exactly where the district’s digest does', () => {
    const facts = { campaign: campaign(), roster: ROSTER, verdicts, decisions: [], zeroReports: [] };
    const asked = { monday: '2019-09-02', asOf: '2019-09-02T08:00:00+08:00', dispatches: [] };
    const told = districtDigest(facts, asked).silence.find(({ until }) => until === '2019-09-18');
    const named = Object.entries(silentOf(campaign())).flatMap(([name, silent]) => (silent === '' ? [] : [name]));
    expect(named).toEqual(told?.silent.map((share) => share.unit.name));
  });
});
