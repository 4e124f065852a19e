/** The campaign file: that of 2019 is accepted, and a fault is refused with the path where it is. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseCampaign } from '../../src/domain/campaign/schema.ts';
import { campaign } from '../factories.ts';

const FILE = readFileSync(new URL('../../src/campaigns/2019.json', import.meta.url), 'utf8');

/** A node of the file on the way to a planted fault. */
type Node = Record<string, unknown>;

/** The file of 2019 with `value` at `path`; undefined takes the key away. */
function planted(path: string, value: unknown): unknown {
  const file: Node = JSON.parse(FILE);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((node, key) => node[key] as Node, file);
  expect(parent).toBeInstanceOf(Object);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return file;
}

/** The paths of the faults of a file, each once; none for a file that is accepted. */
function faultPaths(file: unknown): string[] {
  const parsed = parseCampaign(file);
  return parsed.ok ? [] : [...new Set(parsed.faults.map((fault) => fault.path))];
}

/** The place of a field or rule in the activity form, which is the first one of the file. */
const fieldAt = (key: string) => campaign().forms[0]?.fields.findIndex((field) => field.key === key);
const ruleAt = (code: string) => campaign().forms[0]?.rules.findIndex((rule) => rule.code === code);

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
    const deadlines = forms.map((form) => form.rules.filter((rule) => rule.check === 'deadline'));
    expect([goal.form, goal.count, goal.clause]).toEqual(['activity', 10, '二、（一）']);
    expect(open).toEqual({ from: '2019-08-19', until: '2019-11-30' });
    expect(deadlines.map((rules) => rules.map((rule) => rule.until))).toEqual([
      ['2019-09-18'],
      ['2019-08-23', '2019-10-31'],
    ]);
  });

  it('lets staff set aside everything but missing, badDate and badNumber (contract: States and decisions)', () => {
    expect(campaign().notWaivable).toEqual(['missing', 'badDate', 'badNumber']);
  });

  it('limits a title to 120 characters, an account to 300, all others to 2,000 (contract: tooManyCharacters)', () => {
    const limits = campaign().forms.flatMap((form) => form.fields.map((field) => [field.key, field.max] as const));
    const of: Readonly<Record<string, number>> = { title: 120, account: 300 };
    expect(limits.filter(([key, max]) => max !== (of[key] ?? 2000))).toEqual([]);
  });
});

describe('parseCampaign', () => {
  it('takes a file without any English label', () => {
    const bare = JSON.parse(FILE, (key, value) => (key === 'en' ? undefined : value));
    expect(JSON.stringify(bare)).not.toContain('"en"');
    expect(faultPaths(bare)).toEqual([]);
  });

  const rule = `forms.0.rules.${ruleAt('late')}`;
  const declared = `forms.0.rules.${ruleAt('noDeclaration')}`;

  it.each<[what: string, at: string, value: unknown, fault: string]>([
    ['another format', 'format', 2, 'format'],
    ['a missing key', 'organiser', undefined, 'organiser'],
    ['a missing key of a form', 'forms.1.register', undefined, 'forms.1.register'],
    ['a missing role', 'forms.0.roles.day', undefined, 'forms.0.roles.day'],
    ['a missing Chinese label', 'forms.0.title', { en: 'Activities' }, 'forms.0.title.zh-CN'],
    ['an empty Chinese label', 'office.zh-CN', '', 'office.zh-CN'],
    ['an unknown key', 'deadline', '2019-09-18', '(file)'],
    ['an unknown key of a form', 'forms.0.colour', 'red', 'forms.0'],
    ['an unknown key of a rule', `${rule}.limits`, 5, rule],
    ['an unknown check', `${rule}.check`, 'deadlines', `${rule}.check`],
    ['an unknown issue code', `${rule}.code`, 'tooLate', `${rule}.code`],
    ['an unknown level', `${rule}.level`, 'fatal', `${rule}.level`],
    ['a rule without source', `${rule}.source`, undefined, `${rule}.source`],
    ['an unknown source', `${rule}.source`, 'city', `${rule}.source`],
    ['an unknown field type', 'forms.0.fields.0.type', 'text', 'forms.0.fields.0.type'],
    ['a field key with a space', 'forms.0.fields.0.key', 'the unit', 'forms.0.fields.0.key'],
    ['a limit of no characters', 'forms.0.fields.0.max', 0, 'forms.0.fields.0.max'],
    ['a limit beyond a cell', 'forms.0.fields.0.max', 49_001, 'forms.0.fields.0.max'],
    ['a number prefix in lower case', 'forms.0.numberPrefix', 'hd', 'forms.0.numberPrefix'],
    ['a day in another spelling', `${rule}.until`, '2019/9/18', `${rule}.until`],
    ['a month that there is not', 'open.until', '2019-13-01', 'open.until'],
    ['a day that no month has', 'open.from', '2019-08-32', 'open.from'],
    ['a day that its month has not', `${rule}.until`, '2019-09-31', `${rule}.until`],
    ['29 February of another year', 'open.from', '2019-02-29', 'open.from'],
    ['open.from after until', 'open.from', '2019-12-01', 'open'],
    ['a condition without values', `${declared}.when`, { door: [] }, `${declared}.when.door`],
    ['a weekday 8', 'digest.weekday', 8, 'digest.weekday'],
    ['an hour 24', 'digest.hour', 24, 'digest.hour'],
    ['a code that is none not to be waived', 'notWaivable', ['gone'], 'notWaivable.0'],
    ['a reason for an approval', 'reasons.0.decision', 'approve', 'reasons.0.decision'],
    ['no forms', 'forms', [], 'forms'],
    ['a goal for a form that is not there', 'goal.form', 'event', 'forms'],
    ['a goal of nothing', 'goal.count', 0, 'goal.count'],
    ['a role for a field that is not there', 'forms.0.roles.host', 'patron', 'forms.0.roles'],
    ['a rule on a field that is not there', `${declared}.field`, 'vow', declared],
    ['a rule with others that are not there', `${declared}.fields`, ['vow'], declared],
    ['a rule when a field that is not there', `${declared}.when`, { vow: ['x'] }, declared],
    ['a section when a field is not there', 'forms.1.sections.1.when', { lane: ['x'] }, 'forms.1.sections.1'],
    ['a field after one that is not there', 'forms.1.fields.3.follows.field', 'lane', 'forms.1.fields.3.follows'],
    ['a table of a field that is not there', 'forms.0.table.fields', ['title', 'vow'], 'forms.0.table.fields'],
    ['a section that asks nothing', 'forms.0.sections.1.fields', [], 'forms.0.sections.1.fields'],
    ['a choice without choices', `forms.0.fields.${fieldAt('format')}.choices`, [], 'forms.0.fields'],
    ['choices left out', `forms.0.fields.${fieldAt('contents')}.choices`, undefined, 'forms.0.fields'],
    ['two forms with one prefix', 'forms.1.numberPrefix', 'HD', 'forms'],
    ['two forms with one key', 'forms.1.key', 'activity', 'forms'],
  ])('refuses %s: %s = %j, at %s', (_, at, value, fault) => {
    expect(faultPaths(planted(at, value))).toEqual([fault]);
  });

  it('refuses a field that is there twice, and a field that no section asks for', () => {
    const [form] = campaign().forms;
    const doubled = [...(form?.fields ?? []), form?.fields[0]];
    expect(faultPaths(planted('forms.0.fields', doubled))).toEqual(['forms.0.fields']);
    const withoutNote = form?.sections[0]?.fields.filter((key) => key !== 'note');
    expect(faultPaths(planted('forms.0.sections.0.fields', withoutNote))).toEqual(['forms.0.sections']);
  });

  it('tells all faults at once', () => {
    const file = planted('forms.0.numberPrefix', 'ZP') as { open: unknown; digest: unknown };
    expect(faultPaths({ ...file, open: { from: '2019-12-01', until: '2019-11-30' } })).toEqual(['forms', 'open']);
    expect(faultPaths({ ...file, digest: { weekday: 0, hour: -1 } })).toEqual(['digest.weekday', 'digest.hour']);
  });

  it.each([null, 'campaign', 7, []])('refuses what is no object: %j', (input) => {
    expect(faultPaths(input)).toEqual(['(file)']);
  });
});
