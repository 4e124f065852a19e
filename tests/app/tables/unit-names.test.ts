/** Names that units have borne, kept outside the sheet: a unit that is renamed loses no entry unseen. */

import { describe, expect, it } from '@jest/globals';
import { findHangingNames, rememberNames } from '../../../src/app/tables/unit-names.ts';
import { unit } from '../../factories.ts';
import { openBlank, openSmall, receive } from '../small-workbook.ts';

const TG = unit();
const RENAMED = { ...TG, name: '塘沽湾街道总工会' };

describe('rememberNames', () => {
  it('writes only where a name is new, and keeps those of units that have left', () => {
    const { store } = openBlank().run();
    const writes: string[] = [];
    const noting = {
      store: {
        ...store,
        set: (key: string, text: string) => {
          writes.push(key);
          store.set(key, text);
        },
      },
    };
    rememberNames(noting, { roster: [TG] });
    rememberNames(noting, { roster: [TG] });
    expect(writes).toHaveLength(1);
    rememberNames(noting, { roster: [unit({ id: 'HG', name: '汉沽街道总工会' })] });
    expect(writes).toHaveLength(2);
    expect(
      store
        .get('unitNames.0')
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['TG', 'HG']);
  });

  it('keeps a code of any letters, blanks and line ends too', () => {
    const { store } = openBlank().run();
    const id = '塘 沽\n1';
    rememberNames({ store }, { roster: [unit({ id })] });
    rememberNames({ store }, { roster: [unit({ id, name: '另一个名称' })] });
    const lines = store.get('unitNames.0').split('\n');
    expect(lines.map((line) => line.split(' ').length)).toEqual([3]);
  });
});

describe('findHangingNames', () => {
  it('names the unit, its former name and how many entries still bear it', () => {
    const workbook = openSmall();
    for (const id of ['r1', 'r2']) receive(workbook, id, { title: id });
    rememberNames(workbook.run(), workbook.settings());
    const settings = { ...workbook.settings(), roster: [RENAMED] };
    expect(findHangingNames(workbook.run(), settings)).toEqual([{ unit: RENAMED, name: TG.name, entries: 2 }]);
    const withAlias = { ...RENAMED, aliases: [TG.name] };
    expect(findHangingNames(workbook.run(), { ...settings, roster: [withAlias] })).toEqual([]);
  });

  it('reads no register while no unit has another name', () => {
    const workbook = openSmall();
    rememberNames(workbook.run(), workbook.settings());
    const office = workbook.run();
    const closed = () => {
      throw new Error('read');
    };
    const book = { ...office.book, read: closed };
    expect(findHangingNames({ ...office, book }, workbook.settings())).toEqual([]);
    expect(() => findHangingNames({ ...office, book }, { ...workbook.settings(), roster: [RENAMED] })).toThrow('read');
  });
});
