/** Handing over: a colleague takes the program over, the old owner there or suspended, and nothing goes out twice. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HandoverDone, HandoverView } from '../../../src/handover-view.ts';
import type { RolesView } from '../../../src/roles-view.ts';
import { findRow, tableOf, typeRow } from '../../../src/season/workbook-tables.ts';
import { violations, wiredForms } from '../../faults/invariants.ts';
import { ringHour, settle } from '../../faults/settle.ts';
import { ask, firstTen, refusalOf } from '../../flows/ask-sidebar.ts';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  keep,
  OWNER,
  play,
  reopen,
  rowsOf,
  type World,
} from '../../flows/open-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

let first: KeptWorld;
let mailsOfAll: string[];

beforeAll(async () => {
  const world = reopen(firstTen(await bundle(), '08-25'));
  world.workspace.clock.advanceTo(on('08-25', '22:00'));
  first = keep(world);
  goOn(world);
  mailsOfAll = mails(world);
}, 120_000);

const see = (world: World, as = COLLEAGUE) => ask<HandoverView>(world, 'readHandover', {}, { as }).value;
const prepare = (world: World, to = COLLEAGUE) =>
  ask<HandoverDone>(world, 'prepareHandover', { to }, { as: OWNER }).value;
const take = (world: World, as = COLLEAGUE, from = OWNER) => ask<HandoverDone>(world, 'takeOver', { from }, { as });
const bellsOf = ({ workspace }: World, email: string) =>
  workspace.parts.triggers.of(email).map(({ handler, isDisabled = false }) => `${handler}${isDisabled ? ' off' : ''}`);
const ids = (world: World) => Object.values(wiredForms(world)).map(({ id }) => id);
const mails = ({ workspace }: World) =>
  workspace.mailbox.map(({ subject, to }) => `${[...to].sort().join()} ${subject}`).sort();
/** But for the folder: the heir has one of their own. */
const faultsOf = (world: World) => violations(world, 0).filter((fault) => !fault.startsWith('file 2 times'));
const ALL_BELLS = ['onFormSubmit', 'onFormSubmit', 'onFormSubmit', 'onRegisterEdit', 'tick', 'weeklyDigest'];
const YARN = { title: '织网读书会', heldOn: '2019-07-01' };
const NIGHT = { title: '夜读', heldOn: '2019-07-02' };

/** What goes on behind the handover: two answers by form, and the week's digests. */
function goOn(world: World): void {
  play(world, submitted('r8', YARN, on('08-25', '22:05')));
  ringHour(world);
  play(world, submitted('r9', { ...NIGHT, heldOn: '2018-01-01' }, on('08-25', '23:30')));
  world.workspace.clock.advanceTo(on('08-26', '09:00'));
}

describe('a handover that the owner has prepared', () => {
  it('brings clocks, forms, folder and mail to the heir, and no mail twice or lost', () => {
    const world = reopen(first);
    const before = ids(world);
    expect(see(world).forms.map(({ state }) => state)).toEqual(['closed', 'closed', 'closed']);
    expect(prepare(world)).toMatchObject({ heir: COLLEAGUE, undone: [] });
    expect(see(world)).toMatchObject({ owner: OWNER, heir: COLLEAGUE, lacksClocks: false });
    expect(see(world).forms.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
    expect(bellsOf(world, OWNER).sort()).toEqual(ALL_BELLS);
    expect(take(world)).toMatchObject({ ok: true, value: { owner: COLLEAGUE, madeAnew: [], undone: [] } });
    expect([ids(world), bellsOf(world, COLLEAGUE).sort()]).toEqual([before, ALL_BELLS]);
    goOn(world);
    expect(bellsOf(world, OWNER)).toEqual([]);
    expect(mails(world)).toEqual(mailsOfAll);
    expect([...settle(world, 1), ...faultsOf(world)]).toEqual([]);
    expect(see(world, COLLEAGUE)).toMatchObject({ owner: COLLEAGUE, heir: '', left: [], lacksClocks: false });
    expect(see(world).history).toEqual([expect.stringContaining(OWNER)]);
  });

  it('lets the old owner go on until it is taken, and come back as its heir', () => {
    const world = reopen(first);
    prepare(world);
    goOn(world);
    expect(mails(world)).toEqual(mailsOfAll);
    take(world);
    typeSetting(world, 'staff', `${COLLEAGUE} ${OWNER}`);
    expect(take(world, OWNER, COLLEAGUE)).toMatchObject({ ok: true, value: { owner: OWNER, madeAnew: [] } });
    ringHour(world);
    expect([bellsOf(world, OWNER).sort(), bellsOf(world, COLLEAGUE)]).toEqual([ALL_BELLS, []]);
  });
});

describe('an owner who is gone', () => {
  it.each(everyNth(['stay', 'gone'] as const, 2))(
    'is replaced when the account is suspended and its forms %s',
    (forms) => {
      const world = reopen(first);
      prepare(world);
      world.workspace.suspend(OWNER, forms);
      const before = ids(world);
      const { ok, value } = take(world);
      expect([ok, value.madeAnew.length, value.undone]).toEqual([true, forms === 'stay' ? 0 : 3, []]);
      expect(ids(world).some((id) => before.includes(id))).toBe(forms === 'stay');
      goOn(world);
      expect(mails(world)).toEqual(mailsOfAll);
      expect(rowsOf(world, 'activity')).toHaveLength(4);
    },
  );

  it('who has prepared nothing leaves forms behind: new ones are made, and what comes to the old ones is told', () => {
    const world = reopen(first);
    const before = wiredForms(world).activity?.id ?? '';
    world.workspace.suspend(OWNER);
    expect(take(world)).toMatchObject({
      ok: true,
      value: { madeAnew: [expect.any(String), expect.any(String), expect.any(String)] },
    });
    expect(rowsOf(world, 'activity')).toHaveLength(2);
    goOn(world);
    expect(mails(world)).toEqual(mailsOfAll);
    expect([...settle(world, 1)]).toEqual([]);
    const [old] = world.workspace.parts.forms.files.get(before)?.responses ?? [];
    const answerTo = (itemId: number) => old?.answers.find((one) => one.itemId === itemId)?.answer;
    world.workspace.respond({ formId: before, answers: ({ itemId }) => answerTo(itemId) });
    expect(see(world).left.map(({ later }) => later)).toEqual([1, 0, 0]);
  });
});

describe('a handover is refused', () => {
  it.each([
    [
      'to somebody who is not staff',
      (world: World) => refusalOf(world, 'prepareHandover', { to: 'guest@example.org' }, { as: OWNER }),
      'heirNotStaff',
    ],
    [
      'to the owner',
      (world: World) => refusalOf(world, 'prepareHandover', { to: OWNER }, { as: OWNER }),
      'heirNotStaff',
    ],
    [
      'when a colleague prepares it',
      (world: World) => refusalOf(world, 'prepareHandover', { to: COLLEAGUE }),
      'notOwner',
    ],
    [
      'by somebody who is not staff',
      (world: World) => {
        world.workspace.share(world.bookId, 'guest@example.org', 'editor');
        return refusalOf(world, 'takeOver', { from: OWNER }, { as: 'guest@example.org' });
      },
      'notStaff',
    ],
    [
      'from somebody who is not the owner',
      (world: World) => refusalOf(world, 'takeOver', { from: 'guest@example.org' }),
      'ownerChanged',
    ],
  ])('%s', (_, act, code) => {
    const world = reopen(first);
    const before = [ids(world), bellsOf(world, OWNER), bellsOf(world, COLLEAGUE)];
    expect(act(world)).toBe(code);
    expect([ids(world), bellsOf(world, OWNER), bellsOf(world, COLLEAGUE)]).toEqual(before);
  });

  it('while mail is being sent', () => {
    const world = reopen(first);
    play(world, submitted('r8', YARN, on('08-25', '22:05')));
    let refusal = '';
    const act = () => {
      refusal = refusalOf(world, 'takeOver', { from: OWNER });
    };
    world.workspace.faults.arm({ kind: 'meanwhile', when: 'before', call: 1, of: ['MailApp.sendEmail'], act });
    play(world, submitted('r9', NIGHT, on('08-25', '22:10')));
    expect(refusal).toBe('lockBusy');
  });

  it('to the second of two who click at once', () => {
    const world = reopen(first);
    typeSetting(world, 'staff', `${COLLEAGUE} third@example.org`);
    world.workspace.share(world.bookId, 'third@example.org', 'editor');
    // Typed into the list alone, nobody takes over.
    expect(refusalOf(world, 'takeOver', { from: OWNER }, { as: 'third@example.org' })).toBe('notAllowed');
    confirm(world, 'third@example.org');
    take(world);
    expect(refusalOf(world, 'takeOver', { from: OWNER }, { as: 'third@example.org' })).toBe('ownerChanged');
    expect(bellsOf(world, 'third@example.org')).toEqual([]);
  });
});

function confirm(world: World, account: string): void {
  const { seen } = ask<RolesView>(world, 'readRoles', {}, { as: OWNER }).value;
  const staff = [{ account, rights: ['setUp'] }];
  expect(ask(world, 'assignRights', { seen, staff }, { as: OWNER }).ok).toBe(true);
}

function typeSetting(world: World, key: string, settingValue: string): void {
  const row = findRow(tableOf(world.run.book, 'settings'), 'settingKey', key);
  typeRow(world.run.book, OWNER, 'settings', row?.number ?? null, { settingValue });
}
