// Starts other programs of the project in Node itself, so that nothing depends on a shell.
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, absolute. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The zone that the campaign, the offline Workspace and every test count days in; Node reads it only at its start. */
export const ZONE = 'Asia/Shanghai';

/**
 * The path of a file inside an installed package, for programs that are started by `node`.
 *
 * A direct dependency always lies at the top of node_modules. Asking Node for it would fail for packages that
 * hide their files behind `exports`, such as clasp.
 *
 * @param {string} packageName
 * @param {string} file inside the package
 * @returns {string} absolute
 * @example
 * programOf('jest', 'bin/jest.js')  // → '/…/node_modules/jest/bin/jest.js'
 */
export function programOf(packageName, file) {
  return join(ROOT, 'node_modules', packageName, file);
}

/**
 * Answers `--help` and ends, where somebody asks for it; else nothing happens.
 *
 * @param {string[]} lines how the command is written, and what it does
 * @example
 * answerHelp(['Usage: npm run build', '  lays out dist/'])
 */
export function answerHelp(lines) {
  if (!process.argv.slice(2).includes('--help')) return;
  for (const line of lines) console.log(line);
  process.exit(0);
}

/**
 * Runs a Node program to its end with the terminal as its own, in the campaign's zone.
 *
 * Signals reach the child, so that a closed terminal or CI's stop leaves nothing behind. Ctrl-C in a terminal goes
 * to the child by itself, and is not sent twice.
 *
 * @param {string[]} args as after `node` on a command line
 * @param {((text: string) => void) | null} [hear] gets what it writes, in place of the terminal
 * @returns {Promise<number>} its exit code; 128 + number for a child that a signal ended, as shells say it
 * @example
 * await runNode(['--version'])  // → 0, and v20.20.2 on the terminal
 */
export function runNode(args, hear = null) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = hear === null ? 'inherit' : ['inherit', 'pipe', 'pipe'];
  const child = spawn(process.execPath, args, { stdio, env: { ...process.env, TZ: ZONE } });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    if (hear !== null) stream?.on('data', hear);
  }
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0));
    });
  });
}

// A season is thousands of short executions over the same sheets. A larger nursery lets what they read die before it is
// moved; simple machine code is shared among contexts, while optimizing would begin anew in each.
const FOR_SHORT_LIVES = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=64',
  '--always-sparkplug',
  '--interrupt-budget=1000000',
];

/**
 * What Node is to be started with for a program that plays seasons: nearly half the work of the machine is saved.
 *
 * @returns {string[]} none where this Node does not know them all: one that it did not know would stop it
 * @example
 * await runNode([...seasonFlags(), 'build/rehearse.mjs'])
 */
export function seasonFlags() {
  const { status } = spawnSync(process.execPath, [...FOR_SHORT_LIVES, '--version'], { stdio: 'ignore' });
  return status === 0 ? FOR_SHORT_LIVES : [];
}
