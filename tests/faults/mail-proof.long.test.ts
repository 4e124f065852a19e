/** Every flow that sends mail, ended at each call, ended twice, and run into by another delivery: as the docs show. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, OWNER, play, printOf, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { type Chance, chanceOf } from '../oracle/random-source.ts';
import { submittedWork } from '../oracle/tiny-season.ts';
import { nowOf } from './flows.ts';
import { stateOf } from './invariants.ts';
import { type MailFlow, mailFlows } from './mail-flows.ts';
import { type FlowProof, provenAs } from './mail-proof.ts';
import { meanwhileIn } from './meanwhile.ts';
import { ringHour, settle } from './settle.ts';
import { KILLS, recovered, strikeOnce, sweepFlow, undisturbed, unsureMails } from './strike.ts';

const NAMES = [
  'a form is submitted',
  'a response is changed',
  'a response is changed while its receipt waits',
  'an entry was returned',
  'the weekly digest',
  'reminders that staff asked for',
  'the day after a deadline',
  'a fault is told',
  'corrections that are to be told',
  'a notice of the campaign',
  'a deadline that has moved',
  'a held mail is let go',
  'a mail is sent by hand',
  'a mail sent by hand is taken back',
  'a mail is sent once more',
];

/** Pairs of kills of each flow: drawn until so many have struck. */
const PAIRS = 200;
const MOST_DRAWN = 4 * PAIRS;
const SEED = 20190820;

/** A tick that makes up for a run that has ended makes so many calls. */
const RECOVERY = 60;

let flows: Map<string, MailFlow>;

beforeAll(async () => {
  flows = new Map(mailFlows(await bundle()).map((flow) => [flow.name, flow]));
}, 300_000);

function flowNamed(name: string): MailFlow {
  const flow = flows.get(name);
  if (!flow) throw new Error(`no flow ${name}`);
  return flow;
}

/** How many mails of each kind have gone from here, or may have. */
function outOf(world: World): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of rowsOf(world, 'dispatches')) {
    const kind = (cells.key ?? '').split('/')[0] ?? '';
    if (['sent', 'uncertain'].includes(stateOf(cells))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** What the flow's mails have become fewer by. */
function lostOf({ sends, start }: MailFlow, world: World): string[] {
  const [before, after] = [outOf(reopen(start)), outOf(world)];
  return Object.entries(sends).flatMap(([kind, count]) => {
    const lacking = (before.get(kind) ?? 0) + count - (after.get(kind) ?? 0);
    return lacking > 0 ? [`${lacking} of ${kind} lost`] : [];
  });
}

function killTwice(flow: MailFlow, calls: number): Pick<FlowProof, 'pairs'> & { found: string[]; unsure: number } {
  const chance = chanceOf(SEED);
  const wanted = undisturbed(flow);
  const seen = new Set<string>();
  const found: string[] = [];
  let [pairs, unsure] = [0, 0];
  for (let drawn = 0; drawn < MOST_DRAWN && pairs < PAIRS; drawn += 1) {
    const pair = [killWithin(chance, calls), killWithin(chance, RECOVERY)] as const;
    const world = reopen(flow.start);
    if (!strikeOnce(world, flow, pair[0])) continue;
    // The tick that would make up for the first kill is ended as well.
    if (!strikeOnce(world, { ...flow, functionName: 'tick', act: ringHour }, pair[1])) continue;
    pairs += 1;
    const print = printOf(world);
    if (seen.has(print)) continue;
    seen.add(print);
    const faults = [...recovered(world, flow, wanted, { kills: 2, quietTicks: 1 }), ...lostOf(flow, world)];
    found.push(...faults.map((fault) => `${JSON.stringify(pair)}: ${fault}`));
    unsure = Math.max(unsure, unsureMails(world));
  }
  return { found, pairs, unsure };
}

function killWithin(chance: Chance, calls: number) {
  return { ...chance.oneOf(KILLS), call: 1 + chance.below(calls) };
}

/** Other deliveries: of all that is owed, and of the receipt of one more entry. */
const OTHERS: Readonly<Record<string, (world: World) => void>> = {
  'a tick': ({ workspace }) => void workspace.run({ as: OWNER, call: 'tick', surface: 'editor' }),
  'a submit': (world) => play(world, submittedWork('m9', { title: '另一件作品' }, nowOf(world))),
};

function runInto(flow: MailFlow): Pick<FlowProof, 'interleavings'> & { found: string[] } {
  const found: string[] = [];
  let interleavings = 0;
  for (const [name, act] of Object.entries(OTHERS)) {
    const seen = new Set<string>();
    for (let call = 1; ; call += 1) {
      const faults = meanwhileIn(flow, { call, act, wrong: (world) => lostOf(flow, world) }, seen);
      if (faults === null) break;
      interleavings += 1;
      found.push(...faults.map((fault) => `${name} inside call ${call}: ${fault}`));
    }
  }
  return { found, interleavings };
}

describe('mail', () => {
  it.each(NAMES)(
    'where %s goes out once, whatever ends early or comes between',
    (name) => {
      const flow = flowNamed(name);
      const swept = sweepFlow(flow, KILLS, 1, (world) => lostOf(flow, world));
      const pairs = killTwice(flow, swept.calls);
      const others = runInto(flow);
      const found = [...swept.found, ...pairs.found, ...others.found];
      expect(found).toEqual([]);
      expect(swept.unsure).toBeLessThanOrEqual(1);
      expect(pairs.pairs).toBe(PAIRS);
      provenAs('flows', name, {
        calls: swept.calls,
        kills: swept.strikes,
        pairs: pairs.pairs,
        interleavings: others.interleavings,
        violations: found.length,
        unsure: { one: swept.unsure, two: pairs.unsure },
      });
    },
    900_000,
  );

  it.each(NAMES)('of each kind goes out where %s and nothing disturbs it', (name) => {
    const flow = flowNamed(name);
    const world = reopen(flow.start);
    flow.act(world);
    settle(world);
    const [before, after] = [outOf(reopen(flow.start)), outOf(world)];
    const sent = [...after].map(([kind, count]) => [kind, count - (before.get(kind) ?? 0)] as const);
    expect(Object.fromEntries(sent.filter(([, count]) => count > 0))).toEqual(flow.sends);
  });
});
