/** Set-up struck on its way and clicked again: one of each table, form, folder and trigger, and a working workbook. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CallFault, TraceLine } from '../../src/offline/workspace.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { typeRows } from '../../src/season/workbook-tables.ts';
import {
  bookOf,
  bundle,
  documentsOf,
  formsIn,
  type KeptWorld,
  keep,
  OWNER,
  openBlank,
  play,
  ROSTER,
  reopen,
  rowsOf,
  trimRows,
  type World,
} from '../flows/open-world.ts';
import { chanceOf } from '../oracle/random-source.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { everyNth } from '../thoroughness.ts';
import { violations, wiredForms } from './invariants.ts';
import { settle } from './settle.ts';

const SEED = 20190821;
/** Struck besides every call that makes something: so many others, by chance. */
const OTHERS = 3;

const TABLES = [
  'tally',
  'activity',
  'work',
  'base',
  'roster',
  'decisions',
  'requests',
  'zeroReports',
  'documents',
  'workFiles',
  'sentBatches',
  'contactNotes',
  'dispatches',
  'settings',
  'copies',
];
const MAKES = /\.(?:create|insertSheet|setDestination|setPublished|setProperty|deleteTrigger|setName)$|flush/;

let blank: KeptWorld;
let typed: KeptWorld;

beforeAll(async () => {
  const world = openBlank(await bundle());
  blank = keep(world);
  setUp(world);
  typeRoster(world);
  typed = keep(world);
}, 60_000);

function setUp(world: World): { why: string; calls: readonly TraceLine[] } {
  const { campaignText, clockMinutes } = world.run.season;
  const input = { campaign: campaignText, clockMinutes };
  const { workspace } = world;
  const result = workspace.run({ as: OWNER, call: 'call', args: ['setUp', input], surface: 'sidebar' });
  trimRows(bookOf(world));
  return { why: result.ok ? '' : result.error.message, calls: result.calls };
}

function typeRoster(world: World): void {
  const rows = ROSTER.map(({ id, name, kind, contacts }) => ({ id, name, kind, contacts: contacts.join('\n') }));
  typeRows(world.run.book, OWNER, 'roster', rows);
}

/** Calls to strike, counted from 1: of all that make or keep something the first and the last, and some of the rest. */
function struckCalls(calls: readonly TraceLine[]): number[] {
  const chance = chanceOf(SEED);
  const methods = calls.map(({ method }) => method);
  const makers = [...new Set(methods)].filter((method) => MAKES.test(method));
  const making = makers.flatMap((method) => [methods.indexOf(method) + 1, methods.lastIndexOf(method) + 1]);
  const others = Array.from({ length: OTHERS }, () => 1 + chance.below(calls.length));
  return [...new Set([...making, ...others])].sort((one, other) => one - other);
}

/** What is wrong after set-up was struck and clicked again, the roster typed, set-up run once more, a form sent. */
function afterStrike(start: KeptWorld, fault: CallFault): string[] {
  const world = reopen(start);
  const armed = world.workspace.faults.arm(fault);
  setUp(world);
  armed.disarm();
  if (armed.struck === 0) return ['the fault did not strike'];
  const { why } = setUp(world);
  if (why !== '') return [`set-up fails when it is clicked again: ${why}`];
  if (rowsOf(world, 'roster').length === 0) typeRoster(world);
  world.workspace.clock.advanceTo(on('08-20', '01:00'));
  const made = makings(world);
  play(world, submitted('r1', {}, on('08-20', '01:10')));
  const receipts = world.workspace.mailbox.length;
  const rest = [...settle(world, 1), ...violations(world, 0)];
  return [...made, ...rest, ...(receipts === 1 ? [] : [`${receipts} receipts for one submit`])];
}

/** Tables, forms, folder, triggers and settings that are missing, or there more than once. */
function makings(world: World): string[] {
  const { parts } = world.workspace;
  const wired = Object.values(wiredForms(world));
  const ids = wired.map(({ id }) => id);
  const strangers = [...parts.forms.files.values()].filter(({ id }) => !ids.includes(id));
  const bells = parts.triggers.content.map(({ handler, sourceId }) => `${handler} ${sourceId ?? ''}`.trim());
  const wantedBells = [
    ...ids.map((id) => `onFormSubmit ${id}`),
    `onRegisterEdit ${world.bookId}`,
    'tick',
    'weeklyDigest',
  ];
  const marks = bookOf(world).sheets.flatMap((sheet) => sheet.rows[0]?.notes?.['1']?.split(':')[1] ?? []);
  const keys = rowsOf(world, 'settings').map(({ cells }) => cells.settingKey ?? '');
  const folders = documentsOf(world).filter(({ mimeType }) => mimeType.endsWith('folder'));
  const linked = bookOf(world).sheets.filter(({ formUrl }) => formUrl !== null);
  return [
    ...unlike('tables', marks, TABLES),
    ...unlike('triggers', bells, wantedBells),
    ...unlike('settings', keys, [...new Set(keys)]),
    ...unlike(
      'folders',
      folders.map(({ name }) => name),
      [world.run.season.campaign.title.own],
    ),
    ...unlike(
      'response sheets',
      linked.map(({ id }) => String(id)),
      wired.map(({ sheetId }) => String(sheetId)),
    ),
    ...unlike('forms', Object.keys(wiredForms(world)), ['activity', 'base', 'work']),
    ...ids.flatMap((id) => formFaults(world, id)),
    // A run that dies right after Google has made a form leaves an empty one that nobody can answer: one at most.
    ...(strangers.length > 1 ? [`${strangers.length} stray forms`] : []),
    ...strangers
      .filter(({ published, items }) => published || items.length > 0)
      .map(({ title }) => `stray form ${title}`),
  ];
}

function formFaults(world: World, id: string): string[] {
  const form = world.workspace.parts.forms.files.get(id);
  const undisturbed = formsIn(typed).find(({ title }) => title === form?.title);
  if (form === undefined || undisturbed === undefined) return [`no form ${id}`];
  const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title);
  return [
    ...unlike(`items of ${form.title}`, titles(form.items), titles(undisturbed.items)),
    ...(form.published && form.accepting ? [] : [`${form.title} takes no answers`]),
  ];
}

function unlike(what: string, actual: readonly string[], wanted: readonly string[]): string[] {
  const same = JSON.stringify([...actual].sort()) === JSON.stringify([...wanted].sort());
  return same ? [] : [`${what}: ${actual.join(', ')}; wanted: ${wanted.join(', ')}`];
}

describe('set-up that ends early', () => {
  const cases = [
    { time: 'first', start: () => blank, kind: 'kill' as const, writes: 'lost' as const },
    { time: 'first', start: () => blank, kind: 'throw' as const, writes: 'kept' as const },
    { time: 'second', start: () => typed, kind: 'kill' as const, writes: 'kept' as const },
    { time: 'second', start: () => typed, kind: 'throw' as const, writes: 'kept' as const },
  ];

  it.each(everyNth(cases, 4))(
    `the $time time by a $kind is mended by the next click, with seed ${SEED}`,
    ({ start, kind, writes }) => {
      const { calls } = setUp(reopen(start()));
      const struck = struckCalls(calls);
      expect(struck.length).toBeGreaterThan(OTHERS);
      const found = struck.flatMap((call) =>
        afterStrike(start(), { kind, when: 'after', call, writes }).map(
          (fault) => `after call ${call}, ${calls[call - 1]?.method}: ${fault}`,
        ),
      );
      expect(found).toEqual([]);
    },
    60_000,
  );

  it('changes nothing when it is run again after it has ended', () => {
    const world = reopen(typed);
    setUp(world);
    // Clocks are made anew each time, for a disabled one looks like any other: what they ring stays the same.
    const bells = () =>
      world.workspace.parts.triggers.content.map(({ clock, handler, sourceId }) => {
        return { handler, sourceId, clock: clock && { ...clock, fromMs: 0 } };
      });
    const kept = structuredClone([bookOf(world), documentsOf(world), bells()]);
    expect(callBundle(world.run.book, OWNER, 'setUp', {})).toMatchObject({ ok: true });
    expect([bookOf(world), documentsOf(world), bells()]).toEqual(kept);
  });
});
