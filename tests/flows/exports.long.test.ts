/** Exports of seasons in an SQL engine: the queries of the docs give what the reports say, district and city. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXPORT_NAMES } from '../../src/domain/export/export-table.ts';
import { exportFiles } from '../../src/season/export-files.ts';
import { openSeason, type Player } from '../../src/season/play-season.ts';
import { reportSeason, type SeasonReport } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { bundle } from '../built-bundle.ts';
import { decided, on, seasonOf, submitted } from '../oracle/tiny-season.ts';

const DOCS = readFileSync('docs/beyond-one-sheet.md', 'utf8');
const DISTRICTS = 16;

interface Exported {
  folder: string;
  report: SeasonReport;
}

let files: Record<string, string>;
let root: string;
let sql: DuckDBConnection;

beforeAll(async () => {
  files = await bundle();
  root = mkdtempSync(join(tmpdir(), 'exports-'));
  sql = await (await DuckDBInstance.create(':memory:')).connect();
}, 300_000);

afterAll(() => {
  sql.closeSync();
  rmSync(root, { recursive: true });
});

/** The query of the docs under this name. */
function query(name: string): string {
  const found = [...DOCS.matchAll(/```sql\n-- (\w+)\n([\s\S]*?)```/g)].find(([, title]) => title === name);
  if (!found?.[2]) throw new Error(`the docs have no query ${name}`);
  return found[2];
}

async function rowsOf(text: string): Promise<Record<string, unknown>[]> {
  const rows = (await sql.runAndReadAll(text)).getRowObjectsJson();
  const numbered = (value: unknown) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, numbered(value)])));
}

function played(season: object, name: string): Exported {
  const read = readSeason(JSON.stringify(season), '.');
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files, tell: () => undefined });
  if (!opened.ok) throw new Error(opened.reason);
  const { player } = opened;
  player.playUntil(read.season.until);
  return { folder: written(player, name), report: reportSeason(player).report };
}

function written(player: Player, name: string): string {
  const folder = join(root, name);
  for (const { content, file } of exportFiles(player)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return join(folder, 'export');
}

const TYPES: Readonly<Record<string, string>> = {
  STRING: 'VARCHAR',
  INTEGER: 'BIGINT',
  BOOL: 'BOOLEAN',
  DATE: 'DATE',
  TIMESTAMP: 'TIMESTAMPTZ',
};

// By the schema file, as `bq load` does: what does not fit it is an error.
async function load(table: string, folder: string, district = ''): Promise<void> {
  const schema: { name: string; type: string; mode: string }[] = JSON.parse(
    readFileSync(join(folder, `${table}.schema.json`), 'utf8'),
  );
  const columns = schema.map(({ mode, name, type }) => `${name}: '${TYPES[type]}${mode === 'REPEATED' ? '[]' : ''}'`);
  const file = join(folder, `${table}.ndjson`);
  const source = `read_json('${file}', format='newline_delimited', columns={${columns.join(', ')}})`;
  const select = `SELECT ${district === '' ? '' : `'${district}' AS district, `}* FROM ${source}`;
  await sql.run(`CREATE TABLE IF NOT EXISTS ${table} AS ${select} LIMIT 0`);
  await sql.run(`INSERT INTO ${table} ${select}`);
}

async function forget(): Promise<void> {
  for (const table of EXPORT_NAMES) {
    await sql.run(`DROP TABLE IF EXISTS ${table}`);
  }
}

/** A season of some activities, approved, returned, waiting and joint, begun by a seed. */
function seasonFrom(seed: number): object {
  const units = seasonOf().roster;
  const unit = (index: number) => units[(seed + index) % units.length]?.name ?? '';
  const count = 3 + (seed % 4);
  const events = Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const day = String(20 + index).padStart(2, '0');
    const answers = {
      unit: unit(index),
      title: index === 0 ? '全市联合网络文明日' : `第${seed}区第${index}场网络安全讲座`,
      heldOn: `2019-06-${String(1 + index).padStart(2, '0')}`,
      participants: String(50 + seed * 3 + index),
    };
    const made = submitted(`e${index}`, answers, on(`08-${day}`, '09:00'));
    const kind = ['approve', 'approve', 'return', null][index % 4];
    if (!kind) return [made];
    const reason = kind === 'return' ? '请补充照片，电话 13800000123。' : '';
    return [made, decided(`e${index}`, kind, { at: on(`08-${day}`, '15:00'), reason })];
  });
  return { ...seasonOf(), events, until: on('09-03') };
}

describe('a district’s export', () => {
  let exported: Exported;

  beforeAll(async () => {
    exported = played(seasonFrom(5), 'district');
    await forget();
    for (const table of EXPORT_NAMES) await load(table, exported.folder);
  }, 120_000);

  it('counts in SQL what the program counts', async () => {
    const { district } = exported.report.tally as { district: Record<string, number> };
    const { counted, participants, waiting } = district;
    expect(await rowsOf(query('district'))).toEqual([{ counted, participants, waiting }]);
    expect(counted).toBeGreaterThan(0);
  });

  it('gives each unit what the program gives it', async () => {
    const { units } = exported.report.tally as { units: Record<string, Record<string, number>> };
    const expected = Object.entries(units)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([unit, { counted, received, returned, works }]) => ({ unit, counted, received, returned, works }));
    expect(await rowsOf(query('units'))).toEqual(expected);
  });

  it('holds every mail of the report, and every decision', async () => {
    const [row] = await rowsOf("SELECT COUNT(*) AS sent FROM mails WHERE state = 'sent'");
    const sent = exported.report.dispatches.filter(({ state }) => state === 'sent').length;
    expect(row).toEqual({ sent });
    const [decisions] = await rowsOf('SELECT COUNT(*) AS made FROM decisions JOIN entries USING (campaign, number)');
    expect(decisions?.made).toBe(
      Object.values(exported.report.entries).filter(({ state }) => state !== 'received').length,
    );
  });

  it('leaves personal fields out, in every table that there is', () => {
    const texts = EXPORT_NAMES.flatMap((table) =>
      ['ndjson', 'csv'].map((format) => readFileSync(join(exported.folder, `${table}.${format}`), 'utf8')),
    );
    const personal = ['contactName', 'contactPhone', 'contactEmail'].map((key) => {
      const { answers } = submitted('x', {}, on('08-20')) as { answers: Record<string, string> };
      return answers[key] ?? '';
    });
    for (const text of [...personal.filter((one) => one !== ''), '13800000123', '@example.org']) {
      expect({ text, found: texts.filter((each) => each.includes(text)).length }).toEqual({ text, found: 0 });
    }
  });
});

describe('a city of sixteen districts', () => {
  it('is rolled up to the sum of their reports, and finds what two of them did together', async () => {
    await forget();
    const all = Array.from({ length: DISTRICTS }, (_, index) => ({
      name: `d${String(index + 1).padStart(2, '0')}`,
      exported: played(seasonFrom(index + 1), `d${index + 1}`),
    }));
    for (const { exported, name } of all) await load('entries', exported.folder, name);
    const expected = all.map(({ exported, name }) => {
      const { district } = exported.report.tally as { district: Record<string, number> };
      return { district: name, counted: district.counted, participants: district.participants };
    });
    expect(await rowsOf(query('city'))).toMatchObject(expected);
    // The unit that tells of it takes no part everywhere.
    const districts = all.filter(({ exported }) => exported.report.entries.e0?.counts === true).length;
    expect(districts).toBeGreaterThan(10);
    expect(await rowsOf(query('joint'))).toEqual([{ day: '2019-06-01', title: '全市联合网络文明日', districts }]);
  }, 300_000);
});
