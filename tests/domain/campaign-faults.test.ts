/** Campaign files that are refused: one change each, and the place and the kind of every fault that it makes. */

import { describe, expect, it } from '@jest/globals';
import { registerTable } from '../../src/app/tables/register-table.ts';
import { tablesOf } from '../../src/app/tables/staff-tables.ts';
import { FAULT_CODES } from '../../src/domain/campaign/fault.ts';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import { faultLines } from '../../src/messages/campaign/fault-line.ts';
import { campaign } from '../factories.ts';
import { everyNth } from '../thoroughness.ts';
import { FIELDS } from './broken-fields.ts';
import { DEADLINES, GOALS } from './broken-goals.ts';
import { PAGES } from './broken-pages.ts';
import { RULES } from './broken-rules.ts';
import { SHAPES } from './broken-shapes.ts';
import { VOCABULARY } from './broken-vocabulary.ts';
import { type Broken, planted } from './planted.ts';

const faultsOf = (file: unknown) => {
  const parsed = parseCampaign(file);
  return parsed.ok ? [] : parsed.faults;
};
const placesOf = (file: unknown): string[] => faultsOf(file).map(({ path, code }) => `${path} ${code}`);
const table = (all: readonly Broken[]) => all.map(([what, at, value, ...faults]) => ({ what, at, value, faults }));
const WHOLE = campaign();
const ACTIVITY = formOf(WHOLE, 'activity');
const ALL = [...SHAPES, ...RULES, ...FIELDS, ...PAGES, ...VOCABULARY, ...GOALS, ...DEADLINES];

describe.each([
  ['its shape', table(SHAPES)],
  ['a rule', table(RULES)],
  ['a field, role or table', table(FIELDS)],
  ['a page', table(PAGES)],
  ['a limit, a condition, a sentence or a suffix', table(VOCABULARY)],
  ['a goal', table(GOALS)],
  ['a deadline', table(DEADLINES)],
])('parseCampaign refuses a file for %s', (_, broken) => {
  it.each(everyNth(broken, 20))('$what', ({ at, value, faults }) => {
    expect(placesOf(planted(at, value))).toEqual(faults);
  });
});

describe('parseCampaign', () => {
  it('has a broken file for every fault that it knows', () => {
    const met = new Set(ALL.flatMap(([, , , ...faults]) => faults.map((fault) => fault.split(' ').pop())));
    expect(FAULT_CODES.filter((code) => !met.has(code))).toEqual(['twoDeciders', 'choiceWithoutPage']);
  });

  it('refuses two questions of one page that pages hang on, and a choice that leads nowhere', () => {
    const file = planted('forms.1.sections.2.when', { kind: ['话题', '活动'] }) as typeof WHOLE;
    const [start, story, topic, series, contact] = file.forms[1]?.sections ?? [];
    const { fields: asked } = contact ?? { fields: [] };
    const first = { ...start, fields: ['unit', 'track', 'kind', ...asked] };
    const rest = [story, topic, series].map((page) => ({
      ...page,
      fields: page?.fields.filter((key) => key !== 'kind'),
    }));
    const two = planted('forms.1.sections', [first, ...rest]) as object;
    expect(placesOf(two)).toEqual(expect.arrayContaining(['forms.work.sections.start.fields twoDeciders']));
    const plain = planted('forms.1.sections', [{ ...first, fields: ['unit', 'track', ...asked] }, story, series]);
    expect(placesOf(plain)).toEqual(['forms.work.sections.start.fields choiceWithoutPage']);
  });

  const reserved = registerTable(WHOLE, ACTIVITY)
    .columns.map(({ key }) => key)
    .filter((key) => !ACTIVITY.fields.some((field) => field.key === key))
    .concat('constructor', 'toString', 'hasOwnProperty', 'door');
  it.each(everyNth(reserved, 12))('refuses a field called %s, which the register or every object has', (key) => {
    expect(placesOf(planted('forms.0.fields.[note].key', key))).toContain(
      `forms.activity.fields.${key}.key reservedKey`,
    );
  });

  const tables = tablesOf(WHOLE)
    .map(({ key }) => key)
    .filter((key) => WHOLE.forms.every((form) => form.key !== key));
  it.each(everyNth(tables, 8))('refuses a form called %s, which is a table of the workbook', (key) => {
    expect(placesOf(planted('forms.1.key', key))).toEqual([`forms.${key}.key reservedKey`]);
  });

  it('tells all faults at once', () => {
    const file = planted('forms.0.numberPrefix', 'ZP') as object;
    expect(placesOf({ ...file, open: { from: '2019-12-01', until: '2019-11-30' } })).toEqual([
      'open reversedDays',
      'forms.work.numberPrefix doubled',
    ]);
    expect(placesOf({ ...file, digest: { weekday: 0, hour: -1 } })).toEqual([
      'digest.weekday tooSmall',
      'digest.hour tooSmall',
    ]);
  });

  it.each([null, 'campaign', 7, []])('refuses what is no object: %j', (input) => {
    expect(placesOf(input)).toEqual(['(file) wrongShape']);
  });
});

describe('faultLines', () => {
  it('says each fault on one line, with its place, and what to write instead', () => {
    for (const [, at, value] of everyNth(ALL, 40)) {
      const faults = faultsOf(planted(at, value));
      for (const language of ['zh-CN', 'en'] as const) {
        for (const line of faultLines(faults, language)) expect(line).toMatch(/^[^：:\n]+[：:] ?[^\n]+[。.]$/u);
        expect(faultLines(faults, language).join()).not.toMatch(/undefined|\[object|[!！]/);
      }
    }
  });

  it.each(
    everyNth(
      [
        ['forms.1.rules.[late].when', { track: ['故事作品类'] }, '“故事作品类”是选项的名称。请写它的键“story”。'],
        ['forms.0.rules.[late].until', '2019/9/18', '“2019/9/18”不是这里的日期写法。请写成 2019-09-18 的样子。'],
        ['digest.hour', 8.5, '8.5 不是整数。请写整数。'],
      ],
      2,
    ),
  )('%s = %j: %s', (at, value, sentence) => {
    expect(faultLines(faultsOf(planted(at, value)), 'zh-CN').join()).toContain(sentence);
  });

  it('quotes no more of a file than helps', () => {
    const [line] = faultLines(faultsOf(planted('zone', 'x'.repeat(5000))), 'en');
    expect(line?.length).toBeLessThan(150);
  });
});
