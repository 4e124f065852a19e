/** What rules find that 2019 has no use for: each limit with its neighbours, answers against each other, conditions. */

import { describe, expect, it } from '@jest/globals';
import type { Cells } from '../../src/domain/intake/entry.ts';
import { FAULTLESS, issuesOf, type Kind, line } from './safety.ts';

type Case = readonly [kind: Kind, cells: Cells, gives: readonly string[]];

const links = (count: number) => Array.from({ length: count }, (_, index) => `https://x.cn/${index}`).join('\n');
const lines = (count: number) => Array.from({ length: count }, (_, index) => `第${index}步`).join('\n\n');
const E = (count: number) => '安'.repeat(count);

const LEAST: readonly Case[] = [
  ['drill', { minutes: '29' }, ['error tooSmall minutes']],
  ['drill', { minutes: '30' }, []],
  ['drill', { minutes: '31分钟' }, []],
  ['drill', { minutes: '' }, ['error missing minutes']],
  ['drill', { minutes: '半小时' }, ['error badNumber minutes']],
  ['essay', { age: '17' }, ['error tooSmall age', 'warning breach age']],
  ['photo', { age: '18岁' }, []],
  ['photo', { age: '19' }, []],
  ['photo', { age: '' }, []],
  ['photo', { megabytes: '2.99' }, ['error tooSmall megabytes']],
  ['photo', { megabytes: '3MB' }, []],
  ['photo', { megabytes: '3.01' }, []],
  ['video', { seconds: '14.9' }, ['error tooSmall seconds']],
  ['video', { seconds: '15' }, []],
  ['drill', { people: '4' }, ['warning unusual people']],
  ['drill', { people: '5' }, []],
  ['essay', { body: E(499) }, ['error tooFewCharacters body']],
  ['essay', { body: E(500) }, []],
  ['essay', { body: E(501) }, []],
  ['essay', { body: ` ${E(499)}\u200b\n` }, ['error tooFewCharacters body']],
  ['essay', { body: '𠮷'.repeat(499) }, ['error tooFewCharacters body']],
  ['essay', { body: '' }, ['error missing body']],
  ['talk', { photos: links(2) }, ['error tooFewItems photos']],
  ['talk', { photos: links(3) }, []],
  ['talk', { photos: links(4) }, []],
  ['talk', { photos: `${links(2)} https://x.cn/0` }, ['error tooFewItems photos']],
  ['talk', { photos: `${links(2)} www.x.cn` }, ['warning badLink photos', 'error tooFewItems photos']],
  ['talk', { photos: '见附件' }, ['warning badLink photos']],
  ['talk', { photos: '' }, []],
  ['drill', { scenes: '灭火' }, ['error tooFewItems scenes']],
  ['drill', { scenes: '灭火、灭火' }, ['error tooFewItems scenes']],
  ['drill', { scenes: '灭火、急救' }, []],
  ['drill', { scenes: '' }, []],
];

const MOST: readonly Case[] = [
  ['drill', { people: '2000' }, []],
  ['drill', { people: '2001' }, ['warning unusual people']],
  ['photo', { megabytes: '15' }, []],
  ['photo', { megabytes: '15.1' }, ['error tooBig megabytes']],
  ['essay', { body: E(1400) }, []],
  ['essay', { body: E(1401) }, ['error tooManyCharacters body']],
  ['essay', { body: E(3001) }, ['error tooManyCharacters body']],
  ['drill', { name: E(60) }, []],
  ['drill', { name: E(61) }, ['error tooManyCharacters name']],
  ['drill', { scenes: '灭火、急救、疏散' }, []],
  ['drill', { scenes: '灭火、急救、疏散、泄漏' }, ['error tooManyItems scenes']],
  ['talk', { account: lines(5) }, []],
  ['talk', { account: lines(6) }, ['warning tooManyItems account']],
  ['talk', { account: `${lines(5)}\n \u3000\n` }, []],
];

const AGAINST: readonly Case[] = [
  ['check', { found: '3', fixed: '2' }, []],
  ['check', { found: '3', fixed: '3' }, []],
  ['check', { found: '3', fixed: '4' }, ['error contradiction fixed']],
  ['check', { found: '0', fixed: '0处' }, []],
  ['check', { found: '0', fixed: '1' }, ['error contradiction fixed']],
  ['check', { found: '若干', fixed: '4' }, ['error badNumber found']],
  ['check', { found: '', fixed: '4' }, ['error missing found']],
  ['talk', { endedOn: '2028-06-09' }, ['error contradiction endedOn']],
  ['talk', { endedOn: '2028-06-10' }, []],
  ['talk', { endedOn: '2028年6月11日' }, []],
  ['talk', { endedOn: '6月9日' }, ['error badDate endedOn']],
];

const WHEN: readonly Case[] = [
  ['check', { found: '9', fixed: '9' }, []],
  ['check', { found: '10', fixed: '10' }, ['error missing cause']],
  ['check', { found: '11', fixed: '11', cause: '停产整改' }, []],
  ['check', { found: '十几处', fixed: '' }, ['error badNumber found', 'error missing fixed']],
  ['talk', { heldOn: '2028-06-15' }, []],
  ['talk', { heldOn: '2028-06-16' }, ['warning incomplete account']],
  ['talk', { heldOn: '2028-06-17' }, []],
  ['talk', { heldOn: '6月16日' }, ['error badDate heldOn']],
  ['talk', { heldOn: '' }, ['error missing heldOn']],
  ['video', { madeOn: '2027-12', seconds: '600' }, []],
  ['video', { madeOn: '2027-12', seconds: '601' }, ['error tooLong seconds']],
  ['video', { madeOn: '2027-12-31', seconds: '500' }, []],
  ['video', { madeOn: '2028-01', seconds: '480' }, []],
  ['video', { madeOn: '2028-01', seconds: '481' }, ['error tooLong seconds']],
  ['video', { madeOn: '', seconds: '900' }, []],
];

const SAID: readonly Case[] = [
  ['talk', { heldOn: '2028-05-31' }, ['error breach heldOn']],
  ['photo', { clean: '' }, ['error breach clean']],
  ['photo', { sealed: '' }, ['error missing sealed']],
  ['essay', { age: '59' }, ['warning breach age']],
  ['essay', { age: '60' }, []],
  ['photo', { phone: '' }, ['error missing phone']],
  ['photo', { phone: '', email: 'a@example.org' }, []],
];

const titled = (cases: readonly Case[]) =>
  cases.map(([kind, cells, gives]) => ({ kind, cells, gives, title: `${kind} ${JSON.stringify(cells).slice(0, 60)}` }));

describe('rules', () => {
  it.each(Object.keys(FAULTLESS) as Kind[])('find nothing in a faultless entry: %s', (kind) => {
    expect(issuesOf(kind).map(line)).toEqual([]);
  });

  it.each(titled(LEAST))('at least so much: $title gives $gives', ({ kind, cells, gives }) => {
    expect(issuesOf(kind, cells).map(line)).toEqual(gives);
  });

  it.each(titled(MOST))('at most so much: $title gives $gives', ({ kind, cells, gives }) => {
    expect(issuesOf(kind, cells).map(line)).toEqual(gives);
  });

  it.each(titled(AGAINST))('one answer against another: $title gives $gives', ({ kind, cells, gives }) => {
    expect(issuesOf(kind, cells).map(line)).toEqual(gives);
  });

  it.each(titled(WHEN))('by a number or a day: $title gives $gives', ({ kind, cells, gives }) => {
    expect(issuesOf(kind, cells).map(line)).toEqual(gives);
  });

  it.each(titled(SAID))('with a sentence of their own: $title gives $gives', ({ kind, cells, gives }) => {
    expect(issuesOf(kind, cells).map(line)).toEqual(gives);
  });

  it.each<[kind: Kind, cells: Cells, code: string, facts: object]>([
    ['drill', { minutes: '29分钟' }, 'tooSmall', { value: '29', limit: '30', bound: 'atLeast' }],
    ['photo', { megabytes: '15.1M' }, 'tooBig', { value: '15.1', limit: '15', bound: 'atMost' }],
    ['essay', { body: E(9) }, 'tooFewCharacters', { value: '9', limit: '500', bound: 'atLeast' }],
    ['talk', { photos: links(1) }, 'tooFewItems', { value: '1', limit: '3', bound: 'atLeast' }],
    ['check', { fixed: '5处' }, 'contradiction', { value: '5', limit: '3', bound: 'atMost', others: ['found'] }],
    [
      'talk',
      { endedOn: '2028/6/1' },
      'contradiction',
      { value: '2028/6/1', limit: '2028-06-10', bound: 'atLeast', others: ['heldOn'] },
    ],
  ])('tell of %s with %j at %s: %j', (kind, cells, code, facts) => {
    expect(issuesOf(kind, cells).find((issue) => issue.code === code)?.facts).toEqual(facts);
  });

  it('take back a suggestion that another limit would refuse', () => {
    const suggested = (cells: Cells) => issuesOf('drill', cells).map(({ facts }) => facts.suggestion);
    expect(suggested({ minutes: '约40分钟' })).toEqual(['40']);
    expect(suggested({ minutes: '约20分钟' })).toEqual([undefined]);
  });

  it('tell two sentences of their own at one field, each once', () => {
    const [first, second] = issuesOf('essay', { age: '17' });
    expect([first?.say, second?.say?.own]).toEqual([undefined, expect.stringContaining('退休职工')]);
  });
});
