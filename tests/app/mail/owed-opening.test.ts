/** The notice of a campaign: to each contact once, when staff ask for it, and again only to who has not had it. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { untoldOf } from '../../../src/app/mail/owed-opening.ts';
import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import { reportSeason } from '../../../src/season/report.ts';
import { findRow, tableOf, typeRow } from '../../../src/season/workbook-tables.ts';
import { campaign, unit } from '../../factories.ts';
import { ringHour, settle } from '../../faults/settle.ts';
import { mailStates, tidyLedger } from '../../flows/mail-world.ts';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  keep,
  openWorld,
  play,
  ROSTER,
  reopen,
  rowsOf,
  toNextNoon,
  type World,
} from '../../flows/open-world.ts';
import { moment, refusalFrom, valueFrom } from '../../flows/review-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';
import { itInAll } from '../../thoroughness.ts';

let files: ProjectFiles;
let quiet: KeptWorld;

const BOTH = 'both@example.org';

beforeAll(async () => {
  files = await bundle();
  quiet = keep(opened());
}, 60_000);

function opened(change: object = {}): World {
  const world = openWorld(files, change);
  world.workspace.clock.advanceTo(on('08-20', '09:30'));
  return world;
}

const settingsOf = (world: World) => valueFrom(world, 'readSettings', {});
const send = (world: World) => valueFrom(world, 'requestOpening', {}, { as: COLLEAGUE });
const states = (world: World) => mailStates(world).filter((line) => line.startsWith('opening'));

function told(world: World) {
  const { mails } = reportSeason({ run: world.run, season: world.run.season }).report;
  return mails.filter(({ kind }) => kind === 'opening');
}

/** Types into a unit's line of the roster, as staff do. */
function typeUnit(world: World, id: string, cells: Readonly<Record<string, string>>): void {
  const row = findRow(tableOf(world.run.book, 'roster'), 'id', id);
  if (!row) throw new Error(`no unit ${id}`);
  typeRow(world.run.book, COLLEAGUE, 'roster', row.number, cells);
}

describe('the notice of the campaign (活动通知)', () => {
  it('brings the blank forms, the projects, the guide, and the table of each unit that the contact serves', () => {
    const [first, second, ...others] = ROSTER;
    const shared = [first, second].map((unit) => ({ ...unit, contacts: [BOTH] }));
    const world = opened({ roster: [...shared, ...others] });
    send(world);
    ringHour(world);
    const mail = world.workspace.mailbox.find(({ to }) => to.includes(BOTH));
    expect(mail?.attachments.map(({ name }) => name)).toEqual([
      '附件1 线下活动情况统计表（空白表）.docx',
      '各子活动项目的主要内容及参与平台.docx',
      '附件3 中国好网民优秀故事及作品征集展示推荐表（空白表）.docx',
      '登记表（塘沽街道总工会）.xlsx',
      `登记表（${second?.name}）.xlsx`,
      '填写说明.docx',
    ]);
    expect(mail?.text).toContain('附件：附件1 线下活动情况统计表（空白表）.docx');
    const size = mail?.attachments.reduce((sum, { base64 }) => sum + base64.length, 0) ?? 0;
    expect(size).toBeLessThan(600_000);
  });

  it('is offered with how many get it, and goes to nobody by itself', () => {
    const world = reopen(quiet);
    ringHour(world);
    expect(settingsOf(world).opening).toEqual({
      lines: [
        '还没有发过【活动通知】。将由负责人账号发给3个单位的3个联络人邮箱，写明报送内容、时间和办法；每个邮箱只发一次。',
      ],
      units: ROSTER.map(({ id }) => id),
      sure: '将发出3封邮件，发出后不能收回；已收到过的邮箱不会重发。',
      isAsked: false,
    });
    expect(told(world)).toEqual([]);
  });

  it('goes to each contact once a colleague asks for it, and is not offered again', () => {
    const world = reopen(quiet);
    send(world);
    expect(settingsOf(world).opening?.isAsked).toBe(true);
    expect(settle(world)).toEqual([]);
    expect(told(world).map(({ to, unit }) => [unit, to])).toEqual([
      ['TG', ['tg@example.org']],
      ['HG', ['hg@example.org']],
      ['DG', ['dg@example.org']],
    ]);
    expect(told(world)[0]?.text).toContain('docs.google.com/forms');
    expect(settingsOf(world).opening).toBeNull();
    expect(refusalFrom(world, 'requestOpening', {}).refusal).toBe('allTold');
    const [request] = valueFrom(world, 'readMaterials', {}).requests;
    expect(request).toMatchObject({ label: '发送活动通知', state: 'done', result: '已发给3个联络人邮箱' });
  });

  it('goes to a new contact alone, who is offered by name', () => {
    const world = reopen(quiet);
    send(world);
    ringHour(world);
    typeUnit(world, 'HG', { contacts: 'HG@Example.org, new@example.org' });
    expect(settingsOf(world).opening?.lines).toEqual([
      '有1个联络人邮箱还没有收到【活动通知】：汉沽街道总工会 new@example.org。',
    ]);
    send(world);
    ringHour(world);
    expect(told(world).map(({ to }) => to)).toEqual([
      ['tg@example.org'],
      ['hg@example.org'],
      ['dg@example.org'],
      ['new@example.org'],
    ]);
  });

  it('goes once to a contact of several units, naming them, and not again where they get one more', () => {
    const roster = ROSTER.map((unit) => ({ ...unit, contacts: unit.id === 'DG' ? unit.contacts : [BOTH] }));
    const world = opened({ roster });
    send(world);
    ringHour(world);
    expect(told(world).map(({ to }) => to)).toEqual([[BOTH], ['dg@example.org']]);
    expect(told(world)[0]?.text).toContain('你负责联络的单位有塘沽街道总工会、汉沽街道总工会');
    expect(told(world)[0]?.text).not.toContain(encodeURIComponent('塘沽'));
    typeUnit(world, 'DG', { contacts: `dg@example.org, ${BOTH}` });
    expect(settingsOf(world).opening).toBeNull();
  });

  it('has no link where one of the units opens none, and speaks each unit’s language', () => {
    const roster = ROSTER.map((unit) => (unit.id === 'HG' ? { ...unit, reach: 'mail', language: 'en' } : unit));
    const world = opened({ roster });
    send(world);
    ringHour(world);
    const hg = told(world).find(({ unit }) => unit === 'HG');
    expect(hg?.subject.startsWith('[Opening] ')).toBe(true);
    expect(hg?.text).not.toMatch(/https?:/u);
  });

  itInAll('goes over several days where the quota is small, and leaves what is kept for returned entries', () => {
    const contacts = (id: string) =>
      Array.from({ length: 37 }, (_, index) => `${id.toLowerCase()}${index}@example.org`);
    const world = opened({
      roster: ROSTER.map((unit) => ({ ...unit, contacts: contacts(unit.id) })),
      mailQuota: 100,
    });
    expect(settingsOf(world).opening?.lines[1]).toContain('至少要2天');
    send(world);
    ringHour(world);
    expect(states(world).filter((line) => line.endsWith('已发送'))).toHaveLength(90);
    const [request] = valueFrom(world, 'readMaterials', {}).requests;
    expect(request?.result).toBe('已登记发给111个联络人邮箱，尚有21封待发送');
    toNextNoon(world);
    expect(new Set(told(world).map(({ to }) => to.join())).size).toBe(111);
    expect(told(world)).toHaveLength(111);
  });

  it('that waits is dropped for who is no contact any more, and goes if they are one again', () => {
    const world = reopen(quiet);
    play(world, { at: moment('09:40'), do: 'fault', what: 'quota', left: 0 });
    send(world);
    ringHour(world);
    typeUnit(world, 'HG', { contacts: '' });
    ringHour(world);
    expect(states(world)).toEqual(['opening 待发送', 'opening 待发送', 'opening 无需再发']);
    typeUnit(world, 'HG', { contacts: 'hg@example.org' });
    expect(settingsOf(world).opening?.lines[0]).toContain('有1个联络人邮箱还没有收到');
    send(world);
    toNextNoon(world);
    expect(
      told(world)
        .map(({ unit }) => unit)
        .sort(),
    ).toEqual(['DG', 'HG', 'TG']);
  });

  it('that waits tells the deadline that stands when it goes', () => {
    const world = reopen(quiet);
    play(world, { at: moment('09:40'), do: 'fault', what: 'quota', left: 0 });
    send(world);
    ringHour(world);
    const { places } = valueFrom(world, 'readCampaign', {});
    const key = places.find((place) => place.key.endsWith('.until') && place.text === '2019-09-18')?.key ?? '';
    const source = { from: 'places', places: { [key]: '2019-09-25' } } as const;
    const proposal = valueFrom(world, 'previewCampaign', { source });
    if (!proposal.isUsable) throw new Error(proposal.faults.join());
    valueFrom(world, 'takeCampaign', { source, seen: proposal.seen, dropping: [] });
    toNextNoon(world);
    expect(told(world)).toHaveLength(3);
    for (const { text } of told(world)) expect(text).toContain('线下活动情况统计表：9月25日（含）前报送');
  });

  it('is not sent again when the record of mail was tidied: staff say what became of it', () => {
    const world = reopen(quiet);
    send(world);
    ringHour(world);
    tidyLedger(world, (key) => key.startsWith('opening/'));
    send(world);
    ringHour(world);
    expect(states(world)).toEqual(Array.from({ length: 3 }, () => 'opening 未确认是否发出'));
    expect(world.workspace.mailbox.filter(({ subject }) => subject.startsWith('【活动通知】'))).toHaveLength(3);
  });

  it('names units that nobody can be written to', () => {
    const roster = ROSTER.map((unit) => (unit.id === 'HG' ? { ...unit, contacts: [] } : unit));
    const { opening } = settingsOf(opened({ roster }));
    expect(opening?.lines[1]).toBe('1个单位没有联络人邮箱，请另行通知：汉沽街道总工会。');
  });

  it.each([
    ['2019-08-01T09:00:00+08:00', 1],
    ['2019-11-30T23:59:00+08:00', 1],
    ['2019-12-01T00:00:00+08:00', 0],
  ])('at %s is for %d contacts: before the campaign too, and not once it is over', (now, count) => {
    const settings = { campaign: campaign(), roster: [unit()] };
    expect(untoldOf(settings, { keys: new Set(), lines: [] }, now)).toHaveLength(count);
  });

  it('can be asked for by a season', () => {
    const world = reopen(quiet);
    play(world, submitted('r1', {}, moment('10:10')), { at: moment('10:20'), do: 'run', what: 'opening' });
    ringHour(world);
    expect(told(world)).toHaveLength(3);
    expect(rowsOf(world, 'requests')).toHaveLength(1);
  });
});
