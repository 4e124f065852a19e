/** Files of mails to units that open no links: which mails bring them, of what, and that none holds up its mail. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import { violations } from '../../faults/invariants.ts';
import { settle } from '../../faults/settle.ts';
import { settings } from '../../flows/ask-sidebar.ts';
import { mailStates } from '../../flows/mail-world.ts';
import {
  bundle,
  openSunday,
  passOddHours,
  passQuietly,
  play,
  ROSTER,
  sunday,
  type World,
} from '../../flows/open-world.ts';
import { linesIn } from '../../flows/registration-world.ts';
import { decided, on, submitted } from '../../oracle/tiny-season.ts';
import { itInAll } from '../../thoroughness.ts';

let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
}, 60_000);

const FILES = ['塘沽街道总工会报送情况汇总表.docx', '登记表（塘沽街道总工会）.xlsx'];

const mailsTo = ({ workspace }: World, unit: string) =>
  workspace.mailbox.filter(({ to }) => to.includes(`${unit}@example.org`));
const filesOf = (world: World, unit: string) =>
  mailsTo(world, unit).map(({ attachments, subject }) => [subject.slice(1, 5), ...attachments.map(({ name }) => name)]);

/** A report that is returned on a Sunday, and the clock until Monday, whose digests may have to wait for a day. */
function playWeek(world: World, quota: 'withQuota' | 'withoutQuota' = 'withQuota'): void {
  play(
    world,
    submitted('r1', { participants: '200名' }, sunday('12:00')),
    decided('r1', 'return', { at: sunday('14:10') }),
  );
  passOddHours(world, on('08-26', '07:30'));
  if (quota === 'withoutQuota') world.workspace.faults.setMailQuotaLeft(0);
  world.workspace.clock.advanceTo(on('08-26', '09:00'));
}

describe('files of mails', () => {
  it('go with digests and reminders where mail opens no links, and with nothing else', () => {
    const [tg, hg, dg] = ROSTER;
    const world = openSunday(files, { reach: 'mail', roster: [tg, { ...hg, reach: 'google' }, dg] });
    playWeek(world);
    passQuietly(world, on('09-01', '20:00'));
    world.workspace.clock.advanceTo(on('09-02', '09:00'));
    passQuietly(world, on('09-04', '07:30'));
    world.workspace.clock.advanceTo(on('09-04', '10:00'));
    expect(filesOf(world, 'tg')).toEqual([
      ['已收到】'],
      ['退回修改'],
      ['每周工作', ...FILES],
      ['每周工作', ...FILES],
      ['报送提醒', ...FILES],
    ]);
    expect(new Set(filesOf(world, 'hg').map(([, ...own]) => own.length))).toEqual(new Set([0]));
    const [, own] = filesOf(world, 'dg').filter(([kind]) => kind === '报送提醒')[0] ?? [];
    expect(own).toContain('汇总表.docx');
    expect(mailsTo(world, 'dg').find(({ subject }) => subject.includes('报送提醒'))?.attachments).toHaveLength(2);
    const toStaff = world.workspace.mailbox.filter(({ subject }) => subject.startsWith('【周报】'));
    expect(toStaff.flatMap(({ attachments }) => attachments)).toEqual([]);
  }, 60_000);

  it('are of what stands when the mail goes, and are told at its end', () => {
    const world = openSunday(files, { reach: 'mail' });
    playWeek(world, 'withoutQuota');
    expect(filesOf(world, 'tg')).toEqual([['已收到】'], ['退回修改']]);
    play(world, decided('r1', 'reject', { at: on('08-26', '09:10') }));
    world.workspace.clock.advanceTo(on('08-27', '12:00'));
    const digest = mailsTo(world, 'tg').find(({ subject }) => subject.startsWith('【每周工作提示】'));
    const [summary, table] = digest?.attachments ?? [];
    // Whom to call, as the official table has it and the one in Drive.
    const { 'word/document.xml': text = new Uint8Array() } = unzipSync(Buffer.from(summary?.base64 ?? '', 'base64'));
    expect(strFromU8(text)).toContain('>电子邮箱：review@example.org<');
    const [, , , , line = []] = linesIn(Buffer.from(table?.base64 ?? '', 'base64'));
    expect(line.slice(-2)).toEqual(['HD-2019-0001', '审核未通过']);
    expect(digest?.text).toMatch(
      /附件：塘沽街道总工会报送情况汇总表\.docx、登记表（塘沽街道总工会）\.xlsx。.*回复本邮件/u,
    );
    expect(digest?.html).toContain('附件：塘沽街道总工会');
  }, 60_000);

  it('leave the mail as it is where Google refuses them, which is told', () => {
    const world = openSunday(files, { reach: 'mail' });
    playWeek(world);
    const armed = world.workspace.faults.arm({
      kind: 'throw',
      when: 'before',
      of: ['MailApp.sendEmail'],
      call: 1,
      message: 'Limit Exceeded: Email Total Attachments Size.',
    });
    passQuietly(world, on('09-01', '20:00'));
    world.workspace.clock.advanceTo(on('09-02', '09:00'));
    armed.disarm();
    expect(armed.struck).toBe(1);
    const [bare] = world.workspace.mailbox.filter(
      ({ at, subject }) => at > '2019-09-01' && subject.includes('工作提示'),
    );
    expect(bare?.attachments).toEqual([]);
    expect(bare?.text).not.toContain('附件：');
    expect(mailStates(world).filter((line) => !line.endsWith('已发送'))).toEqual([]);
  }, 60_000);

  it('never hold up a mail: where a sheet has gone the digest goes without them, and the trouble is told', () => {
    const world = openSunday(files, { reach: 'mail' });
    playWeek(world, 'withoutQuota');
    const { bookId, workspace } = world;
    const sheet = workspace.parts.spreadsheets.files.get(bookId)?.sheets.find(({ name }) => name === '作品台账');
    workspace.deleteSheet({ as: 'second@example.org', spreadsheetId: bookId, sheetId: sheet?.id ?? 0 });
    workspace.clock.advanceTo(on('08-27', '12:00'));
    expect(filesOf(world, 'tg').filter(([kind]) => kind === '每周工作')).toEqual([['每周工作']]);
    expect(JSON.stringify(settings(world))).toContain('作品台账');
  }, 60_000);

  itInAll(
    'cost no call a mail: all that they are made of is read once in a run',
    () => {
      const roster = Array.from({ length: 60 }, (_, index) => ({
        ...ROSTER[0],
        id: `U${index}`,
        name: `第${index}街道总工会`,
        aliases: [],
        contacts: [`u${index}@example.org`],
      }));
      const week = (reach: string) => {
        const { workspace } = openSunday(files, { reach, roster });
        workspace.clock.advanceTo(on('08-26', '07:30'));
        const runs: number[] = [];
        workspace.onExecution(({ calls }) => runs.push(calls));
        workspace.clock.advanceTo(on('08-26', '10:00'));
        const attached = workspace.mailbox.filter(({ attachments }) => attachments.length === 2).length;
        return { mails: workspace.mailbox.length, attached, calls: runs.reduce((sum, count) => sum + count, 0) };
      };
      const [bare, full] = [week('google'), week('mail')];
      expect([bare.mails, bare.attached, full.mails, full.attached]).toEqual([61, 0, 61, 60]);
      // The batches that went to the city, which a summary tells of, and the bundle's pages, from which its last line
      // comes: read once a run. The digests go in one run: for a thousand units it is the same.
      expect(full.calls - bare.calls).toBeLessThanOrEqual(3);
    },
    120_000,
  );

  it('are right in any world: nothing is sent twice, nothing owed is left', () => {
    const world = openSunday(files, { reach: 'mail' });
    playWeek(world);
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
  }, 60_000);
});
