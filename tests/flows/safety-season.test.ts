/** A campaign with every kind of rule through the built bundle: what forms refuse, what each face says. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { reportSeason, type SeasonReport } from '../../src/season/report.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { tableOf } from '../../src/season/workbook-tables.ts';
import { FAULTLESS, type Kind } from '../domain/safety.ts';
import { bundle, openWorld, play, type World } from './open-world.ts';
import { entryFrom } from './review-world.ts';

const HG = '汉沽街道总工会';
const moment = (time: string) => `2028-06-20T${time}:00+08:00`;

/** What is handed in by the form of its kind, faultless but for `answers`. */
function handedIn(id: string, kind: Kind, time: string, answers: object = {}) {
  const form = 'category' in FAULTLESS[kind] ? 'event' : 'entry';
  const asked = Object.entries({ ...FAULTLESS[kind], ...answers }).filter(([, value]) => value !== '');
  const ticked = asked.map(([key, value]) => [key, value === '是' ? true : value]);
  return { at: moment(time), do: 'submit', id, form, answers: Object.fromEntries(ticked) };
}

const links = (count: number) => Array.from({ length: count }, (_, index) => `https://x.cn/${index}`).join(' ');

const EVENTS = [
  handedIn('a1', 'drill', '09:00', { minutes: '29分钟', photos: links(2), scenes: ['灭火'] }),
  handedIn('a2', 'drill', '09:05', { name: '疏散演练', minutes: '30', photos: links(3), scenes: ['灭火', '急救'] }),
  handedIn('a3', 'check', '09:10', { found: '0处', fixed: '0' }),
  handedIn('a4', 'check', '09:15', { name: '再排查', found: '3', fixed: '5处', heldOn: '2028-05-31' }),
  handedIn('a5', 'talk', '09:20', { phone: '', email: 'a@example.org' }),
  handedIn('n1', 'drill', '09:25', { minutes: '' }),
  handedIn('n2', 'talk', '09:26', { speaker: '' }),
  handedIn('n3', 'photo', '09:27', { clean: '', sealed: '' }),
  handedIn('n4', 'check', '09:28', { found: '约3处' }),
  handedIn('w1', 'photo', '10:00', { title: '一', megabytes: '2.9', age: '17' }),
  handedIn('w2', 'photo', '10:05', { title: '二', megabytes: '3' }),
  handedIn('w3', 'photo', '10:10', { title: '三', age: '18岁' }),
  handedIn('w4', 'photo', '10:15', { title: '四', branch: HG }),
  handedIn('w5', 'essay', '10:20', { author: '王示例', body: '安'.repeat(499) }),
  handedIn('w6', 'essay', '10:25', {
    author: '王 示例',
    branch: HG,
    title: '又一篇',
    age: '59',
    body: '安'.repeat(500),
  }),
  handedIn('w7', 'video', '10:30', { seconds: '481', platform: 'https://x.cn/1' }),
];

let world: World;
let report: SeasonReport;

beforeAll(async () => {
  const campaign = JSON.parse(readFileSync('tests/domain/safety-campaign.json', 'utf8'));
  world = openWorld(await bundle(), { campaign, events: EVENTS, until: '2028-06-21T00:00:00+08:00' });
  play(world, ...EVENTS.map((event) => event as Parameters<typeof play>[1]));
  world.workspace.clock.advanceTo(moment('12:00'));
  ({ report } = reportSeason({ run: world.run, season: world.run.season }));
}, 120_000);

const codes = (id: string) => report.entries[id]?.issues.map(({ code, field }) => `${code} ${field ?? '–'}`);

describe('a campaign with every kind of rule', () => {
  it.each([
    ['a1', ['tooSmall minutes', 'tooFewItems scenes', 'tooFewItems photos']],
    ['a2', []],
    ['a3', []],
    ['a4', ['breach heldOn', 'contradiction fixed']],
    ['a5', []],
    ['w1', ['tooSmall age', 'tooSmall megabytes']],
    ['w2', []],
    ['w3', ['overQuota –']],
    ['w4', []],
    ['w5', ['tooFewCharacters body']],
    ['w6', ['breach age', 'duplicate author']],
    ['w7', ['wrongPlatform platform', 'tooLong seconds']],
  ])('holds %s against its limits: %j', (id, expected) => {
    expect([...(codes(id) ?? [])].sort()).toEqual([...expected].sort());
  });

  it('lets its forms insist on what a page makes certain, and refuse what is no number', () => {
    expect(report.refused).toEqual({ n1: ['minutes'], n2: ['speaker'], n3: ['sealed', 'clean'], n4: ['found'] });
  });

  const BREACH = '开始日期为2028-05-31，活动应在2028-06-01至2028-06-30之间举办。请核对（通知“第二条”）。';

  it('says a rule’s own sentence, with its clause, in receipt, register, note and sidebar alike', () => {
    const number = report.entries.a4?.number ?? '';
    const receipt = report.mails.find(({ subject }) => subject.includes(number));
    expect(receipt?.text).toContain(BREACH);
    const { columns, sheet } = tableOf(world.run.book, 'event');
    const row = rowOf(world.run, 'a4');
    expect(row?.cells.problems).toContain(`需更正：${BREACH}`);
    const notes = sheet.rows[(row?.number ?? 0) - 1]?.notes;
    expect(notes?.[String(columns.get('heldOn'))]).toBe(`核对\n需更正：${BREACH}`);
    const { issues } = entryFrom(world, number);
    expect(issues.map(({ text }) => text)).toContain(BREACH);
    const english = entryFrom(world, number, { language: 'en' }).issues.map(({ text }) => text);
    expect(english).toContain('First day is 2028-05-31; hold it from 2028-06-01 to 2028-06-30 (notice, “第二条”).');
  });

  it('names the earlier work of another unit, and the place in the order of hand-in', () => {
    const told = (id: string) =>
      entryFrom(world, report.entries[id]?.number ?? '')
        .issues.map(({ text }) => text)
        .join('\n');
    expect(told('w6')).toContain(`与先报送的 塘沽街道总工会${report.entries.w5?.number} 重复，作者、联系电话相同`);
    expect(told('w3')).toContain('每个单位在同一子项目中最多报送作品 2 件，按报送先后这是第 3 件。');
  });

  it('keeps what is beyond from approval, until an earlier one is rejected', () => {
    const review = (id: string, decision: string, time: string) =>
      play(world, { at: moment(time), do: 'review', entry: id, decision, reason: '择优' } as Parameters<
        typeof play
      >[1]);
    const stateOf = (id: string) =>
      reportSeason({ run: world.run, season: world.run.season }).report.entries[id]?.state;
    review('w3', 'approve', '13:00');
    expect(stateOf('w3')).toBe('received');
    review('w1', 'reject', '13:10');
    review('w3', 'approve', '13:20');
    expect([stateOf('w1'), stateOf('w3')]).toEqual(['rejected', 'approved']);
  });
});
