/** A unit whose mails are in the other language gets every kind of them in it, the others as ever. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { decided, on, resubmitted, submitted } from '../oracle/tiny-season.ts';
import { bundle, openWorld, play, ROSTER, type World } from './open-world.ts';
import { valueFrom } from './review-world.ts';

const TG = 'tg@example.org';
const HG = 'hg@example.org';

let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
}, 60_000);

/** Each of two units reports, corrects, is returned something, and gets what goes to all. */
function weekOf(world: World): void {
  const hg = { unit: '汉沽街道总工会', title: '夜校' };
  play(world, submitted('r1', {}, on('08-20', '09:00')), submitted('r2', hg, on('08-20', '09:05')));
  world.workspace.clock.advanceTo(on('08-20', '10:30'));
  play(
    world,
    resubmitted('r1', { participants: '180' }, on('08-20', '10:40')),
    resubmitted('r2', { participants: '180' }, on('08-20', '10:45')),
    decided('r1', 'return', { at: on('08-20', '11:05') }),
    decided('r2', 'return', { at: on('08-20', '11:10') }),
  );
  valueFrom(world, 'requestOpening', {});
  world.workspace.clock.advanceTo(on('08-26', '12:00'));
  valueFrom(world, 'requestReminders', {});
  world.workspace.clock.advanceTo(on('08-26', '14:00'));
}

const kindsFor = (world: World, contact: string) =>
  world.workspace.mailbox
    .filter(({ to }) => to.includes(contact))
    .map(({ subject }) => /^(?:\[(.+?)\]|【(.+?)】)/u.exec(subject)?.[0] ?? subject);

describe('a unit with a language of its own', () => {
  it('gets every kind of mail in it, and the others in the campaign’s', () => {
    const roster = ROSTER.map((unit) => (unit.id === 'TG' ? { ...unit, language: 'en' } : unit));
    const world = openWorld(files, { roster });
    weekOf(world);
    const english = ['[Received]', '[Updated]', '[Returned]', '[Opening]', '[Weekly digest]', '[Reminder]'];
    // Its target is one activity, which it has reported: nothing is left to be reminded of.
    const chinese = ['【已收到】', '【已更新】', '【退回修改】', '【活动通知】', '【每周工作提示】'];
    expect(kindsFor(world, TG)).toEqual(english);
    expect(kindsFor(world, HG)).toEqual(chinese);
  });

  it('reads whole sentences in it, with its files’ names as they are in Drive', () => {
    const roster = ROSTER.map((unit) => (unit.id === 'TG' ? { ...unit, language: 'en', reach: 'mail' } : unit));
    const world = openWorld(files, { roster });
    weekOf(world);
    const own = world.workspace.mailbox.filter(({ to }) => to.includes(TG));
    for (const { text } of own) expect(text).not.toMatch(/[a-z]\.[A-Z]/u);
    const digest = own.find(({ subject }) => subject.startsWith('[Weekly digest]'));
    expect(digest?.attachments.map(({ name }) => name)).toEqual([
      '塘沽街道总工会报送情况汇总表.docx',
      '登记表（塘沽街道总工会）.xlsx',
    ]);
    expect(digest?.text).toContain('Attached: 塘沽街道总工会报送情况汇总表.docx');
  });
});
