// Runs clasp, and reads what it answers: it says nothing by its exit code, and little by its words.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { programOf } from './programs.mjs';

/**
 * @typedef {{ ok: true, answer: string } | { ok: false, said: string }} ClaspAnswer what it wrote, or its complaint
 * @typedef {(args: string[], folder: string) => Promise<ClaspAnswer>} Clasp runs it in a folder
 * @typedef {keyof import('../src/messages/desk/terminal/push/zh-CN.ts').PushWords['refusals']} Refused
 */

// Its words are English whatever the account speaks. The first that fits is told, so the special ones come first.
/** @type {[refusal: Refused, words: RegExp][]} */
const REFUSALS = [
  ['notLoggedIn', /no credentials found/i],
  ['blocked', /admin_policy_enforced|blocked by (?:your )?admin/i],
  ['apiOff', /has not enabled the Apps Script API|Apps Script API has not been used|accessNotConfigured/i],
  ['driveFull', /storage quota/i],
  ['quota', /rate limit|quota exceeded|quota metric|too many requests|resource has been exhausted/i],
  ['loginExpired', /invalid_grant|invalid_rapt|invalid (?:authentication )?credentials|login required/i],
  ['loginExpired', /insufficient authentication scopes|unauthorized_client|token has been expired/i],
  ['noRights', /does not have permission|insufficient permission|forbidden|permission denied/i],
  ['notFound', /not found|invalid script id/i],
  ['outage', /internal error|backend error|service (?:is currently )?unavailable|bad gateway|deadline exceeded/i],
  ['network', /ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|fetch failed|socket|network|certificate/i],
];

/**
 * Which of our refusals the words of clasp mean.
 *
 * @param {string} said
 * @returns {Refused} `unknown` where none is recognised
 * @example
 * refusalOf('Requested entity was not found.')  // → 'notFound'
 */
export function refusalOf(said) {
  return REFUSALS.find(([, words]) => words.test(said))?.[0] ?? 'unknown';
}

/**
 * What clasp's answer means. clasp exits 0 and says nothing in JSON when it skips a push, so silence is a failure.
 *
 * @param {string} answer standard output of `clasp push --force --json`
 * @returns {string[] | null} the files that went up, none where Google has them already; null for no push
 * @example
 * pushedFiles('["dist/Code.js"]')  // → ['dist/Code.js']
 * pushedFiles('Skipping push.')  // → null
 */
export function pushedFiles(answer) {
  const files = jsonOf(answer);
  return Array.isArray(files) ? files : null;
}

/** @param {string} answer @returns {any} null for anything but JSON */
function jsonOf(answer) {
  try {
    return JSON.parse(answer);
  } catch {
    return null;
  }
}

/**
 * The clasp that package.json names, with these options of its own before each command.
 *
 * @param {string[]} options such as `--user`
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Clasp}
 * @example
 * await claspWith([])(['push', '--force', '--json'], ROOT)  // → { ok: true, answer: '["dist/Code.js", …]' }
 */
export function claspWith(options, environment = process.env) {
  const program = programOf('@google/clasp', 'build/src/index.js');
  return async (args, folder) => {
    try {
      const started = [program, ...options, ...args];
      const { stdout } = await promisify(execFile)(process.execPath, started, { cwd: folder, env: environment });
      return { ok: true, answer: stdout.trim() };
    } catch (error) {
      const { message, stderr, stdout } = /** @type {Error & { stderr?: string, stdout?: string }} */ (error);
      return { ok: false, said: `${stderr ?? ''}${stdout ?? ''}`.trim() || message };
    }
  };
}

/**
 * The files that a script holds at Google now, by name.
 *
 * @param {Clasp} clasp @param {string} scriptId
 * @returns {Promise<{ ok: true, files: Record<string, string> } | { ok: false, said: string }>}
 * @example
 * await remoteFiles(claspWith([]), id)  // → { ok: true, files: { 'appsscript.json': '{…', 'Code.js': '…' } }
 */
export async function remoteFiles(clasp, scriptId) {
  return inScratchFolder(async (folder) => {
    await writeFile(join(folder, '.clasp.json'), JSON.stringify({ scriptId }));
    const pulled = await clasp(['pull', '--json'], folder);
    if (!pulled.ok) return pulled;
    /** @type {string[] | undefined} */
    const names = jsonOf(pulled.answer)?.pulledFiles;
    if (names === undefined) return { ok: false, said: pulled.answer };
    // clasp writes no file that is empty.
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
    return { ok: true, files: Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ''])) };
  });
}

// No script has it.
const NOBODYS = `1${'0'.repeat(56)}`;

/**
 * Whether this account can work with scripts at all, found out by asking for one that there cannot be.
 *
 * `clasp create` makes the Sheet first and its script after it: where the Apps Script API is switched off, as it is for
 * every new account, each try would leave a Sheet behind.
 *
 * @param {Clasp} clasp
 * @returns {Promise<{ ok: true } | { ok: false, said: string }>}
 * @example
 * await canMakeScripts(claspWith([]))  // → { ok: false, said: 'User has not enabled the Apps Script API. …' }
 */
export async function canMakeScripts(clasp) {
  const asked = await remoteFiles(clasp, NOBODYS);
  if (asked.ok || ['notFound', 'noRights', 'unknown'].includes(refusalOf(asked.said))) return { ok: true };
  return asked;
}

/**
 * Makes a Google Sheet with a script bound to it.
 *
 * @param {Clasp} clasp @param {string} title
 * @returns {Promise<{ ok: true, scriptId: string, parentId: string } | { ok: false, said: string }>} the Sheet's id is
 *   `parentId`
 * @example
 * await createSheet(claspWith([]), '十场')  // → { ok: true, scriptId: '1…', parentId: '1…' }
 */
export async function createSheet(clasp, title) {
  return inScratchFolder(async (folder) => {
    const made = await clasp(['create', '--type', 'sheets', '--title', title, '--json'], folder);
    if (!made.ok) return made;
    const { parentId, scriptId } = jsonOf(made.answer) ?? {};
    if (typeof scriptId !== 'string') return { ok: false, said: made.answer };
    return { ok: true, scriptId, parentId: String(parentId ?? '') };
  });
}

/**
 * Outside the project, since clasp looks for its settings in every folder above. By its real path: clasp refuses links.
 *
 * @template Result
 * @param {(folder: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
async function inScratchFolder(work) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ten-events-')));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
