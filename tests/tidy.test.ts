/** The house rules that a machine can see, over the whole project; each failure names the place and the cure. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { anchorsIn, danglingIn, danglingInSource } from './tidy/citations.ts';
import { codeBans } from './tidy/code-bans.ts';
import { formRules, tooLong } from './tidy/form-rules.ts';
import type { HouseRule, SourceFile } from './tidy/house-rule.ts';
import { importArrows } from './tidy/import-arrows.ts';
import { circlesAmong } from './tidy/import-circles.ts';
import { offlineFace } from './tidy/offline-face.ts';
import { ownWords } from './tidy/own-words.ts';
import { lineAt, scanSource } from './tidy/scan-source.ts';
import { testsByName } from './tidy/tests-by-name.ts';

const TOP = dirname(dirname(fileURLToPath(import.meta.url)));

const TOP_LEVEL = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'appsscript.json',
  'README.md',
  'LICENSE',
  'biome.json',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'scripts',
  'docs',
  'src',
  'tests',
];
const MADE_HERE = ['node_modules', 'dist', 'build', 'coverage', 'release'];

const paths = ['src', 'tests', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(TOP, folder), { recursive: true, encoding: 'utf8' }).map((at) => `${folder}/${at}`),
  )
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

const files: SourceFile[] = paths
  .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
  .map((path) => ({ path, scan: scanSource(readFileSync(join(TOP, path), 'utf8')) }));

const pages = new Map(
  readdirSync(join(TOP, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((at) => `docs/${at.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:md|png)$/.test(path))
    .map((path) => [path, path.endsWith('.md') ? readFileSync(join(TOP, path), 'utf8') : ''] as const),
);

const broken = ({ cure, holdsFor, offences }: HouseRule) =>
  files
    .filter(({ path }) => holdsFor(path))
    .flatMap((file) => offences(file).map(({ line, found }) => `${file.path}:${line} ${found} (cure: ${cure})`));

describe('the house rules', () => {
  it('are checked over the sources', () => {
    expect(files.map(({ path }) => path)).toContain('tests/tidy.test.ts');
  });

  it.each([importArrows, offlineFace, ownWords, ...codeBans, ...formRules].map((rule) => ({ title: rule.name, rule })))(
    '$title',
    ({ rule }) => {
      expect(broken(rule)).toEqual([]);
    },
  );

  it('style sheets are as short as sources, and open with what they are for', () => {
    // Cure: split the sheet where the page has a seam; keep the order, since later rules win.
    const sheets = paths.filter((path) => path.endsWith('.css'));
    const bad = sheets.filter((path) => {
      const source = readFileSync(join(TOP, path), 'utf8');
      return tooLong(source).length > 0 || !/^\/\* [A-Z].*[.] \*\/\n/.test(source);
    });
    expect(sheets.length).toBeGreaterThan(10);
    expect(bad).toEqual([]);
  });

  it('no files of src import each other in a circle, by value or by type', () => {
    // Cure: move what both need into a file that imports neither.
    expect(circlesAmong(files.filter(({ path }) => path.startsWith('src/')))).toEqual([]);
  });

  it('verbs, mails, papers and tables have the tests of their names', () => {
    // Cure: each line says it; tests/tidy/tests-by-name.ts lists what has no behaviour of its own, with the reason.
    expect(testsByName(paths)).toEqual([]);
  });

  it('what is cited of docs/ can be opened there: facts, sections, pages, decisions', () => {
    // Cure: write the fact or section (docs/google, docs/contract.md, docs/reliability.md), or cite what is there.
    const anchors = anchorsIn(pages);
    const inSources = files.flatMap(({ path, scan }) =>
      danglingInSource(path, scan, anchors).map(({ line, found }) => `${path}:${line} ${found}`),
    );
    const inPages = [...pages].flatMap(([path, text]) =>
      danglingIn(text, anchors).map(({ index, found }) => `${path}:${lineAt(text, index)} ${found}`),
    );
    expect([...inSources, ...inPages]).toEqual([]);
  });

  it('the top level holds only what the plan names', () => {
    const extra = readdirSync(TOP).filter((name) => !name.startsWith('.'));
    expect(extra.filter((name) => ![...TOP_LEVEL, ...MADE_HERE].includes(name))).toEqual([]);
  });

  it('what is built here is never committed', () => {
    const ignored = readFileSync(join(TOP, '.gitignore'), 'utf8').split('\n');
    expect(MADE_HERE.filter((name) => !ignored.includes(`${name}/`))).toEqual([]);
  });
});
