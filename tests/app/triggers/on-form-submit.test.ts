/** What a form’s trigger does, and what it leaves to the clock. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ringHour } from '../../faults/settle.ts';
import { firstTen, moment } from '../../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, play, reopen } from '../../flows/open-world.ts';
import { submitted } from '../../oracle/tiny-season.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

describe('a run without a lock of the document', () => {
  it('leaves the receipt to the clock', () => {
    const world = reopen(first);
    const before = world.workspace.mailbox.length;
    world.workspace.faults.suppose({ documentLock: 'nullInFormTriggers' });
    play(world, submitted('r3', { title: '表单没有锁' }, moment('10:30')));
    expect(world.workspace.mailbox.length).toBe(before);
    ringHour(world);
    expect(world.workspace.mailbox.slice(before).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('【已收到】'),
    ]);
  });
});
