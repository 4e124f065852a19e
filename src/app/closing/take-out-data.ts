/** Takes personal data out of tables, notes and properties, in an order in which no run's end leaves any. */

import type { FieldKey } from '../../domain/campaign/field-key.ts';
import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Redact } from '../../domain/closing/find-texts.ts';
import { withoutData } from '../../domain/closing/take-out.ts';
import type { Cells, Entry } from '../../domain/intake/entry.ts';
import type { RowChange } from '../../domain/table.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegisters } from '../tables/current-registers.ts';
import { readCopyLines } from '../tables/entry-copies.ts';
import { besideKeys, registerTable } from '../tables/register-table.ts';
import { judgeRegisters, putEntry, type Register, readDecisions, writeRegisters } from '../tables/registers.ts';
import { keepAll } from '../tables/restore-rows.ts';
import { forgetSettings } from '../tables/settings.ts';
import { forgetQueue } from '../tables/shared-queue.ts';
import { forgetViews } from '../tables/shared-views.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { copiesTable, rosterTable, settingsTable } from '../tables/tables.ts';
import { markTester } from './persons.ts';

/** What is taken out. */
export interface Taken {
  redact: Redact;
  /** Fields of an entry, or of a row as it was typed, of which nothing stays. */
  whollyOf(form: CampaignForm, cells: Cells): readonly FieldKey[];
  markOf(text: string): string;
}

/**
 * Takes `taken` out of whatever hangs on the registers: sheets of every kind, notes at cells, properties, the cache.
 * The registers come last, since they tell what is to be looked for.
 */
export function takeOutAround(office: Office, settings: Settings, { redact }: Taken): void {
  const stay = [rosterTable(office.language).key, settingsTable(office.language).key];
  const registers = settings.campaign.forms.map(({ key }) => key);
  const copies = copiesTable(office.language).key;
  office.workbook.rewrite(redact, { but: [...stay, ...registers, copies], isToWrite: true });
  office.store.rewrite(redact);
  forgetQueue(office);
  forgetViews(office);
  forgetSettings(office);
  const others = tablesOf(settings.campaign).map(({ key }) => key);
  office.workbook.rewrite(redact, { but: others.filter((key) => key !== copies), isToWrite: true });
}

/** Takes it out of the registers, and at last of the copies. Gives how many entries it was in. */
export function takeOutOfEntries(office: Office, settings: Settings, taken: Taken): number {
  takeOutBeside(office, settings, taken);
  const registers = currentRegisters(office, settings);
  const decisions = readDecisions(office);
  const stood = new Map(judgeRegisters(settings, registers, decisions).map(({ entry, issues }) => [entry.id, issues]));
  let count = 0;
  for (const register of registers) {
    for (const entry of [...register.entries]) {
      const without = entryWithout(office, register, entry, { taken, issues: stood.get(entry.id) ?? [] });
      if (!without) continue;
      putEntry(register, without);
      count += 1;
    }
  }
  writeRegisters(office, settings, registers, judgeRegisters(settings, registers, decisions));
  office.book.commit();
  keepAll(office, settings, registers, decisions);
  office.book.commit();
  return count;
}

/** The entry without what is taken; null where it holds none of it. */
export function entryWithout(
  office: Pick<Office, 'clock' | 'language'>,
  { form }: Pick<Register, 'form'>,
  entry: Entry,
  { issues, taken }: { taken: Taken; issues: Parameters<typeof withoutData>[2]['issues'] },
): Entry | null {
  const { markOf, redact, whollyOf } = taken;
  const at = office.clock.now();
  return withoutData(form, entry, {
    wholly: whollyOf(form, entry.cells),
    markOf,
    isMark: markTester(office),
    redact,
    at,
    issues,
  });
}

// What staff write beside the fields, and rows that nobody has taken in yet.
function takeOutBeside(office: Office, settings: Settings, { markOf, redact, whollyOf }: Taken): void {
  const isMark = markTester(office);
  for (const register of currentRegisters(office, settings)) {
    const { form, rows, table, typed } = register;
    const beside = besideKeys(registerTable(settings.campaign, form), form);
    const fields = form.fields.map(({ key }) => key);
    const changes = rows.flatMap((row): RowChange[] => {
      const isTyped = typed.includes(row);
      const wholly = isTyped ? whollyOf(form, row.cells) : [];
      const texts = [...beside, ...(isTyped ? fields : [])].map((key): [string, string] => {
        const text = row.cells[key] ?? '';
        if (wholly.includes(key) && text.trim() !== '' && !isMark(text)) return [key, markOf(text)];
        return [key, redact(text)];
      });
      const changed = texts.filter(([key, text]) => text !== (row.cells[key] ?? ''));
      return changed.length === 0 ? [] : [{ index: row.index, cells: Object.fromEntries(changed) }];
    });
    if (changes.length > 0) office.book.change(table, changes);
  }
  office.book.commit();
}

/** Empties copies of entries that no register has any more: their rows were deleted. */
export function dropLooseCopies(office: Office, settings: Settings): void {
  const standing = new Set(currentRegisters(office, settings).flatMap(({ entries }) => entries.map(({ id }) => id)));
  const forms = new Set(settings.campaign.forms.map(({ key }) => key));
  const loose = readCopyLines(office).filter(({ form, id }) => forms.has(form) && !standing.has(id));
  const blank = loose.map(({ door, form, id, number }) => ({
    id,
    form,
    number,
    door,
    hash: '',
    record: '',
    texts: '',
  }));
  if (blank.length > 0) office.book.put(copiesTable(office.language), blank);
  office.book.commit();
}
