/** What set-up mends: a settings sheet that was deleted or typed over, questions and forms that are gone. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { findRow, tableOf, typeRow } from '../../../src/season/workbook-tables.ts';
import type { SettingsView } from '../../../src/settings-view.ts';
import { wiredForms } from '../../faults/invariants.ts';
import { ringHour } from '../../faults/settle.ts';
import { ask, firstTen, refusalOf, settings } from '../../flows/ask-sidebar.ts';
import {
  bookOf,
  bundle,
  COLLEAGUE,
  type KeptWorld,
  OWNER,
  play,
  reopen,
  rowsOf,
  type World,
} from '../../flows/open-world.ts';
import { on, resubmitted, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

const setUp = (world: World) => ask<null>(world, 'setUp', {}, { as: OWNER });
const ids = (world: World) => Object.values(wiredForms(world)).map(({ id }) => id);
const textOf = (world: World, key: string) =>
  rowsOf(world, 'settings').find(({ cells }) => cells.settingKey === key)?.cells.settingRecord ?? '';
const formFile = (world: World, key: string) => {
  const file = world.workspace.parts.forms.files.get(wiredForms(world)[key]?.id ?? '');
  if (file === undefined) throw new Error(`no form ${key}`);
  return file;
};
const titles = (world: World, key = 'activity') =>
  formFile(world, key).items.map(({ title, type }) => `${type} ${title}`);
const entry = (world: World, number: string) =>
  ask<{ state: string; version: number; fields: { key: string; text: string }[] }>(world, 'readEntry', {
    number,
    select: false,
  }).value;
const participants = (world: World, number = 'HD-2019-0001') =>
  entry(world, number).fields.find(({ key }) => key === 'participants')?.text;

// The program's own records stand in a hidden column.
function typeSetting(world: World, key: string, text: string, as = COLLEAGUE): void {
  const row = findRow(tableOf(world.run.book, 'settings'), 'settingKey', key);
  typeRow(world.run.book, as, 'settings', row?.number ?? null, {
    [/^(?:campaign\.|wiring)/.test(key) ? 'settingRecord' : 'settingValue']: text,
  });
}

function dropSheet(world: World, key: string): void {
  const { sheet } = tableOf(world.run.book, key);
  const file = bookOf(world);
  file.sheets = file.sheets.filter(({ id }) => id !== sheet.id);
  file.dirty = true;
}

/** Somebody sends what the first response says, once more. */
function answerAgain({ workspace }: World, formId: string): void {
  const answers = workspace.parts.forms.files.get(formId)?.responses[0]?.answers ?? [];
  const result = workspace.respond({
    formId,
    answers: ({ itemId }) => answers.find((answer) => answer.itemId === itemId)?.answer,
  });
  expect(result.ok).toBe(true);
}

function deleteQuestion(world: World, title: string, key = 'activity'): void {
  const file = formFile(world, key);
  const index = file.items.findIndex((item) => item.title === title);
  expect(index).toBeGreaterThan(0);
  file.items.splice(index, 1);
  file.dirty = true;
}

describe('a settings sheet that is gone', () => {
  it('holds up nothing, and comes back with the campaign, the same forms and the staff that were typed', () => {
    const world = reopen(first);
    const before = [ids(world), textOf(world, 'campaign.1'), textOf(world, 'staff'), textOf(world, 'officeEmail')];
    const [formId = ''] = ids(world);
    dropSheet(world, 'settings');
    expect(ringHour(world).every(({ ok }) => ok)).toBe(true);
    const told = world.workspace.mailbox.length;
    answerAgain(world, formId);
    expect(world.workspace.mailbox.slice(told).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('【已收到】'),
    ]);
    const { forms, staff, undone } = settings(world, { as: COLLEAGUE });
    expect([staff, forms.length]).toEqual([[OWNER, COLLEAGUE], 3]);
    expect(undone.map(({ text }) => text)).toEqual([expect.stringContaining('“主题活动设置”的内容有缺失或改动')]);
    expect(setUp(world)).toMatchObject({ ok: true });
    expect([ids(world), textOf(world, 'campaign.1'), textOf(world, 'staff'), textOf(world, 'officeEmail')]).toEqual(
      before,
    );
    expect(settings(world).undone).toEqual([]);
    expect(world.workspace.parts.forms.files.size).toBe(3);
  });

  it('makes nobody but the owner the owner', () => {
    const world = reopen(first);
    dropSheet(world, 'settings');
    expect(refusalOf(world, 'setUp', {})).toBe('notOwner');
    expect(setUp(world)).toMatchObject({ ok: true });
  });

  it('comes back from its mirror where the script has lost everything it kept', () => {
    const world = reopen(first);
    const before = ids(world);
    world.workspace.parts.properties.restore({});
    world.workspace.parts.caches.restore({});
    expect(refusalOf(world, 'setUp', {})).toBe('notOwner');
    expect(setUp(world)).toMatchObject({ ok: true });
    expect([ids(world), participants(world)]).toEqual([before, '120']);
  });

  it('comes back by the response sheets and the owner’s clocks where both are lost', () => {
    const world = reopen(first);
    const before = ids(world);
    dropSheet(world, 'settings');
    world.workspace.parts.properties.restore({});
    world.workspace.parts.caches.restore({});
    expect(refusalOf(world, 'setUp', {})).toBe('copiedWorkbook');
    expect(setUp(world)).toMatchObject({ ok: true });
    expect([ids(world).sort(), world.workspace.parts.forms.files.size]).toEqual([before.sort(), 3]);
    // The staff list is lost with both: only the owner is staff.
    expect(ask(world, 'readQueue', { filter: {} }, { as: OWNER }).value).toMatchObject({ total: 3 });
    play(world, submitted('r3', { title: '找回的表单' }, on('08-20', '11:30')));
    expect(ask(world, 'readQueue', { filter: {} }, { as: OWNER }).value).toMatchObject({ total: 4 });
  });
});

describe('what somebody types into the settings sheet', () => {
  it.each(['{', '', '{}', '[]', 'null'])('as the record %j does no harm, and the clock puts it back', (text) => {
    const world = reopen(first);
    const before = textOf(world, 'wiring');
    typeSetting(world, 'wiring', text);
    expect(ask(world, 'readQueue', { filter: {} }).ok).toBe(true);
    expect(refusalOf(world, 'setUp', {})).toBe('notOwner');
    expect(ringHour(world).every(({ ok }) => ok)).toBe(true);
    expect(textOf(world, 'wiring')).toBe(before);
  });

  it('as another campaign with its hash changes nothing, is told, and set-up puts the campaign back', () => {
    const world = reopen(first);
    const before = textOf(world, 'campaign.1');
    typeSetting(world, 'campaign.1', before.replace('"count":10', '"count":1'));
    const { campaign, undone } = settings(world);
    expect(campaign.goals).toEqual([expect.stringContaining('不少于10场')]);
    expect(undone.length).toBe(1);
    expect(setUp(world)).toMatchObject({ ok: true });
    expect([textOf(world, 'campaign.1'), settings(world).undone]).toEqual([before, []]);
  });

  it('never points the program at another form of the owner’s', () => {
    const world = reopen(first);
    const other = world.workspace.createForm({ name: '别的表单', as: OWNER });
    const file = world.workspace.parts.forms.files.get(other);
    const wiring = JSON.parse(textOf(world, 'wiring'));
    const activity = { ...wiring.forms.activity, id: other, fingerprint: '' };
    const kept = structuredClone(file);
    for (const isLost of [false, true]) {
      typeSetting(world, 'wiring', JSON.stringify({ ...wiring, forms: { ...wiring.forms, activity } }));
      if (isLost) world.workspace.parts.properties.restore({});
      if (isLost) world.workspace.parts.caches.restore({});
      typeRow(world.run.book, OWNER, 'roster', null, { id: `N${isLost}`, name: `新单位${isLost}` });
      ringHour(world);
      setUp(world);
      expect(world.workspace.parts.forms.files.get(other)).toEqual(kept);
      expect(ids(world)).not.toContain(other);
    }
  });
});

describe('a question that somebody has deleted', () => {
  it('takes nothing back that was answered, and stands again in its old place after set-up', () => {
    const world = reopen(first);
    const before = titles(world);
    deleteQuestion(world, '参与人数');
    play(world, submitted('r3', { title: '少了一题' }, on('08-20', '11:30')));
    for (let hour = 0; hour < 3; hour += 1) ringHour(world);
    expect([participants(world), entry(world, 'HD-2019-0001')]).toMatchObject([
      '120',
      { state: 'approved', version: 1 },
    ]);
    expect(setUp(world)).toMatchObject({ ok: true });
    expect(titles(world)).toEqual(before);
    world.workspace.clock.advanceTo(on('08-22', '09:00'));
    expect([participants(world), entry(world, 'HD-2019-0001')]).toMatchObject([
      '120',
      { state: 'approved', version: 1 },
    ]);
    play(world, resubmitted('r1', { participants: '130' }, on('08-22', '09:30')));
    expect([participants(world), entry(world, 'HD-2019-0001').version]).toEqual(['130', 2]);
  });

  it('is no change where Google gives its answer without the question', () => {
    const world = reopen(first);
    world.workspace.faults.suppose({ deletedQuestions: 'withoutItem' });
    deleteQuestion(world, '参与人数');
    for (let hour = 0; hour < 2; hour += 1) expect(ringHour(world).every(({ ok }) => ok)).toBe(true);
    expect([participants(world), entry(world, 'HD-2019-0001').version]).toEqual(['120', 1]);
  });

  it.each(everyNth(['activity', 'work'], 2))('comes back in %s whichever it was, page breaks and header too', (key) => {
    const world = reopen(first);
    const before = titles(world, key);
    for (const index of [0, 3, Math.floor(before.length / 2), before.length - 1]) {
      formFile(world, key).items.splice(index, 1);
      expect(setUp(world)).toMatchObject({ ok: true });
      expect([index, titles(world, key)]).toEqual([index, before]);
    }
    expect(setUp(world).calls.filter((call) => /^Form\.(?:add|move|delete)/.test(call))).toEqual([]);
  });
});

describe('a form', () => {
  it('that was closed and unlinked by hand is published, open and linked again, into the same sheet', () => {
    const world = reopen(first);
    const file = formFile(world, 'activity');
    Object.assign(file, { published: false, accepting: false, collectsEmail: true, limitsToOne: true });
    file.responders = [];
    const { length } = bookOf(world).sheets;
    expect(setUp(world)).toMatchObject({ ok: true });
    expect(file).toMatchObject({ published: true, accepting: true, collectsEmail: false, limitsToOne: false });
    expect(file.responders.map(({ type }) => type)).toEqual(['anyone']);
    expect(bookOf(world).sheets.length).toBe(length);
  });

  it.each(['open', 'gone'] as const)(
    'that lies in the bin, there %s to scripts, is taken out of it',
    (trashedForms) => {
      const world = reopen(first);
      const before = ids(world);
      world.workspace.faults.suppose({ trashedForms });
      world.workspace.trash(before[0] ?? '', { as: OWNER });
      ringHour(world);
      expect(setUp(world)).toMatchObject({ ok: true });
      expect(ids(world)).toEqual(before);
      play(world, submitted('r3', { title: '回收站取回' }, on('08-20', '11:30')));
      expect(participants(world, 'HD-2019-0003')).toBe('120');
    },
  );

  it('that is gone for good is made anew by set-up alone, and units are to be told its link', () => {
    const world = reopen(first);
    const before = ids(world);
    world.workspace.parts.forms.files.delete(wiredForms(world).activity?.id ?? '');
    ringHour(world);
    expect(ids(world)).toEqual(before);
    expect(setUp(world)).toMatchObject({ ok: true });
    expect(ids(world)).not.toEqual(before);
    const { forms } = settings(world) as SettingsView;
    expect(forms.map(({ warning }) => warning)).toEqual([expect.stringMatching(/原表单已被删除.*新链接/), '', '']);
    expect(setUp(world)).toMatchObject({ ok: true });
    expect(world.workspace.parts.forms.files.size).toBe(3);
    expect(participants(world)).toBe('120');
  });
});
