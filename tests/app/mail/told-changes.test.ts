/** Since when changes are told: a workbook that runs already is told of none from before. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ringHour, settle } from '../../faults/settle.ts';
import { HG, moment } from '../../flows/ask-sidebar.ts';
import { mailCount, mailMorning, mailStates, tidyLedger } from '../../flows/mail-world.ts';
import { bundle, type KeptWorld, keep, openWorld, play, reopen, type World } from '../../flows/open-world.ts';
import { on, resubmitted, submitted } from '../../oracle/tiny-season.ts';

let morning: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle());
  play(world, submitted('r1', {}, moment('09:00')), submitted('r2', { unit: HG, title: '夜校' }, moment('09:05')));
  ringHour(world);
  morning = keep(world);
}, 60_000);

const last = ({ workspace }: World) => workspace.mailbox.at(-1);
const updates = (world: World) => mailStates(world).filter((line) => line.startsWith('updated'));
const change = (time: string, answers: object, id = 'r1') => resubmitted(id, { ...answers }, moment(time));

describe('a workbook that runs already when the program comes to tell of changes', () => {
  /** As the release before left it: nothing in ledger, witness and settings of the script knows of `updated`. */
  const ofEarlierRelease = () => {
    const world = reopen(morning);
    play(world, change('10:10', { participants: '约200' }), change('10:20', { participants: '60' }, 'r2'));
    ringHour(world);
    tidyLedger(world, (key) => key.startsWith('updated/'));
    world.workspace.parts.properties.change(({ script = {} }) => {
      for (const key of Object.keys(script))
        if (key === 'changesToldSince' || key.startsWith('witness.')) delete script[key];
    });
    return world;
  };

  it('tells of no change from before, and of every one that follows, the same entry’s too', () => {
    const world = ofEarlierRelease();
    const sent = mailCount(world);
    expect(settle(world)).toEqual([]);
    expect([updates(world), mailCount(world)]).toEqual([[], sent]);
    play(world, resubmitted('r1', { participants: '200' }, on('08-20', '22:10')));
    expect([updates(world), last(world)?.subject]).toEqual([
      ['updated 已发送'],
      '【已更新】网络安全知识竞赛（HD-2019-0001）：无需更正',
    ]);
  });

  it('tells of the change that the first run itself brings', () => {
    const world = ofEarlierRelease();
    play(world, change('11:10', { participants: '200' }));
    expect(updates(world)).toEqual(['updated 已发送']);
  });
});

beforeAll(async () => {
  morning = keep(mailMorning(await bundle()));
}, 60_000);
