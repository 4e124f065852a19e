/** Two executions at once: whatever runs to its end inside a call of another, nothing is lost and nothing is twice. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { callBundle } from '../../src/season/call-bundle.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { bundle, COLLEAGUE, keep, OWNER, play, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { edited, resubmitted, submitted } from '../oracle/tiny-season.ts';
import { everyNth } from '../thoroughness.ts';
import { dailyFlows, type Flow, firstMorning, nowOf, weeklyFlow } from './flows.ts';
import { meanwhileIn } from './meanwhile.ts';

let flows: Flow[];

beforeAll(async () => {
  const morning = keep(firstMorning(await bundle()));
  flows = [...dailyFlows(morning, reopen), weeklyFlow(morning, reopen)];
}, 60_000);

const SECOND = { unit: '汉沽街道总工会', title: '夜校开班', heldOn: '2019-07-02' };

const meanwhile: Readonly<Record<string, (world: World) => void>> = {
  'another submit': (world) => play(world, submitted('m9', SECOND, nowOf(world))),
  'a change of an answer': (world) => play(world, resubmitted('r2', { participants: '77' }, nowOf(world))),
  'an edit': (world) => play(world, edited('p1', { participants: '66' }, nowOf(world))),
  'a review': rejectSecond,
  'a tick': (world) => {
    world.workspace.run({ as: OWNER, call: 'tick', surface: 'editor' });
  },
};

function rejectSecond(world: World): void {
  const { number = '', stateKey = '', version = '' } = rowOf(world.run, 'r2')?.cells ?? {};
  const seen = { version: Number(version), state: stateKey };
  const request = { number, decision: 'reject', code: '', reason: '日期不在范围内', seen };
  callBundle(world.run.book, COLLEAGUE, 'reviewEntry', request);
}

// An edit and an answer that came meanwhile must stand at the end, whoever had the lock.
function missing(world: World): string[] {
  const cells = (id: string) => rowOf(world.run, id)?.cells ?? {};
  const { participants: second } = cells('r2');
  const { participants: typed } = cells('p1');
  return [
    ...(['120', '77'].includes(second ?? '') ? [] : [`r2 has ${second} participants`]),
    ...(['120', '66', '180'].includes(typed ?? '') ? [] : [`p1 has ${typed} participants`]),
    ...(rowsOf(world, 'activity').length < 3 ? ['an entry is lost'] : []),
  ];
}

describe('two executions at once', () => {
  const outer = [
    'a form is submitted',
    'a cell is edited',
    'a review',
    'a tick after lost events',
    'the weekly digest',
  ];
  const cases = outer.flatMap((name) => Object.keys(meanwhile).map((other) => ({ name, other })));

  it.each(everyNth(cases, 8))(
    '$other inside $name: nothing lost, no number twice, no mail twice',
    ({ name, other }) => {
      const flow = flows.find((each) => each.name === name);
      const act = meanwhile[other];
      if (flow === undefined || act === undefined) throw new Error(`no flow ${name} or ${other}`);
      const found: string[] = [];
      const seen = new Set<string>();
      for (let call = 1; ; call += strideOf(name)) {
        const faults = meanwhileIn(flow, { call, act, wrong: missing }, seen);
        if (faults === null) break;
        found.push(...faults.map((fault) => `inside call ${call}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
    60_000,
  );
});

// Neighbouring calls mostly leave the same world; the long flows repeat theirs, and each world costs several ticks.
function strideOf(name: string): number {
  return name.startsWith('a tick') || name.startsWith('the weekly') ? 5 : 3;
}
