/** Mails that staff hold back: nothing of them goes until they are let go, then each once or not at all. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ringHour } from '../../faults/settle.ts';
import { ask, firstTen, HG, moment, refusalOf, settings } from '../../flows/ask-sidebar.ts';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  passQuietly,
  play,
  reopen,
  rowsOf,
  toNextNoon,
  type World,
} from '../../flows/open-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';

let first: KeptWorld;
/** As `first`, on the eve of a Monday. */
let eve: KeptWorld;

beforeAll(async () => {
  const files = await bundle();
  first = firstTen(files);
  eve = firstTen(files, '08-25');
}, 120_000);

/** The day's mail is spent when the next one is to go, which so waits. */
function spend(world: World): void {
  const message = 'Service invoked too many times for one day: email.';
  world.workspace.faults.arm({ kind: 'throw', when: 'before', of: ['MailApp.sendEmail'], call: 1, times: 1, message });
}

/** A world in which the receipt of another entry waits. */
function waitingWorld(): World {
  const world = reopen(first);
  spend(world);
  play(world, submitted('r9', { unit: HG, title: '读书会' }, moment('10:10')));
  return world;
}

const subjects = (world: World, text: string) =>
  world.workspace.mailbox.map(({ subject }) => subject).filter((subject) => subject.includes(text));

const states = (world: World, kind: string) =>
  rowsOf(world, 'dispatches').flatMap(({ cells }) => (cells.key?.startsWith(`${kind}/`) ? [cells.state] : []));

describe('holdMails', () => {
  it('keeps a mail back over all ticks, shows by whom, and lets it go once', () => {
    const world = waitingWorld();
    const [mail] = settings(world).waiting;
    expect(mail).toMatchObject({ isHeld: false, kind: '报送回执', to: 'hg@example.org' });
    const keys = [mail?.key ?? ''];
    expect(ask(world, 'holdMails', { keys, hold: true })).toMatchObject({ ok: true, value: { changed: 1 } });
    toNextNoon(world);
    expect([subjects(world, 'HD-2019-0003'), settings(world).waitingCounts]).toEqual([[], { owed: 0, held: 1 }]);
    expect(settings(world).waiting).toMatchObject([{ isHeld: true }]);
    expect(rowsOf(world, 'dispatches').at(-1)?.cells.note).toContain(COLLEAGUE);
    expect(ask(world, 'holdMails', { keys: 'all', hold: false })).toMatchObject({ ok: true, value: { changed: 1 } });
    world.workspace.clock.advanceTo(on('08-21', '15:00'));
    expect([subjects(world, 'HD-2019-0003').length, settings(world).waitingCounts]).toEqual([1, { owed: 0, held: 0 }]);
  });

  it('sets down what was overtaken while it was held', () => {
    const world = reopen(first);
    const review = { do: 'review', entry: 'r2', by: COLLEAGUE };
    play(world, { ...review, at: moment('10:20'), decision: 'return', reason: '请补充' });
    spend(world);
    ringHour(world);
    expect(states(world, 'returned')).toEqual(['待发送']);
    ask(world, 'holdMails', { keys: 'all', hold: true });
    play(world, { ...review, at: moment('11:30'), decision: 'withdraw', reason: '误报' });
    ask(world, 'holdMails', { keys: 'all', hold: false });
    ringHour(world);
    expect([states(world, 'returned'), subjects(world, '退回').length]).toEqual([['无需再发'], 0]);
  });

  it('finds nothing to hold where nothing waits, and nothing that was sent', () => {
    const world = reopen(first);
    const sent = rowsOf(world, 'dispatches')[0]?.cells.key ?? '';
    expect(refusalOf(world, 'holdMails', { keys: 'all', hold: true })).toBe('unknownMail');
    expect(refusalOf(world, 'holdMails', { keys: [sent], hold: true })).toBe('unknownMail');
    expect(refusalOf(world, 'holdMails', { keys: [sent], hold: false })).toBe('unknownMail');
  });
});

describe('holdNextDigests', () => {
  const digests = (world: World) => subjects(world, '工作提示');

  it('has the units’ digests written and not sent, until they are let go; the district’s goes', () => {
    const world = reopen(eve);
    expect(settings(world).nextDigests).toEqual({ day: '2019-08-26', hour: 8, isHeld: false });
    expect(ask(world, 'holdNextDigests', { hold: true })).toMatchObject({ ok: true });
    expect(settings(world).nextDigests?.isHeld).toBe(true);
    world.workspace.clock.advanceTo(on('08-26', '12:00'));
    expect([digests(world), states(world, 'digest')]).toEqual([[], ['暂不发送', '暂不发送', '暂不发送']]);
    expect(states(world, 'districtDigest')).toEqual(['已发送']);
    ask(world, 'holdMails', { keys: 'all', hold: false });
    world.workspace.clock.advanceTo(on('08-26', '15:00'));
    expect([digests(world).length, states(world, 'digest')]).toEqual([3, ['已发送', '已发送', '已发送']]);
  });

  it('is for the one week: the next one goes as usual, tells what was held back, and sets that down', () => {
    const world = reopen(eve);
    ask(world, 'holdNextDigests', { hold: true });
    world.workspace.clock.advanceTo(on('08-26', '12:00'));
    passQuietly(world, on('09-01', '20:00'));
    world.workspace.clock.advanceTo(on('09-02', '09:00'));
    const weeks = rowsOf(world, 'dispatches').flatMap(({ cells }) =>
      cells.key?.startsWith('digest/') ? [`${cells.week} ${cells.state}`] : [],
    );
    expect(weeks).toEqual([...Array(3).fill('2019-08-26 无需再发'), ...Array(3).fill('2019-09-02 已发送')]);
    const told = world.workspace.mailbox.find(
      ({ subject, to }) => subject.includes('工作提示') && to[0] === 'tg@example.org',
    );
    // Approved on the first day, and told in the first digest that went.
    expect(told?.text).toContain('HD-2019-0001');
  });

  it('is taken back by a second click', () => {
    const world = reopen(eve);
    ask(world, 'holdNextDigests', { hold: true });
    ask(world, 'holdNextDigests', { hold: false });
    world.workspace.clock.advanceTo(on('08-26', '12:00'));
    expect(digests(world).length).toBe(3);
  });
});
