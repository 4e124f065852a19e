/** The house rules that a machine can see, over the whole project; each failure names the place and the cure. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { codeBans } from './tidy/code-bans.ts';
import { formRules } from './tidy/form-rules.ts';
import type { HouseRule, SourceFile } from './tidy/house-rule.ts';
import { importArrows } from './tidy/import-arrows.ts';
import { scanSource } from './tidy/scan-source.ts';

const TOP = dirname(dirname(fileURLToPath(import.meta.url)));

const TOP_LEVEL = [
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'appsscript.json', 'README.md', 'LICENSE', 'biome.json'],
  ...['CONTRIBUTING.md', 'CHANGELOG.md'],
  ...['scripts', 'docs', 'src', 'tests'],
];
const MADE_HERE = ['node_modules', 'dist', 'build', 'coverage'];

const files: SourceFile[] = ['src', 'tests', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(TOP, folder), { recursive: true, encoding: 'utf8' }).map((at) => `${folder}/${at}`),
  )
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
  .sort()
  .map((path) => ({ path, scan: scanSource(readFileSync(join(TOP, path), 'utf8')) }));

const broken = ({ cure, holdsFor, offences }: HouseRule) =>
  files
    .filter(({ path }) => holdsFor(path))
    .flatMap((file) => offences(file).map(({ line, found }) => `${file.path}:${line} ${found} (cure: ${cure})`));

describe('the house rules', () => {
  it('are checked over the sources', () => {
    expect(files.map(({ path }) => path)).toContain('tests/tidy.test.ts');
  });

  it.each([importArrows, ...codeBans, ...formRules].map((rule) => ({ title: rule.name, rule })))(
    '$title',
    ({ rule }) => {
      expect(broken(rule)).toEqual([]);
    },
  );

  it('the top level holds only what the plan names', () => {
    const extra = readdirSync(TOP).filter((name) => !name.startsWith('.'));
    expect(extra.filter((name) => ![...TOP_LEVEL, ...MADE_HERE].includes(name))).toEqual([]);
  });

  it('what is built here is never committed', () => {
    const ignored = readFileSync(join(TOP, '.gitignore'), 'utf8').split('\n');
    expect(MADE_HERE.filter((name) => !ignored.includes(`${name}/`))).toEqual([]);
  });
});
