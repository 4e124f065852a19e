/** The bundle under its manifest's scopes: it needs each of them, and gets by with them, whoever is there. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { neededScopes } from '../../src/offline/inspect.ts';
import type { ExecutionRecord, ProjectFiles } from '../../src/offline/workspace.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { bundle, COLLEAGUE, OWNER, openWorld, play, rowsOf, type World } from './open-world.ts';

const MANIFEST = 'appsscript.json';
const STRANGER = 'private@gmail.com';
const UNAUTHORIZED = 'Authorization is required to perform that action. Please run the script again to authorize it.';
const full = (scope: string) => `https://www.googleapis.com/auth/${scope}`;

let files: ProjectFiles;
let manifest: { oauthScopes: string[] };

beforeAll(async () => {
  files = await bundle();
  manifest = JSON.parse(files[MANIFEST] ?? '');
});

function withScopes(oauthScopes: readonly string[]): ProjectFiles {
  return { ...files, [MANIFEST]: JSON.stringify({ ...manifest, oauthScopes }) };
}

interface Played {
  readonly records: readonly ExecutionRecord[];
  /** What executions ended with, or logged. */
  readonly words: readonly string[];
  readonly world: World | null;
}

// Set-up, a response, its receipt, a review, a request for summaries, the tick that writes them, the weekly digest.
function playSmall(given: ProjectFiles): Played {
  const records: ExecutionRecord[] = [];
  const words: string[] = [];
  let world: World | null = null;
  try {
    world = openWorld(given);
    world.workspace.onExecution((record) => {
      records.push(record);
    });
    callBundle(world.run.book, OWNER, 'setUp', {});
    const opened = world.workspace.run({ as: COLLEAGUE, call: 'menuSidebar', surface: 'menu' });
    if (!opened.ok) words.push(opened.error.message);
    play(world, submitted('r1', {}, on('08-20', '09:00')));
    words.push(JSON.stringify(review(world, OWNER)));
    words.push(JSON.stringify(callBundle(world.run.book, OWNER, 'requestPapers', { what: 'summaries' })));
    world.workspace.clock.advanceTo(on('08-20', '11:30'));
    world.workspace.clock.advanceTo(on('08-26', '09:00'));
  } catch (error) {
    words.push(String(error));
  }
  for (const { log, outcome } of records) words.push(...log, outcome.ok ? '' : outcome.error.message);
  return { records, words, world };
}

function review({ run, workspace }: World, as: string, account = as): unknown {
  const number = rowOf(run, 'r1')?.cells.number ?? '';
  const request = { number, decision: 'approve', code: '', reason: '', seen: { version: 1, state: 'received' } };
  const result = workspace.run({ as, account, call: 'call', args: ['reviewEntry', request], surface: 'sidebar' });
  return result.ok ? result.value : result.error.message;
}

function unused(scopes: readonly string[], { records }: Played): string[] {
  const methods = new Set(records.flatMap(({ trace }) => trace.map(({ method }) => method)));
  const used = new Set([...methods].flatMap(neededScopes));
  return scopes.filter((scope) => !used.has(scope));
}

describe("the manifest's scopes", () => {
  it('are enough for a season: set-up, response, receipt, review, summaries, digest', () => {
    const { words, world } = playSmall(files);
    expect(words.filter((line) => /permission|problem|not emulated/i.test(line))).toEqual([]);
    const documents = world?.workspace.parts.drive.all().filter(({ mimeType }) => mimeType.endsWith('document'));
    expect(documents?.length).toBeGreaterThan(0);
    expect(world?.workspace.mailbox.length).toBeGreaterThan(1);
    expect(world?.run.cost.digest.executions).toBeGreaterThan(0);
  });

  it('are each asked for by some call, so that none is there for nothing', () => {
    const played = playSmall(files);
    expect(unused(manifest.oauthScopes, played)).toEqual([]);
    expect(unused([full('documents')], played)).toEqual([full('documents')]);
  });

  it.each([
    'spreadsheets.currentonly',
    'forms',
    'drive.file',
    'script.send_mail',
    'script.scriptapp',
    'script.container.ui',
    'userinfo.email',
  ])('without %s something fails, with that permission named as required (PLATFORM B)', (missing) => {
    const kept = manifest.oauthScopes.filter((scope) => scope !== full(missing));
    expect(kept).toHaveLength(manifest.oauthScopes.length - 1);
    const refusals = playSmall(withScopes(kept)).words.filter((line) => line.includes('Required permissions: '));
    expect(refusals.some((line) => line.includes(full(missing)))).toBe(true);
  });

  it('are the ones that are taken away here', () => {
    const tried = ['spreadsheets.currentonly', 'forms', 'drive.file', 'script.send_mail', 'script.scriptapp'];
    const people = ['script.container.ui', 'userinfo.email'];
    expect(new Set([...tried, ...people].map(full))).toEqual(new Set(manifest.oauthScopes));
  });
});

describe('a person with two accounts', () => {
  function reviewed(account: string, share: boolean): unknown {
    const world = openWorld(files);
    if (share) world.workspace.share(world.bookId, account, 'editor');
    play(world, submitted('r1', {}, on('08-20', '09:00')));
    const answer = review(world, COLLEAGUE, account);
    expect(rowsOf(world, 'decisions')).toEqual([]);
    return answer;
  }

  it('is refused as no staff when the sidebar calls under the other one (PLATFORM G)', () => {
    expect(reviewed(STRANGER, true)).toMatchObject({ ok: false, refusal: 'notStaff' });
  });

  it("meets Google's own refusal when the other one may not edit the workbook", () => {
    expect(reviewed(STRANGER, false)).toMatch(/Error code PERMISSION_DENIED/);
  });
});

describe('an owner whose authorization is missing', () => {
  it.each(['drive.file', null])('(%s) has no bells; when it is back the next tick makes up for it', (missing) => {
    const world = openWorld(files);
    const { workspace } = world;
    const scopes = missing === null ? null : [full(missing)];
    workspace.revoke(OWNER, scopes);
    play(world, submitted('r1', {}, on('08-20', '09:00')));
    const rung = workspace.clock.advanceTo(on('08-20', '10:00'));
    expect(rung.map((result) => (result.ok ? 'ok' : result.error.message))).toEqual([UNAUTHORIZED]);
    expect([rowsOf(world, 'activity'), workspace.mailbox]).toEqual([[], []]);
    workspace.authorize(OWNER, scopes);
    workspace.clock.advanceTo(on('08-20', '11:00'));
    // The owner is told, too, that nothing was checked for hours.
    const toUnits = workspace.mailbox.filter(({ subject }) => subject.startsWith('【已收到'));
    expect([rowsOf(world, 'activity').length, toUnits.length, workspace.mailbox.length]).toEqual([1, 1, 2]);
  });
});
