// Runs every check of the project in order of speed and stops at the first that fails: `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answerHelp, programOf, ROOT, runNode, seasonFlags } from './programs.mjs';

const patterns = process.argv.slice(2);
const jest = [
  ...seasonFlags(),
  '--experimental-vm-modules',
  '--no-warnings',
  programOf('jest', 'bin/jest.js'),
  '--maxWorkers=100%',
];
answerHelp([
  'Usage: npm test [-- PATTERN …]',
  '  types, style, dead code, build, and every test, or those whose path a PATTERN fits',
]);
const built = existsSync(join(ROOT, 'src/server.ts'));

/** @type {[title: string, args: string[]][]} */
const checks = [
  ['types', [programOf('typescript', 'bin/tsc'), '-b']],
  ['style', [programOf('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.']],
  ['dead code', [programOf('knip', 'bin/knip.js')]],
  ['build', built ? [join(ROOT, 'scripts/build.mjs')] : ['--version']],
  ['tests', [...jest, ...patterns]],
];

process.chdir(ROOT);
if (patterns.length > 0 && findTests().length === 0) {
  console.error(`test: no test file fits ${patterns.join(' ')}.`);
  process.exit(1);
}
for (const [title, args] of checks) {
  console.log(`\n> ${title}`);
  const code = await runNode(args);
  if (code === 0) continue;
  console.error(`\n${title}: failed (exit code ${code}).`);
  process.exit(code);
}

/** The test files that the patterns name, found before the long checks: a misspelt name is told at once. */
function findTests() {
  const { stdout } = spawnSync(process.execPath, [...jest, '--listTests', ...patterns], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => /\.test\.tsx?$/.test(line.trim()));
}
