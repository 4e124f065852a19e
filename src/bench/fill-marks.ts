/** Marks the cells of every entry that bear issues, as sweeps would have done one after another. */

import { type MarkedRow, markCells } from '../app/tables/mark-cells.ts';
import { judgeRegisters, type Register, readDecisions, readRegister } from '../app/tables/registers.ts';
import { freshSettings } from '../app/tables/settings.ts';
import type { Verdict } from '../domain/count/judge.ts';
import { benchOffice } from './bench-office.ts';
import type { BenchWorld } from './open-world.ts';

/** One sweep marks no more rows than this. */
const AT_ONCE = 400;

/** Marks what writing entries by the thousand has left to later sweeps. */
export function fillMarks(world: BenchWorld): void {
  const office = benchOffice(world);
  const settings = freshSettings(office);
  const { campaign } = settings;
  const registers = campaign.forms.map(({ key }) => readRegister(office, settings, key));
  const verdicts = judgeRegisters(settings, registers, readDecisions(office));
  for (const register of registers) {
    const rows = markedRows(register, verdicts);
    for (let first = 0; first < rows.length; first += AT_ONCE) {
      markCells(office, { ...register, campaign }, rows.slice(first, first + AT_ONCE));
    }
  }
  office.book.commit();
}

function markedRows({ recorded, rows }: Register, verdicts: readonly Verdict[]): MarkedRow[] {
  const marksAt = new Map(rows.map(({ index, cells }) => [index, cells.marks ?? '']));
  return verdicts.flatMap((verdict) => {
    const index = recorded.get(verdict.entry.id)?.index;
    return index === undefined ? [] : [{ index, marks: marksAt.get(index) ?? '', verdict }];
  });
}
