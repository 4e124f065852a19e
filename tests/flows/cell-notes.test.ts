/** Notes at the cells that bear issues: when they come and go, what they cost, and that no kill leaves a stale one. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { callBundle } from '../../src/season/call-bundle.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { nowOf } from '../faults/flows.ts';
import { ringHour, settle } from '../faults/settle.ts';
import { edited, on, pasted, resubmitted, submitted } from '../oracle/tiny-season.ts';
import { callsOf } from '../thoroughness.ts';
import { notesOf } from './looks-of-cells.ts';
import { bundle, type KeptWorld, keep, OWNER, openWorld, play, reopen, type World } from './open-world.ts';

const ERROR = '#fbe0dd';
const WARNING = '#fff4cf';

let morning: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle());
  play(
    world,
    submitted('r1', {}, on('08-20', '09:00')),
    submitted('r2', { title: '讲座', heldOn: '2018-06-12', participants: '200名' }, on('08-20', '09:10')),
  );
  morning = keep(world);
}, 60_000);

describe('notes at cells', () => {
  it('tell at each cell what stands against it, in a soft colour; the unit’s receipt did not wait for them', () => {
    const world = reopen(morning);
    expect(notesOf(world, 'r2')).toEqual({});
    ringHour(world);
    const notes = notesOf(world, 'r2');
    expect(Object.keys(notes).sort()).toEqual(['heldOn', 'participants']);
    expect(notes.participants).toEqual({
      text: '核对\n需更正：参与人数“200名”不是数字。请只填数字，例如 200（区级规定）。',
      ground: ERROR,
    });
    expect(notes.heldOn?.text).toContain('需更正：');
    expect(notesOf(world, 'r1')).toEqual({});
  });

  it('have a ground of their own for what is only to be minded, and errors first', () => {
    const world = reopen(morning);
    play(
      world,
      pasted('p1', { title: '职工上网安全课', participants: '9000', contents: '' }, nowOf(world)),
      pasted('p2', { title: '读书会', participants: '-5' }, nowOf(world)),
    );
    ringHour(world);
    expect(notesOf(world, 'p1').participants?.ground).toBe(WARNING);
    expect(notesOf(world, 'p1').contents?.text).toMatch(/^核对\n请留意：/);
    expect(notesOf(world, 'p2').participants?.ground).toBe(ERROR);
  });

  it('go at once when staff mend the cell, and come at once when they spoil it', () => {
    const world = reopen(morning);
    ringHour(world);
    play(world, edited('r2', { heldOn: '2019-06-12', participants: '200' }, nowOf(world)));
    expect(notesOf(world, 'r2')).toEqual({});
    play(world, edited('r1', { participants: '约120' }, nowOf(world)));
    expect(Object.keys(notesOf(world, 'r1'))).toEqual(['participants']);
  });

  it('go with the next sweep when the unit mends its answers', () => {
    const world = reopen(morning);
    ringHour(world);
    play(world, resubmitted('r2', { heldOn: '2019-06-12' }, nowOf(world)));
    ringHour(world);
    expect(Object.keys(notesOf(world, 'r2'))).toEqual(['participants']);
  });

  it('go when the error is set aside by staff (人工认定)', () => {
    const world = reopen(morning);
    play(world, submitted('r4', { title: '网络安全知识竞赛' }, nowOf(world)));
    ringHour(world);
    expect(Object.keys(notesOf(world, 'r4'))).toEqual(['title']);
    const number = rowOf(world.run, 'r4')?.cells.number ?? '';
    const seen = { version: 1, state: 'received' };
    const waive = { number, decision: 'waive', code: 'duplicate', reason: '两场', seen };
    expect(callBundle(world.run.book, OWNER, 'reviewEntry', waive)).toMatchObject({ ok: true });
    expect(notesOf(world, 'r4')).toEqual({});
  });

  it('are written once: the ticks that follow write nothing', () => {
    const world = reopen(morning);
    expect(settle(world)).toEqual([]);
    expect(Object.keys(notesOf(world, 'r2')).sort()).toEqual(['heldOn', 'participants']);
  });

  it('are put together: two entries that are wrong in the same cells cost the calls of one', () => {
    const calls = (world: World) => ringHour(world).flatMap((result) => result.calls.map(({ method }) => method));
    const notes = (methods: readonly string[]) => methods.filter((method) => /setNotes|setBackgrounds/.test(method));
    const one = notes(calls(reopen(morning)));
    const world = reopen(morning);
    play(world, submitted('r3', { title: '夜校', heldOn: '2018-06-12', participants: '约9' }, nowOf(world)));
    expect(notes(calls(world))).toEqual(one);
    expect(one.length).toBeGreaterThan(0);
  });

  it('end as they should wherever a sweep is killed, though the cell was mended before the next one', () => {
    const length = Math.max(...ringHour(reopen(morning)).map(({ calls }) => calls.length));
    const stale: string[] = [];
    const { first, stride } = callsOf(1, 16);
    for (let call = first; call <= length; call += stride) {
      for (const writes of ['kept', 'lost'] as const) {
        const world = reopen(morning);
        const armed = world.workspace.faults.arm({ kind: 'kill', when: 'after', call, writes });
        ringHour(world);
        armed.disarm();
        play(world, resubmitted('r2', { heldOn: '2019-06-12', participants: '200' }, nowOf(world)));
        ringHour(world);
        const left = Object.keys(notesOf(world, 'r2'));
        if (left.length > 0) stale.push(`killed at ${call}, writes ${writes}: ${left.join(' ')}`);
      }
    }
    expect(stale).toEqual([]);
  }, 60_000);
});
