// Begins next year's campaign file from a former one: `npm run new-campaign -- --from 2019 --year 2020`.
import { existsSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerHelp, ROOT } from './programs.mjs';

/** @typedef {{ line: number, path: string, text: string }} Place A sentence that somebody has to read, and where. */

/**
 * The former file with every day, the year and the id moved on. Sentences stay as they are: they are listed, since only
 * a person can tell what next year's notice says.
 *
 * @param {string} text of the former file
 * @param {number} year
 * @returns {{ text: string, moved: number, toRead: Place[] }} `moved` counts days. Throws for a text that is no JSON.
 * @example
 * nextCampaign('{ "id": "2019", "year": 2019, "open": { "from": "2019-08-19" } }', 2020)
 * // → { text: '{ "id": "2020", "year": 2020, "open": { "from": "2020-08-19" } }', moved: 1, toRead: [] }
 */
export function nextCampaign(text, year) {
  const { id, year: former } = JSON.parse(text);
  const by = year - former;
  let moved = 0;
  const days = text.replace(/"(\d{4})-(\d{2})-(\d{2})"/g, (_, from, month, day) => {
    moved += 1;
    return `"${sameDay(Number(from) + by, month, day)}"`;
  });
  const head = days
    .replace(/("year"\s*:\s*)\d+/, (_, before) => `${before}${year}`)
    .replace(/("id"\s*:\s*)"[^"]*"/, (_, before) => `${before}${JSON.stringify(nextId(String(id), former, year))}`);
  return { text: head, moved, toRead: sentences(head) };
}

// 29 February is there in one year of four.
/** @param {number} year @param {string} month @param {string} day */
function sameDay(year, month, day) {
  const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(Math.min(Number(day), last)).padStart(2, '0')}`;
}

/** @param {string} id @param {number} former @param {number} year */
function nextId(id, former, year) {
  return id.includes(String(former)) ? id.replace(String(former), String(year)) : `${id}-${year}`;
}

/**
 * Texts for people that name a day, a year or a number: no rule keeps them in step.
 *
 * @param {string} text
 * @returns {Place[]}
 */
function sentences(text) {
  const lines = text.split('\n');
  /** @type {Place[]} */
  const found = [];
  /** @param {unknown} value @param {string} path */
  const walk = (value, path) => {
    if (typeof value === 'string') {
      if (/\d/.test(value) && isForPeople(value, path)) found.push({ line: lineOf(lines, value), path, text: value });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
    }
  };
  walk(JSON.parse(text), '');
  const { calendar } = JSON.parse(text);
  if (calendar) found.push({ line: lineOf(lines, 'calendar'), path: 'calendar', text: 'days off and made up' });
  return found.sort((one, other) => one.line - other.line);
}

// A clause is quoted as the notice numbers it: next year's numbers are seen with the rules.
/** @param {string} value @param {string} path */
const isForPeople = (value, path) => /[\u4e00-\u9fff]|[a-z] [a-z]/iu.test(value) && !path.endsWith('clause');

/** @param {string[]} lines @param {string} value */
function lineOf(lines, value) {
  const written = JSON.stringify(value);
  return lines.findIndex((line) => line.includes(written)) + 1;
}

async function main() {
  answerHelp([
    'Usage: npm run new-campaign -- --from NAME|FILE --year YEAR [--out FILE]',
    '  a campaign file with every day moved to YEAR, and a list of the sentences that somebody has to read',
  ]);
  const { from = '', year = '', out } = wish();
  const file = existsSync(resolve(from)) ? resolve(from) : join(ROOT, `src/campaigns/${from}.json`);
  if (from === '' || !existsSync(file)) return stop(`no campaign '${from}'; one of src/campaigns, or a file.`);
  if (!/^\d{4}$/.test(year)) return stop(`'${year}' is no year; write --year 2020.`);
  const target = out === undefined ? join(ROOT, `src/campaigns/${year}.json`) : resolve(out);
  if (existsSync(target)) return stop(`${target} is there already, and is not written over.`);
  const next = nextCampaign(await readFile(file, 'utf8'), Number(year));
  await writeFile(target, next.text);
  console.log(`${target}: ${next.moved} days moved to ${year}. Now read these ${next.toRead.length} sentences:`);
  for (const { line, path, text } of next.toRead) console.log(`${basename(target)}:${line}  ${path}\n    ${text}`);
  console.log('Then: npm run check-campaign -- FILE, and npm run build -- --campaign FILE.');
}

function wish() {
  try {
    return parseArgs({ options: { from: { type: 'string' }, year: { type: 'string' }, out: { type: 'string' } } })
      .values;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} why @returns {never} */
function stop(why) {
  console.error(`new-campaign: ${why}`);
  process.exit(2);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
