/** Tables as units mail them, from the file to the verdict of each row: what is read, told and refused. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { readTable } from '../../src/domain/import/read-table.ts';
import { sayTableImport } from '../../src/messages/table-import/say-table-import.ts';
import { type FileTrouble, readTableFile, readTableText } from '../../src/table-import/read-table-file.ts';
import type { SheetTexts } from '../../src/table-import/read-xlsx.ts';
import { campaign, names2019 } from '../factories.ts';
import { bundle, openWorld, type World } from '../flows/open-world.ts';
import { refusalFrom, valueFrom } from '../flows/review-world.ts';
import { MAILED_DOCUMENTS, MAILED_FILES } from './mailed-files.ts';
import type { MailedTable, WantedRefusal, WantedRows } from './mailed-table.ts';
import { MAILED_TABLES } from './mailed-tables.ts';
import { MAILED_EXPORTS } from './mailed-works-and-exports.ts';

const ALL = [...MAILED_TABLES, ...MAILED_EXPORTS, ...MAILED_DOCUMENTS, ...MAILED_FILES];
const words = sayTableImport('zh-CN', names2019());
/** What can be added later stands below every row of a table that has no such column. */
const LATER = /可以先不补/u;

let world: World;

beforeAll(async () => {
  world = openWorld(await bundle());
}, 60_000);

function sheetOf({ came, sheet = 0 }: MailedTable): SheetTexts | { trouble: FileTrouble } {
  const given = came();
  const read =
    typeof given === 'string'
      ? { ok: true as const, sheets: [{ name: '', rows: readTableText(given) } as SheetTexts] }
      : readTableFile(given);
  if (!read.ok) return { trouble: read.trouble };
  const chosen = read.sheets[sheet];
  if (!chosen) throw new Error(`no sheet ${sheet}`);
  return chosen;
}

/** What the page shows of a sheet that is read. */
function shown({ hiddenLines = [], mergedLines = [], rows }: SheetTexts, form: string): WantedRows {
  const view = valueFrom(world, 'previewImport', { form, unit: 'TG', source: '邮件', receivedOn: '2019-08-19', rows });
  const told = view.rows.map(({ n, problems, unclear }) => {
    const sentences = [...unclear.map((cell) => words.verdicts.unclear(cell)), ...problems];
    return [n, sentences.filter((sentence) => !LATER.test(sentence))] as const;
  });
  return {
    rows: readTable(formOf(campaign(), form), rows)?.rows.map(({ cells }) => cells) ?? [],
    unread: view.columns.filter(({ is }) => is === null).map(({ heading }) => heading),
    passed: view.passed.map(({ line }) => line),
    merged: view.rows.map(({ line }) => line).filter((line) => mergedLines.includes(line)),
    hidden: view.rows.map(({ line }) => line).filter((line) => hiddenLines.includes(line)),
    told: Object.fromEntries(told.filter(([, sentences]) => sentences.length > 0)),
  };
}

function refused(sheet: ReturnType<typeof sheetOf>, form: string): WantedRefusal {
  if ('trouble' in sheet) return { trouble: sheet.trouble, words: words.table.troubles[sheet.trouble] };
  const wish = { form, unit: 'TG', source: '邮件', receivedOn: '2019-08-19', rows: sheet.rows };
  const { message, refusal } = refusalFrom(world, 'previewImport', wish);
  return { refusal, words: message };
}

/** A line of the document: what units do, what is read of it, what is told of lines and rows, what is refused. */
function lineOf({ habit, wanted }: MailedTable): string {
  const parts = 'rows' in wanted ? [readPart(wanted), toldPart(wanted), ''] : ['', '', wanted.words];
  return `| ${[habit, ...parts].map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}

function readPart({ rows }: WantedRows): string {
  const keys = [...new Set(rows.flatMap((cells) => Object.keys(cells)))];
  return `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}: ${keys.join(', ')}`;
}

function toldPart({ hidden = [], merged = [], passed = [], told = {}, unread = [] }: WantedRows): string {
  const parts = [
    ...(unread.length > 0 ? [`not read: ${unread.join('、')}`] : []),
    ...(passed.length > 0 ? [`no data: lines ${passed.join(', ')}`] : []),
    ...(merged.length > 0 ? [`merged into the line above: lines ${merged.join(', ')}`] : []),
    ...(hidden.length > 0 ? [`hidden in the file: lines ${hidden.join(', ')}`] : []),
    ...Object.entries(told).flatMap(([row, sentences]) => sentences.map((sentence) => `row ${row}: ${sentence}`)),
  ];
  return parts.join('<br>');
}

describe('docs/mailed-tables.md', () => {
  it('has a line for each of these tables, and no other', () => {
    const lines = readFileSync(new URL('../../docs/mailed-tables.md', import.meta.url), 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('| ')).slice(2)).toEqual(ALL.map(lineOf));
  });
});

describe('a table as units mail it', () => {
  it.each(ALL.map((one) => [one.habit, one] as const))('%s', (_, one) => {
    const { form = 'activity', wanted } = one;
    const sheet = sheetOf(one);
    if ('rows' in wanted) {
      if ('trouble' in sheet) throw new Error(sheet.trouble);
      expect(shown(sheet, form)).toEqual({ unread: [], passed: [], merged: [], hidden: [], told: {}, ...wanted });
    } else expect(refused(sheet, form)).toEqual({ ...wanted, words: expect.stringContaining(wanted.words) });
  });
});
