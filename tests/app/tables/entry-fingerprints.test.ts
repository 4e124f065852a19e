/** The index of entries: it tells of nothing that it does not know for certain, and never of a part alone. */

import { describe, expect, it } from '@jest/globals';
import type { Office, Settings } from '../../../src/app/office.ts';
import { ProblemError } from '../../../src/app/problem.ts';
import { currentRegister } from '../../../src/app/tables/current-registers.ts';
import {
  closeIndex,
  indexedEnd,
  putInIndex,
  renewIndex,
  standsAlone,
} from '../../../src/app/tables/entry-fingerprints.ts';
import { noteNumbers } from '../../../src/app/tables/entry-numbers.ts';
import { judgeRegisters, putEntry } from '../../../src/app/tables/registers.ts';
import { sweep } from '../../../src/app/triggers/sweep.ts';
import { entry } from '../../factories.ts';
import { everyNth } from '../../thoroughness.ts';
import { openSmall, type SmallWorkbook } from '../small-workbook.ts';
import { arrival, officeWith, settingsWithForms } from '../triggers/arrivals.ts';

const NINE = '2019-08-20T09:00:00+08:00';
const PARTS = /^entryIndex\.\d+$/u;

/** A workbook with one recorded activity, as a sweep leaves it. */
function indexed(): SmallWorkbook {
  const workbook = openSmall();
  sweep(officeWith(workbook.run(), { activity: [arrival('r1', NINE)] }), settingsWithForms(workbook));
  return workbook;
}

const read = (office: Office, settings: Settings) => {
  const register = currentRegister(office, settings, 'activity');
  return { register, verdicts: judgeRegisters(settings, [register], []) };
};

/** Whether a new activity with this title stands alone, as a run of now sees it. */
function isAlone(workbook: SmallWorkbook, title: string, settings = workbook.settings()): boolean {
  const office = workbook.run();
  const { register } = read(office, settings);
  const made = entry({ id: 'r9', number: 'HD-2019-0009' });
  const own = { ...register, entries: [{ ...made, cells: { ...made.cells, title } }] };
  const [verdict] = judgeRegisters(settings, [own], []);
  return verdict !== undefined && standsAlone(office, settings, own, verdict);
}

const endOf = (workbook: SmallWorkbook, settings = workbook.settings()) => {
  const { form } = read(workbook.run(), settings).register;
  return indexedEnd(workbook.run(), settings, form);
};

const kept = ({ run }: SmallWorkbook) => run().store;

describe('the index that a sweep has made', () => {
  it('tells what stands alone, what may not, and where the register ends', () => {
    const workbook = indexed();
    expect([isAlone(workbook, '夜校'), isAlone(workbook, '网络安全知识竞赛')]).toEqual([true, false]);
    expect(endOf(workbook)).toEqual({ row: 3, identity: 'r1' });
  });

  it.each<[what: string, spoil: (workbook: SmallWorkbook) => void]>(
    everyNth(
      [
        ['has gone', (workbook) => kept(workbook).set('entryIndex', '')],
        ['was typed over', (workbook) => kept(workbook).set('entryIndex', '{')],
        ['lacks a part', (workbook) => kept(workbook).set('entryIndex.0', '')],
        ['has a part that was cut', (workbook) => kept(workbook).set('entryIndex.0', 'AAAA')],
      ],
      2,
    ),
  )('tells nothing where it %s, and the next sweep makes it anew', (_, spoil) => {
    const workbook = indexed();
    spoil(workbook);
    expect([isAlone(workbook, '夜校'), endOf(workbook)]).toEqual([false, null]);
    sweep(
      officeWith(workbook.run(), { activity: [arrival('r2', NINE, { title: '课堂' })] }),
      settingsWithForms(workbook),
    );
    expect([isAlone(workbook, '夜校'), isAlone(workbook, '课堂')]).toEqual([true, false]);
  });

  it('tells nothing to whoever goes by other settings than it was made by', () => {
    const workbook = indexed();
    const settings = { ...workbook.settings(), print: 'other' };
    expect([isAlone(workbook, '夜校', settings), endOf(workbook, settings)]).toEqual([false, null]);
  });
});

describe('putInIndex', () => {
  it('puts in what an entry is changed to, before anything is written, and leaves the end as it is', () => {
    const workbook = indexed();
    const [office, settings] = [workbook.run(), workbook.settings()];
    const { register } = read(office, settings);
    const [first = entry()] = register.entries;
    putEntry(register, { ...first, cells: { ...first.cells, title: '夜校' } });
    expect(putInIndex(office, settings, register, judgeRegisters(settings, [register], []))).toBe(true);
    expect([isAlone(workbook, '夜校'), endOf(workbook)]).toEqual([false, { row: 3, identity: 'r1' }]);
  });

  it('leaves the end unknown where an entry is new, until the register is written whole', () => {
    const workbook = indexed();
    const [office, settings] = [workbook.run(), workbook.settings()];
    const { register } = read(office, settings);
    putEntry(register, entry({ id: 'r2', number: 'HD-2019-0002' }));
    register.isIndexed = putInIndex(office, settings, register, judgeRegisters(settings, [register], []));
    expect(endOf(workbook)).toBeNull();
    closeIndex(office, settings, register);
    expect(endOf(workbook)).toEqual({ row: 3, identity: 'r1' });
  });

  it('leaves the end unknown as long as the number of a row of staff’s is not noted, whoever rings', () => {
    const workbook = indexed();
    const [office, settings] = [workbook.run(), workbook.settings()];
    const { register } = read(office, settings);
    putEntry(register, entry({ id: 'p1', number: 'HD-2019-0002', door: 'staff' }));
    register.isIndexed = putInIndex(office, settings, register, judgeRegisters(settings, [register], []));
    closeIndex(office, settings, register);
    expect(endOf(workbook)).toBeNull();
    noteNumbers(office, settings, register, register.entries);
    closeIndex(office, settings, register);
    expect(endOf(workbook)).toEqual({ row: 3, identity: 'r1' });
  });

  it('gives false where the store refuses, and then the end is not noted', () => {
    const workbook = indexed();
    const settings = workbook.settings();
    const whole = workbook.run();
    const refuse = () => {
      throw new ProblemError('storeRefused');
    };
    const office: Office = { ...whole, store: { ...whole.store, setAll: refuse } };
    const { register } = read(office, settings);
    putEntry(register, entry({ id: 'r2', number: 'HD-2019-0002' }));
    register.isIndexed = putInIndex(office, settings, register, judgeRegisters(settings, [register], []));
    expect(register.isIndexed).toBe(false);
    closeIndex(office, settings, { ...register, table: register.table });
    expect(office.troubles).toHaveLength(1);
  });

  it('lets nobody conclude from an index that other settings have made', () => {
    const workbook = indexed();
    const office = workbook.run();
    const settings = { ...workbook.settings(), print: 'other' };
    const { register } = read(office, settings);
    putEntry(register, entry({ id: 'r2', number: 'HD-2019-0002' }));
    putInIndex(office, settings, register, judgeRegisters(settings, [register], []));
    expect(kept(workbook).get('entryIndex')).toBe('');
  });
});

describe('renewIndex', () => {
  it('keeps what was put in where only the settings have changed: rows that have gone may come back', () => {
    const workbook = indexed();
    const office = workbook.run();
    const settings = { ...workbook.settings(), print: 'other' };
    const { register } = read(office, settings);
    renewIndex(office, settings, [{ ...register, entries: [] }], []);
    expect(isAlone(workbook, '网络安全知识竞赛', settings)).toBe(false);
  });

  it('makes more parts where there are many entries', () => {
    const workbook = indexed();
    const [office, settings] = [workbook.run(), workbook.settings()];
    const { register } = read(office, settings);
    const many = Array.from({ length: 5500 }, (_, index) => entry({ id: `m${index}`, number: '' }));
    renewIndex(office, settings, [{ ...register, entries: many }], []);
    const parts = workbook.google.workspace.parts.properties.read();
    const names = Object.keys((parts as { script?: Record<string, string> }).script ?? {});
    expect(names.filter((name) => PARTS.test(name))).toHaveLength(2);
  });

  it('writes nothing where the index is whole', () => {
    const workbook = indexed();
    const [office, settings] = [workbook.run(), workbook.settings()];
    const { register, verdicts } = read(office, settings);
    const whole = kept(workbook).get('entryIndex');
    renewIndex(office, settings, [register], verdicts);
    expect(kept(workbook).get('entryIndex')).toBe(whole);
  });
});
