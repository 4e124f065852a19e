/** The desk over HTTP, from a season that is played to a restart that goes on where it was. */

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildServer } from '../../scripts/build.mjs';
import { ROOT } from '../../scripts/programs.mjs';
import type {
  EntryLine,
  EntryView,
  FormView,
  MailLine,
  OpenedMail,
  Overview,
  SheetView,
} from '../../src/desk/answers.ts';
import { type Desk, openDesk } from '../../src/desk/desk.ts';
import { isKept, playAfresh, reopen } from '../../src/desk/keep-workspace.ts';
import { bundlePage, type PageBundle } from '../../src/desk/page-bundle.ts';
import { isTaken, type ServedDesk, serveDesk } from '../../src/desk/serve-desk.ts';

const OWNER = 'owner@example.org';
const UNTIL = '2019-08-20T12:00:00+08:00';
const ANSWERS: Record<string, string | string[]> = {
  报送单位: '塘沽街道总工会',
  线下活动名称: '网络安全进车间',
  活动时间: '2019-06-18',
  参与人数: '80',
  线下活动内容: ['网络安全知识'],
  联络人: '乔示范',
  联系方式: '13800000106',
};
const SEASON = {
  campaign: '2019',
  roster: [{ id: 'TG', name: '塘沽街道总工会', kind: '街镇', contacts: ['tg@example.org'] }],
  staff: [OWNER, 'second@example.org'],
  events: [
    {
      ...{ at: '2019-08-20T09:12:00+08:00', do: 'submit', id: 'r1', form: 'activity' },
      answers: {
        ...{ unit: '塘沽街道总工会', title: '<img src=x>竞赛', heldOn: '2018-06-12', participants: '120' },
        ...{ contents: ['网络安全知识'], contactName: '乔示范', contactPhone: '13800000106', declaration: true },
      },
    },
  ],
  until: '2019-12-02T00:00:00+08:00',
};

const folder = mkdtempSync(join(tmpdir(), 'desk-'));
const kept = join(folder, 'kept');
const seasonFile = join(folder, 'season.json');
let files: Record<string, string>;
let page: PageBundle;
let desk: Desk;
let served: ServedDesk;
let token: string;
const reported: string[] = [];

const playing = (season: string) => ({ season, until: UNTIL, files, progress: () => {}, tell: () => {} });
const see = async <Value>(path: string): Promise<Value> =>
  JSON.parse(await (await fetch(`${served.address}/data/${path}`)).text());
const act = (name: string, body: object | string, headers: Record<string, string> = {}) =>
  fetch(`${served.address}/act/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Desk-Token': token, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const done = async (name: string, body: object) => JSON.parse(await (await act(name, body)).text());
const serve = async () => {
  served = await serveDesk({ desk, page, report: (error) => reported.push(String(error)) }, 0);
  const shell = await (await fetch(served.address)).text();
  token = /name="desk-token" content="(\w+)"/.exec(shell)?.[1] ?? '';
};
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
  ({ files } = await buildServer({ outdir: null }));
  page = await bundlePage(ROOT);
  writeFileSync(seasonFile, JSON.stringify(SEASON));
  const opened = playAfresh(kept, playing(seasonFile));
  if (!opened.ok) throw new Error(opened.line);
  desk = openDesk(opened.workbook, kept);
  await serve();
}, 60_000);

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

describe('serveDesk', () => {
  it.each(['/', '/form/activity', '/form/work'])(
    'gives %s a policy under which only its own program runs',
    async (at) => {
      const response = await fetch(served.address + at);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
      expect(await response.text()).not.toMatch(/<script(?! src)/);
    },
  );

  it.each(['/form/nothing', '/mail/999', '/document/x', '/data/entry?number=x', '/a/b/c'])(
    'knows no %s',
    async (at) => {
      expect((await fetch(served.address + at)).status).toBe(404);
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
    const { port } = new URL(served.address);
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
    const port = Number(new URL(served.address).port);
    const failure = await serveDesk({ desk, page, report: () => {} }, port).catch((error: unknown) => error);
    expect(isTaken(failure)).toBe(true);
  });
});

describe('the desk', () => {
  it('stands where the season was played to', async () => {
    const forms = [{ responses: 1 }, { responses: 0 }];
    const people = SEASON.staff;
    expect(await see<Overview>('overview')).toMatchObject({ nowMs: Date.parse(UNTIL), people, forms, isMoving: false });
    expect(await see<EntryLine[]>('entries')).toMatchObject([{ number: 'HD-2019-0001', isWaiting: true }]);
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

  it('puts the menu up for whoever signs in, and runs only what is in it', async () => {
    const { menus } = await done('sign-in', { as: OWNER });
    expect(menus[0]).toMatchObject({ caption: '好网民' });
    const [item] = menus[0].items;
    const ran = await done('menu', { as: OWNER, call: item.call });
    expect(ran).toMatchObject({ ok: true, toasts: [expect.stringMatching(/\S/)] });
    expect(await done('menu', { as: OWNER, call: 'seasonReport' })).toMatchObject({ refusal: 'unknownCall' });
  });

  it('takes a form the whole way: the page is checked, the entry recorded, the receipt sent', async () => {
    const form = await see<FormView>('form?key=activity');
    const answers = answersOf(form, ANSWERS);
    const [part] = form.description.pages[0]?.parts ?? [];
    const first = part !== undefined && 'question' in part ? part.question.itemId : 0;
    const lacking = { ...answers, [first]: '' };
    expect(await done('check-page', { form: 'activity', page: 0, answers: lacking })).toEqual({
      refused: [first],
    });
    const refused = await done('submit', { form: 'activity', edit: null, email: '', answers: lacking });
    expect(refused).toEqual({ ok: false, refused: [first], closed: null });
    const sent = await done('submit', { form: 'activity', edit: null, email: '', answers });
    expect(sent).toMatchObject({ ok: true, isEdit: false });
    expect(await see<EntryView>('entry?number=HD-2019-0002')).toMatchObject({
      title: '网络安全进车间',
      state: '待审核',
    });
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
    expect((await see<EntryView>('entry?number=HD-2019-0002')).seen).toEqual({ version: 2, state: 'received' });
  });

  it('shows a mail in a frame where nothing runs, with what a person wrote as text', async () => {
    const mails = await see<MailLine[]>('mails');
    const receipt = mails.find(({ subject }) => subject.includes('HD-2019-0001'));
    const response = await fetch(`${served.address}/mail/${receipt?.position}`);
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups[\w -]*; default-src 'none'/);
    const html = await response.text();
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('<img');
    expect(html).toContain(`${served.address}/form/activity?edit=`);
  });

  it('moves the clock by what was asked for', async () => {
    const { nowMs } = await see<Overview>('overview');
    expect((await done('clock', { hours: 24 })).nowMs).toBe(nowMs + 86_400_000);
  });

  it.each([
    ['errorsStand', 'approve', '', 1],
    ['reasonMissing', 'return', ' ', 1],
    ['wrongState', 'reopen', '再看', 1],
    ['stale', 'return', '请核对', 7],
  ])('tells that a decision is refused: %s', async (refusal, decision, reason, version) => {
    const seen = { version, state: 'received' };
    const decided = { as: OWNER, number: 'HD-2019-0001', decision, code: '', reason, seen };
    expect(await done('review', decided)).toMatchObject({ ok: false, refusal });
  });

  it('names the errors that can be set aside, and an entry can be approved after it', async () => {
    const waivables = await done('waivables', { number: 'HD-2019-0001' });
    expect(waivables).toEqual([{ code: 'outsideWindow', words: expect.stringContaining('2018') }]);
    const { seen } = await see<EntryView>('entry?number=HD-2019-0001');
    const decided = { as: 'second@example.org', number: 'HD-2019-0001', code: '', reason: '', seen };
    const waived = { ...decided, decision: 'waive', code: 'outsideWindow', reason: '经核实在期限内' };
    expect(await done('review', waived)).toEqual({ ok: true, toasts: [] });
    expect(await done('review', { ...decided, decision: 'approve' })).toEqual({ ok: true, toasts: [] });
    expect(await see<EntryView>('entry?number=HD-2019-0001')).toMatchObject({ state: '审核通过', counts: '计入' });
    const { trace } = await see<Overview>('overview');
    expect(trace[0]).toMatchObject({ functionName: 'call', cause: 'sidebar', as: 'second@example.org', error: '' });
    expect(trace[0]?.calls).toBeGreaterThan(0);
  });

  it('types and pastes as the signed-in person, and tells why somebody else may not', async () => {
    const { sheets } = await see<Overview>('overview');
    const sheetId = sheets.find(({ table }) => table === 'roster')?.id;
    const at = { sheetId, row: 4, column: 1, isPasted: true };
    expect(
      (await act('type', { ...at, as: OWNER, text: 'HZD\t杭州道街道总工会\r\nXC\t"新村\n街道总工会"\r\n' })).status,
    ).toBe(200);
    const { rows } = await see<SheetView>(`sheet?id=${sheetId}`);
    expect(rows.slice(2, 4).map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['HZD', '杭州道街道总工会'],
      ['XC', '新村\n街道总工会'],
    ]);
    const refused = await act('type', { ...at, as: 'nobody@example.org', text: 'X' });
    expect(refused.status).toBe(500);
    expect(await refused.json()).toEqual({ error: expect.stringContaining('nobody@example.org') });
    expect(reported).toEqual([expect.stringContaining('nobody@example.org')]);
  });
});

describe('keeping the desk', () => {
  it('goes on where it was after a restart', async () => {
    const before = await see<Overview>('overview');
    expect(before.trace).not.toEqual([]);
    const entries = await see<EntryLine[]>('entries');
    await served.close();
    desk = openDesk(reopen(kept, files), kept);
    await serve();
    expect(await see<Overview>('overview')).toEqual({ ...before, trace: [] });
    expect(await see<EntryLine[]>('entries')).toEqual(entries);
    expect((await act('clock', { hours: 1 })).status).toBe(200);
  });

  it('leaves what is kept alone when the season cannot be used', () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, JSON.stringify({ ...SEASON, staff: [] }));
    const before = readdirSync(kept);
    expect(playAfresh(kept, playing(broken))).toMatchObject({ ok: false, line: expect.stringContaining('staff') });
    expect([readdirSync(kept), isKept(kept)]).toEqual([before, true]);
  });
});
