/** The parts beside the code: what goes on without them, and that they are what the code expects. */

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildServer } from '../../scripts/build.mjs';
import { PARTS, partOf } from '../../scripts/parts.mjs';
import { pageIn } from '../../src/google/pages-file.ts';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { submitted, submittedWork } from '../oracle/tiny-season.ts';
import { ask, firstTen, moment } from './ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, openWorld, play, printOf, reopen, rowsOf } from './open-world.ts';

let files: ProjectFiles;
let kept: KeptWorld;

beforeAll(async () => {
  files = await bundle();
  kept = firstTen(files);
});

/** The world at ten, gone on with by other files. */
const goOnWith = (other: ProjectFiles) => reopen({ ...kept, world: { ...kept.world, files: other } });

const LOOKED = 'looked for pages';

/** The program with pages that somebody has pasted wrongly, which notes that it looks for them. */
function withoutPages() {
  const { 'Code.js': code = '', ...others } = files;
  // Other bytes, so that no context is lent in which parts are loaded already.
  const telling = code.replace('.getRawContent()', () => `.getRawContent(console.info('${LOOKED}'))`);
  return { ...others, 'Code.js': `${telling}// without pages\n`, 'pages.html': '<!-- cut -->' };
}

const receipts = (world: ReturnType<typeof reopen>) =>
  rowsOf(world, 'dispatches').flatMap(({ cells: { key, state } }) => (key?.startsWith('receipt/') ? [state] : []));

describe('without the parts', () => {
  it('a response is recorded and its receipt is sent, whatever is wrong with it', () => {
    const world = goOnWith(withoutPages());
    const before = receipts(world).length;
    play(
      world,
      submitted('r9', { title: '网络安全讲座' }, moment('12:30')),
      submitted('r10', { participants: '2', title: '网络安全讲座' }, moment('12:31')),
      submittedWork('w9', {}, moment('12:32')),
    );
    world.workspace.clock.advanceTo(moment('12:35'));
    expect(receipts(world).slice(before)).toEqual(['已发送', '已发送', '已发送']);
  });

  it('neither a response nor a tick that finds nothing nor the menu looks for any', () => {
    const settled = openWorld(files, { clockMinutes: 10 });
    play(settled, submitted('r1', {}, moment('10:02')));
    settled.workspace.clock.advanceTo(moment('10:35'));
    const { world: left, ...rest } = keep(settled);
    const world = reopen({ ...rest, world: { ...left, files: withoutPages() } });
    const ran: [string, boolean, number][] = [];
    world.workspace.onExecution(({ functionName, log, trace }) => {
      ran.push([functionName, log.some((line) => line.includes(LOOKED)), trace.length]);
    });
    world.workspace.clock.advanceTo(moment('10:41'));
    play(world, submitted('r9', { title: '网络安全讲座' }, moment('10:42')), submittedWork('w9', {}, moment('10:43')));
    world.workspace.run({ as: COLLEAGUE, call: 'onOpen', args: [], surface: 'open' });
    ask(world, 'readProgress', {});
    expect(ran.map(([name, hasLooked]) => [name, hasLooked])).toEqual([
      ['tick', false],
      ['onFormSubmit', false],
      ['onFormSubmit', false],
      ['onOpen', false],
      ['call', true],
    ]);
    expect(ran[0]?.[2]).toBeLessThan(10);
    // Hours later nothing is shared between runs any more, the settings neither.
    play(world, submitted('r10', { title: '读书会' }, moment('16:31')));
    expect(ran.filter(([name]) => name === 'onFormSubmit').map(([, hasLooked]) => hasLooked)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('whoever clicks is told in words what is to be done', () => {
    const { message, ok, refusal } = ask(goOnWith(withoutPages()), 'readProgress', {});
    expect([ok, refusal]).toEqual([false, 'pagesDiffer']);
    expect(message).toContain('pages.html');
  });
});

describe('with the parts', () => {
  it.each([
    [1, true],
    [99, false],
  ])('Google fails %i times to give them, and whoever clicks is answered: %s', (times, isAnswered) => {
    const failing = `globalThis.n = (globalThis.n || 0) + 1; if (n <= ${times}) throw Error('busy'); return []`;
    const code = (files['Code.js'] ?? '').replaceAll(
      '.getRawContent()',
      () => `.getRawContent(...(() => { ${failing} })())`,
    );
    const world = goOnWith({ ...files, 'Code.js': code });
    expect(ask(world, 'readProgress', {}).ok).toBe(isAnswered);
  });
});

describe('the parts', () => {
  it('give every name that the code or another part asks them for', () => {
    const texts = new Map([['Code.js', files['Code.js'] ?? '']]);
    for (const [, name = ''] of (files['pages.html'] ?? '').matchAll(/<!-- page: (part-[\w-]+) -->/g)) {
      texts.set(name, pageIn(files['pages.html'] ?? '', name) ?? '');
    }
    expect(texts.size).toBeGreaterThan(Object.keys(PARTS).length);
    const asked = [...texts.values()].flatMap((text) => [...text.matchAll(/\("([\w-]+)","(m\d+_\d+)",/g)]);
    expect(asked.length).toBeGreaterThan(100);
    const lacking = asked.filter(([, part = '', name = '']) => !texts.get(`part-${part}`)?.includes(`${name}:()=>`));
    expect(lacking.map(([all]) => all)).toEqual([]);
  });

  it('may take what the code gives as it is: nothing that is exported is given another value later', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    expect(sources.length).toBeGreaterThan(500);
    const changing = sources.filter((name) => /^export (?:let|var)\b/m.test(readFileSync(`src/${name}`, 'utf8')));
    expect(changing).toEqual([]);
  });

  it('are places that a module of the server is in', () => {
    expect(partOf('src/messages/mail/en.ts')).toBe('words-en');
    expect(partOf('src/app/triggers/on-form-submit.ts')).toBe(null);
    for (const part of Object.keys(PARTS)) expect(files['pages.html']).toContain(`<!-- page: part-${part} -->`);
  });

  it('leave a light program to every start, and do what one whole text does', async () => {
    const whole = (await buildServer({ outdir: null, parts: false })).files;
    expect(Buffer.byteLength(files['Code.js'] ?? '')).toBeLessThan(MOST_BYTES);
    expect(Buffer.byteLength(whole['Code.js'] ?? '')).toBeGreaterThan(2.5 * MOST_BYTES);
    const prints = [files, whole].map((program) => {
      const world = goOnWith(program);
      play(world, submitted('r9', { title: '网络安全讲座' }, moment('12:30')));
      const views = ['readProgress', 'readMaterials', 'readSettings'].map((name) =>
        ask(world, name, {}, { language: 'en' }),
      );
      world.workspace.clock.advanceTo(moment('15:35'));
      return JSON.stringify([printOf(world), views]);
    });
    expect(prints[0] === prints[1]).toBe(true);
  }, 60_000);
});

/** Of Code.js, which Google loads for every execution. */
const MOST_BYTES = 202_800;
