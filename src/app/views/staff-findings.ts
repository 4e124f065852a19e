/** What is to be put right of the staff list and of the office's line, in sentences for the settings tab. */

import { readAddress, readAddresses } from '../../domain/intake/read-addresses.ts';
import { isUnconfirmed } from '../../domain/staff/rights.ts';
import type { Row } from '../../domain/table.ts';
import { say } from '../../messages/say.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { Office, Settings } from '../office.ts';
import { typedSettings } from '../tables/settings.ts';
import { settingsTable } from '../tables/tables.ts';
import { attempt } from '../tables/troubles.ts';

/** Who waits to be confirmed, and what cannot be read of the addresses that were typed. @param rowsOf the settings'. */
export function staffFindings(
  office: Office,
  settings: Settings,
  rowsOf: () => readonly Row[],
  language: SpokenLanguage,
): string[] {
  const found = attempt(office, settingsTable(office.language).title, () => {
    return addressFindingsOf(typedSettings(office, rowsOf()), language);
  });
  return [...unconfirmedOf(settings, language), ...(found ?? [])];
}

function unconfirmedOf({ given, staff, wiring }: Settings, language: SpokenLanguage): string[] {
  const waiting = staff.filter((account) => isUnconfirmed(account, { given, owner: wiring.owner }));
  return waiting.length === 0 ? [] : [say('staff', language).unconfirmed(waiting)];
}

// The staff list and the office's line: a slip there keeps nobody else from his mail, so it would not be noticed.
function addressFindingsOf(typed: ReturnType<typeof typedSettings>, language: SpokenLanguage): string[] {
  const words = say('panels', language).settings.addresses;
  const { unread } = readAddresses(typed.staff);
  const email = typed.officeEmail.trim();
  const isOdd = email !== '' && readAddress(email) === '';
  const empty = (['officeContact', 'officePhone'] as const).filter((key) => typed[key].trim() === '');
  return [
    ...unread.map((value) => words.staff({ value })),
    ...(isOdd ? [words.office({ value: email })] : []),
    ...(empty.length > 0 ? [words.line(empty)] : []),
  ];
}
