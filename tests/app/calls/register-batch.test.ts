/** What is reported to the city goes only as the leaders approved it, and is frozen once it is sent. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, moment, refusalOf } from '../../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, play, reopen, rowsOf, type World } from '../../flows/open-world.ts';
import { decided, pasted } from '../../oracle/tiny-season.ts';
import { lineOf, ONE, panel, trackOf, twoApproved } from './selection-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = twoApproved(await bundle());
}, 120_000);

const APPROVE = { act: 'approve', track: 'activity', approvedBy: '王示例' };
const SEND = {
  act: 'send',
  track: 'activity',
  to: '市总工会',
  on: '2019-08-20',
  how: '邮箱',
  by: '何样例',
  withReport: false,
};

function mend(world: World, people: string, version = 1): void {
  const seen = { version, state: 'approved' };
  const wish = { number: ONE, field: 'participants', text: people, source: '电话', seen };
  expect(ask(world, 'mendEntry', wish)).toMatchObject({ ok: true });
}

describe('registerBatch', () => {
  it('sends only what was approved as it is: a change lets the approval fall, a new one freezes what it saw', () => {
    const world = reopen(first);
    expect(refusalOf(world, 'registerBatch', SEND)).toBe('notApprovedYet');
    const label = '线下活动第1批（截至8月20日）';
    expect(ask(world, 'registerBatch', APPROVE)).toMatchObject({ ok: true, value: { label } });
    expect(trackOf(world)?.approved).toMatchObject({ by: '王示例', count: 2 });
    mend(world, '150');
    expect(refusalOf(world, 'registerBatch', SEND)).toBe('changedSinceApproval');
    expect([trackOf(world)?.approved, rowsOf(world, 'sentBatches')]).toEqual([null, []]);
    expect(refusalOf(world, 'registerBatch', SEND)).toBe('notApprovedYet');
    ask(world, 'registerBatch', APPROVE);
    expect(ask(world, 'registerBatch', SEND)).toMatchObject({ ok: true, value: { label } });
    expect(panel(world).changes).toEqual([]);
    mend(world, '180', 2);
    const { changes, tracks } = panel(world);
    expect(changes).toEqual([`${ONE}《网络安全知识竞赛》（塘沽街道总工会）：报送时150人，现为180人`]);
    expect(tracks[0]).toMatchObject({
      next: 0,
      approved: null,
      sent: [{ label, to: '市总工会', on: '2019-08-20', how: '邮箱', by: '何样例', approvedBy: '王示例', count: 2 }],
    });
    expect(lineOf(world, ONE)?.sentWith).toBe(label);
  });

  it('notes no approval of more, or less, than the leaders have seen', () => {
    const world = reopen(first);
    expect(refusalOf(world, 'registerBatch', { ...APPROVE, count: 3 })).toBe('stale');
    expect(rowsOf(world, 'sentBatches')).toEqual([]);
    expect(ask(world, 'registerBatch', { ...APPROVE, count: 2 })).toMatchObject({ ok: true });
  });

  it('takes only what is new into the second batch', () => {
    const world = reopen(first);
    ask(world, 'registerBatch', APPROVE);
    ask(world, 'registerBatch', SEND);
    expect(refusalOf(world, 'registerBatch', APPROVE)).toBe('nothingToSend');
    play(world, { ...decided('r3', 'approve'), at: moment('10:40') });
    expect(trackOf(world)?.next).toBe(1);
    ask(world, 'registerBatch', APPROVE);
    ask(world, 'registerBatch', SEND);
    expect(trackOf(world)?.sent.map(({ count, label }) => [label, count])).toEqual([
      ['线下活动第1批（截至8月20日）', 2],
      ['线下活动第2批（截至8月20日）', 1],
    ]);
  });

  it('refuses a report in which something is still to be written, and sends without it', () => {
    const world = reopen(first);
    ask(world, 'registerBatch', APPROVE);
    expect(refusalOf(world, 'registerBatch', { ...SEND, withReport: true })).toBe('openParts');
    expect(ask(world, 'registerBatch', SEND)).toMatchObject({ ok: true });
  });

  it('refuses a work that nobody has declared (notice 五、（四）)', () => {
    const world = reopen(first);
    const story = {
      track: 'story',
      kind: '故事',
      title: '邮件来的故事',
      createdOn: '2019-06-12',
      authorName: '王示例',
    };
    const contact = { authorPhone: '13800138000', authorEmail: 'wang@example.org', authorAddress: '塘沽' };
    const cells = { unit: '塘沽街道总工会', ...story, ...contact };
    play(world, { ...pasted('p1', {}, moment('10:40')), form: 'work', cells });
    world.workspace.clock.advanceTo(moment('11:00'));
    play(world, { ...decided('p1', 'approve'), at: moment('11:10') });
    expect(trackOf(world, 'work.story')?.next).toBe(1);
    ask(world, 'registerBatch', { ...APPROVE, track: 'work.story' });
    expect(refusalOf(world, 'registerBatch', { ...SEND, track: 'work.story' })).toBe('undeclared');
  });

  it.each([
    [{ ...APPROVE, track: 'constructor' }, 'badRequest'],
    [{ ...APPROVE, track: 'work.topic' }, 'nothingToSend'],
    [{ ...APPROVE, approvedBy: '' }, 'badRequest'],
    [{ ...SEND, on: '今天' }, 'badRequest'],
    [{ ...SEND, act: 'freeze' }, 'badRequest'],
  ])('%j is refused as %s', (wish, refusal) => {
    const world = reopen(first);
    expect(refusalOf(world, 'registerBatch', wish)).toBe(refusal);
    expect(rowsOf(world, 'sentBatches')).toEqual([]);
  });
});
