/** A run says that it is about to change something before it first writes, and says nothing where it writes nothing. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { heldChanges, lastChange, lastClockWrite } from '../../../src/app/tables/change-stamp.ts';
import { noteBeforeWriting, noteClockWriting } from '../../../src/app/tables/note-before-writing.ts';
import { requestsTable } from '../../../src/app/tables/staff-tables.ts';
import { openSmall, type SmallWorkbook } from '../small-workbook.ts';

const NINE = '2019-08-20T09:00:00+08:00';

const stampOf = ({ run }: SmallWorkbook) => lastChange(run());

describe('noteBeforeWriting', () => {
  it.each<[string, (office: Office) => void]>([
    ['a hint', ({ hints }) => hints.set('digestHold', '2019-08-26')],
    ['a fact', ({ store }) => store.set('heir', 'second@example.org')],
    ['facts that are kept together', ({ store }) => store.setAll({ heir: 'second@example.org', columns: '[]' })],
    ['a long text', ({ store }) => store.setLong('columns', '[]')],
    ['a row', ({ book }) => book.add(requestsTable('zh-CN'), [{ id: '1', kind: 'digest', state: 'asked' }])],
  ])('notes it before %s is written, and not where it stands so already', (_name, write) => {
    const workbook = openSmall();
    const office = workbook.run();
    office.hints.set('same', '1');
    noteBeforeWriting(office);
    office.hints.set('same', '1');
    expect(stampOf(workbook)).toBe('');
    write(office);
    expect(stampOf(workbook)).toBe(NINE);
  });
});

describe('noteBeforeWriting under the lock', () => {
  const ask = ({ book }: Office) => book.add(requestsTable('zh-CN'), [{ id: '1', kind: 'digest', state: 'asked' }]);
  const heldOf = ({ run }: SmallWorkbook) => heldChanges(run());

  it('notes each holding in which something is written, once, by a number that goes up', () => {
    const workbook = openSmall();
    const office = workbook.run();
    noteBeforeWriting(office);
    ask(office);
    const seen = [heldOf(workbook)];
    const hold = (work: () => void) => {
      office.locks.withRegister(work);
      seen.push(heldOf(workbook));
    };
    hold(() => undefined);
    hold(() => {
      ask(office);
      office.locks.withRegister(() => ask(office));
      ask(office);
    });
    hold(() => ask(office));
    expect(seen).toEqual(['', '', '1', '2']);
  });

  it('counts on from nothing where somebody has spoilt the number', () => {
    const workbook = openSmall();
    workbook.run().hints.set('held', 'x');
    const seen = [1, 2].map(() => {
      const office = workbook.run();
      noteBeforeWriting(office);
      office.locks.withRegister(() => ask(office));
      return heldOf(workbook);
    });
    expect(seen).toEqual(['1', '2']);
  });

  it('goes by the number of now, though this run has read an earlier one', () => {
    const workbook = openSmall();
    const [office, other] = [workbook.run(), workbook.run()];
    for (const one of [office, other]) {
      noteBeforeWriting(one);
      one.hints.get('anything');
    }
    for (const one of [other, office]) one.locks.withRegister(() => ask(one));
    expect([heldOf(workbook), stampOf(workbook)]).toEqual(['2', `${NINE}'`]);
  });
});

describe('noteClockWriting', () => {
  it('notes the first write into the workbook, as no change, and the first after it was told so again', () => {
    const workbook = openSmall();
    const office = workbook.run();
    const noteAnew = noteClockWriting(office);
    const seen = () => lastClockWrite(workbook.run());
    const ask = () => office.book.add(requestsTable('zh-CN'), [{ id: '1', kind: 'digest', state: 'asked' }]);
    office.hints.set('digestHold', '2019-08-26');
    const stamps = [seen()];
    for (const act of [ask, ask, noteAnew, ask]) {
      act();
      stamps.push(seen());
    }
    expect(stamps).toEqual(['', NINE, NINE, NINE, `${NINE}'`]);
    expect(stampOf(workbook)).toBe('');
  });
});
