/** The untouched clasp, started by `npm run push`, against a local stand-in for Google: what arrives, what is told. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { claspWith } from '../../scripts/clasp.mjs';
import { pushEn } from '../../src/messages/desk/terminal/push/en.ts';
import { bundle } from '../built-bundle.ts';
import { everyNth, itInAll } from '../thoroughness.ts';
import { type FakeAppsScript, fakeAppsScript, NEW_PROJECT, type RemoteFile } from './fake-apps-script.ts';
import { openPush } from './push-world.ts';

const ID = '1abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123';
const EDITOR = `https://script.google.com/u/0/home/projects/${ID}/edit`;

let fake: FakeAppsScript;
let files: Record<string, string>;

beforeAll(async () => {
  fake = await fakeAppsScript();
  files = await bundle();
});

afterAll(() => fake.close());

beforeEach(() => {
  fake.refuse(null);
  fake.projects.clear();
  fake.asked.length = 0;
});

/** Every byte that a project has got, by the names of dist/. */
const atGoogle = (id: string) =>
  Object.fromEntries(
    (fake.projects.get(id) ?? []).map(({ name, source, type }) => [
      `${name}.${{ HTML: 'html', JSON: 'json', SERVER_JS: 'js' }[type]}`,
      source,
    ]),
  );
const kept = (root: string, name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const writes = () => fake.asked.filter((line) => line.startsWith('PUT'));

describe('a first push', () => {
  it('makes a Sheet, keeps which, and brings every byte', async () => {
    const world = openPush(fake);
    const first = await world.push({ to: 'test', answers: ['1', ''] });
    const [id = ''] = [...fake.projects.keys()];
    expect(first.done).toBe(true);
    expect(first.asked).toEqual([pushEn.where('test copy'), pushEn.title('Ten Events (test copy)')]);
    expect(atGoogle(id)).toEqual(files);
    expect(kept(world.root, '.clasp.test.json')).toEqual({ scriptId: id, rootDir: 'dist', parentId: 'sheet-0' });
    expect(kept(world.root, '.clasp.json').scriptId).toContain('REPLACE-WITH');
    expect(first.said).toContain(pushEn.created('https://docs.google.com/spreadsheets/d/sheet-0/edit'));
    expect(first.said.at(-1)).toBe(pushEn.next);
  }, 120_000);
});

describe('a later push', () => {
  itInAll(
    'brings only what has changed, the manifest too',
    async () => {
      fake.projects.set(ID, [...NEW_PROJECT]);
      const world = openPush(fake);
      expect((await world.push({ to: 'test', script: ID })).done).toBe(true);
      const second = await world.push({ to: 'test' });
      expect([second.done, second.said.at(-1)]).toEqual([true, pushEn.already]);
      expect(writes()).toHaveLength(1);
      const changed = { ...files, 'appsscript.json': `${files['appsscript.json']}\n` };
      const third = await world.push({ to: 'test', files: changed });
      expect([third.done, third.said.at(-2)]).toEqual([true, expect.stringContaining('appsscript.json')]);
      expect(atGoogle(ID)).toEqual(changed);
    },
    120_000,
  );
});

describe('a script that holds something else', () => {
  const MINE: RemoteFile[] = [
    { name: 'Mine', type: 'SERVER_JS', source: 'function salaries() {}' },
    { name: 'folder/Page', type: 'HTML', source: '<p>' },
  ];

  itInAll(
    'is not written over unless somebody says so, and is kept on this machine first',
    async () => {
      fake.projects.set(ID, [...NEW_PROJECT, ...MINE]);
      const world = openPush(fake);
      const { done, said } = await world.push({ script: EDITOR });
      const copy = join('build', 'replaced', ID);
      expect([done, said.slice(-2)]).toEqual([
        false,
        [pushEn.foreign('Mine.js, folder/Page.html', copy), pushEn.notOverwritten],
      ]);
      expect(readFileSync(join(world.root, copy, 'Mine.js'), 'utf8')).toBe('function salaries() {}');
      expect(writes()).toEqual([]);
      const agreed = await world.push({ script: ID, answers: ['yes'] });
      expect([agreed.done, agreed.asked]).toEqual([true, [pushEn.overwrite]]);
      expect(atGoogle(ID)).toEqual(files);
      expect(kept(world.root, '.clasp.production.json')).toEqual({ scriptId: ID, rootDir: 'dist' });
    },
    120_000,
  );
});

describe('what Google refuses', () => {
  const refusals: [what: string, status: number, message: string, words: string][] = [
    [
      'a login that has expired',
      401,
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid …',
      pushEn.refusals.loginExpired,
    ],
    [
      'the API that is switched off',
      403,
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings.',
      pushEn.refusals.apiOff,
    ],
    ['no such script', 404, 'Requested entity was not found.', pushEn.refusals.notFound],
  ];
  it.each(everyNth(refusals, 3))(
    '%s is told with its cure, and no script is remembered',
    async (_, status, message, words) => {
      fake.projects.set(ID, [...NEW_PROJECT]);
      fake.refuse({ status, message });
      const world = openPush(fake);
      const { done, said } = await world.push({ script: ID });
      expect([done, said.at(-1)]).toEqual([false, words]);
      expect(() => kept(world.root, '.clasp.production.json')).toThrow('ENOENT');
    },
    30_000,
  );

  itInAll(
    'makes no Sheet where its script could not be made',
    async () => {
      fake.refuse({ status: 403, message: 'User has not enabled the Apps Script API.' }, / \/v1\//);
      const { done, said } = await openPush(fake).push({ create: true });
      expect([done, said]).toEqual([false, [pushEn.refusals.apiOff]]);
      expect(fake.asked.filter((line) => line.includes('drive'))).toEqual([]);
    },
    60_000,
  );

  const troubles: [what: string, wish: object, words: string][] = [
    ['nobody is logged in', { loggedIn: false }, pushEn.refusals.notLoggedIn],
    ['the line is down', { offline: true }, pushEn.refusals.network],
  ];
  itInAll.each(troubles)(
    'where %s it is told with its cure',
    async (_, wish, words) => {
      const clasp = claspWith([], { ...process.env, ...fake.environment(wish) });
      const { done, said } = await openPush(fake).push({ script: ID, clasp });
      expect([done, said.at(-1)]).toEqual([false, words]);
    },
    30_000,
  );
});
