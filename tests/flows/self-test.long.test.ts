/** The self-test in the built program: at once, by its clock, and after a run that was killed anywhere. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SelfTestView } from '../../src/self-test-view.ts';
import { ask, firstTen } from './ask-sidebar.ts';
import { bookOf, bundle, cellsOf, documentsOf, type KeptWorld, OWNER, reopen, type World } from './open-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

const run = (world: World) => ask<SelfTestView>(world, 'runSelfTest', { keepsForm: false }, { as: OWNER });
const read = (world: World) => ask<SelfTestView>(world, 'readSelfTest', { filler: 0 }, { as: OWNER }).value;
const failing = ({ lines }: SelfTestView) => lines.filter(({ state }) => state === 'no').map(({ key }) => key);

/** What a self-test may leave no trace in. */
function standing(world: World): string {
  const { forms, triggers } = world.workspace.parts;
  const handlers = triggers.of(OWNER).map(({ handler }) => handler);
  const order = bookOf(world).sheets.map(({ name }) => name);
  return JSON.stringify([cellsOf(world), order, documentsOf(world), [...forms.files.keys()], handlers]);
}

const minute = ({ workspace: { clock } }: World) => clock.advanceTo(clock.now() + 3 * 60_000);

describe('the self-test', () => {
  it('finds all as assumed, the clock’s part a minute later, and leaves nothing of itself', () => {
    const world = reopen(first);
    const before = standing(world);
    const mails = world.workspace.mailbox.length;
    const { value } = run(world);
    expect([failing(value), value.left, value.isWaiting]).toEqual([[], [], true]);
    minute(world);
    const after = read(world);
    expect([failing(after), after.isWaiting]).toEqual([[], false]);
    expect(after.lines.filter(({ key }) => key.startsWith('later'))).toHaveLength(7);
    expect(standing(world)).toBe(before);
    expect(world.workspace.mailbox.slice(mails).map(({ to }) => to)).toEqual([[OWNER]]);
  });

  it.each([
    ['there is no lock of the document', { documentLock: 'null' }, ['locks']],
    ['content comes as a blob', { driveContent: 'blob' }, []],
    ['content of text comes as a text', { driveContent: 'textWhereText' }, []],
    ['forms in the bin are gone', { trashedForms: 'gone' }, []],
    ['documents have sizes', { documentSizes: 'told' }, []],
    ['responders outside are forbidden', { outsideResponders: 'forbidden', newForms: 'organisation' }, ['formOpened']],
  ] as const)('tells that %s', (_, answers, expected) => {
    const world = reopen(first, answers);
    expect(failing(run(world).value)).toEqual(expected);
  });

  it('clears away what a run has left that was killed, wherever that was', () => {
    const { calls } = run(reopen(first));
    for (let call = 3; call < calls.length; call += 11) {
      const world = reopen(first);
      const before = standing(world);
      world.workspace.faults.arm({ kind: 'kill', when: 'after', call });
      expect(() => run(world)).toThrow();
      ask(world, 'clearSelfTestAway', {}, { as: OWNER });
      expect([call, standing(world)]).toEqual([call, before]);
    }
  });
});
