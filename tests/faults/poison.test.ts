/** Poisoned texts by every door: they stay the texts that they are, in cells, mails and documents, and touch nobody. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { contentAt } from '../../src/offline/inspect.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { findRow, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { bundle, type KeptWorld, keep, OWNER, play, ROSTER, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { on, pasted, resubmitted, submitted, submittedWork } from '../oracle/tiny-season.ts';
import { everyNth } from '../thoroughness.ts';
import { firstMorning, nowOf } from './flows.ts';
import { harmOf } from './harm.ts';
import { violations } from './invariants.ts';
import { POISON } from './poison.ts';
import { settle } from './settle.ts';

const FREE_ACTIVITY = ['title', 'host', 'format', 'links', 'note', 'contactName'];
const FREE_WORK = ['title', 'summary', 'link', 'authorName', 'authorAddress', 'contactName'];
const LONGEST_CELL = 49_000;
const TEXTS = Object.entries(POISON).map(([what, text]) => ({ what, text }));

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(firstMorning(await bundle()));
}, 60_000);

const all = (fields: readonly string[], text: string) => Object.fromEntries(fields.map((field) => [field, text]));

/** Everything that a poisoned text may not have done. */
function harm(world: World): string[] {
  return [...harmOf(world), ...neighbours(world)];
}

/** Rows that were there before and are nobody's business here. */
function neighbours(world: World): string[] {
  const before = reopen(morning);
  return (['activity', 'work'] as const).flatMap((form) =>
    rowsOf(before, form).flatMap(({ cells }) => {
      const now = rowsOf(world, form).find((row) => row.cells.id === cells.id)?.cells;
      return JSON.stringify(now) === JSON.stringify(cells) ? [] : [`${cells.number} has changed`];
    }),
  );
}

/** Lets the week pass with the clocks off but for Tuesday and the last hours, which are enough here. */
function toMonday({ workspace }: World) {
  const tuesday = workspace.clock.advanceTo(on('08-20', '20:00'));
  workspace.faults.triggersOff(Date.parse(on('08-26', '07:30')));
  return [...tuesday, ...workspace.clock.advanceTo(on('08-26', '10:00'))];
}

/** What stands in the cells of an entry, exactly. */
function stored(world: World, form: string, id: string, fields: readonly string[]): unknown[] {
  const table = tableOf(world.run.book, form);
  const row = rowOf(world.run, id)?.number ?? 0;
  return fields.map((field) => contentAt(table.sheet, row, table.columns.get(field) ?? 0) ?? '');
}

/** Hands the text in by form, in every free field that the form lets it through in; gives those fields. */
function handIn(world: World, id: string, fields: readonly string[], text: string): readonly string[] {
  const make = id === 'x1' ? submitted : submittedWork;
  play(world, make(id, all(fields, text), nowOf(world)));
  const refused = world.run.refused.get(id) ?? [];
  const taken = fields.filter((field) => !refused.includes(field));
  if (refused.length > 0) play(world, make(id, all(taken, text), nowOf(world)));
  expect(world.run.refused.get(id)).toBeUndefined();
  return taken;
}

function cut(text: string): unknown {
  return text.length <= LONGEST_CELL ? text : expect.stringMatching(new RegExp(`^${text.slice(0, 10)}`, 'u'));
}

describe('a poisoned text', () => {
  it.each(everyNth(TEXTS, 8))('by form, $what, is kept as it was typed', ({ text }) => {
    const world = reopen(morning);
    const activity = handIn(world, 'x1', FREE_ACTIVITY, text);
    const work = handIn(world, 'x2', FREE_WORK, text);
    play(world, resubmitted('x1', { participants: '77' }, nowOf(world)));
    expect([...settle(world, 1), ...violations(world, 0), ...harm(world)]).toEqual([]);
    expect(stored(world, 'activity', 'x1', activity)).toEqual(activity.map(() => cut(text)));
    expect(stored(world, 'work', 'x2', work)).toEqual(work.map(() => cut(text)));
  });

  it.each(
    everyNth(
      TEXTS.filter(({ text }) => text.length <= LONGEST_CELL),
      8,
    ),
  )('typed by staff, $what, is kept as it was typed', ({ text }) => {
    const world = reopen(morning);
    play(world, pasted('x1', { ...all(FREE_ACTIVITY, text), remark: text, source: text }, nowOf(world)));
    play(world, { ...pasted('x3', { title: '读书会', participants: text, heldOn: text }, nowOf(world)) });
    expect([...settle(world, 1), ...violations(world, 0), ...harm(world)]).toEqual([]);
    const fields = [...FREE_ACTIVITY, 'remark', 'source'];
    expect(stored(world, 'activity', 'x1', fields)).toEqual(fields.map(() => text));
    expect(stored(world, 'activity', 'x3', ['participants', 'heldOn'])).toEqual([text, text]);
  });

  it('as the reason of a decision stays text, and the unit’s mail carries it harmlessly', () => {
    const world = reopen(morning);
    const reasons = everyNth(
      Object.values(POISON).filter((text) => text.length <= 1000 && text.trim() !== '' && text !== '\u3000\t \u200B'),
      3,
    );
    reasons.forEach((reason, index) => {
      play(world, submitted(`x${index}`, { title: `读书会第${index}场` }, nowOf(world)));
      const { number = '' } = rowOf(world.run, `x${index}`)?.cells ?? {};
      const request = { number, decision: 'return', code: '', reason, seen: { version: 1, state: 'received' } };
      expect(callBundle(world.run.book, OWNER, 'reviewEntry', request)).toMatchObject({ ok: true });
    });
    expect([...settle(world), ...violations(world, 0), ...harm(world)]).toEqual([]);
    const kept = rowsOf(world, 'decisions').map(({ cells }) => cells.reason);
    expect(kept).toEqual(reasons.map((reason) => reason.trim()));
    expect(world.workspace.mailbox.length).toBeGreaterThan(2 * reasons.length);
  });

  it('as the name of a unit goes through form, register, documents and digests', () => {
    const world = reopen(morning);
    const names = everyNth(
      Object.values(POISON).filter((text) => text.length <= 1000 && text.trim() !== ''),
      3,
    );
    const contacts = ROSTER[1]?.contacts[0] ?? '';
    names.forEach((name, index) => {
      typeRow(world.run.book, OWNER, 'roster', null, { id: `X${index}`, name, kind: '=1', contacts, active: '@x' });
    });
    const { clock } = world.workspace;
    clock.advanceTo(on('08-20', '18:30'));
    names.forEach((unit, index) => {
      play(world, pasted(`x${index}`, { unit, host: unit, title: `读书会第${index}场` }, nowOf(world)));
    });
    expect(callBundle(world.run.book, OWNER, 'requestPapers', { what: 'summaries' })).toMatchObject({ ok: true });
    const ended = toMonday(world).filter(({ ok }) => !ok);
    expect(ended.map((result) => (result.ok ? '' : result.error.message))).toEqual([]);
    expect([...settle(world, 1), ...violations(world, 0), ...harm(world)]).toEqual([]);
    expect(names.map((_, index) => rowOf(world.run, `x${index}`)?.cells.unit)).toEqual(names);
    const digests = rowsOf(world, 'dispatches').filter(({ cells }) => cells.key?.startsWith('digest/2019-08-26/X'));
    expect(digests.length).toBe(names.length);
    expect(rowsOf(world, 'documents').length).toBe(3 * (ROSTER.length + names.length));
  });
});

describe('an address with a header in it', () => {
  const POISONED = 'a@example.org\nBcc: b@example.net';

  it('in the roster is two addresses and a word: no header comes of it, and it holds up no other mail', () => {
    const world = reopen(morning);
    const row = findRow(tableOf(world.run.book, 'roster'), 'id', 'TG')?.number ?? null;
    typeRow(world.run.book, OWNER, 'roster', row, { contacts: POISONED });
    toMonday(world);
    const digests = rowsOf(world, 'dispatches').filter(({ cells }) => cells.week === '2019-08-26');
    expect(digests.filter(({ cells }) => cells.sentAt === '').map(({ cells }) => cells.key)).toEqual([]);
    expect(digests).toHaveLength(ROSTER.length + 1);
    const mails = world.workspace.mailbox.filter(({ to }) => to.includes('b@example.net'));
    expect(mails.map(({ bcc, cc, to }) => ({ bcc, cc, to }))).toEqual([
      { bcc: [], cc: [], to: ['a@example.org', 'b@example.net'] },
    ]);
  });

  it('in the list of staff makes nobody staff, and reaches nobody', () => {
    const world = reopen(morning);
    const row = findRow(tableOf(world.run.book, 'settings'), 'settingKey', 'staff')?.number ?? null;
    typeRow(world.run.book, OWNER, 'settings', row, { settingValue: `=${OWNER} ${POISONED} __proto__` });
    world.workspace.share(world.bookId, 'bcc:', 'editor');
    toMonday(world);
    expect(harm(world)).toEqual([]);
    expect(world.workspace.mailbox.some(({ to }) => to.includes('b@example.net'))).toBe(false);
  });
});
