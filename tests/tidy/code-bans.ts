/** The bans on what stands in code: services, clocks, loops of calls, loose types, classes, markup, prose. */

import { type HouseRule, inCode, inPieces, type SourceFile, within } from './house-rule.ts';
import { lineAt } from './scan-source.ts';

const SERVER = within('src/server.ts', 'src/app', 'src/domain', 'src/google', 'src/messages', 'src/documents');
const OFFLINE = within('src/offline');
const ours = (path: string) => path.startsWith('src/') && !OFFLINE(path);
const anywhere = () => true;

/** Files that make keys of several parts, and so may read them. */
const KEY_MAKERS = [
  'src/app/papers/document-key.ts',
  'src/domain/campaign/adjustable.ts',
  'src/domain/campaign/question-key.ts',
  'src/domain/post/dispatch-key.ts',
  'src/sidebar/drafts.ts',
];

const SERVICES = [
  'SpreadsheetApp',
  'FormApp',
  'DriveApp',
  'Drive',
  'MailApp',
  'GmailApp',
  'DocumentApp',
  'ScriptApp',
  'HtmlService',
  'PropertiesService',
  'CacheService',
  'LockService',
  'Utilities',
  'Session',
  'UrlFetchApp',
  'ContentService',
  'Logger',
  'Browser',
].join('|');

const PER_CELL = [
  'getValue',
  'setValue',
  'getDisplayValue',
  'getFormula',
  'setFormula',
  'setNote',
  'setBackground',
  'appendRow',
  'deleteRow',
  'deleteColumn',
  'insertRowAfter',
  'insertRowBefore',
].join('|');

const MACHINE_CLOCKS = new RegExp(
  [
    '(?<![\\w$.])(?:performance\\s*\\.\\s*(?:now|mark|measure|timeOrigin)|Date\\s*\\.\\s*now)\\b',
    '(?<![\\w$.])process\\s*\\.\\s*(?:hrtime|uptime|cpuUsage|resourceUsage|threadCpuUsage)\\b',
    '(?<![\\w$.])(?:new\\s+Date\\s*(?:\\(\\s*\\)|(?!\\s*[\\w(]))|Date\\s*\\(\\s*\\))',
    '\\bconsole\\s*\\.\\s*time(?:End|Log)?\\b|\\bTemporal\\s*\\.\\s*Now\\b',
  ].join('|'),
  'g',
);

/** Each ban of the house with its cure, in the order of docs/architecture.md. */
export const codeBans: readonly HouseRule[] = [
  {
    name: 'Google services are named only in google/ and offline/',
    cure: 'ask the office for it (src/app/office.ts) and let a file of src/google carry it out',
    holdsFor: (path) => ours(path) && !within('src/google')(path),
    offences: (file) => [
      ...inCode(new RegExp(`(?<![\\w$.'-])(?:${SERVICES})\\s*(?:\\?\\.|[.[])`, 'g'))(file),
      // The wiring may give the type of the event that a trigger hands it.
      ...(file.path === 'src/server.ts' ? [] : inCode(/\bGoogleAppsScript\s*\./g)(file)),
    ],
  },
  {
    name: 'clocks and randomness live in google/, offline/, season/, desk/ and bench/',
    cure: 'take the day or the moment as a parameter; a verb asks the office for its Clock',
    holdsFor: (path) => ours(path) && !within('src/google', 'src/season', 'src/desk', 'src/bench')(path),
    offences: (file) => inCode(clocksFor(file.path))(file),
  },
  {
    name: 'cells are found by column keys, never by A1 texts or column numbers',
    cure: 'ask the table (src/domain/table.ts) for the place of a column key',
    holdsFor: ours,
    offences: (file) => [
      ...inPieces(['string'], /^(?:[^!]*!)?\$?[A-Z]{1,3}\$?\d*:\$?[A-Z]{1,3}\$?\d*$/)(file),
      ...inPieces(['string'], /^\$?[A-Z]{1,3}\$?\d+$/, /\bgetRange(?:List)?\(\s*\[?\s*$/)(file),
      ...inCode(/\.getRange\(\s*[^,()]+,\s*(?:[2-9]|\d{2,})\s*[,)]/g)(file),
    ],
  },
  {
    name: 'no cell or row is read or written by itself in a loop',
    cure: 'read the block once with getValues, work on the values, write the block once with setValues',
    holdsFor: within('src/google', 'src/app'),
    offences: callsInLoops,
  },
  {
    name: 'text for people lives in messages/ and campaign files',
    cure: 'move the text to src/messages or the campaign; what reads a unit such as 人 is src/domain/intake/read-….ts',
    holdsFor: within(
      ...[
        'app',
        'domain',
        'google',
        'server.ts',
        'sidebar',
        'dialog',
        'importing',
        'notice',
        'packing',
        'table-import',
        'season',
        'desk',
      ].map((folder) => `src/${folder}`),
    ),
    offences: prose,
  },
  {
    name: 'nothing is of type any, nothing is cast by way of unknown, nothing is an enum',
    cure: 'use unknown and narrow it, or a union of literals',
    holdsFor: anywhere,
    offences: inCode(/(?:\bas|[:<,|&(])\s*any\b(?!\s*:)|\bas\s+unknown\s+as\b|\benum\s+\w+\s*\{/g),
  },
  {
    name: 'at is a moment and nothing else',
    cure: 'call a place in a list index, a row row, the way to a place path',
    holdsFor: (path) => path.startsWith('src/') || path.startsWith('tests/'),
    offences: inCode(/\bat\??: (?:number|readonly|\{)|\blet at\b|\.\w+\(\([^()]*,\s*at\) =>/g),
  },
  {
    name: 'which errors stand is asked in one place',
    cure: 'ask isStandingError, standingErrors, standingIssues or errorsFirst of src/domain/intake/issue.ts',
    holdsFor: (path) => ours(path) && path !== 'src/domain/intake/issue.ts',
    offences: inPieces(['string'], /^(?:error|warning)$/, /(?<!rule\.)\blevel\s*[!=]==\s*$/),
  },
  {
    name: 'a joined key is taken apart where it is put together',
    cure: 'ask the file that makes it (dispatch-key, document-key, question-key …), or a column beside it',
    // A heading that units write has a key as well, and is read by its ends.
    holdsFor: (path) => ours(path) && !KEY_MAKERS.includes(path) && !within('src/domain/import')(path),
    offences: inCode(/\b(?:\w*[kK]ey|track|question)\s*\.\s*(?:split|startsWith|endsWith)\(/g),
  },
  {
    name: 'no literal is spread into another one',
    cure: 'write its keys out: a spread switches the check for keys that there are not off',
    holdsFor: anywhere,
    offences: inCode(/\.\.\.\{/g),
  },
  {
    name: 'nothing is exported as default but where a tool demands it',
    cure: 'export it by its name',
    holdsFor: (path) => !/^scripts\/jest-[\w-]+\.mjs$/.test(path) && !/\.config\.\w+$/.test(path),
    offences: inCode(/\bexport\s+default\b|\bas\s+default\b/g),
  },
  {
    name: 'classes live in offline/, and ProblemError is one',
    cure: 'write functions over plain values',
    holdsFor: (path) => !OFFLINE(path),
    offences: inCode(/(?<![\w$.-])class\s+(?!ProblemError\b)[A-Z]\w*/g),
  },
  {
    name: 'server code is synchronous, as Apps Script is',
    cure: 'call it plainly: every service of Google answers at once',
    holdsFor: SERVER,
    offences: inCode(/(?<![\w$.])(?:async|await|Promise|setTimeout|setInterval)\b(?!\s*:)/g),
  },
  {
    name: 'server code keeps nothing in variables from one execution to the next',
    cure: 'pass it on, or make it a const: Google loads the code anew each time, and the rehearsal once for all',
    holdsFor: SERVER,
    offences: inCode(/^(?:export\s+)?(?:let|var)\b/gm),
  },
  {
    name: 'nothing asks whether it is offline',
    cure: 'emulate what Google does in src/offline; the program may not know the difference',
    holdsFor: within('src/server.ts', 'src/app', 'src/domain', 'src/google', 'src/documents', 'src/sidebar'),
    offences: inCode(/\bisOffline\w*|\bif\s*\([^)]*\boffline\b/gi),
  },
  {
    name: 'data never becomes markup by way of a text',
    cure: 'use textContent, Preact elements, or the renderer in src/documents, which escapes',
    holdsFor: ours,
    offences: (file) => [
      ...inCode(/\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\s*\.\s*write)\b/g)(file),
      ...inPieces(['string'], /<\?!=/)(file),
    ],
  },
  {
    name: "zod is imported as `import * as z from 'zod/mini'`",
    cure: 'that form alone is small; zod/v4/locales/zh-CN.js may stand beside it',
    holdsFor: ours,
    offences: (file) => [
      ...inPieces(['string'], /^zod(?:$|\/(?!mini$|v4\/locales\/[\w-]+\.js$).*)/, /\b(?:from|import)\s*\(?\s*$/)(file),
      ...inPieces(['string'], /^zod\/mini$/, /\bimport\s+(?!\*|type\b)[^;]*from\s*$/)(file),
    ],
  },
  {
    name: 'zod checks that are always false at Google are not used',
    cure: 'check the text with a pattern: these formats need URL or atob, which Google lacks',
    holdsFor: SERVER,
    offences: inCode(/\bz\s*\.\s*(?:url|httpUrl|base64|base64url|jwt|ipv6|file)\s*\(/g),
  },
  {
    name: 'no test judges by the clock of the machine',
    cure: 'count what is done (calls, requests, rows, tries), or compare growth with tests/domain/measure-growth.ts',
    // What a pattern does inside cannot be counted; there, and only there, two times are compared with each other.
    holdsFor: (path) => within('tests')(path) && path !== 'tests/domain/measure-growth.ts',
    offences: inCode(MACHINE_CLOCKS),
  },
  {
    name: 'tests share one built bundle',
    cure: 'take it from tests/built-bundle.ts, which builds it once for all test files of the same sources',
    // The last two look at the build itself.
    holdsFor: (path) =>
      within('tests')(path) && !['built-bundle.ts', 'package.test.ts', 'wiring.test.ts'].includes(path.slice(6)),
    offences: inCode(/\bbuildServer\s*\(\s*\{\s*outdir:\s*null\s*\}\s*\)/g),
  },
  {
    name: 'tests inject what they need and all of them run',
    cure: 'pass a value in place of a mocked module; finish or remove a test that is set aside',
    holdsFor: within('tests'),
    offences: (file) => [
      ...inCode(/\bjest\s*\.\s*(?:mock|doMock|unstable_mockModule)\b/g)(file),
      ...inCode(/\b(?:it|test|describe)\s*\.\s*(?:only|todo)\b|\bf(?:it|describe)\s*\(/g)(file),
    ],
  },
];

function clocksFor(path: string): RegExp {
  const always = [
    'Date\\s*\\.\\s*(?:now|parse)\\b',
    'Math\\s*\\.\\s*random\\b',
    'performance\\s*\\.\\s*now\\b',
    'crypto\\s*\\.',
  ];
  // A sidebar may wait, and calendar.ts alone turns given milliseconds into a day.
  const dates = path === 'src/domain/calendar.ts' ? 'new\\s+Date\\s*(?:\\(\\s*\\)|(?!\\s*\\())' : 'new\\s+Date\\b';
  return new RegExp(`(?<![\\w$.])(?:${[...always, dates].join('|')})`, 'g');
}

/** Calls on one cell or row inside for, while, forEach or map. */
function callsInLoops(file: SourceFile): { line: number; found: string }[] {
  const { code, source } = file.scan;
  const loops = [...code.matchAll(/\b(?:for|while)\s*\(|\.(?:forEach|map|flatMap)\s*\(/g)].map(
    ({ index, 0: found }) => {
      const inside = closing(code, index + found.length - 1);
      if (found.startsWith('.')) return [index, inside] as const;
      const body = code.slice(inside + 1).search(/\S/) + inside + 1;
      return [index, code.charAt(body) === '{' ? closing(code, body) : code.indexOf(';', body)] as const;
    },
  );
  return [...code.matchAll(new RegExp(`\\.(?:${PER_CELL})\\s*\\(`, 'g'))]
    .filter(({ index }) => loops.some(([start, end]) => start < index && index < end))
    .map(({ index, 0: found }) => ({ line: lineAt(source, index), found }));
}

function closing(code: string, from: number): number {
  let depth = 0;
  for (let index = from; index < code.length; index += 1) {
    if ('([{'.includes(code.charAt(index))) depth += 1;
    if (')]}'.includes(code.charAt(index))) depth -= 1;
    if (depth === 0) return index;
  }
  return code.length;
}

/** Chinese in literals, and in the text of JSX elements, which is code to a scanner. */
function prose(file: SourceFile): { line: number; found: string }[] {
  // What reads 人, 年 or 秒 has to name them.
  const kinds = within('src/domain/intake', 'src/domain/import')(file.path) ? ['string'] : ['string', 'pattern'];
  const reader = /^src\/domain\/(?:intake|import)\/read-[\w-]+\.ts$/.test(file.path);
  return [...inPieces(reader ? [] : kinds, /\p{Script=Han}+/u)(file), ...inCode(/\p{Script=Han}+/gu)(file)];
}
