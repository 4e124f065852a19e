/** A handover struck on its way: whoever has the program then runs it, and no mail goes out twice or is lost. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HandoverView } from '../../src/handover-view.ts';
import type { CallFault, TraceLine } from '../../src/offline/workspace.ts';
import { ask, firstTen } from '../flows/ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, OWNER, play, reopen, type World } from '../flows/open-world.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { violations } from './invariants.ts';

const YARN = { title: '织网读书会', heldOn: '2019-07-01' };
const MAKES = /\.(?:create|deleteTrigger|setProperty|deleteProperty|setValues)$|releaseLock/;
const BELLS = ['onFormSubmit', 'onFormSubmit', 'onFormSubmit', 'onRegisterEdit', 'tick', 'weeklyDigest'];

let prepared: KeptWorld;
let alone: KeptWorld;
let wanted: string[];

beforeAll(async () => {
  const world = reopen(firstTen(await bundle()));
  world.workspace.clock.advanceTo(on('08-26', '05:00'));
  alone = keep(world);
  ask(world, 'prepareHandover', { to: COLLEAGUE }, { as: OWNER });
  prepared = keep(world);
  goOn(world);
  wanted = mailsOf(world);
}, 120_000);

/** An answer by form, and the week's digests. */
function goOn(world: World): void {
  play(world, submitted('r8', YARN, on('08-26', '05:30')));
  world.workspace.clock.advanceTo(on('08-26', '09:00'));
}

function mailsOf({ workspace }: World): string[] {
  return workspace.mailbox.map(({ subject, to }) => `${[...to].sort().join()} ${subject}`).sort();
}

function take(world: World): readonly TraceLine[] {
  return world.workspace.run({ as: COLLEAGUE, call: 'call', args: ['takeOver', { from: OWNER }], surface: 'sidebar' })
    .calls;
}

function struckCalls(calls: readonly TraceLine[]): number[] {
  const methods = calls.map(({ method }) => method);
  const makers = [...new Set(methods)].filter((method) => MAKES.test(method));
  // All that the properties keep: the owner changes by one of them.
  const kept = methods.flatMap((method, index) => (/setProperty|deleteProperty/.test(method) ? [index + 1] : []));
  const making = makers.flatMap((method) => [methods.indexOf(method) + 1, methods.lastIndexOf(method) + 1]);
  return [...new Set([...making, ...kept.slice(0, 8), 1, 9, calls.length])].sort((one, other) => one - other);
}

/** What is wrong after the strike, where the heir clicks again or nobody does. */
function afterStrike(start: KeptWorld, fault: CallFault, isAgain: boolean): string[] {
  const world = reopen(start);
  const armed = world.workspace.faults.arm(fault);
  take(world);
  armed.disarm();
  if (armed.struck === 0) return ['the fault did not strike'];
  if (isAgain) take(world);
  goOn(world);
  const { owner } = ask<HandoverView>(world, 'readHandover', {}, { as: COLLEAGUE }).value;
  const bells = (of: string) =>
    world.workspace.parts.triggers
      .of(of)
      .map(({ handler }) => handler)
      .sort();
  const mails = mailsOf(world);
  return [
    ...(isAgain && owner !== COLLEAGUE ? [`${owner} has it still`] : []),
    ...(isAgain && bells(COLLEAGUE).join() !== BELLS.join() ? [`bells: ${bells(COLLEAGUE).join()}`] : []),
    ...(owner === COLLEAGUE && bells(OWNER).length > 0 ? [`old bells: ${bells(OWNER).join()}`] : []),
    ...mails.filter((mail) => !wanted.includes(mail)).map((mail) => `not wanted: ${mail}`),
    ...wanted.filter((mail) => mails.filter((one) => one === mail).length !== 1).map((mail) => `not once: ${mail}`),
    // The heir has a folder of their own, and forms where none could be taken over.
    ...violations(world, 0).filter((fault) => !fault.startsWith('file 2 times')),
  ];
}

describe('a handover that ends early', () => {
  it.each([
    { how: 'prepared, and clicked again', start: () => prepared, isAgain: true },
    { how: 'prepared, and left so', start: () => prepared, isAgain: false },
    { how: 'without the old owner, and clicked again', start: () => alone, isAgain: true },
  ])(
    '$how, leaves a program that runs, and each mail once',
    ({ isAgain, start }) => {
      const calls = take(reopen(start()));
      const struck = struckCalls(calls);
      expect(struck.length).toBeGreaterThan(10);
      const found = struck.flatMap((call) =>
        afterStrike(start(), { kind: 'kill', when: 'after', call, writes: 'kept' }, isAgain).map(
          (fault) => `after call ${call}, ${calls[call - 1]?.method}: ${fault}`,
        ),
      );
      expect(found).toEqual([]);
    },
    300_000,
  );
});
