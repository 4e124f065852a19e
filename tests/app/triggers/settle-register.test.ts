/** A register once an entry of it has changed: what staff type is taken in, judged, written and kept. */

import { describe, expect, it } from '@jest/globals';
import { currentRegister } from '../../../src/app/tables/current-registers.ts';
import { onFault, receiveTyping, settle } from '../../../src/app/triggers/settle-register.ts';
import { entry } from '../../factories.ts';
import { openSmall, receive, rowsIn } from '../small-workbook.ts';
import { standing, typeRow } from './typed-rows.ts';

describe('receiveTyping', () => {
  it('takes in the rows of the edit, with who typed them', () => {
    const workbook = openSmall();
    typeRow(workbook, '车间课堂');
    const touch = { table: 'activity', from: 1, to: 2000, isSingleCell: false };
    receiveTyping(workbook.run('second@example.org'), workbook.settings(), touch);
    expect(standing(workbook)).toEqual([['HD-2019-0001', '车间课堂', '1']]);
    expect(rowsIn(workbook, 'activity')[0]?.record).toContain('second@example.org');
  });
});

describe('settle', () => {
  it('gives what stands of the register, and writes nothing where all is written', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    const office = workbook.run();
    const settings = workbook.settings();
    const { decisions, verdicts } = settle(office, settings, currentRegister(office, settings, 'activity'));
    expect([decisions, verdicts.map(({ state }) => state)]).toEqual([[], ['received']]);
    expect(office.book.hasWritten()).toBe(false);
  });
});

describe('onFault', () => {
  it('notes an entry by its number', () => {
    const office = openSmall().run();
    onFault(office)(entry({ number: 'HD-2019-0007' }), new Error('no verdict'));
    expect(office.troubles.map(({ detail }) => detail)).toEqual(['HD-2019-0007: no verdict']);
  });
});
