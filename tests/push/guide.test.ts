/** What `npm run push` asks and says on its way, with a clasp that answers at once. */

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Clasp } from '../../scripts/clasp.mjs';
import { pushEn } from '../../src/messages/desk/terminal/push/en.ts';
import { openPush } from './push-world.ts';

const ID = '1abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123';
const FILES = { 'Code.js': 'a', 'pages.html': 'b', 'appsscript.json': '{}' };
const PUSHED = JSON.stringify(['dist/Code.js', 'dist/pages.html', 'dist/appsscript.json']);
const { refusals, targets } = pushEn;

/** Answers each command by its name: what it wrote, or what it complained of. */
function claspThat(answers: Record<string, string | { said: string }> = {}): Clasp & { ran: string[][] } {
  const given: typeof answers = {
    pull: '{"pulledFiles":[]}',
    push: PUSHED,
    create: `{"scriptId":"${ID}","parentId":"s"}`,
    ...answers,
  };
  const ran: string[][] = [];
  const clasp: Clasp = async (args) => {
    ran.push(args);
    const answer = Object.entries(given).find(([name]) => args.includes(name))?.[1] ?? '';
    return typeof answer === 'string' ? { ok: true, answer } : { ok: false, said: answer.said };
  };
  return Object.assign(clasp, { ran });
}

/** One push from a fresh folder with small files. */
async function pushed(chance: Parameters<ReturnType<typeof openPush>['push']>[0] = {}) {
  const clasp = claspThat();
  const world = openPush();
  const told = await world.push({ clasp, files: FILES, ...chance });
  return { ...told, clasp, kept: readdirSync(world.root).filter((name) => name.startsWith('.clasp.')) };
}

describe('where to', () => {
  it.each<[what: string, chance: Parameters<typeof pushed>[0], last: string]>([
    ['nobody to ask, and nothing said', {}, pushEn.noPlace(targets.production)],
    ['nobody to ask for the test copy', { to: 'test' }, pushEn.noPlace(targets.test)],
    ['a person who answers nothing', { answers: [''] }, pushEn.stopped],
    ['a person who has no address', { answers: ['2', ''] }, pushEn.stopped],
    ['both ways at once', { create: true, script: ID }, pushEn.twoPlaces],
    ['the address of a Sheet', { script: 'https://docs.google.com/spreadsheets/d/1abc/edit' }, pushEn.addresses.sheet],
    ['no address at all', { script: 'mine' }, pushEn.addresses.none('mine')],
    ['tests that fail', { script: ID, files: null }, pushEn.testsFailed],
  ])('stops at %s, and pushes nothing', async (_, chance, last) => {
    const { clasp, done, said } = await pushed(chance);
    expect([done, said.at(-1)]).toEqual([false, last]);
    expect(clasp.ran.filter((args) => args.includes('push'))).toEqual([]);
  });

  it('asks again until an address is one, and takes one in place of the choice too', async () => {
    const asked = await pushed({ answers: ['2', 'https://docs.google.com/spreadsheets/d/1/edit', 'AKfycbx', ID] });
    expect([asked.done, asked.asked.length, asked.said[0]]).toEqual([true, 4, pushEn.addresses.sheet]);
    const atOnce = await pushed({ answers: [`https://script.google.com/d/${ID}/edit`] });
    expect([atOnce.done, atOnce.kept]).toEqual([true, ['.clasp.json', '.clasp.production.json']]);
  });

  it('makes a Sheet of the name that is given, and keeps it though the tests fail', async () => {
    const { clasp, done, kept } = await pushed({ answers: ['1', ' 好网民 '], files: null });
    expect([done, kept]).toEqual([false, ['.clasp.json', '.clasp.production.json']]);
    expect(clasp.ran.slice(1)).toEqual([['create', '--type', 'sheets', '--title', '好网民', '--json']]);
  });

  it('keeps production and test copy apart, and a script that was named before', async () => {
    const world = openPush();
    const clasp = claspThat();
    const push = (chance: object) => world.push({ clasp, files: FILES, ...chance });
    expect((await push({ script: ID })).done).toBe(true);
    expect((await push({ script: ID })).done).toBe(true);
    expect((await push({ to: 'test', script: ID })).said.at(-1)).toBe(pushEn.sameScript(targets.production));
    const other = await push({ script: ID.replace('1a', '2b') });
    expect(other.said).toEqual([pushEn.placeKnown(targets.production, '.clasp.production.json')]);
    expect((await push({ to: 'test', script: ID.replace('1a', '2b') })).done).toBe(true);
    expect((await push({ to: 'test' })).said[0]).toBe(
      pushEn.goesTo(targets.test, `https://script.google.com/d/${ID.replace('1a', '2b')}/edit`),
    );
  });

  it.each(['.clasp.json', '.clasp.production.json', '.clasp.test.json'])('stops at %s that is spoilt', async (file) => {
    const world = openPush();
    writeFileSync(join(world.root, file), '{ "scriptId": ');
    const { done, said } = await world.push({ clasp: claspThat(), files: FILES, script: ID });
    expect([done, said.at(-1)]).toEqual([false, pushEn.badFile(file)]);
  });

  it('goes on with an id that somebody has put into .clasp.json, as earlier versions asked for', async () => {
    const world = openPush();
    writeFileSync(join(world.root, '.clasp.json'), JSON.stringify({ scriptId: ID, rootDir: 'dist' }));
    const clasp = claspThat();
    expect((await world.push({ clasp, files: FILES })).done).toBe(true);
    expect(clasp.ran.at(-1)).toEqual(['--project', '.clasp.json', 'push', '--force', '--json']);
  });
});

describe('what clasp answers', () => {
  it.each<[what: string, push: string | { said: string }, done: boolean, last: string]>([
    ['all files', PUSHED, true, pushEn.next],
    ['none, since Google has them', '[]', true, pushEn.already],
    ['that it skipped', 'Skipping push.', false, pushEn.silent('Skipping push.')],
    ['nothing', '', false, pushEn.silent('…')],
    ['a part', '["dist/Code.js"]', false, pushEn.partly('dist/Code.js', Object.keys(FILES).join(', '))],
    ['rights that are lacking', { said: 'The caller does not have permission' }, false, refusals.noRights],
    ['what nobody knows', { said: 'Syntax error: x line: 1' }, false, refusals.unknown('Syntax error: x line: 1')],
  ])('%s: is told, and never in silence', async (_, push, done, last) => {
    const told = await pushed({ script: ID, clasp: claspThat({ push }) });
    expect([told.done, told.said.at(-1)]).toEqual([done, last]);
  });

  it.each<[what: string, pull: string, create: string]>([
    ['clasp lists nothing that can be read', 'Pulled.', ''],
    ['no script came of it', '', 'Project file already exists.'],
  ])('where %s, its words are told', async (_, pull, create) => {
    const clasp = claspThat(pull === '' ? { create } : { pull });
    const { done, said } = await pushed(pull === '' ? { create: true, clasp } : { script: ID, clasp });
    expect([done, said.at(-1)]).toEqual([false, refusals.unknown(pull || create)]);
  });

  it('offers to log in where somebody can, and goes on from there', async () => {
    const answers = [{ said: 'No credentials found.' }, { said: 'invalid_grant' }, '{"pulledFiles":[]}'];
    const clasp: Clasp = async (args) => {
      const answer = args.includes('pull') ? (answers.shift() ?? '') : PUSHED;
      return typeof answer === 'string' ? { ok: true, answer } : { ok: false, said: answer.said };
    };
    const refused = await pushed({ script: ID, clasp, answers: ['no'] });
    expect([refused.done, refused.said.at(-1), refused.asked]).toEqual([false, refusals.notLoggedIn, [pushEn.login]]);
    expect((await pushed({ script: ID, clasp, answers: ['yes'], logsIn: true })).done).toBe(true);
  });
});
