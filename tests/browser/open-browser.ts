/** Opens one Chromium for a test file; where there is none, tests are skipped loudly, and under CI they fail. */

import { describe as describeAnywhere } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.mjs';

const found = findChromium();
const isCi = (process.env.CI ?? '') !== '';
const MISSING = [
  'No Chromium was found, so nothing was tested in a browser.',
  'Install one (Debian: apt-get install chromium), or set CHROME_PATH to the program.',
].join(' ');

if (found === null && !isCi) process.stderr.write(`\n${MISSING}\n`);

/** `describe` for what needs a browser. */
export const describe: typeof describeAnywhere.skip =
  found === null && !isCi ? describeAnywhere.skip : describeAnywhere;

/**
 * Starts the browser; whoever opens it closes it.
 *
 * @throws Error under CI where there is no browser: a check that is not made must not look like one that passed.
 */
export async function openBrowser(): Promise<Browser> {
  if (found === null) throw new Error(MISSING);
  const { env, executablePath } = found;
  const given = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const launch = () =>
    chromium.launch({
      executablePath,
      args: CHROMIUM_FLAGS,
      env: { ...Object.fromEntries(given), ...env },
      timeout: 30_000,
    });
  try {
    return await launch();
  } catch (error) {
    // Chromium may crash (SIGSEGV) before it has opened anything: that says nothing of our pages. Once, and told.
    if (!String(error).includes('signal=SIGSEGV')) throw error;
    process.stderr.write('Chromium has crashed at its start, and is started once more.\n');
    return await launch();
  }
}
