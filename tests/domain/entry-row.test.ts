/** An entry as a row of its register and back: nothing is lost, and a broken record is no entry. */

import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import type { Entry } from '../../src/domain/intake/entry.ts';
import { entryOfRow, fieldCells, isBlank, isRatherOf, recordBeforeWriting } from '../../src/domain/intake/entry-row.ts';
import { imprint } from '../../src/domain/intake/imprint.ts';
import { campaign, change, entry, rowCells } from '../factories.ts';

const formNamed = (key: string) => formOf(campaign(), key);
const FORM = formNamed('activity');

/** The entry as it is read back from its row, with what staff typed in their own column. */
function readBack(made: Entry, over: Record<string, string> = {}) {
  const cells = { ...rowCells(formNamed(made.form), made), receivedOn: made.receivedOn, ...over };
  return entryOfRow(formNamed(made.form), { index: 7, cells });
}

describe('recordText and entryOfRow', () => {
  it.each<[what: string, made: Entry]>([
    ['an activity', entry()],
    ['a work', entry({ form: 'work' })],
    ['a row that staff typed', entry({ door: 'staff', receivedOn: '2019-08-18', editUrl: '' })],
    ['a day as staff wrote it', entry({ door: 'staff', receivedOn: '8月18日收' })],
    ['a formula’s signs', entry({ cells: { title: '=1+1', note: "'=HYPERLINK(1)", host: '@甲' } })],
    ['line ends and quotes', entry({ cells: { note: '甲\n"乙"\t\\丙\u2028丁' } })],
    ['signs beyond the first plane', entry({ cells: { title: '𠮷🎉', note: '\uD800' } })],
    ['a text as long as a cell', entry({ cells: { note: '字'.repeat(49_000) } })],
    ['changes and answers', entry({ changes: [change(), change({ by: 'staff' })], answers: { note: '=1' } })],
    ['a change with what it changed', entry({ changes: [change({ fields: { note: ['', '甲'] } })] })],
  ])('keeps the whole of %s', (_, made) => {
    expect(readBack(made)?.entry).toEqual(made);
    expect(readBack(made)?.index).toBe(7);
  });

  it('gives the texts that stand in the row now, and the imprints of what was recorded', () => {
    const row = readBack(entry(), { participants: '１５０', remark: '已联系' });
    expect(row?.entry.cells.participants).toBe('１５０');
    expect(row?.imprints.participants).toBe('120');
    expect(row?.entry.cells).not.toHaveProperty('remark');
  });

  it('takes number, version and id from the record, not from what was typed over them', () => {
    const row = readBack(entry(), { number: 'HD-2019-0099', id: 'forged', version: '9', handedInAt: '昨天' });
    expect(row?.entry).toEqual(entry());
  });

  it('gives a record that stays far below what a cell holds, however long the texts are', () => {
    const cells = Object.fromEntries(FORM.fields.map(({ key }) => [key, '字'.repeat(49_000)]));
    expect(rowCells(FORM, entry({ cells })).record?.length).toBeLessThan(2000);
  });

  const recorded: Record<string, unknown> = JSON.parse(rowCells(FORM, entry()).record ?? '');
  const without = (key: string) => JSON.stringify({ ...recorded, [key]: undefined });

  it.each([
    ['nothing', ''],
    ['a text', '已登记'],
    ['null', 'null'],
    ['a number', '1'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['half a record', JSON.stringify(recorded).slice(0, -20)],
    ['no id', without('id')],
    ['no number', without('number')],
    ['no door', without('door')],
    ['no hand-in', without('handedInAt')],
    ['no changes', without('changes')],
    ['changes that are no list', JSON.stringify({ ...recorded, changes: 'many' })],
    ['no imprints', without('imprints')],
    ['no answers', without('answers')],
    ['an id that is no text', JSON.stringify({ ...recorded, id: 1 })],
  ])('takes a row whose record is broken for one that was never recorded: %s', (_, record) => {
    expect(readBack(entry(), { record })).toBeNull();
    expect(readBack(entry(), { record: JSON.stringify(recorded) })).not.toBeNull();
  });
});

describe('fieldCells and isBlank', () => {
  it('gives every field of the form, empty where the row has none', () => {
    const cells = fieldCells(FORM, { index: 2, cells: { title: '甲', remark: '乙' } });
    expect(Object.keys(cells)).toEqual(FORM.fields.map((field) => field.key));
    expect([cells.title, cells.note]).toEqual(['甲', '']);
  });

  it.each([
    [{}, true],
    [{ title: ' \u3000\n\u200B', note: '' }, true],
    [{ remark: '已联系', number: 'HD-2019-0001' }, true],
    [{ note: '甲' }, false],
    [{ declaration: 'FALSE' }, false],
  ])('a row with %j is blank: %s', (cells, blank) => {
    expect(isBlank(FORM, { index: 2, cells })).toBe(blank);
  });
});

describe('imprint', () => {
  it.each([
    [' １２０人 ', '120人'],
    ['', ''],
    ['字'.repeat(300), '字'.repeat(300)],
  ])('of a short text is the text after NFKC and trimming: %j', (text, made) => {
    expect(imprint(text)).toBe(made);
  });

  it('of a long text is short, the same for the same text, and another one for another', () => {
    const long = '字'.repeat(301);
    expect(imprint(long)).toMatch(/^long:301:[0-9a-f]{1,8}$/);
    expect(imprint(` ${long}\n`)).toBe(imprint(long));
    expect(imprint(`${'字'.repeat(300)}宇`)).not.toBe(imprint(long));
    expect(imprint(`${long}字`)).not.toBe(imprint(long));
  });
});

describe('recordBeforeWriting', () => {
  const row = { index: 7, cells: rowCells(FORM, entry()) };
  const record = recordBeforeWriting(row, { participants: '180', title: '读书会' });
  const read = (over: Record<string, string>) =>
    entryOfRow(FORM, { index: 7, cells: { ...row.cells, record, ...over } });

  it('lets what a run left between two cells be read as it stood before', () => {
    expect(read({ participants: '180' })?.entry).toEqual(entry());
    expect(read({ participants: '180', title: '读书会' })?.entry).toEqual(entry());
    expect(read({})?.entry).toEqual(entry());
  });

  it('leaves what staff typed instead', () => {
    expect(read({ participants: '95' })?.entry.cells.participants).toBe('95');
    expect(read({ note: '180' })?.entry.cells.note).toBe('180');
  });

  it('keeps what stood at first when the row is written again before it was settled', () => {
    const again = recordBeforeWriting(
      { index: 7, cells: { ...row.cells, record, participants: '180' } },
      { participants: '200' },
    );
    const cells = (participants: string) => ({ ...row.cells, record: again, participants });
    const readings = ['120', '180', '200'].map((text) => entryOfRow(FORM, { index: 7, cells: cells(text) })?.entry);
    expect(readings).toEqual([entry(), entry(), entry()]);
  });

  it('is nothing for a row that was never recorded, and leaves long texts out', () => {
    expect(recordBeforeWriting({ index: 7, cells: { title: '读书会' } }, { title: '歌会' })).toBe('');
    const long = { index: 7, cells: rowCells(FORM, entry({ cells: { note: '字'.repeat(40_000) } })) };
    expect(recordBeforeWriting(long, { note: '短' }).length).toBeLessThan(5_000);
  });
});

describe('isRatherOf', () => {
  const other = readBack(entry({ cells: { title: '家书朗读', heldOn: '2019-05-08', participants: '30' } }));
  const standing = (over: Record<string, string>) => {
    const own = readBack(entry(), over);
    if (!own || !other) throw new Error('no rows');
    return isRatherOf(FORM, own, other);
  };

  it('tells a row in which another entry’s texts stand, though one was typed over since', () => {
    expect(standing({ title: '家书朗读', heldOn: '2019-05-08', participants: '30' })).toBe(true);
    expect(standing({ title: '家书朗读', heldOn: '2019-05-08', participants: '31' })).toBe(true);
  });

  it('is not told of its own texts, of most of them, or where two entries were recorded alike', () => {
    expect(standing({})).toBe(false);
    expect(standing({ title: '家书朗读' })).toBe(false);
    const own = readBack(entry(), { title: '别的' });
    expect(own && isRatherOf(FORM, own, own)).toBe(false);
  });
});
