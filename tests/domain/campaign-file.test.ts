/** A campaign and its file: which language its own words are in, and that nothing is lost on the way back. */

import { describe, expect, it } from '@jest/globals';
import { campaignFileText, campaignIn, campaignOf, fileOf } from '../../src/domain/campaign/campaign-file.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import { campaign } from '../factories.ts';

const FILE = fileOf(campaign());

describe('campaignOf', () => {
  it.each([
    [undefined, { 'zh-CN': '读书', en: 'Reading' }, '读书'],
    ['zh-CN', { en: 'Reading' }, 'Reading'],
    ['en', { 'zh-CN': '读书', en: 'Reading' }, 'Reading'],
    ['en', { 'zh-CN': '读书' }, '读书'],
  ] as const)('takes for a campaign in %s of %j the word %s', (language, short, own) => {
    const { language: _, ...file } = FILE;
    const made = campaignOf({ ...file, ...(language ? { language } : {}), short });
    expect(made.short).toEqual({ ...short, own });
    expect(made.language).toBe(language ?? 'zh-CN');
  });

  it('finds words wherever they stand: in rules, choices, sources', () => {
    const made = campaignOf({ ...FILE, language: 'en' });
    expect(made.forms[0]?.fields[0]?.label.own).toBe('Reporting unit');
    expect(made.sources).toContainEqual({ 'zh-CN': '邮件', en: 'E-mail', own: 'E-mail' });
  });
});

describe('campaignIn', () => {
  it.each(['zh-CN', 'en'] as const)(
    'makes of a parsed file in %s what campaignOf makes, to the last byte',
    (language) => {
      const file = { ...FILE, language };
      const made = campaignIn(JSON.parse(JSON.stringify(file)));
      expect(JSON.stringify(made)).toBe(JSON.stringify(campaignOf(file)));
    },
  );

  it('makes the same of a campaign with several goals, and of a file without a language', () => {
    const { goal, language: _, ...file } = FILE;
    const goals = [7, 8].flatMap((count) => (goal ? [{ ...goal, count }] : []));
    const several = { ...file, goals };
    expect(goals).toHaveLength(2);
    expect(JSON.stringify(campaignIn(JSON.parse(JSON.stringify(several))))).toBe(JSON.stringify(campaignOf(several)));
  });

  it('leaves what campaignOf was given as it was, and makes the campaign of the file itself', () => {
    const [given, taken] = [JSON.parse(JSON.stringify(FILE)), JSON.parse(JSON.stringify(FILE))];
    expect(campaignOf(given).forms).not.toBe(given.forms);
    expect(campaignIn(taken).forms).toBe(taken.forms);
    expect(given).toEqual(FILE);
  });
});

describe('fileOf', () => {
  it('says the campaign again, without what was added to its words', () => {
    expect(JSON.stringify(FILE)).not.toContain('"own"');
    expect(parseCampaign(JSON.parse(campaignFileText(campaign())))).toEqual({ ok: true, campaign: campaign() });
  });
});

describe('parseCampaign', () => {
  it.each([
    ['words in no language', {}, 'blank'],
    ['an empty word', { en: ' ' }, 'blank'],
    ['a language that there is not', { fr: 'Lecture' }, 'unknownKeys'],
    ['the program’s own part', { en: 'Reading', own: 'Reading' }, 'unknownKeys'],
  ])('refuses %s', (_, title, code) => {
    const read = parseCampaign({ ...FILE, title });
    const codes = read.ok ? [] : read.faults.map((fault) => fault.code);
    expect(codes).toContain(code);
  });
});
