// Tests, builds and pushes to Google, asking where to the first time, and never fails in silence: `npm run push`.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildServer, bundleForNode } from './build.mjs';
import { canMakeScripts, claspWith, createSheet, pushedFiles, refusalOf, remoteFiles } from './clasp.mjs';
import { programOf, ROOT, runNode } from './programs.mjs';
import {
  fileOf,
  foreignFiles,
  keepCopy,
  keepScript,
  scriptIdIn,
  scriptOf,
  TARGETS,
  UNREADABLE,
} from './push-target.mjs';

/**
 * @typedef {import('./push-target.mjs').Target} Target
 * @typedef {{ to: Target, create: boolean, script?: string, overwrite: boolean }} Wish what was asked for
 * @typedef {{
 *   root: string, wish: Wish, clasp: import('./clasp.mjs').Clasp,
 *   words: import('../src/messages/desk/terminal/push/zh-CN.ts').PushWords,
 *   say: (line: string) => void, ask: ((question: string) => Promise<string>) | null,
 *   login: () => Promise<boolean>, prepare: () => Promise<Record<string, string> | null>,
 * }} Work `ask` is null where nobody can answer, and gives '' where somebody answers nothing; `prepare` tests and
 *   builds into `root`/dist and gives the files by name, null where the tests fail
 */

// The cause of an error whose message tells the person why nothing was pushed.
const STOPPED = 'stopped';

/**
 * Finds out where to, looks at what is there, and pushes.
 *
 * @param {Work} work
 * @returns {Promise<boolean>} whether Google has this version now; why not was said
 * @example
 * await push({ root: ROOT, wish: { to: 'test', create: true, overwrite: false }, … })  // → true
 */
export async function push(work) {
  const { say, words, wish } = work;
  try {
    const { isNew, scriptId } = await placeOf(work);
    say(words.goesTo(words.targets[wish.to], `https://script.google.com/d/${scriptId}/edit`));
    if (!isNew) await lookBefore(work, scriptId);
    const files = await work.prepare();
    if (files === null) throw stopped(words.testsFailed);
    await carryOut(work, Object.keys(files));
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.cause === UNREADABLE) say(words.badFile(error.message));
    else if (error.cause === STOPPED) say(error.message);
    else throw error;
    return false;
  }
}

/** @param {string} why */
function stopped(why) {
  return new Error(why, { cause: STOPPED });
}

/**
 * @typedef {{ scriptId: string, isNew: boolean }} Place `isNew` of one that this very push has made
 * @param {Work} work
 * @returns {Promise<Place>}
 */
async function placeOf(work) {
  const { root, wish, words } = work;
  const known = await scriptOf(root, wish.to);
  if (wish.create && wish.script !== undefined) throw stopped(words.twoPlaces);
  if (known !== null && (wish.create || wish.script !== undefined)) {
    const same = wish.script !== undefined && idIn(work, wish.script).scriptId === known.scriptId;
    if (!same) throw stopped(words.placeKnown(words.targets[wish.to], known.file));
  }
  if (known !== null) return { scriptId: known.scriptId, isNew: false };
  if (wish.create) return created(work, words.sheetNames[wish.to]);
  if (wish.script !== undefined) return idIn(work, wish.script);
  if (work.ask === null) throw stopped(words.noPlace(words.targets[wish.to]));
  return askedPlace(work, work.ask);
}

/** @param {Work} work @param {NonNullable<Work['ask']>} ask @returns {Promise<Place>} */
async function askedPlace(work, ask) {
  const { say, wish, words } = work;
  const choice = (await ask(words.where(words.targets[wish.to]))).trim();
  if (choice === '') throw stopped(words.stopped);
  const usual = words.sheetNames[wish.to];
  if (choice === '1') return created(work, (await ask(words.title(usual))).trim() || usual);
  // Whoever pastes the address at once is not asked for it again.
  for (let given = choice === '2' ? await ask(words.address) : choice; given.trim() !== ''; ) {
    const read = scriptIdIn(given);
    if (read.ok) return idIn(work, given);
    say(addressWords(work, read.is, given));
    given = await ask(words.address);
  }
  throw stopped(words.stopped);
}

/** @param {Work} work @param {'sheet' | 'deployment' | 'none'} is @param {string} given */
function addressWords({ words }, is, given) {
  return is === 'none' ? words.addresses.none(given.trim()) : words.addresses[is];
}

/** @param {Work} work @param {string} given @returns {Place} */
function idIn(work, given) {
  const read = scriptIdIn(given);
  if (!read.ok) throw stopped(addressWords(work, read.is, given));
  return { scriptId: read.scriptId, isNew: false };
}

/** @param {Work} work @param {string} title @returns {Promise<Place>} */
async function created(work, title) {
  const { clasp, root, say, wish, words } = work;
  await loggedIn(work, () => canMakeScripts(clasp));
  say(words.creating(title));
  const made = await loggedIn(work, () => createSheet(clasp, title));
  // Kept at once: whatever fails from here on, the next push goes on in the same Sheet.
  await keepScript(root, wish.to, made);
  say(words.created(`https://docs.google.com/spreadsheets/d/${made.parentId}/edit`));
  return { scriptId: made.scriptId, isNew: true };
}

/**
 * Nothing is written over before somebody has seen what is there.
 *
 * @param {Work} work @param {string} scriptId
 */
async function lookBefore(work, scriptId) {
  const { clasp, root, say, wish, words } = work;
  const other = TARGETS.find((target) => target !== wish.to) ?? 'test';
  if ((await scriptOf(root, other))?.scriptId === scriptId) throw stopped(words.sameScript(words.targets[other]));
  say(words.looking);
  const { files } = await loggedIn(work, () => remoteFiles(clasp, scriptId));
  const foreign = foreignFiles(files);
  if (foreign.length > 0) {
    say(words.foreign(foreign.join(', '), await keepCopy(root, scriptId, files)));
    const answer = wish.overwrite || work.ask === null ? '' : await work.ask(words.overwrite);
    if (!wish.overwrite && answer.trim().toLowerCase() !== 'yes') throw stopped(words.notOverwritten);
  }
  if ((await scriptOf(root, wish.to)) === null) await keepScript(root, wish.to, { scriptId });
}

/** @param {Work} work @param {string[]} wanted names of the files that belong there */
async function carryOut(work, wanted) {
  const { clasp, root, say, wish, words } = work;
  const file = (await scriptOf(root, wish.to))?.file ?? fileOf(wish.to);
  say(words.pushing);
  const { answer } = await loggedIn(work, () => clasp(['--project', file, 'push', '--force', '--json'], root));
  const pushed = pushedFiles(answer);
  if (pushed === null) throw stopped(words.silent(answer || '…'));
  if (pushed.length > 0 && pushed.length !== wanted.length) {
    throw stopped(words.partly(pushed.join(', '), wanted.join(', ')));
  }
  say(pushed.length === 0 ? words.already : words.pushed(pushed.join(', ')));
  if (pushed.length > 0) say(words.next);
}

/**
 * What clasp was asked for; where it says that nobody is logged in, somebody at the terminal can log in and it goes on.
 *
 * @template {{ ok: boolean }} Result
 * @param {Work} work
 * @param {() => Promise<Result>} act
 * @returns {Promise<Extract<Result, { ok: true }>>}
 */
async function loggedIn(work, act) {
  const { ask, login, words } = work;
  let result = await act();
  const refusal = saidBy(result);
  if (refusal !== null && ['notLoggedIn', 'loginExpired'].includes(refusalOf(refusal)) && ask !== null) {
    const answer = await ask(words.login);
    if (answer.trim().toLowerCase() === 'yes' && (await login())) result = await act();
  }
  const said = saidBy(result);
  if (said === null) return /** @type {Extract<Result, { ok: true }>} */ (result);
  const code = refusalOf(said);
  throw stopped(code === 'unknown' ? words.refusals.unknown(said) : words.refusals[code]);
}

/** @param {{ ok: boolean }} result @returns {string | null} the complaint, where it is one */
function saidBy(result) {
  return 'said' in result ? String(result.said) : null;
}

const OPTIONS = /** @type {const} */ ({
  to: { type: 'string', default: 'production' },
  create: { type: 'boolean', default: false },
  script: { type: 'string' },
  overwrite: { type: 'boolean', default: false },
  'skip-tests': { type: 'boolean', default: false },
  user: { type: 'string' },
  help: { type: 'boolean', default: false },
});

async function main() {
  const { terminalWords } = await import(
    pathToFileURL(await bundleForNode('src/season/terminal-words.ts', 'build/terminal-words.mjs')).href
  );
  const wish = wishIn(process.argv.slice(2), terminalWords);
  /** @type {Work['words']} */
  const words = terminalWords.push;
  if (wish.help) return console.log(words.usage);
  const target = TARGETS.find((each) => each === wish.to);
  if (target === undefined) return stop(words.badTarget(wish.to));
  const user = wish.user === undefined ? [] : ['--user', wish.user];
  const done = await push({
    root: ROOT,
    wish: { to: target, create: wish.create, overwrite: wish.overwrite, ...(wish.script && { script: wish.script }) },
    clasp: claspWith(user),
    words,
    say: (line) => console.log(line),
    ask: process.stdin.isTTY ? askTerminal : null,
    login: async () => (await runNode([programOf('@google/clasp', 'build/src/index.js'), ...user, 'login'])) === 0,
    prepare: () => prepared(words, wish['skip-tests']),
  });
  process.exitCode = done ? 0 : 1;
}

/**
 * Opened for each question: a login in between has the terminal to itself.
 *
 * @param {string} question @returns {Promise<string>} '' where the person ends the input
 */
async function askTerminal(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise((resolve) => terminal.once('close', () => resolve('')));
  try {
    return String(await Promise.race([terminal.question(question).catch(() => ''), ended]));
  } finally {
    terminal.close();
  }
}

/**
 * @typedef {import('../src/messages/desk/terminal/zh-CN.ts').TerminalWords} TerminalWords
 * @param {string[]} args @param {TerminalWords} words
 */
function wishIn(args, { options, push: words }) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    return stop(`${optionFault(/** @type {Error & { code?: string }} */ (error), options)}\n${words.usage}`);
  }
}

/**
 * What is wrong with the words behind the command, in ours; Node says it in English.
 *
 * @param {Error & { code?: string }} error @param {TerminalWords['options']} options
 */
function optionFault({ code, message }, options) {
  const given = /'(-[\w-]*|[^']*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return options.unknown(given);
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return options.extra(given);
  return /does not take/.test(message) ? options.valueTooMany(given) : options.noValue(given);
}

/** @param {Work['words']} words @param {boolean} untested */
async function prepared(words, untested) {
  if (!untested) {
    console.log(words.testing);
    if ((await runNode([join(ROOT, 'scripts/test.mjs')])) !== 0) return null;
  }
  return (await buildServer()).files;
}

/** @param {string} why @returns {never} */
function stop(why) {
  console.error(why);
  process.exit(2);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
