/** The documents tab: when the clock carries out what is asked for, and how the digests of a week went. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Asked, firstTen, materials, moment, settings } from '../../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, OWNER, passQuietly, reopen } from '../../flows/open-world.ts';
import { on } from '../../oracle/tiny-season.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

describe('readMaterials', () => {
  it('tells when the clock will carry out what is asked for, and of one that stands still whom to ask', () => {
    const world = reopen(first);
    const told = (time: string, asked: Asked = {}) => {
      world.workspace.clock.advanceTo(moment(time));
      return materials(world, asked).nextTick;
    };
    expect(told('10:25')).toBe('上次自动核对：2019年8月20日 10:00；每60分钟自动办理一次，约35分钟后办理');
    world.workspace.faults.triggersOff(Date.parse(on('08-21')));
    expect(told('12:10')).toBe('上次自动核对：2019年8月20日 10:00；每60分钟自动办理一次，即将办理');
    expect(told('13:01')).toBe(
      '上次自动核对：2019年8月20日 10:00。本应每60分钟一次，自动办理似乎已停。' +
        `请负责人（${OWNER}）打开本工作簿，点“立即核对”；仍不恢复的，再点“初始化”。`,
    );
    expect(told('13:02', { language: 'en' })).toContain(OWNER);
    expect(settings(world).health).toMatchObject({
      lastSweep: expect.stringContaining('T10:00'),
      isLate: true,
      text: told('13:03'),
    });
  });

  it('tells how the digests of the last week went', () => {
    const world = reopen(first);
    expect(materials(world).digest).toEqual({ monday: '', at: '', sent: 0, owed: 0, uncertain: 0, failed: 0 });
    passQuietly(world, on('08-26', '07:30'));
    world.workspace.clock.advanceTo(on('08-26', '08:30'));
    expect(materials(world).digest).toMatchObject({ monday: '2019-08-26', sent: 4, owed: 0, uncertain: 0, failed: 0 });
  });
});
