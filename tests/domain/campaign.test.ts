/** The campaign file of 2019: it is accepted, and says what the notice says. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { deadlinesOf } from '../../src/domain/campaign/fields.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import { campaign } from '../factories.ts';

const FILE = readFileSync(new URL('../../src/campaigns/2019.json', import.meta.url), 'utf8');

/** The paths of the faults of a file, each once; none for a file that is accepted. */
function faultPaths(file: unknown): string[] {
  const parsed = parseCampaign(file);
  return parsed.ok ? [] : [...new Set(parsed.faults.map((fault) => fault.path))];
}

describe('2019.json', () => {
  it('is accepted as it is', () => {
    expect(faultPaths(JSON.parse(FILE))).toEqual([]);
  });

  it('gives a source for every rule, and a clause for every rule of the notice', () => {
    const rules = campaign().forms.flatMap((form) => form.rules);
    expect(rules.length).toBeGreaterThan(60);
    expect(rules.filter((rule) => rule.source !== 'notice' && rule.source !== 'district')).toEqual([]);
    expect(rules.filter((rule) => rule.source === 'notice' && !rule.clause)).toEqual([]);
  });

  it('holds the days and goal of the notice (二、（一）, 二、（三））', () => {
    const { goal, open, forms } = campaign();
    const deadlines = forms.map(deadlinesOf);
    expect([goal.form, goal.count, goal.clause]).toEqual(['activity', 10, '二、（一）']);
    expect(open).toEqual({ from: '2019-08-19', until: '2019-11-30' });
    expect(deadlines.map((rules) => rules.map((rule) => rule.until))).toEqual([
      ['2019-09-18'],
      ['2019-08-23', '2019-10-31'],
      // Bases are reported when there are any.
      [],
    ]);
  });

  it('lets staff set aside everything but missing, badDate and badNumber (contract: States and decisions)', () => {
    expect(campaign().notWaivable).toEqual(['missing', 'badDate', 'badNumber']);
  });

  it('limits a title to 120 characters, an account to 300, all others to 2,000 (contract: tooManyCharacters)', () => {
    const limits = campaign().forms.flatMap((form) => form.fields.map((field) => [field.key, field.max] as const));
    const of: Readonly<Record<string, number>> = { title: 120, baseName: 120, account: 300 };
    expect(limits.filter(([key, max]) => max !== (of[key] ?? 2000))).toEqual([]);
  });
});

describe('parseCampaign', () => {
  it('takes a file without any English label', () => {
    const bare = JSON.parse(FILE, (key, value) => (key === 'en' ? undefined : value));
    expect(JSON.stringify(bare)).not.toContain('"en"');
    expect(faultPaths(bare)).toEqual([]);
  });
});
