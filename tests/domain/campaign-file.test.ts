/** A campaign and its file: which language its own words are in, and that nothing is lost on the way back. */

import { describe, expect, it } from '@jest/globals';
import { campaignFileText, campaignOf, fileOf } from '../../src/domain/campaign/campaign-file.ts';
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
