/** A form's trigger: its response is recorded once, by itself where it may be, and among the others where it must. */

import { describe, expect, it } from '@jest/globals';
import { registerTable } from '../../../src/app/tables/register-table.ts';
import { recordResponse } from '../../../src/app/triggers/record-response.ts';
import { sweep } from '../../../src/app/triggers/sweep.ts';
import { formOf } from '../../../src/domain/campaign/fields.ts';
import { campaign, entry } from '../../factories.ts';
import { openSmall, rowsIn, type SmallWorkbook, typeInto } from '../small-workbook.ts';
import { arrival, officeWith, settingsWithForms } from './arrivals.ts';

const NINE = '2019-08-20T09:00:00+08:00';
const TEN = '2019-08-20T10:00:00+08:00';

describe('recordResponse', () => {
  it('records one response at once with its verdict, and gives nothing for what is no news', () => {
    const workbook = openSmall();
    const settings = workbook.settings();
    const record = () =>
      recordResponse(workbook.run(), settings, 'activity', arrival('r1', NINE, { participants: '200名' }));
    expect(record()?.verdicts).toMatchObject([{ entry: { id: 'r1' }, state: 'received' }]);
    expect(rowsIn(workbook, 'activity')[0]?.problems).toContain('需更正');
    expect(record()).toBeNull();
  });

  it('records what staff had typed into the row before what its respondent changes', () => {
    const workbook = openSmall();
    const settings = workbook.settings();
    recordResponse(workbook.run(), settings, 'activity', arrival('r1', NINE));
    typeInto(workbook, 'activity', 'HD-2019-0001', { participants: '200' });
    recordResponse(workbook.run(), settings, 'activity', arrival('r1', TEN, { title: '夜校' }));
    expect(rowsIn(workbook, 'activity')).toMatchObject([{ title: '夜校', participants: '200', version: '3' }]);
  });
});

/** A workbook whose index a sweep has made over the first response. */
function indexed(): SmallWorkbook {
  const workbook = openSmall();
  sweep(officeWith(workbook.run(), { activity: [arrival('r1', NINE)] }), settingsWithForms(workbook));
  return workbook;
}

const recorded = (workbook: SmallWorkbook, id: string, cells: Record<string, string>) =>
  recordResponse(workbook.run(), workbook.settings(), 'activity', arrival(id, TEN, cells));

describe('recordResponse with an index', () => {
  it('records by itself what has nothing to do with any other, and the next one after it', () => {
    const workbook = indexed();
    expect(recorded(workbook, 'r2', { title: '夜校' })).toMatchObject({ isAlone: true, decisions: [] });
    expect(recorded(workbook, 'r3', { title: '读书会' })?.verdicts).toMatchObject([{ entry: { id: 'r3' } }]);
    expect(rowsIn(workbook, 'activity').map(({ number, title }) => `${number} ${title}`)).toEqual([
      'HD-2019-0001 网络安全知识竞赛',
      'HD-2019-0002 夜校',
      'HD-2019-0003 读书会',
    ]);
  });

  it.each([
    ['the same response', 'r1', { title: '夜校' }],
    ['the same activity', 'r2', {}],
    ['the same day and title of another unit', 'r2', { unit: '汉沽街道总工会' }],
  ])('holds %s against all the others', (_, id, cells) => {
    expect(recorded(indexed(), id, cells)).toMatchObject({ isAlone: false });
  });

  it('finds what it has itself recorded by itself', () => {
    const workbook = indexed();
    recorded(workbook, 'r2', { title: '夜校' });
    expect(recorded(workbook, 'r2', { title: '夜校' })).toBeNull();
    expect(recorded(workbook, 'r3', { title: '夜校' })?.verdicts.map(({ issues }) => issues.length)).toEqual([0, 0, 1]);
  });

  it('reads the register where staff have typed a row since', () => {
    const workbook = indexed();
    const office = workbook.run();
    const table = registerTable(campaign(), formOf(campaign(), 'activity'));
    office.book.add(table, [{ ...entry().cells, title: '车间课堂' }]);
    office.book.commit();
    expect(recorded(workbook, 'r2', { title: '夜校' })).toMatchObject({ isAlone: false });
    expect(recorded(workbook, 'r3', { title: '读书会' })).toMatchObject({ isAlone: true });
  });

  it('finds by its new title what staff have changed', () => {
    const workbook = indexed();
    typeInto(workbook, 'activity', 'HD-2019-0001', { title: '夜校' });
    sweep(officeWith(workbook.run(), {}), settingsWithForms(workbook));
    expect(recorded(workbook, 'r2', { title: '夜校' })?.verdicts).toHaveLength(2);
  });

  it('records nothing in a run of somebody who is the owner no more', () => {
    const workbook = indexed();
    const office = workbook.run();
    const session = { ...office.session, effectiveUser: () => 'second@example.org' };
    const run = { ...office, session };
    expect(recordResponse(run, workbook.settings(), 'activity', arrival('r2', TEN))).toBeNull();
    expect(rowsIn(workbook, 'activity')).toHaveLength(1);
  });
});
