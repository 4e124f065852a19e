/** Entries that share no key have nothing to do with one another: each is judged by itself as among the others. */

import { describe, expect, it } from '@jest/globals';
import type { CampaignForm } from '../../src/domain/campaign/schema.ts';
import { judge } from '../../src/domain/count/judge.ts';
import type { Entry } from '../../src/domain/intake/entry.ts';
import { entryReader, lookupsOf } from '../../src/domain/intake/read-entry.ts';
import { keysOfAll, sharedKeys } from '../../src/domain/intake/shared-keys.ts';
import type { Rule } from '../../src/domain/rules/all.ts';
import { campaign, entry, unit } from '../factories.ts';
import { type Chance, chanceOf } from '../oracle/random-source.ts';
import { everyNth, inAll } from '../thoroughness.ts';

const base = campaign();
const ROSTER = [
  unit(),
  unit({ id: 'HG', name: '汉沽街道总工会', aliases: ['汉沽'] }),
  unit({ id: 'XH', name: '新河街道总工会', aliases: ['新河工会'] }),
];

const VALUES: Readonly<Record<string, readonly string[]>> = {
  unit: ['塘沽街道总工会', '汉沽街道总工会', '汉沽', '新河街道总工会', '不在名录'],
  title: ['读书会', '读 书 会', '夜校', '网络安全课', ''],
  heldOn: ['2019-06-12', '2019年6月12日', '2019-06-13', '六月', ''],
  host: ['', '汉沽街道总工会', '塘沽街道总工会、新河工会', '外面的单位'],
  account: ['', '甲号', '乙号'],
};

/** The form of activities, and others of it that compare by other things as well. */
const RULES: Readonly<Record<string, readonly object[]>> = {
  'of 2019': [],
  'with a quota': [{ check: 'quota', code: 'overQuota', level: 'error', limit: 2, per: [], source: 'district' }],
  'by an answer': [
    { check: 'unique', code: 'duplicate', level: 'error', by: ['account'], per: 'all', source: 'district' },
  ],
  'by an answer of some': [
    {
      check: 'unique',
      code: 'duplicate',
      level: 'error',
      by: ['account'],
      when: { door: ['staff'] },
      source: 'district',
    },
  ],
};

const formWith = (rules: readonly object[]): CampaignForm => {
  const [form] = base.forms;
  if (!form) throw new Error('no form');
  return { ...form, rules: [...form.rules, ...(rules as Rule[])] };
};

function randomEntry(chance: Chance, index: number): Entry {
  const cells = Object.fromEntries(Object.entries(VALUES).map(([key, texts]) => [key, chance.oneOf(texts)]));
  const made = entry({
    id: `e${index}`,
    number: `HD-2019-${String(index).padStart(4, '0')}`,
    handedInAt: `2019-08-20T09:${String(chance.below(60)).padStart(2, '0')}:00+08:00`,
    door: chance.hits(30) ? 'staff' : 'form',
  });
  return { ...made, cells: { ...made.cells, ...cells } };
}

/** What each entry of a random register is said to be, and what those without a key in common with it would be. */
function compared(form: CampaignForm, seed: number) {
  const chance = chanceOf(seed);
  const entries = Array.from({ length: 12 }, (_, index) => randomEntry(chance, index));
  const here = { ...base, forms: [form, ...base.forms.slice(1)] };
  const read = entryReader(form, lookupsOf(ROSTER, here));
  const keysOf = (one: Entry) => sharedKeys(form, { entry: one, read: read(one.cells), stands: true });
  const judged = (some: readonly Entry[]) => judge({ campaign: here, roster: ROSTER, entries: some, decisions: [] });
  const [last = entry(), ...before] = entries.reverse();
  const own = keysOf(last);
  const isAlone = !before.some((other) => keysOf(other).some((key) => own.includes(key)));
  const { crowded } = keysOfAll(
    form,
    [...before, last].map((one) => ({ entry: one, read: read(one.cells), stands: true })),
  );
  const isByItself = !own.some((key) => crowded.includes(key));
  return { isAlone, isByItself, among: judged([...before, last]), apart: [...judged(before), ...judged([last])] };
}

const made = new Map<string, ReturnType<typeof compared>[]>();

/** Random registers under these rules, made once for all that is held of them. */
function registersUnder(name: string) {
  const known = made.get(name);
  if (known) return known;
  const form = formWith(RULES[name] ?? []);
  const cases = Array.from({ length: inAll(250, 125) }, (_, seed) => compared(form, seed));
  made.set(name, cases);
  return cases;
}

describe('entries without a key in common', () => {
  it.each(everyNth(Object.keys(RULES), 4))('have nothing to do with one another under the rules %s', (name) => {
    const cases = registersUnder(name).filter(({ isAlone }) => isAlone);
    expect(cases.length).toBeGreaterThan(20);
    const differing = cases.filter(({ among, apart }) => JSON.stringify(among) !== JSON.stringify(apart));
    expect(differing).toEqual([]);
  });
});

describe('entries without a crowded key', () => {
  it.each(everyNth(Object.keys(RULES), 4))(
    'are judged by themselves as among the others under the rules %s',
    (name) => {
      const cases = registersUnder(name).filter((one) => one.isByItself);
      expect(cases.length).toBeGreaterThan(20);
      const differing = cases.filter(({ among, apart }) => JSON.stringify(among) !== JSON.stringify(apart));
      expect(differing).toEqual([]);
    },
  );

  it('are more than those that share none: a quota that is not reached ties nobody to anybody', () => {
    const cases = registersUnder('with a quota');
    const count = (name: 'isAlone' | 'isByItself') => cases.filter((one) => one[name]).length;
    expect(count('isByItself')).toBeGreaterThan(count('isAlone'));
  });
});

describe('sharedKeys', () => {
  const [form] = base.forms;
  const read = form && entryReader(form, lookupsOf(ROSTER, base));
  const keysOf = (cells: Record<string, string>) => {
    const made = entry();
    const whole = { ...made, cells: { ...made.cells, ...cells } };
    return form && read ? sharedKeys(form, { entry: whole, read: read(whole.cells), stands: true }) : [];
  };

  it('are the same however day and title are spelled, and whichever unit it is', () => {
    const keys = keysOf({ title: '读书会', heldOn: '2019-06-12' });
    expect(keys).toHaveLength(1);
    expect(keysOf({ title: '读 书 会', heldOn: '2019年6月12日', unit: '汉沽' })).toEqual(keys);
  });

  it.each([{ unit: '不在名录' }, { title: '' }, { heldOn: '六月' }])('are none of an entry with %j', (cells) => {
    expect(keysOf(cells)).toEqual([]);
  });
});
