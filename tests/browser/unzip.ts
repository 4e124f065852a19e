/** Opens zips by programs that are not ours. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';

/**
 * The files of a zip by their paths, in order; each of its bytes was compared with its check by Info-ZIP's unzip, where
 * the machine has it.
 */
export function unzipped(path: string): Record<string, Uint8Array> {
  try {
    execFileSync('unzip', ['-tq', path], { stdio: 'pipe' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    process.stderr.write('SKIPPED: there is no unzip on this machine to check a zip with\n');
  }
  return unzipSync(readFileSync(path));
}
