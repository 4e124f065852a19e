/** The desk over HTTP, from a season that is played to a restart that goes on where it was. */

import { readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormView, MailLine, OpenedMail, Overview, ScreenView, SheetView } from '../../src/desk/answers.ts';
import { isKept, playAfresh, reopen } from '../../src/desk/keep-workspace.ts';
import { isTaken, serveDesk } from '../../src/desk/serve-desk.ts';
import { type DeskWorld, OWNER, openDeskWorld, SEASON, UNTIL } from './served-desk.ts';

const ANSWERS: Record<string, string | string[]> = {
  报送单位: '塘沽街道总工会',
  线下活动名称: '网络安全进车间',
  活动时间: '2019-06-18',
  参与人数: '80',
  线下活动内容: ['网络安全知识'],
  联络人: '乔示范',
  联系方式: '13800000106',
};

let world: DeskWorld;
const see = <Value>(path: string): Promise<Value> => world.see(path);
const act = (name: string, body: object | string, headers: Record<string, string> = {}) =>
  world.act(name, body, headers);
const done = (name: string, body: object) => world.done(name, body);
const entryOf = async (number: string) => (await world.rowsOf('activity')).find((row) => row.编号 === number);
const answersOf = ({ description }: FormView, given: typeof ANSWERS) =>
  Object.fromEntries(
    description.pages.flatMap(({ parts }) =>
      parts.flatMap((part) => {
        if (!('question' in part)) return [];
        const { choices, itemId, title, type } = part.question;
        const [{ value: only } = { value: '' }] = choices;
        // The declaration is the one box that stands alone.
        const answer = given[title] ?? (type === 'CHECKBOX' && choices.length === 1 ? [only] : undefined);
        return answer === undefined ? [] : [[String(itemId), answer]];
      }),
    ),
  );

beforeAll(async () => {
  world = await openDeskWorld();
}, 60_000);

afterAll(() => world.close());

describe('serveDesk', () => {
  it.each(['/', '/form/activity', '/form/work'])(
    'gives %s a policy under which only its own program runs',
    async (at) => {
      const response = await fetch(world.address() + at);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
      expect(await response.text()).not.toMatch(/<script(?! src)/);
    },
  );

  it.each(['/form/nothing', '/mail/999', '/document/x', '/sidebar/999?as=x', '/dialog/1', '/data/entry', '/a/b/c'])(
    'knows no %s',
    async (at) => {
      expect((await fetch(world.address() + at)).status).toBe(404);
    },
  );

  it.each<[number, string, string, Record<string, string>]>([
    [403, 'clock', '{"hours":1}', { 'X-Desk-Token': 'guessed' }],
    [403, 'clock', '{"hours":1}', { Origin: 'http://127.0.0.1:1' }],
    [415, 'clock', '{"hours":1}', { 'Content-Type': 'text/plain' }],
    [400, 'clock', '{"hours":-1}', {}],
    [400, 'clock', '{"hours":', {}],
    [413, 'clock', `{"hours":${' '.repeat(1_100_000)}1}`, {}],
    [404, 'toString', '{}', {}],
  ])('answers %i and does nothing: %s', async (status, name, body, headers) => {
    const before = await see<Overview>('overview');
    expect((await act(name, body, headers)).status).toBe(status);
    expect(await see<Overview>('overview')).toEqual(before);
  });

  it('answers only to its own name, so that no other page reads it by way of another one', async () => {
    const { port } = new URL(world.address());
    const status = await new Promise((resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path: '/data/overview', headers: { Host: 'evil.example' } });
      asked
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(world.address()).port);
    const failure = await serveDesk(
      { desk: world.desk(), page: { script: '', style: '', client: '' }, report: () => {} },
      port,
    ).catch((error: unknown) => error);
    expect(isTaken(failure)).toBe(true);
  });
});

describe('the desk', () => {
  it('stands where the season was played to', async () => {
    const forms = [{ responses: 1 }, { responses: 0 }, { responses: 0 }];
    const people = SEASON.staff;
    expect(await see<Overview>('overview')).toMatchObject({ nowMs: Date.parse(UNTIL), people, forms, moving: null });
    expect(await world.rowsOf('activity')).toMatchObject([{ 编号: 'HD-2019-0001', 审核状态: '待审核' }]);
  });

  it('shows a sheet without its hidden row and columns, and with them when asked', async () => {
    const { sheets } = await see<Overview>('overview');
    const id = sheets.find(({ table }) => table === 'activity')?.id;
    const shown = await see<SheetView>(`sheet?id=${id}`);
    const whole = await see<SheetView>(`sheet?id=${id}&hidden=yes`);
    expect(shown.rows[0]).toMatchObject({ number: 2, cells: expect.arrayContaining(['编号', '审核状态']) });
    expect(shown.frozenRows).toBe(1);
    expect(whole.columns.length).toBeGreaterThan(shown.columns.length);
  });

  it('lays conditional formats and choices over the cells', async () => {
    const { sheets } = await see<Overview>('overview');
    const { choices, columns, looks, rows } = await see<SheetView>(
      `sheet?id=${sheets.find(({ table }) => table === 'activity')?.id}`,
    );
    const state = rows[0]?.cells.indexOf('审核状态') ?? -1;
    expect(columns[state]?.letters).toMatch(/^[A-Z]$/);
    expect(looks[rows[1]?.looks?.[state] ?? 0]?.background).toMatch(/^#/);
    const unit = rows[0]?.cells.indexOf('报送单位') ?? -1;
    // The unit's list is the roster's own column.
    expect(choices[looks[rows[1]?.looks?.[unit] ?? 0]?.choices ?? -1]).toEqual(['塘沽街道总工会']);
  });

  it('puts the menu up for whoever signs in, and runs only what is in it', async () => {
    const { menus }: ScreenView = await done('sign-in', { as: OWNER });
    expect(menus[0]).toMatchObject({ caption: '好网民' });
    const asks = menus[0]?.items.find(({ call: name }) => name === 'menuSummaries');
    const ran = await done('menu', { as: OWNER, call: asks?.call, selection: null });
    expect(ran).toMatchObject({ error: '', screen: { toasts: [expect.stringMatching(/\S/)] } });
    const refused = await done('menu', { as: OWNER, call: 'seasonReport', selection: null });
    expect(refused.error).toBe('Script function not found: seasonReport');
  });

  it('takes a form the whole way: the page is checked, the entry recorded, the receipt sent', async () => {
    const form = await see<FormView>('form?key=activity');
    const answers = answersOf(form, ANSWERS);
    const questions = form.description.pages[0]?.parts.flatMap((part) => ('question' in part ? [part.question] : []));
    const first = questions?.find(({ required }) => required)?.itemId ?? 0;
    const lacking = { ...answers, [first]: '' };
    expect(await done('check-page', { form: 'activity', page: 0, answers: lacking })).toEqual({
      refused: [first],
    });
    const refused = await done('submit', { form: 'activity', edit: null, email: '', answers: lacking });
    expect(refused).toEqual({ ok: false, refused: [first], closed: null });
    const sent = await done('submit', { form: 'activity', edit: null, email: '', answers });
    expect(sent).toMatchObject({ ok: true, isEdit: false });
    expect(await entryOf('HD-2019-0002')).toMatchObject({ 线下活动名称: '网络安全进车间', 审核状态: '待审核' });
  });

  it('leads from the receipt to the filled form, and a change is a second version', async () => {
    await done('clock', { hours: 1 });
    const mails = await see<MailLine[]>('mails');
    const receipt = mails.find(({ subject }) => subject.includes('HD-2019-0002'));
    const { links } = await see<OpenedMail>(`mail?at=${receipt?.position}`);
    const edit = links.find(({ isEdit }) => isEdit)?.address.split('?edit=')[1] ?? null;
    const form = await see<FormView>(`form?key=activity&edit=${edit}`);
    expect(form.answers.map(({ answer }) => answer)).toContain('80');
    const answers = answersOf(form, { ...ANSWERS, 参与人数: '90' });
    expect(await done('submit', { form: 'activity', edit, email: '', answers })).toMatchObject({
      ok: true,
      isEdit: true,
    });
    expect(await entryOf('HD-2019-0002')).toMatchObject({ 版本: '2', 审核状态: '待审核' });
  });

  it('fills a form in as a prefilled address says', async () => {
    const file = [...world.desk().workspace.parts.forms.files.values()].find(({ responses }) => responses.length > 0);
    const item = file?.items.find(({ title }) => title === '报送单位');
    const query = new URLSearchParams({ key: 'activity', [`entry.${item?.entryId}`]: '塘沽街道总工会' });
    const { answers, edit } = await see<FormView>(`form?${query}`);
    expect({ answers, edit }).toEqual({ answers: [{ itemId: item?.id, answer: '塘沽街道总工会' }], edit: null });
  });

  it('shows a mail in a frame where nothing runs, with what a person wrote as text', async () => {
    const mails = await see<MailLine[]>('mails');
    const receipt = mails.find(({ subject }) => subject.includes('HD-2019-0001'));
    const response = await fetch(`${world.address()}/mail/${receipt?.position}`);
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups[\w -]*; default-src 'none'/);
    const html = await response.text();
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('<img');
    expect(html).toContain(`${world.address()}/form/activity?edit=`);
  });

  it('moves the clock by what was asked for', async () => {
    const { nowMs } = await see<Overview>('overview');
    expect((await done('clock', { hours: 24 })).nowMs).toBe(nowMs + 86_400_000);
  });

  it('moves the clock to a day and hour of its zone, and never back', async () => {
    const { nowMs } = await see<Overview>('overview');
    expect((await done('clock-to', { at: '2019-08-22T09:30' })).nowMs).toBe(Date.parse('2019-08-22T09:30:00+08:00'));
    expect((await done('clock-to', { at: '2019-08-01T00:00' })).nowMs).toBeGreaterThan(nowMs);
  });

  it('types and pastes as the signed-in person, and tells why somebody else may not', async () => {
    const { sheets } = await see<Overview>('overview');
    const sheetId = sheets.find(({ table }) => table === 'roster')?.id;
    const cell = { sheetId, row: 4, column: 1, isPasted: true };
    expect(
      (await act('type', { ...cell, as: OWNER, text: 'HZD\t杭州道街道总工会\r\nXC\t"新村\n街道总工会"\r\n' })).status,
    ).toBe(200);
    const { rows } = await see<SheetView>(`sheet?id=${sheetId}`);
    expect(rows.slice(2, 4).map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['HZD', '杭州道街道总工会'],
      ['XC', '新村\n街道总工会'],
    ]);
    const refused = await act('type', { ...cell, as: 'nobody@example.org', text: 'X' });
    expect(refused.status).toBe(500);
    expect(await refused.json()).toEqual({ error: expect.stringContaining('nobody@example.org') });
    expect(world.reported).toEqual([expect.stringContaining('nobody@example.org')]);
  });
});

describe('keeping the desk', () => {
  it('goes on where it was after a restart', async () => {
    const before = await see<Overview>('overview');
    expect(before.runs).toBeGreaterThan(0);
    const entries = await world.rowsOf('activity');
    await world.restart();
    expect(await see<Overview>('overview')).toEqual({ ...before, runs: 0, last: null, bookChanges: 0 });
    expect(await world.rowsOf('activity')).toEqual(entries);
    expect((await act('clock', { hours: 1 })).status).toBe(200);
  });

  it('leaves what is kept alone when the season cannot be used', () => {
    const broken = join(world.folder, 'broken.json');
    writeFileSync(broken, JSON.stringify({ ...SEASON, staff: [] }));
    const before = readdirSync(world.kept);
    expect(playAfresh(world.kept, world.playing(broken))).toMatchObject({
      ok: false,
      line: expect.stringContaining('staff'),
    });
    expect([readdirSync(world.kept), isKept(world.kept)]).toEqual([before, true]);
  });

  it('opens a workbook that nobody has set up, and goes on with it', () => {
    const season = join(world.folder, 'season.json');
    const folder = join(world.folder, 'blank');
    const opened = playAfresh(folder, { ...world.playing(season), isBlank: true });
    if (!opened.ok) throw new Error(opened.line);
    const { id, workspace } = opened.workbook;
    const parts = (space: typeof workspace) => [
      space.parts.spreadsheets.files.get(id)?.sheets.length,
      space.parts.forms.files.size,
      space.clock.now(),
    ];
    expect(parts(workspace).slice(0, 2)).toEqual([1, 0]);
    expect(parts(reopen(folder, world.playing(season).files).workspace)).toEqual(parts(workspace));
  });
});
