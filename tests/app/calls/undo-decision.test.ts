/** Undo (撤销) and four eyes over the built bundle: what stands afterwards, and what no mail ever tells. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import { ringHour } from '../../faults/settle.ts';
import { ledgerOf } from '../../flows/mail-world.ts';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  keep,
  openWorld,
  play,
  printOf,
  reopen,
  rowsOf,
  type World,
} from '../../flows/open-world.ts';
import {
  activityRow,
  ask,
  entryFrom,
  moment,
  RECEIVED,
  refusalFrom,
  reviewMorning,
  valueFrom,
} from '../../flows/review-world.ts';
import { decided, edited, on, pasted, resubmitted, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

let files: ProjectFiles;
let morning: KeptWorld;

beforeAll(async () => {
  files = await bundle();
  morning = keep(reviewMorning(files));
}, 60_000);

const APPROVED = { version: 1, state: 'approved' as const };
const RETURNED = { version: 1, state: 'returned' as const };
const R1 = 'HD-2019-0001';
const R7 = 'HD-2019-0007';
// That of another entry, which was returned before, goes with the first tick.
const returnNotices = ({ workspace }: World) =>
  workspace.mailbox.filter(({ subject, text }) => subject.includes('退回修改') && text.includes(R1));

describe('undoDecision', () => {
  it('takes an approval back: state and count are as before, both lines stay, and the log says so', () => {
    const world = reopen(morning);
    expect(entryFrom(world, R7).undo).toEqual({ label: '审核通过' });
    const entry = valueFrom(world, 'undoDecision', { number: R7, seen: APPROVED }, { as: COLLEAGUE });
    expect(entry).toMatchObject({ state: 'received', counts: false, undo: null });
    expect(entry.log.map(({ what, who }) => [what, who === COLLEAGUE])).toEqual([
      ['撤销“审核通过”', true],
      ['审核通过', false],
      ['首次报送', false],
    ]);
    expect(entryFrom(world, R7, { language: 'en' }).log[0]?.what).toBe('Undone: Approve');
    expect(activityRow(world, R7).cells.state).toBe('待审核');
    expect(rowsOf(world, 'decisions').map(({ cells }) => cells.kind)).toEqual(['退回修改', '审核通过', '撤销']);
    ringHour(world);
    expect(entryFrom(world, R7).state).toBe('received');
    valueFrom(world, 'reviewEntry', { number: R7, decision: 'approve', code: '', reason: '', seen: RECEIVED });
    expect(entryFrom(world, R7)).toMatchObject({ state: 'approved', counts: true, undo: { label: '审核通过' } });
  });

  it('takes back what somebody withdrew by mistake, and a waiver', () => {
    const world = reopen(morning);
    play(world, decided('r1', 'withdraw', { at: moment('11:00') }));
    valueFrom(world, 'undoDecision', { number: R1, seen: { version: 1, state: 'withdrawn' } });
    expect(entryFrom(world, R1).state).toBe('received');
    play(world, decided('r3', 'waive', { code: 'duplicate', at: moment('11:10') }));
    expect(entryFrom(world, 'HD-2019-0003').undo).toEqual({ label: '人工认定：重复报送' });
    const { issues } = valueFrom(world, 'undoDecision', { number: 'HD-2019-0003', seen: RECEIVED });
    expect(issues.find(({ code }) => code === 'duplicate')?.isWaived).toBe(false);
  });

  it('lets no mail tell of a return that was taken back, and tells of the next one once', () => {
    const world = reopen(morning);
    play(world, decided('r1', 'return', { at: moment('10:40'), reason: '误退' }));
    const sent = returnNotices(world).length;
    valueFrom(world, 'undoDecision', { number: R1, seen: RETURNED });
    ringHour(world);
    ringHour(world);
    expect(returnNotices(world).length).toBe(sent);
    expect(ledgerOf(world).filter(([, state]) => state === '无需再发')).toHaveLength(1);
    play(world, decided('r1', 'return', { at: moment('14:00'), reason: '请补充照片' }));
    ringHour(world);
    expect(returnNotices(world).length).toBe(sent + 1);
  });

  it('lets the mail go that was owed before, where the decision after it is taken back', () => {
    const world = reopen(morning);
    play(world, { at: moment('10:35'), do: 'fault', what: 'quota', left: 0 });
    play(world, decided('r1', 'return', { at: moment('10:40'), reason: '请补充照片' }));
    const sent = returnNotices(world).length;
    ringHour(world);
    play(world, decided('r1', 'reject', { at: moment('11:10') }));
    ringHour(world);
    expect(ledgerOf(world).filter(([, state]) => state === '无需再发')).toHaveLength(1);
    valueFrom(world, 'undoDecision', { number: R1, seen: { version: 1, state: 'rejected' } });
    expect(entryFrom(world, R1).state).toBe('returned');
    play(world, { at: moment('12:10'), do: 'fault', what: 'quota', left: 100 });
    ringHour(world);
    expect(returnNotices(world).length).toBe(sent + 1);
  });

  it.each<[what: string, meanwhile: (world: World) => void, number: string, seen: object, refusal: string]>(
    everyNth(
      [
        ['its mail has gone', ringHour, 'HD-2019-0006', RETURNED, 'tooLate'],
        [
          'staff changed the content',
          (world) => play(world, edited('r7', { note: '补' }, moment('11:10'))),
          R7,
          APPROVED,
          'tooLate',
        ],
        [
          'the unit changed the content',
          (world) => play(world, resubmitted('r7', { note: '补' }, moment('11:10'))),
          R7,
          APPROVED,
          'tooLate',
        ],
        [
          '24 hours are over',
          (world) => world.workspace.clock.advanceTo(on('08-21', '10:30')),
          R7,
          APPROVED,
          'tooLate',
        ],
        ['nothing was decided', () => undefined, R1, RECEIVED, 'wrongState'],
        ['the screen shows another state', () => undefined, R7, RECEIVED, 'stale'],
        ['there is no such entry', () => undefined, 'HD-2019-0099', RECEIVED, 'unknownEntry'],
        ['the input is none', () => undefined, R7, { version: 1 }, 'badRequest'],
      ],
      4,
    ),
  )('is refused where %s, and changes nothing', (_, meanwhile, number, seen, refusal) => {
    const world = reopen(morning);
    meanwhile(world);
    if (refusal === 'tooLate') expect(entryFrom(world, number).undo).toBeNull();
    const before = printOf(world);
    const refused = refusalFrom(world, 'undoDecision', { number, seen: seen as typeof RECEIVED });
    expect([refused.refusal, refused.message === '']).toEqual([refusal, false]);
    expect(printOf(world)).toBe(before);
  });

  it('costs little more than the decision', () => {
    expect(ask(reopen(morning), 'undoDecision', { number: R7, seen: APPROVED }).calls).toBeLessThanOrEqual(30);
  });
});

describe('a campaign with fourEyes', () => {
  it('lets somebody else approve what staff typed, and the sidebar says why not', () => {
    const campaign: object = JSON.parse(readFileSync('src/campaigns/2019.json', 'utf8'));
    const world = openWorld(files, { campaign: { ...campaign, fourEyes: true } });
    play(world, pasted('p1', {}, moment('09:00')), submitted('r1', { title: '网上练兵' }, moment('09:10')));
    const [typed, form] = ['HD-2019-0001', 'HD-2019-0002'];
    const obstacle = (number: string, as?: string) =>
      entryFrom(world, number, as ? { as } : {}).decisions.find(({ kind }) => kind === 'approve')?.obstacle;
    expect([obstacle(typed), obstacle(form)]).toEqual([expect.stringContaining('另一位'), '']);
    expect(obstacle(typed, COLLEAGUE)).toBe('');
    play(world, decided('p1', 'approve', { at: moment('10:10') }), decided('r1', 'approve', { at: moment('10:20') }));
    expect(world.run.refusedDecisions).toEqual([{ entry: 'p1', decision: 'approve', code: 'secondPerson' }]);
    play(world, decided('p1', 'approve', { at: moment('10:30'), by: COLLEAGUE }));
    expect(entryFrom(world, typed).state).toBe('approved');
  });
});
