/** The forms as they are made and kept: headers, the list of units, links that fill the unit in, the receipt’s link. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { type FormFile, formBehind } from '../../../src/offline/inspect.ts';
import { findRow, tableOf, typeRow } from '../../../src/season/workbook-tables.ts';
import { wiredForms } from '../../faults/invariants.ts';
import { ringHour, settle } from '../../faults/settle.ts';
import {
  bundle,
  type KeptWorld,
  keep,
  OWNER,
  openWorld,
  play,
  reopen,
  rowsOf,
  type World,
} from '../../flows/open-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';

const OLD_NAME = '塘沽街道总工会';
const NEW_NAME = '塘沽湾街道总工会';
const FORMS = ['activity', 'work'];

let start: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle());
  settle(world);
  start = keep(world);
}, 60_000);

function formIn(world: World, key: string): FormFile {
  const file = world.workspace.parts.forms.files.get(wiredForms(world)[key]?.id ?? '');
  if (file === undefined) throw new Error(`no form ${key}`);
  return file;
}

function placeIn(world: World, key: string): { url: string; unitEntry?: string } {
  const row = rowsOf(world, 'settings').find(({ cells }) => cells.settingKey === 'wiring');
  return JSON.parse(row?.cells.settingRecord ?? '{}').forms[key];
}

const unitItem = (file: FormFile) => file.items.find(({ type }) => type === 'LIST');
const unitNames = (file: FormFile) => unitItem(file)?.choices.map(({ value }) => value);

function rename(world: World): void {
  const row = findRow(tableOf(world.run.book, 'roster'), 'name', OLD_NAME);
  typeRow(world.run.book, OWNER, 'roster', row?.number ?? null, { name: NEW_NAME });
}

describe('a form', () => {
  it.each(FORMS)('%s opens with a header, shows how far one has come, and can be mended and sent again', (key) => {
    const file = formIn(reopen(start), key);
    expect(file.items[0]).toMatchObject({ type: 'SECTION_HEADER' });
    expect(file.items[0]?.helpText).toContain('必须填写');
    expect([file.progressBar, file.allowsEdits]).toEqual([true, true]);
    expect(file.confirmationMessage).toMatch(
      /联络人邮箱.*报送回执.*修改链接.*区总工会宣传网络部审核.*每周一的工作提示/,
    );
  });

  it.each(FORMS)('%s says above the contact’s name what it is used for, and at every question how to answer', (key) => {
    const file = formIn(reopen(start), key);
    const contact = file.items.filter(({ type }) => type === 'PAGE_BREAK').pop();
    expect(contact?.helpText).toContain('仅用于本次活动的审核与联系');
    expect(file.description).toContain('仅用于本次活动');
    expect(file.items.filter(({ helpText }) => helpText === '').map(({ title }) => title)).toEqual([]);
  });

  it('leads a reporter to the questions of his track alone', () => {
    const file = formIn(reopen(start), 'work');
    const track = file.items.find(({ title }) => title === '报送类别');
    const goals = track?.choices.map(({ navigation }) => navigation?.type);
    expect(goals).toEqual(['GO_TO_PAGE', 'GO_TO_PAGE', 'GO_TO_PAGE']);
  });
});

describe('the list of units', () => {
  it.each(FORMS)('of %s follows a unit that is renamed and one that joins; its item, and old answers, stay', (key) => {
    const world = reopen(start);
    const before = formIn(world, key);
    const [id, entryId] = [unitItem(before)?.id, unitItem(before)?.entryId];
    rename(world);
    typeRow(world.run.book, OWNER, 'roster', null, { id: 'XX', name: '新来的工会', contacts: 'xx@example.org' });
    expect(unitNames(formIn(world, key))).toContain(OLD_NAME);
    ringHour(world);
    const names = unitNames(formIn(world, key));
    expect(names).toEqual(rowsOf(world, 'roster').map(({ cells }) => cells.name));
    expect(names).toEqual(expect.arrayContaining([NEW_NAME, '新来的工会']));
    expect([unitItem(formIn(world, key))?.id, unitItem(formIn(world, key))?.entryId]).toEqual([id, entryId]);
    expect(placeIn(world, key).unitEntry).toBe(`entry.${entryId}`);
  });

  it('is left alone by the ticks that follow', () => {
    const world = reopen(start);
    rename(world);
    ringHour(world);
    expect(settle(world)).toEqual([]);
    const opened = ringHour(world).flatMap(({ calls }) => calls.filter(({ cost }) => cost === 'Form.change'));
    expect(opened).toEqual([]);
  });

  it('drops a unit that has left', () => {
    const world = reopen(start);
    const row = findRow(tableOf(world.run.book, 'roster'), 'name', OLD_NAME);
    typeRow(world.run.book, OWNER, 'roster', row?.number ?? null, { active: '否' });
    ringHour(world);
    expect(unitNames(formIn(world, 'activity'))).not.toContain(OLD_NAME);
  });
});

describe('the prefilled link', () => {
  it.each(FORMS)('of %s names the question as Google does, from one probe', (key) => {
    const world = reopen(start);
    const { unitEntry, url } = placeIn(world, key);
    expect(unitEntry).toBe(`entry.${unitItem(formIn(world, key))?.entryId}`);
    expect(formBehind(world.workspace.parts.forms, url)?.formId).toBe(formIn(world, key).id);
    expect(formIn(world, key).responses).toEqual([]);
  });

  it('comes with the receipt, by the name that the unit has now', () => {
    const world = reopen(start);
    rename(world);
    ringHour(world);
    play(world, submitted('r1', { unit: NEW_NAME }, on('08-20', '12:30')));
    const { unitEntry, url } = placeIn(world, 'activity');
    const link = `${url}?usp=pp_url&${unitEntry}=${encodeURIComponent(NEW_NAME)}`;
    const [mail] = world.workspace.mailbox;
    expect(mail?.subject).toContain('【已收到】');
    expect(mail?.text).toContain(`再报一场\n${link}`);
    expect(mail?.html).toContain(link.replace(/&/g, '&amp;'));
  });

  it('and the header are found for forms that an earlier release has made', () => {
    const world = reopen(start);
    const file = formIn(world, 'work');
    const before = structuredClone(file.items);
    const header = file.items.shift();
    const table = tableOf(world.run.book, 'settings');
    const row = findRow(table, 'settingKey', 'wiring');
    const wiring = JSON.parse(row?.cells.settingRecord ?? '{}');
    const { unitEntry: _, ...work } = wiring.forms.work;
    delete work.items[String(header?.id)];
    const old = { ...wiring, forms: { ...wiring.forms, work: { ...work, fingerprint: 'of before' } } };
    typeRow(world.run.book, OWNER, 'settings', row?.number ?? null, { settingRecord: JSON.stringify(old) });
    world.workspace.run({ as: OWNER, call: 'call', args: ['setUp', {}], surface: 'sidebar' });
    const titles = (items: FormFile['items']) => items.map(({ title, type }) => `${type} ${title}`);
    expect(titles(formIn(world, 'work').items)).toEqual(titles(before));
    expect(placeIn(world, 'work').unitEntry).toBe(`entry.${unitItem(file)?.entryId}`);
  });
});
