/** What the owner is told needs a hand: when, once, and again when it has come back. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import { reportSeason } from '../../../src/season/report.ts';
import { tableOf } from '../../../src/season/workbook-tables.ts';
import { ask } from '../../flows/ask-sidebar.ts';
import { ledgerOf } from '../../flows/mail-world.ts';
import {
  bookOf,
  bundle,
  type KeptWorld,
  keep,
  OWNER,
  openWorld,
  passOddHours,
  play,
  reopen,
  type World,
} from '../../flows/open-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';
import { callsOf } from '../../thoroughness.ts';

let start: KeptWorld;
let files: ProjectFiles;

/** Tuesday at 09:30: the day's first look at nine has found nothing. */
beforeAll(async () => {
  files = await bundle();
  const world = openWorld(files);
  world.workspace.clock.advanceTo(on('08-20', '09:30'));
  start = keep(world);
}, 120_000);

const until = (world: World, day: string, time: string) => passOddHours(world, on(day, time));

function told(world: World) {
  const { mails } = reportSeason({ run: world.run, season: world.run.season }).report;
  return mails.filter(({ kind }) => kind === 'health');
}

const times = (world: World) => told(world).map(({ at }) => at.slice(5, 13));

/** A receipt that may not have gone: the run that sends it ends behind the claim. */
function leaveUncertain(world: World, id: string, at: string): void {
  const { faults } = world.workspace;
  const armed = faults.arm({ kind: 'kill', when: 'before', of: ['MailApp.sendEmail'], call: 1 });
  play(world, submitted(id, { title: `第${id}场` }, at));
  armed.disarm();
}

function dropForm(world: World): () => void {
  const { files: forms } = world.workspace.parts.forms;
  const [id, form] = [...forms][0] ?? [];
  if (id === undefined || form === undefined) throw new Error('no form');
  forms.delete(id);
  return () => forms.set(id, form);
}

function dropSheet(world: World, key: string): void {
  const { sheet } = tableOf(world.run.book, key);
  const file = bookOf(world);
  file.sheets = file.sheets.filter(({ id }) => id !== sheet.id);
  file.dirty = true;
}

describe('health (mail rhythm)', () => {
  it('is told to the owner at nine of the next workday, once, by the key of the day', () => {
    const world = reopen(start);
    leaveUncertain(world, '1', on('08-20', '10:10'));
    until(world, '08-22', '10:00');
    expect(times(world)).toEqual(['08-21T09']);
    const [mail] = told(world);
    expect(mail).toMatchObject({ to: [OWNER], unit: null, subject: '【运行提示】1项需要处理' });
    expect(mail?.text).toContain(
      '未确认是否发出：报送回执“【已收到】线下活动1项，编号HD-2019-0001”，收件人 tg@example.org',
    );
    expect(mail?.text).toContain('在工作栏“设置”中确认已送达或重新发送');
    expect(ledgerOf(world).filter(([key]) => key.startsWith('health'))).toEqual([['health/2019-08-21', '已发送']]);
  });

  it('names what was told before behind what is new', () => {
    const world = reopen(start);
    leaveUncertain(world, '1', on('08-20', '10:10'));
    until(world, '08-21', '12:00');
    leaveUncertain(world, '2', on('08-21', '12:10'));
    until(world, '08-23', '10:00');
    expect(times(world)).toEqual(['08-21T09', '08-22T09']);
    const text = told(world)[1]?.text ?? '';
    expect(text).toContain('有2项需要人工处理，其中1项是新出现的');
    const [fresh = -1, standing = -1] = ['新出现的】', '仍未处理的】'].map((heading) => text.indexOf(heading));
    expect(text.indexOf('HD-2019-0002')).toBeGreaterThan(fresh);
    expect(text.indexOf('HD-2019-0002')).toBeLessThan(standing);
    expect(text.indexOf('HD-2019-0001')).toBeGreaterThan(standing);
  });

  it('waits for Monday over a weekend', () => {
    const world = openWorld(files, { events: [submitted('first', {}, on('08-23'))] });
    until(world, '08-23', '10:00');
    leaveUncertain(world, '1', on('08-23', '10:10'));
    until(world, '08-26', '12:00');
    expect(times(world)).toEqual(['08-26T09']);
  });

  it('tells of a form that cannot be opened, and again when it came back and went once more, the same day too', () => {
    const world = reopen(start);
    const back = dropForm(world);
    until(world, '08-22', '12:00');
    expect(times(world)).toEqual(['08-21T09']);
    expect(told(world)[0]?.text).toContain('报送表单打不开');
    back();
    until(world, '08-22', '13:30');
    dropForm(world);
    until(world, '08-23', '10:00');
    expect(times(world)).toEqual(['08-21T09', '08-23T09']);
  });

  it('tells of a sheet that is gone', () => {
    const world = reopen(start);
    dropSheet(world, 'sentBatches');
    dropSheet(world, 'work');
    until(world, '08-22', '10:00');
    const mails = world.workspace.mailbox.filter(({ subject }) => subject.includes('运行提示'));
    expect(mails.map(({ subject }) => subject)).toEqual(['【运行提示】2项需要处理']);
    expect(mails[0]?.text).toContain('“作品台账”：缺少工作表');
    expect(mails[0]?.text).toContain('“上报登记”：缺少工作表');
  });

  it('tells that the clock stood still for three hours, each time that it did', () => {
    const world = reopen(start);
    world.workspace.faults.triggersOff(Date.parse(on('08-21', '08:30')));
    world.workspace.clock.advanceTo(on('08-22', '03:30'));
    world.workspace.faults.triggersOff(Date.parse(on('08-22', '08:30')));
    world.workspace.clock.advanceTo(on('08-23', '10:00'));
    expect(times(world)).toEqual(['08-21T09', '08-22T09']);
    expect(told(world)[0]?.text).toContain('上次完成于2019年8月20日 09:00');
  });

  it('takes no mail that waits for quota for one that needs a hand', () => {
    const world = reopen(start);
    until(world, '08-21', '08:00');
    world.workspace.faults.setMailQuotaLeft(0);
    play(world, submitted('1', {}, on('08-21', '08:10')));
    until(world, '08-22', '12:00');
    expect(times(world)).toEqual([]);
  });

  it('is once a day when the run that judges ends at any moment', () => {
    const world = reopen(start);
    leaveUncertain(world, '1', on('08-20', '10:10'));
    until(world, '08-21', '08:30');
    const eve = keep(world);
    const seen = new Set<string>();
    const { first, stride } = callsOf(3, 10);
    for (let call = first; ; call += stride) {
      const struck = reopen(eve);
      const match = ({ functionName }: { functionName: string }) => functionName === 'tick';
      const armed = struck.workspace.faults.arm({ kind: 'kill', when: 'after', call, match });
      until(struck, '08-21', '09:30');
      armed.disarm();
      if (armed.struck === 0) break;
      until(struck, '08-21', '12:30');
      const lines = ledgerOf(struck).filter(([key]) => key.startsWith('health'));
      seen.add(`${lines.map((line) => line.join(' ')).join()} ${told(struck).length}`);
    }
    // Killed between claim and confirmation it may have gone, or not, and says so.
    expect([...seen].filter((line) => !/^health\/2019-08-21 (?:已发送|未确认是否发出) [01]$/u.test(line))).toEqual([]);
    expect([...seen]).toContain('health/2019-08-21 已发送 1');
  }, 300_000);

  it('tells nothing of what staff have settled before', () => {
    const world = reopen(start);
    leaveUncertain(world, '1', on('08-20', '10:10'));
    until(world, '08-21', '08:30');
    expect(ask(world, 'settleMails', { keys: 'all', as: 'arrived' }, { as: OWNER }).ok).toBe(true);
    until(world, '08-22', '10:00');
    expect(times(world)).toEqual([]);
  });
});
