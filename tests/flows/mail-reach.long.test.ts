/** The settings 接收方式 and 只收每周提示, and where answers go: over a whole season, and unit by unit. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { openSeason } from '../../src/season/play-season.ts';
import { reportSeason } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { findRow, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { settle } from '../faults/settle.ts';
import { decided, on, resubmitted, submitted } from '../oracle/tiny-season.ts';
import { HG, moment } from './ask-sidebar.ts';
import { ledgerOf, mailStates } from './mail-world.ts';
import { bundle, OWNER, openWorld, play, ROSTER, rowsOf, type World } from './open-world.ts';

let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
}, 60_000);

/** What leads to a form, an edit link or a file of ours. */
const LINK = /https?:\/\/(?:docs|drive)\.google\.com|forms\.gle|edit2=|viewform|href="http/iu;
const ANSWER = /请回复本邮件/;

const mailsTo = ({ workspace }: World, unit: string) =>
  workspace.mailbox.filter(({ to }) => to.includes(`${unit}@example.org`));
const hasLink = ({ html, subject, text }: World['workspace']['mailbox'][number]) =>
  LINK.test([subject, text, html ?? ''].join('\n'));

function typeCell(world: World, table: string, [key, name]: readonly [string, string], cells: Record<string, string>) {
  const row = findRow(tableOf(world.run.book, table), key, name);
  typeRow(world.run.book, OWNER, table, row?.number ?? null, cells);
}

/** A first report with an error, its change, a return, and two weeks of digests. */
function playTwoWeeks(world: World): void {
  play(
    world,
    submitted('r1', { participants: '200名' }, moment('09:00')),
    submitted('r2', { unit: HG, title: '夜校', participants: '200名' }, moment('09:05')),
    resubmitted('r1', { participants: '180名' }, moment('10:10')),
    resubmitted('r2', { participants: '180名' }, moment('10:15')),
    decided('r1', 'return', { at: moment('11:10') }),
    decided('r2', 'return', { at: moment('11:15') }),
  );
  world.workspace.clock.advanceTo(on('09-02', '09:00'));
}

describe('a whole season with reach mail', () => {
  it('has mails of every kind and not one link in them, each with the office as the place for answers', () => {
    const sample: object = JSON.parse(readFileSync(join('src', 'season', 'sample.json'), 'utf8'));
    const read = readSeason(JSON.stringify({ ...sample, reach: 'mail' }), join('src', 'season'));
    if (!read.ok) throw new Error(read.line);
    const opened = openSeason(read.season, { files, tell: () => undefined });
    if (!opened.ok) throw new Error(opened.reason);
    const { player } = opened;
    player.playUntil(player.season.until);
    const { mails } = reportSeason(player).report;
    const kinds = new Set(mails.map(({ kind }) => kind));
    for (const kind of ['receipt', 'updated', 'returned', 'digest', 'districtDigest']) expect(kinds).toContain(kind);
    const { mailbox } = player.run.book.workspace;
    expect(mailbox.filter(hasLink).map(({ subject }) => subject)).toEqual([]);
    const [owner = ''] = player.season.staff;
    const attached = mailbox.flatMap(({ attachments }) => attachments);
    expect(new Set(attached.map(({ name }) => name.slice(-5)))).toEqual(new Set(['.docx', '.xlsx']));
    const linked = attached.filter(({ base64 }) =>
      Object.values(unzipSync(Buffer.from(base64, 'base64'))).some((part) => LINK.test(strFromU8(part))),
    );
    expect(linked.map(({ name }) => name)).toEqual([]);
    const told = mails.filter(({ kind }) => kind === 'digest').map(({ attachments }) => attachments?.length);
    expect(new Set(told)).toEqual(new Set([2]));
    const replies = new Set(mailbox.map(({ replyTo }) => replyTo));
    expect([...replies]).toEqual([player.season.office?.email ?? owner]);
    const unanswerable = mails.filter(({ text, unit }) => unit !== null && !ANSWER.test(text));
    expect(unanswerable.map(({ subject }) => subject)).toEqual([]);
  }, 900_000);
});

describe('reach', () => {
  it('of a unit wins over the district’s, both ways', () => {
    const [tg, hg, dg] = ROSTER;
    for (const district of ['google', 'mail'] as const) {
      const other = district === 'google' ? 'mail' : 'google';
      const world = openWorld(files, { reach: district, roster: [{ ...tg, reach: other }, hg, dg] });
      playTwoWeeks(world);
      for (const [unit, reach] of [
        ['tg', other],
        ['hg', district],
      ] as const) {
        const mails = mailsTo(world, unit);
        expect(mails.map(({ subject }) => subject.slice(0, 4))).toEqual([
          '【已收到',
          '【已更新',
          '【退回修',
          '【每周工',
          '【每周工',
        ]);
        expect(mails.map(hasLink)).toEqual(mails.map(() => reach === 'google'));
        for (const { text } of mails) expect(text).toMatch(ANSWER);
      }
    }
  }, 120_000);

  it('says in place of the links how to act by an answer: number, what is wrong, what to write', () => {
    const world = openWorld(files, { reach: 'mail' });
    playTwoWeeks(world);
    const [received = '', changed = '', returned = '', digest = ''] = mailsTo(world, 'tg').map(({ text }) => text);
    for (const text of [received, changed, returned])
      expect(text).toMatch(/HD-2019-0001.*不是数字.*需要更正的，请回复本邮件，写明编号和更正内容/su);
    expect(received).toContain('再报一场的，请回复本邮件，写明内容或附上填好的表格。');
    expect(digest).toMatch(/HD-2019-0001.*不是数字.*请回复本邮件，写明编号和更正内容/su);
    expect([received, changed, returned, digest].join()).not.toMatch(/链接|代为录入/);
    expect(mailsTo(world, 'dg')[0]?.text).toContain('报送线下活动，请回复本邮件，写明内容或附上填好的表格。');
  }, 60_000);

  it('stands in words in settings and roster, and is read again when staff change it, for waiting mails too', () => {
    const world = openWorld(files);
    const setting = () => rowsOf(world, 'settings').find(({ cells }) => cells.settingKey === 'reach')?.cells;
    expect([setting()?.settingValue, setting()?.remark]).toEqual(['', expect.stringContaining('仅邮件')]);
    play(world, submitted('r1', { participants: '200名' }, moment('09:00')));
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('r2', { title: '夜校' }, moment('10:10')), submitted('r3', { unit: HG }, moment('10:15')));
    typeCell(world, 'settings', ['settingKey', 'reach'], { settingValue: '只收邮件' });
    typeCell(world, 'roster', ['id', 'HG'], { reach: '邮件和链接' });
    world.workspace.clock.advanceTo(on('08-21', '12:00'));
    expect([mailsTo(world, 'tg').map(hasLink), mailsTo(world, 'hg').map(hasLink)]).toEqual([[true, false], [true]]);
    play(world, submitted('r4', { title: '讲座' }, on('08-21', '12:10')));
    expect(mailsTo(world, 'tg').map(hasLink)).toEqual([true, false, false]);
  }, 60_000);
});

describe('digestOnly', () => {
  it('leaves out receipts and changes, sends what was returned and the digests, and makes up for nothing later', () => {
    const [tg, hg, dg] = ROSTER;
    const world = openWorld(files, { roster: [{ ...tg, digestOnly: true }, hg, dg] });
    playTwoWeeks(world);
    const subjects = () => mailsTo(world, 'tg').map(({ subject }) => subject.slice(0, 4));
    expect(subjects()).toEqual(['【退回修', '【每周工', '【每周工']);
    expect(mailsTo(world, 'hg')).toHaveLength(5);
    expect(mailStates(world).filter((line) => line.endsWith('无需再发'))).toHaveLength(2);
    const note = rowsOf(world, 'dispatches').find(({ cells }) => cells.state === '无需再发')?.cells.note;
    expect(note).toContain('只收每周提示');
    typeCell(world, 'roster', ['id', 'TG'], { digestOnly: '否' });
    expect(settle(world)).toEqual([]);
    expect(subjects()).toHaveLength(3);
    play(world, submitted('r5', { title: '讲座' }, on('09-03', '09:10')));
    expect(subjects().at(-1)).toBe('【已收到');
  }, 60_000);
});

describe('replyTo', () => {
  it.each([
    [{ email: 'xwb@example.org' }, 'xwb@example.org'],
    [{ name: '何样例' }, OWNER],
    [undefined, OWNER],
  ])(
    'of every mail is the office’s address, or the first of staff: %j',
    (office, expected) => {
      const world = openWorld(files, office ? { office } : {});
      playTwoWeeks(world);
      const kinds = new Set(ledgerOf(world).map(([key]) => key.split('/')[0]));
      expect(kinds).toEqual(new Set(['receipt', 'updated', 'returned', 'digest', 'districtDigest']));
      expect(new Set(world.workspace.mailbox.map(({ replyTo }) => replyTo))).toEqual(new Set([expected]));
    },
    60_000,
  );
});
