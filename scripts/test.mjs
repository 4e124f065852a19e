// Runs every check of the project in order of speed and stops at the first that fails: `npm test`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { programOf, ROOT, runNode } from './programs.mjs';

const patterns = process.argv.slice(2);
const jest = [
  '--experimental-vm-modules',
  '--no-warnings',
  programOf('jest', 'bin/jest.js'),
  '--passWithNoTests',
  '--maxWorkers=100%',
];
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
for (const [title, args] of checks) {
  console.log(`\n> ${title}`);
  const code = await runNode(args);
  if (code === 0) continue;
  console.error(`\n${title}: failed (exit code ${code}).`);
  process.exit(code);
}
