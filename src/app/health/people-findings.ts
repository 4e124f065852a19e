/** What is doubtful in what staff have typed: list of staff, the office's line, the roster; in sentences. */

import { readAddress, readAddresses } from '../../domain/intake/read-addresses.ts';
import { type RosterFinding, rosterFindings } from '../../domain/intake/roster-findings.ts';
import { isUnconfirmed } from '../../domain/staff/rights.ts';
import type { PanelWords } from '../../messages/panels/zh-CN.ts';
import { say } from '../../messages/say.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { Office, Settings } from '../office.ts';
import { settingRows } from '../set-up/present-workbook.ts';
import { typedSettings, unitOfRow } from '../tables/settings.ts';
import { rosterTable } from '../tables/tables.ts';
import { attempt } from '../tables/troubles.ts';
import { findHangingNames } from '../tables/unit-names.ts';

/** Sentences about the list of staff, and about the office's line; a slip there keeps nobody else from their mail. */
export function addressFindings(office: Office, language: SpokenLanguage): { staff: string[]; line: string[] } {
  const typed = typedSettings(office, settingRows(office));
  const words = say('panels', language).settings.addresses;
  const { unread } = readAddresses(typed.staff);
  const email = typed.officeEmail.trim();
  const isOdd = email !== '' && readAddress(email) === '';
  const empty = (['officeContact', 'officePhone'] as const).filter((key) => typed[key].trim() === '');
  return {
    staff: unread.map((value) => words.staff({ value })),
    line: [...(isOdd ? [words.office({ value: email })] : []), ...(empty.length > 0 ? [words.line(empty)] : [])],
  };
}

/** Who was typed into the list of staff since it was confirmed, in a sentence; none where nobody waits. */
export function unconfirmedStaff({ given, staff, wiring }: Settings, language: SpokenLanguage): string[] {
  const waiting = staff.filter((account) => isUnconfirmed(account, { given, owner: wiring.owner }));
  return waiting.length === 0 ? [] : [say('staff', language).unconfirmed(waiting)];
}

/** Something doubtful about a unit; `adopts` is the unit whose former name could become an alias, null for none. */
export interface UnitFinding {
  unit: string;
  /** Null for a former name that entries still bear. */
  code: RosterFinding['code'] | null;
  text: string;
  adopts: string | null;
}

/**
 * Everything doubtful in the roster, by its rows as they stand: a unit has made up for what is wrong in its row.
 *
 * @throws ProblemError tableMissing.
 */
export function unitFindings(office: Office, settings: Settings, language: SpokenLanguage): UnitFinding[] {
  const words = say('panels', language).settings;
  const lines = office.book.read(rosterTable(office.language)).map((row) => {
    const { contacts = '', id = '', target = '' } = row.cells;
    return { index: row.index, unit: unitOfRow(row), id, target, contacts };
  });
  return [
    ...rosterFindings(lines).map(({ index, code, other, unit, value }) => ({
      unit: unit || words.rosterRow(index),
      code,
      text: words.roster[code]({ value, other }),
      adopts: null,
    })),
    ...renamedUnits(office, settings, words),
  ];
}

// What cannot be told now is no reason to show nothing of the rest.
function renamedUnits(office: Office, settings: Settings, words: PanelWords['settings']): UnitFinding[] {
  const hanging = attempt(office, rosterTable(office.language).title, () => findHangingNames(office, settings)) ?? [];
  return hanging.map(({ entries, name, unit }) => {
    return { unit: unit.name, code: null, text: words.renamed({ name, entries }), adopts: unit.id };
  });
}
