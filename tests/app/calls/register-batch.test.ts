/** What goes to the city over the built bundle: choices, the leaders' approval, batches that are frozen once sent. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SelectionView } from '../../../src/selection-view.ts';
import { ask, firstTen, moment, reading, refusalOf } from '../../flows/ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, play, reopen, rowsOf, type World } from '../../flows/open-world.ts';
import { decided, pasted, submitted } from '../../oracle/tiny-season.ts';

let first: KeptWorld;

beforeAll(async () => {
  const world = reopen(firstTen(await bundle()));
  play(
    world,
    { ...decided('r2', 'approve'), at: moment('10:05') },
    submitted('r3', { unit: '大港街道总工会', title: '好网民宣讲', heldOn: '2019-07-02' }, moment('10:10')),
  );
  world.workspace.clock.advanceTo(moment('10:30'));
  first = keep(world);
}, 120_000);

const [ONE, TWO, THREE] = ['HD-2019-0001', 'HD-2019-0002', 'HD-2019-0003'];
const NOTHING = {
  isSelected: null,
  rank: null,
  isHighlight: false,
  honour: '',
  project: '',
  outcome: '',
  number: ONE,
};
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

const panel = (world: World) => reading<SelectionView>(world, 'readSelection', {}).value;
const trackOf = (world: World, key = 'activity') => panel(world).tracks.find((track) => track.key === key);
const lineOf = (world: World, number: string | undefined) =>
  panel(world)
    .groups.flatMap(({ lines }) => lines)
    .find((line) => line.number === number);

function mend(world: World, people: string, version = 1): void {
  const seen = { version, state: 'approved' };
  const wish = { number: ONE, field: 'participants', text: people, source: '电话', seen };
  expect(ask(world, 'mendEntry', wish)).toMatchObject({ ok: true });
}

function reopenEntry(world: World, number = ONE): void {
  const seen = { version: 1, state: 'approved' };
  const wish = { number, decision: 'reopen', code: '', reason: '重新核对', seen };
  expect(ask(world, 'reviewEntry', wish)).toMatchObject({ ok: true });
}

describe('readSelection', () => {
  it('gives what is approved, undecided at first and going all the same, and what is open', () => {
    const { changes, groups, honours, openParts, projects, tracks } = panel(reopen(first));
    expect(
      groups.map(({ chosen, key, lines, most }) => [key, most, chosen, lines.map(({ number }) => number)]),
    ).toEqual([['activity', null, 2, [ONE, TWO]]]);
    expect(groups[0]?.lines[0]).toEqual({
      ...NOTHING,
      title: '网络安全知识竞赛',
      unit: '塘沽街道总工会',
      sentWith: '',
    });
    expect(tracks.map(({ approved, key, next, sent }) => [key, next, approved, sent])).toEqual([
      ['activity', 2, null, []],
      ['work.story', 0, null, []],
      ['work.topic', 0, null, []],
      ['work.series', 0, null, []],
    ]);
    expect(honours.map(({ key }) => key)).toEqual(['好作品', '好活动', '好故事']);
    expect([projects.length, changes]).toEqual([7, []]);
    expect(openParts).toBeGreaterThan(0);
  });
});

describe('selectEntry', () => {
  it('keeps all of a choice, and what is left out does not go', () => {
    const world = reopen(first);
    const wish = { ...NOTHING, isSelected: false, rank: 3, isHighlight: true, honour: '好活动', outcome: '推荐全总' };
    expect(ask(world, 'selectEntry', wish, { as: COLLEAGUE })).toMatchObject({ ok: true, value: null });
    expect(lineOf(world, ONE)).toMatchObject(wish);
    expect(trackOf(world)?.next).toBe(1);
    expect(refusalOf(world, 'selectEntry', wish)).toBe('nothingChanged');
    expect(ask(world, 'selectEntry', NOTHING)).toMatchObject({ ok: true });
    expect([lineOf(world, ONE), trackOf(world)?.next]).toMatchObject([NOTHING, 2]);
  });

  it('refuses what is not approved, or no longer is since the panel was read; that can still be cleared', () => {
    const world = reopen(first);
    expect(refusalOf(world, 'selectEntry', { ...NOTHING, number: THREE, isSelected: true })).toBe('notApproved');
    expect(refusalOf(world, 'selectEntry', { ...NOTHING, number: 'HD-2019-9999' })).toBe('unknownEntry');
    ask(world, 'selectEntry', { ...NOTHING, isSelected: true });
    reopenEntry(world);
    expect(refusalOf(world, 'selectEntry', { ...NOTHING, isSelected: true, rank: 1 })).toBe('notApproved');
    expect(ask(world, 'selectEntry', NOTHING)).toMatchObject({ ok: true });
  });

  it('writes over no choice of a colleague that was not seen', () => {
    const world = reopen(first);
    const { number: _, ...seen } = NOTHING;
    ask(world, 'selectEntry', { ...NOTHING, rank: 2, seen });
    expect(refusalOf(world, 'selectEntry', { ...NOTHING, isSelected: true, seen })).toBe('stale');
    expect(lineOf(world, ONE)).toMatchObject({ isSelected: null, rank: 2 });
    const now = { ...seen, rank: 2 };
    expect(ask(world, 'selectEntry', { ...NOTHING, ...now, isSelected: true, seen: now })).toMatchObject({ ok: true });
    expect(lineOf(world, ONE)).toMatchObject({ isSelected: true, rank: 2 });
  });

  it.each([
    ['a rank of nothing', { rank: 0 }],
    ['a rank that is a text', { rank: '1' }],
    ['half a choice', { isSelected: undefined }],
    ['a result without end', { outcome: '长'.repeat(201) }],
  ])('refuses %s', (_, change) => {
    expect(refusalOf(reopen(first), 'selectEntry', { ...NOTHING, ...change })).toBe('badRequest');
  });
});

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

describe('recordContact', () => {
  const CALLED = { unit: 'DG', result: '已答应报送', until: '2019-09-16' };

  it('notes who has called whom, what came of it and until when', () => {
    const world = reopen(first);
    expect(ask(world, 'recordContact', CALLED)).toMatchObject({ ok: true, value: null });
    expect(rowsOf(world, 'contactNotes').map(({ cells }) => cells)).toMatchObject([
      { by: COLLEAGUE, result: '已答应报送', until: '2019-09-16' },
    ]);
  });

  it.each([
    [{ ...CALLED, unit: 'XX' }, 'unknownUnit'],
    [{ ...CALLED, result: '' }, 'badRequest'],
    [{ ...CALLED, until: '下周' }, 'badRequest'],
  ])('%j is refused as %s', (wish, refusal) => {
    const world = reopen(first);
    expect(refusalOf(world, 'recordContact', wish)).toBe(refusal);
    expect(rowsOf(world, 'contactNotes')).toEqual([]);
  });
});
