/** A row whose content staff have emptied is taken back by them, where nobody has decided on it yet. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ringHour } from '../../faults/settle.ts';
import { ask } from '../../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, keep, reopen, rowsOf, type World } from '../../flows/open-world.ts';
import { faultsAtRest, type Kind, NUMBERS, rowOf, staffMorning, standing, typeInto } from '../../flows/staff-world.ts';
import { everyNth } from '../../thoroughness.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(staffMorning(await bundle()));
}, 60_000);

type Line = Record<string, string>;

const now = (world: World) => standing(world) as Record<string, Line>;
const line = (world: World, number: string): Line => now(world)[number] ?? {};
const sent = (world: World) => world.workspace.mailbox.length - morning.world.workspace.mailbox.length;

describe('a row whose content staff empty', () => {
  const FIELDS = [
    'unit',
    'title',
    'host',
    'heldOn',
    'participants',
    'contents',
    'contactName',
    'contactPhone',
    'declaration',
  ];
  const empty = (world: World, kind: Kind) => {
    for (const key of FIELDS) typeInto(world, kind, { [key]: '' });
  };
  const log = (world: World, number: string, language: 'zh-CN' | 'en') =>
    ask<{ log: { who: string; what: string; detail: string }[] }>(
      world,
      'readEntry',
      { number, select: false },
      { language },
    ).value.log[0];

  it('is withdrawn by the system, where staff typed it and nobody has decided', () => {
    const world = reopen(morning);
    empty(world, 'typed');
    expect([faultsAtRest(world), sent(world)]).toEqual([[], 0]);
    expect(line(world, NUMBERS.typed)).toMatchObject({ state: '已撤回', counts: '不计入' });
    expect(
      rowsOf(world, 'decisions')
        .map(({ cells }) => [cells.number, cells.reason, cells.by])
        .pop(),
    ).toEqual([NUMBERS.typed, '空行', '']);
    expect(log(world, NUMBERS.typed, 'zh-CN')).toMatchObject({ who: '（系统自动）', what: '撤回' });
    expect(log(world, NUMBERS.typed, 'en')).toMatchObject({ who: '(the program)' });
  });

  it('is recorded when something is typed into it again, and stays withdrawn', () => {
    const world = reopen(morning);
    empty(world, 'typed');
    ringHour(world);
    typeInto(world, 'typed', { unit: '塘沽街道总工会', title: '重新填写', heldOn: '2019-06-01', participants: '30' });
    expect(faultsAtRest(world)).toEqual([]);
    expect(line(world, NUMBERS.typed)).toMatchObject({ title: '重新填写', state: '已撤回', counts: '不计入' });
  });

  it.each(everyNth(['typedApproved', 'typedReturned', 'fresh', 'approved'] as const, 2))(
    'stays as it is where it is %s',
    (kind) => {
      const world = reopen(morning);
      const { state } = rowOf(world, kind).cells;
      empty(world, kind);
      expect(faultsAtRest(world)).toEqual([]);
      expect(line(world, NUMBERS[kind])).toMatchObject({ state, counts: '不计入', title: '' });
    },
  );
});
