// Finds a Chromium for the browser tests and the pictures: one that is named, one that is installed, the packed one.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programOf, ROOT } from './programs.mjs';

/** @typedef {{ executablePath: string, env: Record<string, string> }} FoundChromium */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const UNPACKED = join(ROOT, 'build/chromium');
const PACKED = '@sparticuz/chromium';
// Longer than any start takes: a program that says nothing by then is not usable.
const PATIENCE_MS = 20_000;

/** What every start of it needs: no sandbox, since a container's root has none; nothing that calls home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser that tests and pictures use: CHROME_PATH, else one on the PATH, else the packed one, which is unpacked
 * once into build/.
 *
 * @returns {FoundChromium | null} null where there is none. `env` is to be laid over the environment that it starts in.
 * Throws for a CHROME_PATH that cannot be run: whoever set it meant it.
 * @example
 * findChromium()  // → { executablePath: '/usr/bin/chromium', env: {} }
 */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROME_PATH names no program that can be run: ${named}`);
    return { executablePath: named, env: {} };
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const installed = [...places, ...(process.platform === 'darwin' ? MAC : [])].find(isProgram);
  return installed === undefined ? packedChromium() : { executablePath: installed, env: {} };
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {FoundChromium | null} */
function packedChromium() {
  // The package holds a program for this one kind of machine.
  const isPacked = existsSync(programOf(PACKED, 'package.json'));
  if (!isPacked || process.platform !== 'linux' || process.arch !== 'x64') return null;
  if (!existsSync(UNPACKED)) unpackBeside();
  const executablePath = join(UNPACKED, 'chromium');
  const libraries = join(UNPACKED, 'al2023/lib');
  for (const env of [{}, { LD_LIBRARY_PATH: libraries }])
    if (starts(executablePath, env)) return { executablePath, env };
  return null;
}

/** @param {string} program @param {Record<string, string>} env */
function starts(program, env) {
  const options = { env: { ...process.env, ...env }, timeout: PATIENCE_MS };
  return spawnSync(program, ['--no-sandbox', '--version'], options).status === 0;
}

/** Into a folder of this process, which then takes the name: two test files that begin at once do no harm. */
function unpackBeside() {
  const own = `${UNPACKED}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  // The package unpacks to the system's folder for temporary files, which only a process of its own can have elsewhere.
  const self = fileURLToPath(import.meta.url);
  // It unpacks the libraries that a bare system lacks only where it takes itself to be on a cloud that lacks them.
  const env = { ...process.env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const { status } = spawnSync(process.execPath, [self], { env, stdio: 'inherit' });
  if (status !== 0) throw new Error('The packed Chromium could not be unpacked.');
  try {
    renameSync(own, UNPACKED);
  } catch (error) {
    rmSync(own, { recursive: true });
    if (!existsSync(UNPACKED)) throw error;
  }
}

async function unpack() {
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await unpack();
