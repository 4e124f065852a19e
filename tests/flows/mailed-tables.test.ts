// Tables as units mail them, taken in through the built bundle: once, again, with two cells corrected, of another unit.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Calls } from '../../src/app/calls/all.ts';
import { readTableFile, readTableText } from '../../src/table-import/read-table-file.ts';
import { entryRows, violations } from '../faults/invariants.ts';
import { settle } from '../faults/settle.ts';
import { MAILED_DOCUMENTS } from '../table-import/mailed-files.ts';
import type { MailedTable } from '../table-import/mailed-table.ts';
import { MAILED_TABLES } from '../table-import/mailed-tables.ts';
import { MAILED_EXPORTS } from '../table-import/mailed-works-and-exports.ts';
import { everyNth } from '../thoroughness.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, openWorld, printOf, reopen, type World } from './open-world.ts';
import { refusalFrom, valueFrom } from './review-world.ts';

const ALL = [...MAILED_TABLES, ...MAILED_EXPORTS, ...MAILED_DOCUMENTS];

let morning: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle());
  settle(world);
  morning = keep(world);
}, 60_000);

type Asked = Calls['importRows']['input'];

function mailed(begin: string, unit = 'TG'): Asked {
  const one = ALL.find(({ habit }) => habit.startsWith(begin));
  if (!one) throw new Error(`no table: ${begin}`);
  return { form: one.form ?? 'activity', unit, source: '邮件', receivedOn: '2019-08-19', rows: rowsOf(one) };
}

function rowsOf({ came, sheet = 0 }: MailedTable): string[][] {
  const given = came();
  if (typeof given === 'string') return readTableText(given);
  const read = readTableFile(given);
  return (read.ok && read.sheets[sheet]?.rows) || [];
}

const corrected = (asked: Asked, cells: Readonly<Record<string, string>>): Asked => {
  return { ...asked, rows: asked.rows.map((line) => line.map((text) => cells[text] ?? text)) };
};

const deedsIn = (world: World, asked: Asked) =>
  valueFrom(world, 'importRows', asked, { as: COLLEAGUE }).rows.map(({ does, number }) => [does, number]);

const shown = (world: World, form = 'activity') =>
  entryRows(world, form).map(({ cells }) => [cells.number, cells.title, cells.participants ?? cells.authorPhone]);

describe('a table as a unit mails it, taken in', () => {
  it.each(
    everyNth(
      [
        ['Annex 1 as the notice', ['HD-2019-0001', 'HD-2019-0002']],
        ['Annex 1 as a .docx', ['HD-2019-0001', 'HD-2019-0002', 'HD-2019-0003']],
        ['A .csv that Excel', ['HD-2019-0001']],
        ['An export of 问卷星', ['HD-2019-0001']],
        ['Name and host merged', ['HD-2019-0001', 'HD-2019-0002', 'HD-2019-0003', 'HD-2019-0004']],
        ['同上 and 〃', ['HD-2019-0001', 'HD-2019-0002', 'HD-2019-0003', 'HD-2019-0004']],
        ['A list of works, taken in as works', ['ZP-2019-0001', 'ZP-2019-0002']],
      ],
      3,
    ),
  )('makes its entries once, however often it comes: %s', (begin, numbers) => {
    const world = reopen(morning);
    const asked = mailed(begin);
    expect(deedsIn(world, asked)).toEqual(numbers.map((number) => ['new', number]));
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
    const before = printOf(world);
    expect(deedsIn(world, asked)).toEqual(numbers.map((number) => ['nothing', number]));
    expect(printOf(world)).toBe(before);
    expect(entryRows(world, asked.form).map(({ cells }) => cells.number)).toEqual(numbers);
  });

  it('changes by two corrected cells what they are of, makes nothing of them, and lets stay what is absent', () => {
    const world = reopen(morning);
    const asked = mailed('Annex 1 as a .docx');
    deedsIn(world, asked);
    settle(world);
    const again = corrected(asked, { '120人': '130人', '55': '65' });
    const rows = again.rows.filter((line) => !line.includes('读书会'));
    expect(deedsIn(world, { ...again, rows })).toEqual([
      ['changed', 'HD-2019-0001'],
      ['changed', 'HD-2019-0002'],
    ]);
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
    expect(shown(world)).toEqual([
      ['HD-2019-0001', '网络安全讲座', '130人'],
      ['HD-2019-0002', '知识竞赛', '65'],
      ['HD-2019-0003', '读书会', '30'],
    ]);
  });

  it('asks of a corrected day or title whether it is the entry or a new one, and does as it is told', () => {
    const world = reopen(morning);
    const asked = mailed('Annex 1 as a .docx');
    deedsIn(world, asked);
    const again = corrected(asked, { '2019.6.12': '2019.6.13', 知识竞赛: '网络知识竞赛' });
    expect(valueFrom(world, 'previewImport', again).rows).toMatchObject([
      { does: 'new', near: { number: 'HD-2019-0001', title: '网络安全讲座', day: '2019.6.12' } },
      { does: 'new', near: { number: 'HD-2019-0002', title: '知识竞赛', day: '2019.6.20' } },
      { does: 'nothing', near: null },
    ]);
    const told = { ...again, corrects: [{ n: 1, number: 'HD-2019-0001' }] };
    const { rows } = valueFrom(world, 'importRows', told, { as: COLLEAGUE });
    expect(rows).toMatchObject([
      { does: 'changed', number: 'HD-2019-0001', changes: [{ before: '2019.6.12', after: '2019.6.13' }] },
      { does: 'new', number: 'HD-2019-0004' },
      { does: 'nothing', number: 'HD-2019-0003' },
    ]);
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
    // From now on both are known, and nobody is asked again.
    const before = printOf(world);
    const third = valueFrom(world, 'importRows', again, { as: COLLEAGUE }).rows;
    expect(third.map(({ does, near, number }) => [does, near, number])).toEqual([
      ['nothing', null, 'HD-2019-0001'],
      ['nothing', null, 'HD-2019-0004'],
      ['nothing', null, 'HD-2019-0003'],
    ]);
    expect(printOf(world)).toBe(before);
  });

  it('corrects no entry of another unit, whatever number is named', () => {
    const world = reopen(morning);
    deedsIn(world, mailed('A .csv that Excel'));
    const other = corrected(mailed('A .csv that Excel', 'HG'), { 塘沽街道总工会: '' });
    const rows = valueFrom(world, 'importRows', { ...other, corrects: [{ n: 1, number: 'HD-2019-0001' }] }).rows;
    expect(rows).toMatchObject([{ does: 'new', number: 'HD-2019-0002' }]);
  });

  it('knows its entries again by another way: the printed annex first, the same as an export afterwards', () => {
    const world = reopen(morning);
    deedsIn(world, mailed('Annex 1 as the notice'));
    expect(deedsIn(world, mailed('An export of 问卷星'))).toEqual([['changed', 'HD-2019-0001']]);
    expect(deedsIn(world, mailed('A .csv that Excel'))).toEqual([['changed', 'HD-2019-0001']]);
    expect(shown(world).map(([number]) => number)).toEqual(['HD-2019-0001', 'HD-2019-0002']);
  });

  it.each(
    everyNth(
      [
        ['A .docx whose paragraph', 'otherUnit'],
        ['Another unit’s table', 'otherUnit'],
        ['One table of several units', 'otherUnit'],
        ['Last year’s 登记表', 'otherNotice'],
        ['A list of works, to be', 'otherForm'],
        ['10,000 lines', 'tableTooLarge'],
      ],
      3,
    ),
  )('is refused and leaves no trace: %s', (begin, refusal) => {
    const world = reopen(morning);
    const before = printOf(world);
    expect(refusalFrom(world, 'importRows', mailed(begin)).refusal).toBe(refusal);
    expect(printOf(world)).toBe(before);
  });

  it('is taken in of the unit that it names', () => {
    const world = reopen(morning);
    expect(deedsIn(world, mailed('A .docx whose paragraph', 'HG'))).toEqual([['new', 'HD-2019-0001']]);
  });
});
