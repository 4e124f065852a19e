/** A deadline put off, killed on the way: every entry is judged by the old one, or every one by the new. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TraceLine } from '../../src/offline/workspace.ts';
import { lateSeason, MOVED, preview } from '../app/late-notice.ts';
import { bundle, type KeptWorld, OWNER, printOf, reopen, type World } from '../flows/open-world.ts';
import { valueFrom } from '../flows/review-world.ts';
import { decisionFaults, violations } from './invariants.ts';
import { settle } from './settle.ts';
import { strikeOnce } from './strike.ts';

const NUMBERS = ['HD-2019-0001', 'HD-2019-0002', 'HD-2019-0003'];

/** What stands against the entries: by the old deadline the second and the third are late, by the new one none. */
const OLD = ' late late';
const NEW = '  ';

/** Calls that leave something behind. */
const LEAVES = /\.(?:set|insert|create|delete|append|clear|remove|move|add|copy|protect|hide|show)|flush/u;

let start: KeptWorld;
let seen: string;

beforeAll(async () => {
  start = lateSeason(await bundle());
  seen = seenOf(reopen(start));
}, 120_000);

function seenOf(world: World): string {
  const proposal = preview(world, MOVED);
  if (!proposal.isUsable) throw new Error(proposal.faults.join('\n'));
  return proposal.seen;
}

/** The owner's click, as they saw the difference before. */
function take(world: World, asSeen: string): readonly TraceLine[] {
  const asked = { source: { from: 'text', text: MOVED }, seen: asSeen, dropping: [] };
  return world.workspace.run({ as: OWNER, call: 'call', args: ['takeCampaign', asked], surface: 'sidebar' }).calls;
}

const lates = (world: World) =>
  NUMBERS.map((number) => {
    const { issues } = valueFrom(world, 'readEntry', { number, select: false });
    return issues.some(({ code }) => code === 'late') ? 'late' : '';
  }).join(' ');

/** The first and the last call of each kind that leaves something behind, counted from 1. */
function struckCalls(calls: readonly TraceLine[]): number[] {
  const methods = calls.map(({ method }) => method);
  const leaving = [...new Set(methods)].filter((method) => LEAVES.test(method));
  return [...new Set(leaving.flatMap((method) => [methods.indexOf(method) + 1, methods.lastIndexOf(method) + 1]))];
}

describe('a kill on the way of taking a moved deadline', () => {
  it('leaves the old or the new, never half of it, and the click again ends it', () => {
    const calls = struckCalls(take(reopen(start), seen));
    const worlds = new Set<string>();
    const found: string[] = [];
    const judged = { [OLD]: 0, [NEW]: 0 };
    for (const call of calls) {
      for (const writes of ['kept', 'lost'] as const) {
        const world = reopen(start);
        const flow = { name: 'a deadline put off', functionName: 'call', act: () => void take(world, seen), start };
        strikeOnce(world, flow, { kind: 'kill', when: 'after', writes, call });
        const print = printOf(world);
        if (worlds.has(print)) continue;
        worlds.add(print);
        const now = lates(world);
        if (now !== OLD && now !== NEW) found.push(`call ${call}, writes ${writes}: half of it: ${now}`);
        else judged[now] += 1;
        found.push(...ended(world).map((fault) => `call ${call}, writes ${writes}: ${fault}`));
      }
    }
    expect(found).toEqual([]);
    expect(judged[OLD]).toBeGreaterThan(2);
    expect(judged[NEW]).toBeGreaterThan(2);
  }, 600_000);

  it('happens to a click that takes it', () => {
    const world = reopen(start);
    take(world, seen);
    expect([lates(reopen(start)), lates(world)]).toEqual([OLD, NEW]);
  });
});

function ended(world: World): string[] {
  take(world, seenOf(world));
  const faults = [...settle(world), ...decisionFaults(world), ...violations(world, 1)];
  const now = lates(world);
  return now === NEW ? faults : [`“${now}” after the click again`, ...faults];
}
