// Runs the checks of the project, the short ones beside each other, and stops at the first that fails: `npm test`, the
// everyday suite, and `npm run test:all`, all that it leaves out.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JOINED, joinTests } from './join-tests.mjs';
import { answerHelp, programOf, ROOT, runNode, seasonFlags } from './programs.mjs';

const given = process.argv.slice(2);
const isRest = given.includes('--rest');
const patterns = given.filter((each) => each !== '--rest');
const jest = [
  ...seasonFlags(),
  '--experimental-vm-modules',
  '--no-warnings',
  programOf('jest', 'bin/jest.js'),
  '--maxWorkers=100%',
];
answerHelp(
  isRest
    ? [
        'Usage: npm run test:all [-- PATTERN …]',
        '  what the everyday suite leaves out: sweeps as a whole, files named .long.test.ts; after `npm test`',
        '  with PATTERN, the tests whose path fits, as a whole',
      ]
    : [
        'Usage: npm test [-- PATTERN …]',
        '  types, style, dead code, build, and the everyday tests, or all those whose path a PATTERN fits',
      ],
);
// The one switch: tests/thoroughness.ts reads it.
if (isRest) process.env.TEN_EVENTS_ALL = '1';
const LONG = /\.long\.test\.ts$/;
const built = existsSync(join(ROOT, 'src/server.ts'));

/** @type {[title: string, args: string[]][]} */
const everyday = [
  ['types', [programOf('typescript', 'bin/tsc'), '-b']],
  ['style', [programOf('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.']],
  ['dead code', [programOf('knip', 'bin/knip.js')]],
  ['build', built ? [join(ROOT, 'scripts/build.mjs')] : ['--version']],
];
/** @type {[title: string, args: string[]][]} */
const checks = isRest ? [] : everyday;

process.chdir(ROOT);
if (patterns.length > 0 && findTests().length === 0) {
  console.error(`test: no test file fits ${patterns.join(' ')}.`);
  process.exit(1);
}
await checkAll(checks);
await check('tests', [...jest, ...(patterns.length > 0 ? patterns : isRest ? leftOut() : await allJoined())]);

/**
 * Runs checks beside each other. What one of them writes is held until those before it have come to their end.
 *
 * @param {[title: string, args: string[]][]} some
 */
async function checkAll(some) {
  const running = some.map(([title, args]) => {
    /** @type {string[]} */
    const heard = [];
    return { title, heard, ended: runNode(args, (text) => heard.push(text)) };
  });
  const codes = running.map(({ ended }) => ended);
  for (const { ended, heard, title } of running) {
    console.log(`\n> ${title}`);
    const code = await ended;
    process.stdout.write(heard.join(''));
    // Nothing is left running behind.
    if (code !== 0) await Promise.all(codes);
    tellEnd(title, code);
  }
}

/** @param {string} title @param {string[]} args */
async function check(title, args) {
  console.log(`\n> ${title}`);
  tellEnd(title, await runNode(args));
}

/** @param {string} title @param {number} code */
function tellEnd(title, code) {
  if (code === 0) return;
  console.error(`\n${title}: failed (exit code ${code}).`);
  process.exit(code);
}

/** All everyday files, joined into few: Jest loads what they test once for many of them. */
async function allJoined() {
  const files = await joinTests();
  const { jest: settings } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const config = {
    ...settings,
    rootDir: ROOT,
    testMatch: files.map((file) => `<rootDir>/${file}`),
    modulePathIgnorePatterns: [`<rootDir>/build/(?!${JOINED.split('/')[1]})`, '<rootDir>/dist/'],
    transform: { ...settings.transform, [`/${JOINED}/.*\\.mjs$`]: '<rootDir>/scripts/jest-joined.mjs' },
  };
  return ['--config', JSON.stringify(config)];
}

/** The test files that the patterns name, found before the long checks: a misspelt name is told at once. */
function findTests() {
  const { stdout } = spawnSync(process.execPath, [...jest, '--listTests', ...patterns], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => /\.test\.tsx?$/.test(line.trim()));
}

/** The long files, and whatever tries a part every day: Jest finds what leans on the switch. */
function leftOut() {
  const long = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    LONG.test(name),
  );
  return ['--findRelatedTests', join(ROOT, 'tests/thoroughness.ts'), ...long.map((name) => join(ROOT, 'tests', name))];
}
