/** Files of works as somebody has looked at them: read only where any was recorded, and the newest one counts. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { workFilesTable } from '../../../src/app/tables/tables.ts';
import { addWorkFiles, heldFiles, readWorkFiles, workFilesMark } from '../../../src/app/tables/work-files.ts';
import { openSmall } from '../small-workbook.ts';

const FILE = {
  entry: 'w1',
  name: '守护.mp4',
  bytes: '1048576',
  format: 'MP4',
  seconds: '170',
  sha256: '',
  place: '移动硬盘',
  caption: '',
  state: 'received',
  at: '2019-08-20T09:00:00+08:00',
  by: 'second@example.org',
};

const rowsOf = (...files: Partial<typeof FILE>[]) =>
  files.map((file, index) => ({ id: String(index), ...FILE, ...file }));

describe('readWorkFiles', () => {
  it('reads nothing where nothing was ever recorded', () => {
    const workbook = openSmall();
    const office = workbook.run();
    const closed: Office['book']['read'] = () => {
      throw new Error('read');
    };
    expect(workFilesMark(office)).toBe('');
    expect(readWorkFiles({ ...office, book: { ...office.book, read: closed } }, workbook.settings()).size).toBe(0);
  });

  it('gives every file by its entry, as its last line says, and passes over lines that say no entry or no size', () => {
    const workbook = openSmall();
    const spoilt = [{ entry: '' }, { bytes: '很大' }];
    addWorkFiles(
      workbook.run(),
      0,
      rowsOf({}, { entry: 'r1', seconds: '', format: 'JPEG' }, ...spoilt, { seconds: '181' }, { name: '另一个.mp4' }),
    );
    const files = readWorkFiles(workbook.run(), workbook.settings());
    expect([...files].map(([entry, all]) => [entry, all.map(({ seconds }) => seconds)])).toEqual([
      ['w1', [181, 170]],
      ['r1', [null]],
    ]);
    expect(files.get('w1')?.[0]).toEqual({ ...FILE, bytes: 1_048_576, seconds: 181 });
  });

  it('has a mark that changes with every file, and goes with the settings', () => {
    const workbook = openSmall();
    addWorkFiles(workbook.run(), 0, rowsOf({}));
    const first = workFilesMark(workbook.run());
    addWorkFiles(workbook.run(), 1, rowsOf({ name: '另一个.mp4' }));
    expect([first === workFilesMark(workbook.run()), workbook.settings().workFiles]).toEqual([
      false,
      workFilesMark(workbook.run()),
    ]);
    expect(workbook.run().book.read(workFilesTable('zh-CN'))).toHaveLength(2);
  });
});

describe('heldFiles', () => {
  it('gives the newest file of each work, and none of a form that asks for no files', () => {
    const workbook = openSmall();
    addWorkFiles(workbook.run(), 0, rowsOf({}, { entry: 'w2' }, { seconds: '181', state: 'doubtful' }));
    const held = (form: string) =>
      [...heldFiles(workbook.run(), workbook.settings(), form)].map(([id, { seconds, state }]) => [id, seconds, state]);
    expect(held('work')).toEqual([
      ['w1', 181, 'doubtful'],
      ['w2', 170, 'received'],
    ]);
    expect([held('activity'), held('none')]).toEqual([[], []]);
  });
});
