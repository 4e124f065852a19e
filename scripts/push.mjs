// Tests, builds and pushes to Google, and fails loudly where clasp would be silent: `npm run push`.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildServer } from './build.mjs';
import { answerHelp, programOf, ROOT, runNode } from './programs.mjs';

/**
 * What clasp's answer means. clasp exits 0 and says nothing in JSON when it skips a push, so silence is a failure.
 *
 * @param {string} answer standard output of `clasp push --force --json`
 * @returns {string[] | null} the files that went up, none where Google has them already; null for no push
 * @example
 * pushedFiles('["dist/Code.js"]')  // → ['dist/Code.js']
 * pushedFiles('Skipping push.')  // → null
 */
function pushedFiles(answer) {
  try {
    const files = JSON.parse(answer);
    return Array.isArray(files) ? files : null;
  } catch {
    return null;
  }
}

/** @param {string} reason @returns {never} */
function giveUp(reason) {
  console.error(`push: ${reason}`);
  process.exit(1);
}

async function main() {
  answerHelp(['Usage: npm run push [-- OPTIONS OF CLASP]', '  tests, builds, and pushes to Google; --project FILE']);
  const project = await readFile(join(ROOT, '.clasp.json'), 'utf8');
  const named = process.argv.includes('--project') || process.argv.includes('-P');
  if (!named && project.includes('REPLACE-WITH')) giveUp('put the id of your script into .clasp.json first.');
  if ((await runNode([join(ROOT, 'scripts/test.mjs')])) !== 0) giveUp('the tests failed, so nothing was pushed.');
  const { files } = await buildServer();

  const clasp = programOf('@google/clasp', 'build/src/index.js');
  const args = [clasp, ...process.argv.slice(2), 'push', '--force', '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT }).catch((error) =>
    giveUp(`clasp failed.\n${error.stdout ?? ''}${error.stderr ?? error.message}`),
  );
  const pushed = pushedFiles(stdout);
  if (pushed === null) giveUp(`clasp pushed nothing and said: ${stdout.trim() || 'nothing'}`);
  if (pushed.length > 0 && pushed.length !== Object.keys(files).length) {
    giveUp(`clasp pushed ${pushed.join(', ')}, but dist/ holds ${Object.keys(files).join(', ')}.`);
  }
  console.log(pushed.length === 0 ? 'push: Google has this version already.' : `push: ${pushed.join(', ')}`);
}

await main();
