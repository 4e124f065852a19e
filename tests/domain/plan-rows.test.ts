// What each row of an imported table does, against what stands: the sentences of importRows in the contract.
import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { type Meant, planRows } from '../../src/domain/import/plan-rows.ts';
import type { TableRow } from '../../src/domain/import/read-table.ts';
import { newTableEntry, type Taking, withTableRow } from '../../src/domain/import/record-row.ts';
import type { Entry } from '../../src/domain/intake/entry.ts';
import { entryOfRow } from '../../src/domain/intake/entry-row.ts';
import { imprint } from '../../src/domain/intake/imprint.ts';
import { applyResponse, applyStaffEdit, type Response } from '../../src/domain/intake/record.ts';
import { campaign, entry, rowCells } from '../factories.ts';

const form = formOf(campaign(), 'activity');
const TAKING: Taking = { at: '2019-09-16T10:00:00+08:00', who: 'review@example.org', source: '邮件', receivedOn: '' };
const LATER: Taking = { ...TAKING, at: '2019-09-17T10:00:00+08:00' };
const LECTURE = { title: '网络安全讲座', host: '', heldOn: '2019.6.12', participants: '120人' };

function tabled(cells: object = {}, given: Partial<Entry> = {}): Entry {
  const { id = 'i1', number = 'HD-2019-0001', ...rest } = given;
  const made = { id, number, form, cells: { unit: '塘沽街道总工会', ...LECTURE, ...cells } };
  return { ...newTableEntry(made, TAKING), ...rest };
}

function meant(one: Entry, given: Partial<Meant> = {}): Meant {
  return { entry: one, unit: 'TG', stands: true, ...given };
}

function row(cells: object = {}, number = ''): TableRow {
  return { n: 0, index: 0, number, cells: { ...LECTURE, ...cells } };
}

function plan(rows: readonly TableRow[], known: readonly Meant[]) {
  const numbered = rows.map((one, index) => ({ ...one, n: index + 1 }));
  return planRows({ form, language: 'zh-CN', rows: numbered, meant: known, unit: 'TG', taking: LATER });
}

const deeds = (rows: readonly TableRow[], ...known: readonly Meant[]) =>
  plan(rows, known).map(({ does, entry: one, of }) => [does, one?.id ?? of]);

/** The entry after staff have typed `cells` into its row. */
function typed(one: Entry, cells: object): Entry {
  const imprints = Object.fromEntries(form.fields.map(({ key }) => [key, imprint(one.cells[key] ?? '')]));
  const at = '2019-09-16T15:00:00+08:00';
  const changed = applyStaffEdit(
    form,
    { index: 3, imprints, entry: { ...one, cells: { ...one.cells, ...cells } } },
    at,
    '',
  );
  if (!changed) throw new Error('nothing was typed');
  return changed;
}

describe('planRows', () => {
  const own = () => meant(tabled());

  it.each<[string, TableRow, Meant, [string, string | null]]>([
    ['repeats itself', row(), own(), ['nothing', 'i1']],
    ['differs in white space and width alone', row({ participants: ' １２０人 ' }), own(), ['nothing', 'i1']],
    [
      'lacks columns that were there',
      { ...row(), cells: { title: '网络安全讲座', heldOn: '2019.6.12' } },
      own(),
      ['nothing', 'i1'],
    ],
    ['has another count', row({ participants: '130' }), own(), ['changed', 'i1']],
    ['writes the same day in another way', row({ heldOn: '2019年6月12日' }), own(), ['changed', 'i1']],
    ['writes the same title with other signs', row({ title: '“网络安全 讲座”' }), own(), ['changed', 'i1']],
    ['empties a cell', row(), meant(tabled({ host: '工会' })), ['changed', 'i1']],
    ['has another day', row({ heldOn: '2019.6.13' }), own(), ['new', null]],
    ['has another title', row({ title: '讲座' }), own(), ['new', null]],
    ['is like one by form', row(), meant(entry({ cells: LECTURE })), ['new', null]],
    ['is like one that staff typed', row(), meant(entry({ cells: LECTURE, door: 'staff' })), ['new', null]],
    ['is like one of another unit', row(), meant(tabled(), { unit: 'HG' }), ['new', null]],
    ['is like one that was rejected', row(), meant(tabled(), { stands: false }), ['new', null]],
    ['names a number', row({ participants: '9' }, 'HD-2019-0001'), meant(entry()), ['changed', 'r1']],
    [
      'names a number in another spelling',
      row({ participants: '9' }, 'hd－2019－0001'),
      meant(entry()),
      ['changed', 'r1'],
    ],
    ['names the number of another unit', row({}, 'HD-2019-0001'), meant(entry(), { unit: 'HG' }), ['new', null]],
    ['names a number that nobody has', row({}, 'HD-2019-0009'), own(), ['nothing', 'i1']],
    ['counts itself as 编号', row({}, '1'), own(), ['nothing', 'i1']],
    ['names a number that was rejected', row({}, 'HD-2019-0001'), meant(entry(), { stands: false }), ['closed', 'r1']],
    [
      'has a bad day that repeats itself',
      row({ heldOn: '六月' }),
      meant(tabled({ heldOn: '六月' })),
      ['nothing', 'i1'],
    ],
    ['has no title and repeats itself', row({ title: '' }), meant(tabled({ title: '' })), ['nothing', 'i1']],
  ])('a row that %s', (_, one, known, wanted) => {
    expect(deeds([one], known)).toEqual([wanted]);
  });

  it('lets a blank cell beside a number say nothing', () => {
    const [planned] = plan(
      [row({ title: '', host: '', heldOn: '', participants: '9' }, 'HD-2019-0001')],
      [meant(entry())],
    );
    expect(planned?.said).toEqual({ participants: '9' });
    expect(planned?.entry?.cells).toMatchObject({ title: '网络安全知识竞赛', heldOn: '2019-06-12', participants: '9' });
  });

  it('keeps two sessions of one title and day apart, and changes nothing when they come again', () => {
    const rows = [row({ participants: '50' }), row({ participants: '60' })];
    expect(deeds(rows)).toEqual([
      ['new', null],
      ['new', null],
    ]);
    const known = [
      meant(tabled({ participants: '50' })),
      meant(tabled({ participants: '60' }, { id: 'i2', number: 'HD-2019-0002' })),
    ];
    expect(deeds(rows, ...known)).toEqual([
      ['nothing', 'i1'],
      ['nothing', 'i2'],
    ]);
    expect(deeds([...rows].reverse(), ...known)).toEqual([
      ['nothing', 'i2'],
      ['nothing', 'i1'],
    ]);
    expect(deeds([row({ participants: '50' }), row({ participants: '65' })], ...known)).toEqual([
      ['nothing', 'i1'],
      ['changed', 'i2'],
    ]);
  });

  it('takes the same row twice in one table for one entry', () => {
    expect(deeds([row(), row()])).toEqual([
      ['new', null],
      ['nothing', 1],
    ]);
    expect(deeds([row(), row()], own())).toEqual([
      ['nothing', 'i1'],
      ['nothing', 'i1'],
    ]);
    const twice = [row({ participants: '9' }), row({ participants: '9' })];
    expect(deeds(twice, own())).toEqual([
      ['changed', 'i1'],
      ['nothing', 1],
    ]);
  });

  it('lets one row alone change what two name by number', () => {
    const rows = [row({}, 'HD-2019-0001'), row({ title: '第二场' }, 'HD-2019-0001')];
    expect(deeds(rows, own())).toEqual([
      ['nothing', 'i1'],
      ['new', null],
    ]);
  });

  it('takes what an entry said for another session where a number has changed that entry', () => {
    const rows = [row({ participants: '9' }, 'HD-2019-0001'), row()];
    expect(deeds(rows, own())).toEqual([
      ['changed', 'i1'],
      ['new', null],
    ]);
    expect(deeds([...rows].reverse(), own())).toEqual([
      ['new', null],
      ['changed', 'i1'],
    ]);
    // A number that changes nothing leaves it the same session.
    expect(deeds([row({}, 'HD-2019-0001'), row()], own())).toEqual([
      ['nothing', 'i1'],
      ['nothing', 'i1'],
    ]);
  });

  it('changes nothing when a table comes again in which a made-up number has become that of another row', () => {
    const [quiz, talk] = [row({ title: '竞赛' }, 'HD-2019-0002'), row({ title: '演讲' })];
    const known = [
      meant(tabled({ title: '竞赛' })),
      meant(tabled({ title: '演讲' }, { id: 'i2', number: 'HD-2019-0002' })),
    ];
    expect(deeds([quiz, talk], ...known)).toEqual([
      ['nothing', 'i1'],
      ['nothing', 'i2'],
    ]);
    expect(deeds([talk, quiz], ...known)).toEqual([
      ['nothing', 'i2'],
      ['nothing', 'i1'],
    ]);
    // Alone it is a correction, as a row of another content is.
    expect(deeds([quiz], ...known)).toEqual([['changed', 'i2']]);
    expect(deeds([row({ title: '讲座' }, 'HD-2019-0002'), talk], ...known)).toEqual([
      ['changed', 'i2'],
      ['new', null],
    ]);
    // And where all rows name numbers, they are corrections too.
    const swapped = [row({ title: '演讲' }, 'HD-2019-0001'), quiz];
    expect(deeds(swapped, ...known)).toEqual([
      ['changed', 'i1'],
      ['changed', 'i2'],
    ]);
  });

  it('knows a row again that staff have corrected, and leaves the correction', () => {
    const corrected = typed(tabled({ heldOn: '6月12日' }), { heldOn: '2019-06-12', participants: '118' });
    expect(deeds([row({ heldOn: '6月12日' })], meant(corrected))).toEqual([['nothing', 'i1']]);
    const [planned] = plan([row({ heldOn: '6月12日', host: '分工会' })], [meant(corrected)]);
    expect(planned?.entry?.cells).toMatchObject({ host: '分工会', heldOn: '2019-06-12', participants: '118' });
  });
});

describe('withTableRow', () => {
  const cells = (texts: object) => ({ ...LECTURE, ...texts });

  it('records the unit’s own change, with who took it in and how it came', () => {
    const changed = withTableRow(tabled(), cells({ participants: '130' }), LATER);
    expect(changed?.changes[1]).toEqual({
      at: LATER.at,
      by: 'respondent',
      who: 'review@example.org',
      via: 'table',
      source: '邮件',
      fields: { participants: ['120人', '130'] },
    });
  });

  it('makes no version of what staff had corrected to the same', () => {
    const corrected = typed(tabled(), { participants: '130' });
    const same = withTableRow(corrected, cells({ participants: '130' }), LATER);
    expect(same?.changes).toHaveLength(2);
    expect(same && withTableRow(same, cells({ participants: '130' }), LATER)).toBeNull();
    // And it is the unit's last word from now on: what staff write over it, the row leaves alone.
    const again = same && typed(same, { participants: '140' });
    expect(again && withTableRow(again, cells({ participants: '130' }), LATER)).toBeNull();
    expect(again && withTableRow(again, cells({ participants: '120人' }), LATER)?.cells.participants).toBe('120人');
  });

  it('knows the unit’s word from staff’s also where staff had typed the row', () => {
    const told = withTableRow(entry({ door: 'staff' }), { participants: '120' }, TAKING);
    const corrected = told && typed(told, { participants: '140' });
    expect(corrected && withTableRow(corrected, { participants: '120' }, LATER)).toBeNull();
    expect(corrected?.changes).toHaveLength(2);
  });

  it('lasts as a row of the register', () => {
    const corrected = typed(tabled(), { participants: '130' });
    const read = entryOfRow(form, { index: 3, cells: { ...rowCells(form, corrected) } });
    expect(read?.entry).toEqual({ ...corrected, receivedOn: '' });
  });

  describe('of an entry by form', () => {
    const sent = (texts: object, at: string): Response => {
      return { id: 'r1', form: 'activity', at, editUrl: '', cells: { ...entry().cells, ...texts } };
    };
    const changed = () => withTableRow(entry(), { participants: '130' }, TAKING);

    it('is not undone when the form is looked at again', () => {
      const one = changed();
      expect(one && applyResponse(form, one, sent({}, entry().handedInAt))).toBeNull();
      expect(one && applyResponse(form, one, sent({}, '2019-09-18T08:00:00+08:00'))).toBeNull();
    });

    it('gives way to a later answer of the form in the fields that it changes', () => {
      const one = changed();
      const later = one && applyResponse(form, one, sent({ host: '工会' }, '2019-09-18T08:00:00+08:00'));
      expect(later?.cells).toMatchObject({ host: '工会', participants: '130' });
      const other = one && applyResponse(form, one, sent({ participants: '140' }, '2019-09-18T08:00:00+08:00'));
      expect(other?.cells.participants).toBe('140');
      expect(other && withTableRow(other, { participants: '130' }, LATER)?.cells.participants).toBe('130');
    });

    it('stands against an earlier answer that arrives after it, which stands in its other fields', () => {
      const one = changed();
      const late =
        one && applyResponse(form, one, sent({ participants: '125', host: '工会' }, '2019-09-16T09:00:00+08:00'));
      expect(late?.cells).toMatchObject({ host: '工会', participants: '130' });
      expect(late && withTableRow(late, { participants: '130' }, LATER)).toBeNull();
      expect(late && applyResponse(form, late, sent({ participants: '125', host: '工会' }, LATER.at))).toBeNull();
    });

    it('leaves what staff had corrected where the row repeats the form', () => {
      const corrected = typed(entry(), { participants: '118' });
      expect(withTableRow(corrected, { participants: '120' }, LATER)).toBeNull();
    });
  });
});
