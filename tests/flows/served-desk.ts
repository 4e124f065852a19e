/** A small season's desk, served as `npm start` serves it, and what its page asks of it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/programs.mjs';
import type { CallAnswer, Overview, SheetView } from '../../src/desk/answers.ts';
import { type Desk, openDesk } from '../../src/desk/desk.ts';
import { type Playing, playAfresh, reopen } from '../../src/desk/keep-workspace.ts';
import { bundlePage } from '../../src/desk/page-bundle.ts';
import { type ServedDesk, serveDesk } from '../../src/desk/serve-desk.ts';
import { bundle } from '../built-bundle.ts';

export const OWNER = 'owner@example.org';
export const SECOND = 'second@example.org';
export const UNTIL = '2019-08-20T12:00:00+08:00';

/** One activity, held outside of its time and with markup in its title. */
export const SEASON = {
  campaign: '2019',
  roster: [{ id: 'TG', name: '塘沽街道总工会', kind: '街镇', contacts: ['tg@example.org'] }],
  staff: [OWNER, SECOND],
  events: [
    {
      at: '2019-08-20T09:12:00+08:00',
      do: 'submit',
      id: 'r1',
      form: 'activity',
      answers: {
        unit: '塘沽街道总工会',
        title: '<img src=x>竞赛',
        heldOn: '2018-06-12',
        participants: '120',
        contents: ['网络安全知识'],
        contactName: '乔示范',
        contactPhone: '13800000106',
        declaration: true,
      },
    },
  ],
  until: '2019-12-02T00:00:00+08:00',
};

/** The desk under test: `see` looks something up, `act` and `done` ask for something, with the page's own token. */
export interface DeskWorld {
  readonly folder: string;
  /** Where the workspace is kept. */
  readonly kept: string;
  desk(): Desk;
  address(): string;
  /** What the terminal was told of failures. */
  readonly reported: readonly string[];
  playing(season: string): Playing;
  see<Value>(path: string): Promise<Value>;
  act(name: string, body: object | string, headers?: Record<string, string>): Promise<Response>;
  done(name: string, body: object): Promise<ReturnType<typeof JSON.parse>>;
  /** A call of a page's, with whatever differs from the usual one. */
  call(as: string, args: unknown[], more?: object): Promise<CallAnswer>;
  /** The texts of a table's rows by their headers' words, as the page shows them. */
  rowsOf(table: string): Promise<Record<string, string>[]>;
  /** Stops serving, and goes on from what is kept. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Plays the season up to a moment and serves its desk. */
export async function openDeskWorld(played: object = SEASON, until = UNTIL): Promise<DeskWorld> {
  const [files, page] = await Promise.all([bundle(), bundlePage(ROOT)]);
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const kept = join(folder, 'kept');
  const playing = (season: string): Playing => ({
    season,
    until,
    isBlank: false,
    files,
    progress: () => {},
    tell: () => {},
  });
  writeFileSync(join(folder, 'season.json'), JSON.stringify(played));
  const opened = playAfresh(kept, playing(join(folder, 'season.json')));
  if (!opened.ok) throw new Error(opened.line);
  const reported: string[] = [];
  let desk = openDesk(opened.workbook, kept);
  const serve = (): Promise<ServedDesk> =>
    serveDesk({ desk, page, report: (error) => reported.push(String(error)) }, 0);
  let served = await serve();
  const world: DeskWorld = {
    folder,
    kept,
    reported,
    playing,
    desk: () => desk,
    address: () => served.address,
    ...asPage(() => served.address),
    restart: async () => {
      await served.close();
      desk = openDesk(reopen(kept, files), kept);
      served = await serve();
    },
    close: async () => {
      await served.close();
      rmSync(folder, { recursive: true });
    },
  };
  return world;
}

function asPage(address: () => string): Pick<DeskWorld, 'see' | 'act' | 'done' | 'call' | 'rowsOf'> {
  const tokenOf = async () =>
    /name="desk-token" content="(\w+)"/.exec(await (await fetch(address())).text())?.[1] ?? '';
  const see = async <Value>(path: string): Promise<Value> =>
    JSON.parse(await (await fetch(`${address()}/data/${path}`)).text());
  const act: DeskWorld['act'] = async (name, body, headers = {}) =>
    fetch(`${address()}/act/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Desk-Token': await tokenOf(), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const done: DeskWorld['done'] = async (name, body) => JSON.parse(await (await act(name, body)).text());
  return {
    see,
    act,
    done,
    call: (as, args, more = {}) =>
      done('run-sidebar', { as, account: 'own', call: 'call', args, selection: null, ...more }),
    rowsOf: async (table) => {
      const { sheets } = await see<Overview>('overview');
      const { columns, rows } = await see<SheetView>(`sheet?id=${sheets.find((sheet) => sheet.table === table)?.id}`);
      const [head, ...others] = rows;
      return others
        .filter(({ cells }) => cells[0] !== '')
        .map(({ cells }) =>
          Object.fromEntries(columns.map((_, index) => [head?.cells[index] ?? '', cells[index] ?? ''])),
        );
    },
  };
}
