/** Every call by everybody who may make it or not: refused in words with nothing changed, or let through. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Door } from '../../src/app/call.ts';
import { CALLS } from '../../src/app/calls/all.ts';
import { RIGHTS, type Right } from '../../src/domain/staff/rights.ts';
import { staffZh } from '../../src/messages/staff/zh-CN.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { findRow, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, OWNER, printOf, reopen, type World } from '../flows/open-world.ts';
import { everyNth } from '../thoroughness.ts';
import { firstMorning } from './flows.ts';
import { PROPER } from './proper-calls.ts';

const TYPED = 'typed@example.org';
const NAMES = Object.keys(CALLS) as (keyof typeof CALLS)[];
const DOORS: Readonly<Record<string, Door>> = Object.fromEntries(NAMES.map((name) => [name, CALLS[name].right]));

/** The personal data of the morning's entries (tiny-season). */
const SECRETS = ['022-66891234', '02266891234', '13800138000', '王芳', 'wang@example.org'];

/** Everybody with one right, with none, and with all but one. */
const ROLES: readonly (readonly [role: string, rights: readonly Right[]])[] = [
  ['no right', []],
  ...RIGHTS.map((right) => [`${right} alone`, [right]] as const),
  ...RIGHTS.map((right) => [`all but ${right}`, RIGHTS.filter((one) => one !== right)] as const),
];

const worlds = new Map<string, KeptWorld>();

function assign(world: World, account: string, rights: readonly Right[]): void {
  const { value } = callBundle(world.run.book, OWNER, 'readRoles', {}) as { value: { seen: string } };
  const given = callBundle(world.run.book, OWNER, 'assignRights', { seen: value.seen, staff: [{ account, rights }] });
  expect(given.ok).toBe(true);
  // Shared again, so that a call that is refused changes not even the cache.
  callBundle(world.run.book, OWNER, 'readRoles', {});
}

function typeStaff(world: World, settingValue: string): void {
  const { book } = world.run;
  const row = findRow(tableOf(book, 'settings'), 'settingKey', 'staff');
  typeRow(book, COLLEAGUE, 'settings', row?.number ?? null, { settingValue });
}

beforeAll(async () => {
  const world = firstMorning(await bundle());
  world.workspace.share(world.bookId, TYPED, 'editor');
  const morning = keep(world);
  for (const [role, rights] of ROLES) {
    const own = reopen(morning);
    assign(own, COLLEAGUE, rights);
    worlds.set(role, keep(own));
  }
  const typed = reopen(morning);
  typeStaff(typed, `${OWNER} ${COLLEAGUE} ${TYPED}`);
  callBundle(typed.run.book, OWNER, 'readSettings', {});
  worlds.set('typed', keep(typed));
}, 120_000);

const worldOf = (role: string): World => {
  const kept = worlds.get(role);
  if (!kept) throw new Error(`no world ${role}`);
  return reopen(kept);
};

interface Answer {
  ok: boolean;
  refusal?: string;
  message?: string;
  detail?: string;
}

function called(world: World, as: string, name: string, input: object = PROPER[name as keyof typeof PROPER]): Answer {
  const result = world.workspace.run({ as, call: 'call', args: [name, input, 'zh-CN'], surface: 'sidebar' });
  if (!result.ok) throw new Error(result.error.message);
  return result.value as Answer;
}

const missing = (door: Door, rights: readonly Right[]): Right | undefined =>
  door === 'owner' || door === 'anybody' || door === 'look'
    ? undefined
    : [door].flat().find((right) => !rights.includes(right as Right));

const EVERY = ROLES.flatMap(([role, rights]) => NAMES.map((name) => ({ name, role, rights })));

describe('a call', () => {
  it.each(
    everyNth(
      EVERY.filter(({ name, rights }) => missing(DOORS[name] ?? 'look', rights)),
      25,
    ),
  )('$name is refused to staff with $role, and nothing is changed or shown', ({ name, role, rights }) => {
    const world = worldOf(role);
    const before = printOf(world);
    const answer = called(world, COLLEAGUE, name);
    const right = missing(DOORS[name] ?? 'look', rights) as Right;
    expect(answer).toMatchObject({ ok: false, refusal: 'notAllowed', detail: staffZh.right(staffZh.rights[right]) });
    expect(printOf(world)).toBe(before);
    expect(world.workspace.screen(COLLEAGUE)).toMatchObject({ sidebar: null, dialogs: [], selected: null });
  });

  it.each(
    everyNth(
      EVERY.filter(({ name, rights }) => !missing(DOORS[name] ?? 'look', rights)),
      35,
    ),
  )('$name is not refused for want of a right to staff with $role', ({ name, role }) => {
    const { detail = '', refusal = '' } = called(worldOf(role), COLLEAGUE, name);
    // A paper with personal data is none of whoever may look.
    const isPaper = name === 'downloadPaper' && detail.startsWith(staffZh.rights.personalData.name);
    expect(isPaper ? '' : refusal).not.toMatch(/^not(Allowed|Staff)$/);
  });

  it.each(NAMES.filter((name) => missing(DOORS[name] ?? 'look', [])))(
    '%s is refused to whoever was only typed into the list',
    (name) => {
      const world = worldOf('typed');
      const before = printOf(world);
      expect(called(world, TYPED, name).refusal).toBe('notAllowed');
      expect(printOf(world)).toBe(before);
    },
  );

  it.each(everyNth(NAMES, 8))('%s is never refused to the owner for want of a right', (name) => {
    expect(called(worldOf('no right'), OWNER, name).refusal ?? '').not.toMatch(/^not(Allowed|Staff)$/);
  });

  it('is refused from the menu as from the sidebar', () => {
    const world = worldOf('all but send');
    world.workspace.run({ as: COLLEAGUE, call: 'menuDigest', surface: 'menu' });
    expect(world.workspace.parts.spreadsheets.toasts.at(-1)?.message).toContain(staffZh.rights.send.name);
  });
});

describe('personal data', () => {
  const shown = (world: World, as: string, name: string, input?: object): string => {
    const answer = JSON.stringify(called(world, as, name, input));
    return answer + JSON.stringify(world.workspace.screen(as));
  };
  const found = (text: string) => SECRETS.filter((secret) => text.includes(secret));

  it.each(everyNth(NAMES, 6))('%s tells none to who may do everything else', (name) => {
    expect(found(shown(worldOf('all but personalData'), COLLEAGUE, name))).toEqual([]);
  });

  it.each([
    ['readQueue', { filter: {} }],
    ['readEntry', { number: 'ZP-2019-0001', select: false }],
    ['seasonReport', {}],
  ])('%s tells them to who may see them alone', (name, input) => {
    const told = (role: string): string[] => {
      const world = worldOf(role);
      if (name !== 'seasonReport') return found(shown(world, COLLEAGUE, name, input));
      const report = world.workspace.run({ as: COLLEAGUE, call: name, surface: 'editor' });
      return found(JSON.stringify(report.ok ? report.value : report.error.message));
    };
    expect(told('personalData alone').length).toBeGreaterThan(0);
    expect(told('all but personalData')).toEqual([]);
  });

  it('are not found by whoever may not see them', () => {
    const count = (role: string): number => {
      const filter = { filter: { text: '66891234' } };
      const answer = callBundle(worldOf(role).run.book, COLLEAGUE, 'readQueue', filter) as { value: { total: number } };
      return answer.value.total;
    };
    expect(count('personalData alone')).toBeGreaterThan(0);
    expect(count('all but personalData')).toBe(0);
  });
});

describe('rights', () => {
  const seenBy = (world: World) =>
    (callBundle(world.run.book, OWNER, 'readRoles', {}) as { value: { seen: string } }).value.seen;

  it('cannot be raised by whoever may not set up', () => {
    const world = worldOf('all but setUp');
    const wish = { seen: seenBy(world), staff: [{ account: COLLEAGUE, rights: [...RIGHTS] }] };
    expect(callBundle(world.run.book, COLLEAGUE, 'assignRights', wish)).toMatchObject({
      ok: false,
      code: 'notAllowed',
    });
  });

  it('are kept when the settings sheet is typed over, and gone with a name that leaves the list', () => {
    const world = worldOf('review alone');
    typeStaff(world, OWNER);
    callBundle(world.run.book, OWNER, 'readSettings', {});
    expect(called(world, COLLEAGUE, 'readQueue').refusal).toBe('notStaff');
    assignNobody(world);
    typeStaff(world, `${COLLEAGUE} ${TYPED}`);
    callBundle(world.run.book, OWNER, 'readSettings', {});
    expect(called(world, COLLEAGUE, 'readQueue').ok).toBe(true);
    expect(called(world, COLLEAGUE, 'reviewEntry').refusal).toBe('notAllowed');
  });

  it('of somebody else’s state are refused as stale', () => {
    const world = worldOf('review alone');
    const staff = [{ account: COLLEAGUE, rights: [] }];
    expect(callBundle(world.run.book, OWNER, 'assignRights', { seen: 'abc', staff })).toMatchObject({ code: 'stale' });
  });

  it.each([OWNER, 'nobody@example.org'])(
    'of %s are not given: the owner has all, and a stranger is not staff',
    (account) => {
      const world = worldOf('review alone');
      const wish = { seen: seenBy(world), staff: [{ account, rights: [] }] };
      expect(callBundle(world.run.book, OWNER, 'assignRights', wish)).toMatchObject({ ok: false, code: 'stale' });
    },
  );
});

/** Confirms a third person, by which whoever has left the list is forgotten. */
function assignNobody(world: World): void {
  typeStaff(world, `${OWNER} ${TYPED}`);
  callBundle(world.run.book, OWNER, 'readSettings', {});
  assign(world, TYPED, []);
}
