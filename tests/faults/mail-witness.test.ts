/** Runs that end early while the record of mail is not what it was: nothing goes out twice, and nothing is lost. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../flows/ask-sidebar.ts';
import { ledgerOf, ledgerVersion, mailCount, tidyLedger, twice } from '../flows/mail-world.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, play, printOf, reopen, type World } from '../flows/open-world.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { callsOf, everyNth } from '../thoroughness.ts';
import { firstMorning, nowOf } from './flows.ts';
import { ringHour, settle } from './settle.ts';
import { KILLS } from './strike.ts';

let worlds: Readonly<Record<string, KeptWorld>>;

beforeAll(async () => {
  const morning = keep(firstMorning(await bundle()));
  const from = (prepare: (world: World) => void): KeptWorld => {
    const world = reopen(morning);
    prepare(world);
    return keep(world);
  };
  worlds = {
    'a tick after the ledger was tidied': from((world) => {
      tidyLedger(world);
      world.workspace.faults.loseEvent(1);
      play(world, submitted('r9', { title: '织网读书会', heldOn: '2019-07-01' }, nowOf(world)));
    }),
    'a tick after an earlier version was restored': from((world) => {
      const restore = ledgerVersion(world);
      play(world, submitted('r8', { title: '夜校', heldOn: '2019-07-02' }, nowOf(world)));
      ringHour(world);
      restore();
      world.workspace.faults.loseEvent(1);
      play(world, submitted('r9', { title: '织网读书会', heldOn: '2019-07-01' }, nowOf(world)));
    }),
  };
}, 60_000);

const doubled = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

/** Every mail of the season was once, each key stands once, and what is open is for staff to settle. */
function faultsOf(world: World, mails: number): string[] {
  const lines = ledgerOf(world);
  const waiting = lines.filter(([, state]) => state === '待发送' || state === '发送中');
  const missing = mails - mailCount(world);
  return [
    ...twice(world).map((mail) => `twice: ${mail}`),
    ...doubled(lines.map(([key]) => key)).map((key) => `two lines: ${key}`),
    ...waiting.map(([key, state]) => `${key} rests ${state}`),
    ...(missing === 0 || missing === 1 ? [] : [`${missing} mails are missing`]),
  ];
}

describe('a kill at every call', () => {
  it.each(['a tick after the ledger was tidied', 'a tick after an earlier version was restored'])(
    'of %s sends nothing twice, and loses at most the one mail that nobody can be sure of',
    (name) => {
      const start = worlds[name];
      if (!start) throw new Error(name);
      const calm = reopen(start);
      expect(settle(calm)).toEqual([]);
      const found: string[] = [];
      const seen = new Set<string>();
      let calls = 0;
      const { first, stride } = callsOf(1, 14);
      for (let call = first, isStruck = true; isStruck; call += stride) {
        isStruck = false;
        for (const strike of KILLS) {
          if (strike.when === 'before' && call > 1) continue;
          const world = reopen(start);
          const match = (view: { functionName: string }) => view.functionName === 'tick';
          const armed = world.workspace.faults.arm({ ...strike, call, match });
          ringHour(world);
          armed.disarm();
          if (armed.struck === 0) continue;
          isStruck = true;
          const print = printOf(world);
          if (seen.has(print)) continue;
          seen.add(print);
          found.push(
            ...[...settle(world, 1), ...faultsOf(world, mailCount(calm))].map((fault) => `call ${call}: ${fault}`),
          );
        }
        if (isStruck) calls = call;
      }
      expect(found).toEqual([]);
      expect(calls).toBeGreaterThan(15);
    },
    120_000,
  );

  it('of settling many mails leaves each settled once, and a second click does the rest', () => {
    const start = worlds['a tick after the ledger was tidied'];
    if (!start) throw new Error('no world');
    const unsettled = reopen(start);
    ringHour(unsettled);
    const kept = keep(unsettled);
    for (const as of everyNth(['arrived', 'resend'] as const, 2)) {
      const whole = reopen(kept);
      const { calls } = ask(whole, 'settleMails', { keys: 'all', as });
      settle(whole, 1);
      for (const index of everyNth([...calls.keys()], 14)) {
        for (const writes of ['kept', 'lost'] as const) {
          const world = reopen(kept);
          world.workspace.faults.arm({ kind: 'kill', when: 'after', call: index + 1, writes });
          const args = ['settleMails', { keys: 'all', as }, 'zh-CN'];
          expect(world.workspace.run({ as: COLLEAGUE, call: 'call', args, surface: 'sidebar' }).ok).toBe(false);
          ask(world, 'settleMails', { keys: 'all', as });
          world.workspace.clock.advanceTo(on('08-21', '03:00'));
          const states = (one: World) => ledgerOf(one).map(([, state]) => state);
          expect([as, index, writes, states(world), mailCount(world)]).toEqual([
            as,
            index,
            writes,
            states(whole),
            mailCount(whole),
          ]);
        }
      }
    }
  }, 120_000);
});
