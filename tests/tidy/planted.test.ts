/** Every house rule tried on planted offenders and on what it must let pass, so that the tidy test can fail. */

import { describe, expect, it } from '@jest/globals';
import { anchorsIn, danglingIn, danglingInSource, factsToTest } from './citations.ts';
import { codeBans } from './code-bans.ts';
import { formRules } from './form-rules.ts';
import { importArrows } from './import-arrows.ts';
import { circlesAmong } from './import-circles.ts';
import { offlineFace } from './offline-face.ts';
import { scanSource } from './scan-source.ts';

const RULES = [importArrows, offlineFace, ...codeBans, ...formRules];

/** The rules that a file of this path and source breaks, each once. */
const brokenBy = (path: string, source: string) =>
  RULES.filter((rule) => rule.holdsFor(path) && rule.offences({ path, scan: scanSource(source) }).length > 0).map(
    (rule) => rule.name,
  );

const only = (words: string) => expect.arrayContaining([expect.stringContaining(words)]);

const OPENING = '/** Says what it is for. */\n';

describe('importArrows', () => {
  it.each([
    ['src/domain/count/tally.ts', "import { a } from '../../app/office.ts';"],
    ['src/app/deliver.ts', "import { a } from '../google/post.ts';"],
    ['src/google/book.ts', "import { a } from '../app/office.ts';"],
    ['src/google/book.ts', "import type { A } from '../app/deliver.ts';"],
    ['src/google/book.ts', "import a, { type A } from '../domain/table.ts';"],
    ['src/messages/mail/zh-CN.ts', "import { a } from '../../domain/table.ts';"],
    ['src/offline/clock.ts', "import type { A } from '../domain/table.ts';"],
    ['src/offline/clock.ts', "export { a } from '../app/deliver.ts';"],
    ['src/season/rehearse.ts', "import { a } from '../messages/mail/say.ts';"],
    ['src/server.ts', "import { a } from './domain/table.ts';"],
    ['src/server.ts', "const a = await import('./offline/clock.ts');"],
    ['src/app/mail/deliver.ts', "import {\n  type A,\n  b,\n} from '../../views.ts';"],
    ['src/app/tables/registers.ts', "import { a } from '../mail/deliver.ts';"],
    ['src/app/mail/deliver.ts', "import { a } from '../calls/set-up.ts';"],
    ['src/sidebar/a.ts', "import { a } from '../app/calls/all.ts';"],
    ['src/sidebar/a.ts', "import { a } from '../domain/count/judge.ts';"],
    ['src/app/deliver.ts', "import a from '../../package.json';"],
    ['src/elsewhere/a.ts', "import { a } from '../app/office.ts';"],
  ])('refuses in %s: %s', (path, source) => {
    expect(brokenBy(path, OPENING + source)).toEqual(only('imports point'));
  });

  it.each([
    ['src/app/deliver.ts', "import { a } from '../domain/table.ts';"],
    ['src/app/mail/deliver.ts', "import { type A, type B } from '../../views.ts';"],
    ['src/app/mail/deliver.ts', "import { a } from '../tables/outbox.ts';"],
    ['src/sidebar/a.ts', "import type { A } from '../app/calls/all.ts';"],
    ['src/google/book.ts', "import type { A } from '../app/office.ts';"],
    ['src/messages/say.ts', "import type { A } from '../domain/table.ts';"],
    ['src/messages/mail/receipt.ts', "import { a } from '../../domain/intake/issue.ts';"],
    ['src/sidebar/a.ts', "import { a } from '../domain/review/states.ts';"],
    ['src/season/rehearse.ts', "import { a } from '../messages/desk/zh-CN.ts';"],
    ['src/server.ts', "import campaign from './campaigns/2019.json';"],
    ['src/domain/a.ts', "import * as z from 'zod/mini';\nimport { b } from './count/tally.ts';"],
    ['src/domain/a.ts', "// import { a } from '../app/office.ts';\nconst text = './a.ts';"],
  ])('allows in %s: %s', (path, source) => {
    expect(brokenBy(path, OPENING + source)).toEqual([]);
  });
});

describe('citations', () => {
  const pages = new Map([
    ['docs/google/facts.md', '| F1 | a | R |\n| F2 | b | R |\n## Not emulated\nF79 to F80'],
    ['docs/google/platform.md', '## A. Kinds\n## E. Sheets'],
    ['docs/reliability.md', '## 2. Costs'],
    ['docs/contract.md', '## Form or server?\n| `badDate` | error | a |\n| word | `other` | b |'],
    ['docs/season-files.md', '## What staff ask for\n| `paste` | `id` | c |'],
    ['docs/decisions/0010-a-witness.md', ''],
  ]);
  const anchors = anchorsIn(pages);
  const found = (text: string) => danglingIn(text, anchors).map((each) => each.found);

  it.each([
    ['(F3)', 'F3'],
    ['F1 to F3', 'F1 to F3'],
    ['(PLATFORM B)', 'PLATFORM B'],
    ['(PLATFORM A, F)', 'PLATFORM A, F'],
    ['RELIABILITY 1a', 'RELIABILITY 1a'],
    ['(contract: Reading)', '(contract: Reading'],
    ['(contract: other)', '(contract: other'],
    ['docs/none.md', 'docs/none.md'],
    ['decision 0011', 'decision 0011'],
    ['(CASES U14)', '(CASES U1'],
    ['(NOTICE: source)', '(NOTICE: '],
  ])('are missed: %s', (text, named) => {
    expect(found(text)).toEqual([named]);
  });

  it.each([
    '(F1, F2)',
    'F1 to F2',
    'F79',
    '#F0F0F0',
    'A1:F9',
    '(PLATFORM A)',
    '(PLATFORM A, E)',
    'RELIABILITY 2',
    '(contract: Form or server?)',
    '(contract: badDate)',
    '(contract:\n * Form or\n * server?)',
    '(contract: paste)',
    '(contract: What staff ask for)',
    'docs/reliability.md',
    'decision 10',
    '(WCAG 2.2)',
  ])('are found: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are looked for in comments and texts, not in code', () => {
    const scan = scanSource("/** As F3 says. */\nconst F4 = 'see F5';\n// docs/reliability.md\n");
    expect(danglingInSource('src/a.ts', scan, anchors)).toEqual([
      { line: 1, found: 'F3' },
      { line: 2, found: 'F5' },
    ]);
  });

  it('leave to tests the facts that are emulated', () => {
    expect(factsToTest(pages.get('docs/google/facts.md') ?? '')).toEqual([1, 2]);
  });
});

describe('offlineFace', () => {
  it.each([
    ['src/season/a.ts', "import { a } from '../offline/clock.ts';"],
    ['src/desk/page/a.tsx', "import type { A } from '../../offline/forms/form-store.ts';"],
    ['tests/flows/a.ts', "import { a } from '../../src/offline/spreadsheet/state/cell-grid.ts';"],
    ['scripts/a.mjs', "const a = await import('../src/offline/realm.ts');"],
  ])('refuses in %s: %s', (path, source) => {
    expect(brokenBy(path, OPENING + source)).toEqual(only('by its face alone'));
  });

  it.each([
    ['src/season/a.ts', "import { a } from '../offline/inspect.ts';"],
    ['src/desk/page/a.tsx', "import type { A } from '../../offline/form-page.ts';"],
    ['src/offline/a.ts', "import { a } from './spreadsheet/state/cell-grid.ts';"],
    ['tests/conformance/a.test.ts', "import { a } from '../../src/offline/realm.ts';"],
  ])('allows in %s: %s', (path, source) => {
    expect(brokenBy(path, OPENING + source)).toEqual([]);
  });
});

describe('circlesAmong', () => {
  const planted = (sources: Readonly<Record<string, string>>) =>
    Object.entries(sources).map(([path, source]) => ({ path, scan: scanSource(source) }));

  it.each([
    ['values', { 'src/a.ts': "import { b } from './b.ts';", 'src/b.ts': "import { a } from './a.ts';" }],
    ['types', { 'src/a.ts': "import type { B } from './b.ts';", 'src/b.ts': "export type { A } from './a.ts';" }],
    ['a call', { 'src/a.ts': "const b = await import('./b.ts');", 'src/b.ts': "import { a } from './a.ts';" }],
  ])('finds two files that need each other by %s', (_, sources) => {
    expect(circlesAmong(planted(sources))).toEqual([['src/a.ts', 'src/b.ts']]);
  });

  it('finds a circle of three beside files that only lead to it', () => {
    const sources = {
      'src/start.ts': "import { a } from './x/a.ts';",
      'src/x/a.ts': "import { b } from './b.ts';\nimport { leaf } from '../leaf.ts';",
      'src/x/b.ts': "import type { C } from '../c.ts';",
      'src/c.ts': "import { type A } from './x/a.ts';",
      'src/leaf.ts': 'export const leaf = 1;',
    };
    expect(circlesAmong(planted(sources))).toEqual([['src/c.ts', 'src/x/a.ts', 'src/x/b.ts']]);
  });

  it('passes over what only looks like one, and a circle that is named as standing', () => {
    const sources = { 'src/a.ts': "import { b } from './b.ts';", 'src/b.ts': "// import { a } from './a.ts';" };
    expect(circlesAmong(planted(sources))).toEqual([]);
    const real = planted({ 'src/a.ts': "import './b.ts';", 'src/b.ts': "import './a.ts';" });
    expect(circlesAmong(real, [['src/a.ts', 'src/b.ts', 'src/c.ts']])).toEqual([]);
  });
});

describe('codeBans', () => {
  it.each([
    ['services are named', 'src/app/a.ts', 'const a = SpreadsheetApp.getActive();'],
    ['services are named', 'src/app/a.ts', 'const a = (event: GoogleAppsScript.Events.AppsScriptEvent) => 1;'],
    ['services are named', 'src/season/a.ts', 'const a = Drive?.Files;'],
    ['clocks and randomness', 'src/domain/a.ts', 'const a = new Date(0);'],
    ['clocks and randomness', 'src/app/a.ts', 'const a = Date.now() + Math.random();'],
    ['clocks and randomness', 'src/domain/calendar.ts', 'const a = new Date();'],
    ['column keys', 'src/google/a.ts', "const a = sheet.getRange('B2');"],
    ['column keys', 'src/google/a.ts', "const a = 'A1:B2';"],
    ['column keys', 'src/google/a.ts', "const a = '明细!A:A';"],
    ['column keys', 'src/google/a.ts', 'const a = sheet.getRange(row, 7);'],
    ['in a loop', 'src/google/a.ts', 'for (const a of b) sheet.appendRow(a);'],
    ['in a loop', 'src/google/a.ts', 'for (const a of b) {\n  if (a) a.setValue(1);\n}'],
    ['in a loop', 'src/google/a.ts', 'const a = b.map((c) => c.getValue());'],
    ['text for people', 'src/app/a.ts', "const a = '待审核';"],
    ['text for people', 'src/domain/intake/check.ts', "const a = '待审核';"],
    ['text for people', 'src/app/a.ts', 'const a = /人次/u;'],
    ['text for people', 'src/desk/page/a.tsx', 'const a = <p>待审核</p>;'],
    ['of type any', 'src/app/a.ts', 'const a: any = 1;'],
    ['of type any', 'scripts/a.ts', 'const a = b as unknown as string;'],
    ['of type any', 'tests/a.ts', 'const a: Map<string, any> = b;'],
    ['of type any', 'src/offline/a.ts', 'enum A { B }'],
    ['errors stand', 'src/app/a.ts', "const a = issues.filter((issue) => issue.level === 'error' && !issue.waived);"],
    ['errors stand', 'src/messages/mail/a.ts', "const a = issues.some(({ level }) => level !== 'warning');"],
    ['joined key', 'src/app/a.ts', "const a = line.key.split('/');"],
    ['joined key', 'src/sidebar/a.ts', "const a = track.startsWith('work.');"],
    ['joined key', 'src/google/a.ts', "const a = settingKey.endsWith('.1');"],
    ['spread into', 'src/app/a.ts', 'const a = { ...{ b, c } };'],
    ['at is a moment', 'src/app/a.ts', 'interface A {\n  at: number;\n}'],
    ['at is a moment', 'src/offline/a.ts', 'for (let at = 0; at < 9; at += 1) a(at);'],
    ['at is a moment', 'tests/app/a.ts', 'const a = list.map((each, at) => each + at);'],
    ['at is a moment', 'tests/conformance/a.ts', 'const a = list.filter((each, at) => at > each);'],
    ['spread into', 'src/sidebar/a.tsx', 'export const A = () => <B {...{ c, d }} />;'],
    ['as default', 'src/app/a.ts', 'export default 1;'],
    ['classes live', 'src/app/a.ts', 'class A {}'],
    ['synchronous', 'src/app/a.ts', 'const a = async () => 1;'],
    ['synchronous', 'src/google/a.ts', 'const a = Promise.resolve(1);'],
    ['keeps nothing', 'src/app/a.ts', 'let a = 1;'],
    ['offline', 'src/app/a.ts', 'if (isOffline()) a();'],
    ['markup', 'src/sidebar/a.tsx', 'a.innerHTML = b;'],
    ['markup', 'src/google/a.ts', "const a = '<?!= data ?>';"],
    ['zod/mini', 'src/domain/a.ts', "import { z } from 'zod/mini';"],
    ['zod/mini', 'src/domain/a.ts', "import * as z from 'zod';"],
    ['always false', 'src/domain/a.ts', 'const a = z.url();'],
    ['clock of the machine', 'tests/a.test.ts', 'const a = performance.now();'],
    ['clock of the machine', 'tests/browser/a.ts', 'expect(Date.now() - startMs).toBeLessThan(50);'],
    ['clock of the machine', 'tests/a.test.ts', 'const a = process.hrtime.bigint();'],
    ['clock of the machine', 'tests/a.test.ts', 'const a = +new Date();'],
    ['clock of the machine', 'tests/a.test.ts', 'const a = new Date;'],
    ['clock of the machine', 'tests/a.test.ts', 'console.time();'],
    ['one built bundle', 'tests/flows/a.test.ts', 'const { files } = await buildServer({ outdir: null });'],
    ['inject', 'tests/a.test.ts', "jest.mock('./a.ts');"],
    ['inject', 'tests/a.test.ts', "it.only('a', () => {});"],
  ])('"%s" holds for %s: %s', (words, path, source) => {
    expect(brokenBy(path, OPENING + source)).toEqual(only(words));
  });

  it.each([
    ['src/google/a.ts', 'const a = SpreadsheetApp.getActive();'],
    ['src/server.ts', 'const a = (event: GoogleAppsScript.Events.AppsScriptEvent) => 1;'],
    ['src/app/a.ts', "const a = 'SpreadsheetApp.getActive'; // Drive.Files, new Date()"],
    ['src/domain/calendar.ts', 'const a = new Date(ms);'],
    ['src/google/a.ts', 'const a = sheet.getRange(1, 1, rows, columns);'],
    ['src/google/a.ts', 'const a = range.getValue();\nfor (const b of c) d(b);'],
    ['src/domain/intake/read-number.ts', "const a = /人次?/u;\nconst b = '人';"],
    ['src/app/a.ts', '// 待审核 is a state.\nconst company = anything;'],
    ['src/messages/mail/zh-CN.ts', "const a = '待审核';"],
    ['src/app/a.ts', 'class ProblemError extends Error {}'],
    ['src/domain/intake/issue.ts', "const a = issue.level === 'error';"],
    ['src/domain/post/dispatch-key.ts', "const a = key.split('/');"],
    ['src/app/a.ts', "const a = { key: text.split(' ') };"],
    ['src/google/a.ts', "const a = tone === 'error';"],
    ['src/domain/campaign/a.ts', "const a = rule.level === 'error';"],
    ['src/offline/a.ts', 'class A {}'],
    ['src/sidebar/a.tsx', 'const a = <p class="Note">b</p>;'],
    ['src/domain/a.ts', "import zhCN from 'zod/v4/locales/zh-CN.js';"],
    ['src/app/a.ts', 'const a = () => {\n  let b = 1;\n};'],
    ['src/season/a.ts', 'const a = async () => new Date();'],
    ['tests/a.test.ts', "const a = [new Date(0), 'Date.now()', run.virtualMs, world.clock.now()];"],
    ['tests/domain/measure-growth.ts', 'const a = process.cpuUsage();'],
    ['tests/built-bundle.ts', 'const { files } = await buildServer({ outdir: null });'],
    ['tests/flows/a.test.ts', 'const { files } = await buildServer({ outdir: null, campaign });'],
  ])('nothing is said about %s: %s', (path, source) => {
    expect(brokenBy(path, OPENING + source)).toEqual([]);
  });
});

describe('formRules', () => {
  it.each([
    ['at most 300 lines', 'src/app/a.ts', OPENING + 'const a = 1;\n'.repeat(300)],
    ['at most 50 lines', 'src/app/a.ts', `${OPENING}function f() {\n${'  a();\n'.repeat(50)}}`],
    ['at most 120 characters', 'src/app/a.ts', `${OPENING}// ${'a'.repeat(118)}`],
    ['kebab-case', 'src/app/sendMail.ts', OPENING],
    ['kebab-case', 'src/app/mail-utils.ts', OPENING],
    ['kebab-case', 'src/app/mail-service.ts', OPENING],
    ['opens with a sentence', 'src/app/a.ts', 'const a = 1;\n// Says it too late.'],
    ['has a docstring', 'src/app/a.ts', `${OPENING}const b = 1;\nexport function a() {}`],
    [
      'has a docstring',
      'src/app/a.ts',
      `${OPENING}const b = 1;\n// Not one.\nexport const a = (b: string): number => 1;`,
    ],
    ['left for later', 'src/app/a.ts', `${OPENING}// TODO finish`],
    ['left for later', 'src/app/a.ts', `${OPENING}// @ts-expect-error`],
  ])('"%s" holds for %s', (words, path, source) => {
    expect(brokenBy(path, source)).toEqual(only(words));
  });

  it.each([
    ['tests/faults/a.long.test.ts', OPENING],
    ['src/app/a.ts', OPENING + 'const a = 1;\n'.repeat(299)],
    ['src/app/a.ts', `${OPENING}function f() {\n${'  a();\n'.repeat(48)}}`],
    ['src/messages/mail/zh-CN.ts', OPENING],
    ['src/offline/lock/lock-service.ts', OPENING],
    ['scripts/a.mjs', '#!/usr/bin/env node\n// Says what it is for.\n'],
    ['src/app/a.ts', `${OPENING}\n/** Gives. */\nexport function a(): void;\nexport function a() {}`],
    ['src/app/a.ts', `${OPENING}export const A = { b: 1 };\nconst text = 'TODO';`],
  ])('nothing is said about %s', (path, source) => {
    expect(brokenBy(path, source)).toEqual([]);
  });
});
