/** An entry that is seen by its own row is seen as among all the others, or not at all. */

import { describe, expect, it } from '@jest/globals';
import { decideAlone } from '../../../src/app/tables/decide-alone.ts';
import { entryByNumber } from '../../../src/app/tables/find-entry.ts';
import { longRegisterEntry, seenAlone } from '../../../src/app/tables/lone-entry.ts';
import { noteLostColumns } from '../../../src/app/tables/registers.ts';
import { decisionsTable } from '../../../src/app/tables/tables.ts';
import { sweep } from '../../../src/app/triggers/sweep.ts';
import { entryView } from '../../../src/app/views/entry-view.ts';
import { everyNth } from '../../thoroughness.ts';
import { openSmall, type SmallWorkbook } from '../small-workbook.ts';
import { arrival, officeWith, settingsWithForms } from '../triggers/arrivals.ts';

const NINE = '2019-08-20T09:00:00+08:00';
const NUMBER = 'HD-2019-0001';

/** A workbook with two recorded activities that have nothing to do with each other, as a sweep leaves it. */
function swept(second: Record<string, string> = { title: '夜校', heldOn: '2019-07-09' }): SmallWorkbook {
  const workbook = openSmall();
  const responses = { activity: [arrival('r1', NINE), arrival('r2', NINE, second)] };
  sweep(officeWith(workbook.run(), responses), settingsWithForms(workbook));
  return workbook;
}

const seen = (workbook: SmallWorkbook, number = NUMBER) => seenAlone(workbook.run(), workbook.settings(), number);

const decide = (workbook: SmallWorkbook) =>
  decideAlone(workbook.run(), workbook.settings(), {
    number: NUMBER,
    kind: 'return',
    code: '',
    reason: '请核对。',
    isStaff: true,
    by: 'review@example.org',
    seen: { version: 1, state: 'received' },
  });

describe('seenAlone', () => {
  it.each(['zh-CN', 'en'] as const)('shows an entry as it is shown among all, with its note: %s', (language) => {
    const workbook = swept();
    const settings = workbook.settings();
    const whole = entryByNumber(workbook.run(), settings, NUMBER);
    const alone = seen(workbook);
    if (!whole || !alone) throw new Error('the entry is not found');
    expect(entryView(settings, alone, language)).toEqual(entryView(settings, whole, language));
  });

  it.each<[what: string, spoil: (workbook: SmallWorkbook) => void]>(
    everyNth(
      [
        ['something was decided on it', (workbook) => decide(workbook)],
        ['a line of the decisions is there that nobody has noted', (workbook) => addLine(workbook)],
        ['nothing is known of the decisions', ({ run }) => run().store.set('decisionsShown', '')],
        ['nothing is known of the index', ({ run }) => run().store.set('entryIndex', '')],
        ['columns have gone and are not filled again', ({ run }) => noteLostColumns(run(), 'activity', ['host'])],
      ],
      3,
    ),
  )('is null where %s', (_, spoil) => {
    const workbook = swept();
    expect(seen(workbook)).not.toBeNull();
    spoil(workbook);
    expect(seen(workbook)).toBeNull();
  });

  it('is null of an entry that repeats another, of one that is repeated, and where there is none', () => {
    const workbook = swept({});
    expect([NUMBER, 'HD-2019-0002', 'HD-2019-0009', 'XX-2019-0001'].map((number) => seen(workbook, number))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('longRegisterEntry', () => {
  it('leaves a short register to be read as a whole, which tells more and takes no longer', () => {
    const workbook = swept();
    expect(longRegisterEntry(workbook.run(), workbook.settings(), NUMBER)).toBeNull();
  });
});

function addLine(workbook: SmallWorkbook): void {
  const office = workbook.run();
  office.book.add(decisionsTable(office.language), [{ id: '000009' }]);
  office.book.commit();
}
