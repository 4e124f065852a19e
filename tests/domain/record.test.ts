/** What is recorded of a response and of what staff type: once, only differences, and who has the last word. */

import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { type Cells, type Entry, versionOf } from '../../src/domain/intake/entry.ts';
import { type EntryRow, entryOfRow } from '../../src/domain/intake/entry-row.ts';
import {
  applyResponse,
  applyStaffEdit,
  newEntry,
  newStaffEntry,
  nextNumber,
  type Response,
} from '../../src/domain/intake/record.ts';
import { campaign, entry, rowCells } from '../factories.ts';

const FORM = formOf(campaign(), 'activity');
const FIRST = '2019-08-20T09:12:00+08:00';
const LATER = '2019-08-22T09:15:00+08:00';
const LAST = '2019-08-23T08:00:00+08:00';
const STAFF = 'review@example.org';

function response(cells: Cells = {}, given: Partial<Response> = {}): Response {
  const whole = { ...entry().cells, ...cells };
  return { id: 'r1', form: 'activity', at: LATER, cells: whole, editUrl: 'https://example.org/edit', ...given };
}

/** The entry as its row stands once staff have typed `cells` over what was recorded. */
function typed(recorded: Entry, cells: Cells): EntryRow {
  const row = entryOfRow(FORM, { index: 2, cells: { ...rowCells(FORM, recorded), ...cells } });
  if (!row) throw new Error('the row was recorded');
  return row;
}

/** What staff's typing makes of an entry; the entry itself where nothing differs. */
const edited = (recorded: Entry, cells: Cells, at = LATER): Entry =>
  applyStaffEdit(FORM, typed(recorded, cells), at, STAFF) ?? recorded;

/** What the respondent's answers make of an entry; the entry itself where nothing differs. */
const answered = (recorded: Entry, cells: Cells, at = LAST): Entry =>
  applyResponse(FORM, recorded, response(cells, { at })) ?? recorded;

describe('newEntry and newStaffEntry', () => {
  it('a first response is version 1, by its respondent, at the time when it was sent', () => {
    const made = newEntry(response({}, { at: FIRST }), 'HD-2019-0001');
    expect(made).toEqual({ ...entry(), editUrl: 'https://example.org/edit' });
    expect(versionOf(made)).toBe(1);
  });

  it('a row that staff typed is entered when it is typed, whatever day the paper came (contract: paste)', () => {
    const given = {
      id: 's1',
      form: 'activity',
      number: 'HD-2019-0002',
      cells: entry().cells,
      receivedOn: '2019-08-01',
    };
    const made = newStaffEntry({ ...given, at: LATER, who: STAFF });
    expect([made.door, made.handedInAt, made.receivedOn, made.editUrl]).toEqual(['staff', LATER, '2019-08-01', '']);
    expect(made.changes).toEqual([{ at: LATER, by: 'staff', who: STAFF, fields: {} }]);
  });
});

describe('applyResponse', () => {
  it('takes a field whose question was not there for unknown: what was recorded stays, and it is no change', () => {
    const gone = response({ participants: '' }, { at: LAST, unknown: ['participants'] });
    expect(applyResponse(FORM, entry(), gone)).toBeNull();
    const changed = response({ participants: '', title: '第二期读书会' }, { at: LAST, unknown: ['participants'] });
    const made = applyResponse(FORM, entry(), changed);
    expect(made?.cells.participants).toBe(entry().cells.participants);
    expect(Object.keys(made?.changes[1]?.fields ?? {})).toEqual(['title']);
  });

  it.each<[what: string, cells: Cells]>([
    ['the same answers', {}],
    ['full width', { participants: '１２０' }],
    ['space around', { title: ' 网络安全知识竞赛\n', note: '  ' }],
    ['invisible marks around', { title: '\u200B网络安全知识竞赛\uFEFF' }],
  ])('gives nothing for a change without difference (contract: Changes): %s', (_, cells) => {
    expect(applyResponse(FORM, entry(), response(cells))).toBeNull();
  });

  it.each<[what: string, cells: Cells]>([
    ['another number', { participants: '180' }],
    ['another way to write the same number', { participants: '120人' }],
    ['another way to write the same day', { heldOn: '2019年6月12日' }],
    ['one more space inside', { title: '网络安全 知识竞赛' }],
    ['another case', { contactEmail: 'TG@example.org' }],
    ['an answer taken back', { note: '', format: '' }],
  ])('gives a new version for another text, though it means the same: %s', (_, cells) => {
    const made = applyResponse(FORM, entry(), response(cells));
    expect(made?.changes).toHaveLength(2);
    expect(made?.cells).toEqual({ ...entry().cells, ...cells });
  });

  it('tells what changed, by whom and when, before and after', () => {
    const made = answered(entry(), { participants: '180', note: '补报' });
    const fields = { participants: ['120', '180'], note: ['', '补报'] };
    expect(made.changes[1]).toEqual({ at: LAST, by: 'respondent', who: '', fields });
    expect([made.handedInAt, made.number, made.door]).toEqual([FIRST, 'HD-2019-0001', 'form']);
  });

  it('cuts what it tells to 60 characters, and keeps the text itself whole', () => {
    const made = answered(entry(), { note: '𠮷'.repeat(61), host: '字'.repeat(60) });
    expect(made.changes[1]?.fields.note).toEqual(['', `${'𠮷'.repeat(59)}…`]);
    expect(made.changes[1]?.fields.host).toEqual(['', '字'.repeat(60)]);
    expect(made.cells.note).toBe('𠮷'.repeat(61));
  });

  it('takes the link to edit from the response that changed something', () => {
    const made = applyResponse(FORM, entry(), response({ participants: '180' }));
    expect(made?.editUrl).toBe('https://example.org/edit');
  });

  it('notices a change deep in a long text', () => {
    const long = entry({ cells: { note: `${'字'.repeat(1500)}甲` } });
    expect(applyResponse(FORM, long, response({ note: `${'字'.repeat(1500)}甲` }))).toBeNull();
    expect(applyResponse(FORM, long, response({ note: `${'字'.repeat(1500)}乙` }))?.changes).toHaveLength(2);
  });

  it.each([
    [FIRST, 2],
    ['2019-08-21T00:00:00+08:00', 2],
    [LATER, 3],
    [LAST, 3],
  ])('leaves out an older response than the last one recorded, which comes late: %s → version %i', (at, version) => {
    const made = answered(entry(), { participants: '150' }, LATER);
    expect(versionOf(answered(made, { participants: '180' }, at))).toBe(version);
  });

  it('is not kept out by what staff changed since: only responses are older than responses', () => {
    const made = edited(entry(), { note: '经电话核实' }, LAST);
    expect(versionOf(answered(made, { participants: '180' }, LATER))).toBe(3);
  });

  it('comes to the same when it comes twice', () => {
    const once = answered(entry(), { participants: '180' });
    expect(answered(once, { participants: '180' })).toBe(once);
  });
});

describe('a staff correction and a later answer', () => {
  const corrected = edited(entry(), { participants: '150' });

  it('a correction of an answer that the respondent leaves alone stays (contract: Changes)', () => {
    expect(answered(corrected, {})).toBe(corrected);
    const made = answered(corrected, { note: '补报' });
    expect([made.cells.participants, made.cells.note]).toEqual(['150', '补报']);
    expect(made.changes[2]?.fields).toEqual({ note: ['', '补报'] });
  });

  it('the respondent has the last word in the fields that he changes', () => {
    const made = answered(corrected, { participants: '180' });
    expect([made.cells.participants, versionOf(made), made.answers]).toEqual(['180', 3, {}]);
    expect(made.changes[2]?.fields).toEqual({ participants: ['150', '180'] });
  });

  it('his answer is seen against his own last one, through several corrections', () => {
    const twice = edited(corrected, { participants: '160' }, '2019-08-22T10:00:00+08:00');
    expect(twice.answers).toEqual({ participants: '120' });
    expect(answered(twice, {}).cells.participants).toBe('160');
    expect(answered(answered(twice, { participants: '180' }), {}, '2019-08-24T08:00:00+08:00').cells.participants).toBe(
      '120',
    );
  });

  it('what he writes as staff have already corrected it is no change (contract: Changes)', () => {
    const made = answered(corrected, { participants: ' １５０ ' });
    expect([versionOf(made), made.cells.participants, made.answers]).toEqual([2, '150', {}]);
    expect(answered(made, { participants: '150' }, '2019-08-24T08:00:00+08:00')).toBe(made);
    expect(answered(made, { participants: '120' }, '2019-08-24T08:00:00+08:00').cells.participants).toBe('120');
    const more = answered(corrected, { participants: '150', note: '补报' });
    expect([versionOf(more), more.answers, more.changes[2]?.fields]).toEqual([3, {}, { note: ['', '补报'] }]);
  });

  it('a correction taken back leaves his answer what it was', () => {
    const back = edited(corrected, { participants: '120' });
    expect([back.answers, versionOf(back)]).toEqual([{}, 3]);
    expect(answered(back, {})).toBe(back);
  });

  it('a correction of a long answer stays too', () => {
    const long = entry({ cells: { note: '字'.repeat(400) } });
    const made = edited(long, { note: '删减后' });
    expect(answered(made, { note: '字'.repeat(400) })).toBe(made);
    expect(answered(made, { note: '字'.repeat(401) }).cells.note).toBe('字'.repeat(401));
  });
});

describe('applyStaffEdit', () => {
  it.each<[what: string, cells: Cells]>([
    ['nothing', {}],
    ['full width', { participants: '１２０' }],
    ['space around', { title: '　网络安全知识竞赛 ' }],
    ['a column that is no field', { number: 'HD-2019-0099', version: '7', remark: '已电话联系' }],
  ])('gives nothing for typing without difference: %s', (_, cells) => {
    expect(applyStaffEdit(FORM, typed(entry(), cells), LATER, STAFF)).toBeNull();
  });

  it('gives a new version by staff, with what stood there before and after', () => {
    const made = edited(entry(), { participants: '150', note: '经电话核实更正' });
    const fields = { participants: ['120', '150'], note: ['', '经电话核实更正'] };
    expect(made.changes[1]).toEqual({ at: LATER, by: 'staff', who: STAFF, fields });
    expect(made.cells.participants).toBe('150');
  });

  it('tells of a long text what people can read: its beginning, not its imprint', () => {
    expect(edited(entry(), { note: '字'.repeat(400) }).changes[1]?.fields.note).toEqual(['', `${'字'.repeat(59)}…`]);
  });

  it('keeps no answers for a row that staff typed themselves: there is no respondent', () => {
    const made = edited(entry({ door: 'staff' }), { participants: '150' });
    expect([made.answers, versionOf(made)]).toEqual([{}, 2]);
  });

  it('is recorded once: the row as recorded next shows no difference', () => {
    const made = edited(entry(), { participants: '150' });
    expect(edited(made, {}, LAST)).toBe(made);
  });
});

describe('nextNumber', () => {
  it.each([
    [[], 'HD-2019-0001'],
    [['HD-2019-0001'], 'HD-2019-0002'],
    [['HD-2019-0007', 'HD-2019-0003'], 'HD-2019-0008'],
    [['HD-2019-0009', ''], 'HD-2019-0010'],
    [['HD-2019-9999'], 'HD-2019-10000'],
    [['HD-2019-10000', 'HD-2019-9999'], 'HD-2019-10001'],
  ])('after %j is %s: none is given twice', (numbers, next) => {
    const entries = numbers.map((number) => entry({ number }));
    expect(nextNumber('HD', 2019, entries)).toBe(next);
  });
});
