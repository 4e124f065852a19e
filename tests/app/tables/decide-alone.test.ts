/** A decision that reads one row alone leaves what it would leave among all the others. */

import { describe, expect, it } from '@jest/globals';
import { reviewEntry } from '../../../src/app/calls/review-entry.ts';
import { decideAlone, type LoneWish } from '../../../src/app/tables/decide-alone.ts';
import { registerTable } from '../../../src/app/tables/register-table.ts';
import { noteLostColumns } from '../../../src/app/tables/registers.ts';
import { sweep } from '../../../src/app/triggers/sweep.ts';
import { everyNth } from '../../thoroughness.ts';
import { openSmall, rowsIn, type SmallWorkbook } from '../small-workbook.ts';
import { arrival, officeWith, settingsWithForms } from '../triggers/arrivals.ts';

const NINE = '2019-08-20T09:00:00+08:00';
const NUMBER = 'HD-2019-0001';
const SEEN = { version: 1, state: 'received' as const };
const BY = 'review@example.org';

/** A workbook with one recorded activity, as a sweep leaves it. */
function swept(): SmallWorkbook {
  const workbook = openSmall();
  sweep(officeWith(workbook.run(), { activity: [arrival('r1', NINE)] }), settingsWithForms(workbook));
  return workbook;
}

const WISH: LoneWish = { number: NUMBER, kind: 'approve', code: '', reason: '', isStaff: true, by: BY, seen: SEEN };

const decide = (workbook: SmallWorkbook, wish: Partial<LoneWish> = {}) =>
  decideAlone(workbook.run(), workbook.settings(), { ...WISH, ...wish });

const bookless = (workbook: SmallWorkbook) =>
  rowsIn(workbook, 'activity').map((row) => ({ ...row, record: (row.record ?? '').replace(/"book":"[^"]*"/u, '') }));

describe('decideAlone', () => {
  it.each(everyNth(['approve', 'return', 'reject', 'withdraw'] as const, 2))(
    'leaves the same by %s as among the others',
    (kind) => {
      const [alone, among] = [swept(), swept()];
      const reason = '请核对。';
      expect(decide(alone, { kind, reason })?.entry.number).toBe(NUMBER);
      among.run().store.set('decisionsShown', '');
      reviewEntry.answer(among.run(), { number: NUMBER, decision: kind, code: '', reason, seen: SEEN }, 'zh-CN');
      expect(bookless(alone)).toEqual(bookless(among));
      expect(rowsIn(alone, 'decisions')).toEqual(rowsIn(among, 'decisions'));
    },
  );

  it.each<[what: string, wish: Partial<LoneWish>]>(
    everyNth(
      [
        ['there is no such entry', { number: 'HD-2019-0009' }],
        ['there is no such form', { number: 'XX-2019-0001' }],
        ['the reviewer has seen another version', { seen: { ...SEEN, version: 2 } }],
        ['a reason is missing', { kind: 'return' }],
        ['the state does not allow it', { kind: 'reopen', reason: '重新打开' }],
      ],
      3,
    ),
  )('gives null and writes nothing where %s', (_, wish) => {
    const workbook = swept();
    expect(decide(workbook, wish)).toBeNull();
    expect(rowsIn(workbook, 'decisions')).toEqual([]);
  });

  it.each<[what: string, spoil: (workbook: SmallWorkbook) => void]>(
    everyNth(
      [
        ['columns have gone and are not filled again', ({ run }) => noteLostColumns(run(), 'activity', ['host'])],
        ['the decisions were lost', ({ run }) => noteLostColumns(run(), 'decisions', ['*'])],
        ['nothing is known of the index', ({ run }) => run().store.set('entryIndex', '')],
        ['nothing is known of the decisions', ({ run }) => run().store.set('decisionsShown', '')],
        ['what was known of them is no text of ours', ({ run }) => run().store.set('decisionsShown', '{')],
        [
          'numbers were given of which the store tells nothing',
          ({ run }) => run().store.set('decisionsShown', '{"row":2,"identity":"000007","open":[]}'),
        ],
        ['something was decided before', (workbook) => decide(workbook, { kind: 'return', reason: '请核对。' })],
      ],
      4,
    ),
  )('gives null where %s', (_, spoil) => {
    const workbook = swept();
    spoil(workbook);
    const before = rowsIn(workbook, 'decisions').length;
    expect(decide(workbook)).toBeNull();
    expect(rowsIn(workbook, 'decisions')).toHaveLength(before);
  });

  it('gives null where somebody has typed over the row since', () => {
    const workbook = swept();
    typeTitle(workbook, '改过的标题');
    expect(decide(workbook)).toBeNull();
  });
});

function typeTitle(workbook: SmallWorkbook, title: string): void {
  const office = workbook.run();
  const { campaign } = workbook.settings();
  const form = campaign.forms.find(({ key }) => key === 'activity');
  if (!form) throw new Error('no form');
  const table = registerTable(campaign, form);
  const [row] = office.book.read(table);
  office.book.change(table, [{ index: row?.index ?? 0, cells: { title } }]);
  office.book.commit();
}
