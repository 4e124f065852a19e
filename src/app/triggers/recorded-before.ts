/** What is recorded, for a look before the register's lock is had. */

import type { Moment } from '../../domain/calendar.ts';
import type { CampaignForm } from '../../domain/campaign/schema.ts';
import { answeredAt, type Entry } from '../../domain/intake/entry.ts';
import type { Office, Settings } from '../office.ts';
import { foundRegister, recordedAlone } from '../tables/found-registers.ts';
import { registerTable } from '../tables/register-table.ts';
import type { Register } from '../tables/registers.ts';
import { attempt } from '../tables/troubles.ts';
import { type Recorded, recordedIn } from './incoming.ts';

/** The registers for looking at them: what was found is not read again. One that cannot be read is noted. */
export function foundRegisters(office: Office, settings: Settings): Register[] {
  return settings.campaign.forms.flatMap(
    (form) => attempt(office, form.register.own, () => foundRegister(office, settings, form)) ?? [],
  );
}

/** By form, which responses are recorded: of a register that was not found, by its records alone. */
export function recordedBefore(office: Office, settings: Settings): Map<string, Recorded> {
  const byForm = settings.campaign.forms.map((form) => {
    const recorded = attempt(office, form.register.own, () => recordedOf(office, settings, form));
    return recorded ? [[form.key, recorded] as const] : [];
  });
  return new Map(byForm.flat());
}

function recordedOf(office: Office, settings: Settings, form: CampaignForm): Recorded {
  const isFound = office.book.found(registerTable(settings.campaign, form)) !== null;
  const alone = isFound ? null : recordedAlone(office, settings, form);
  return alone ? byRecords(alone) : recordedIn(foundRegister(office, settings, form));
}

// Of records that stand in several rows and differ nobody knows which is the entry's own: its response is opened.
function byRecords(entries: readonly Entry[]): Recorded {
  const recorded = new Map<string, Moment>();
  for (const entry of entries) {
    const at = answeredAt(entry);
    recorded.set(entry.id, (recorded.get(entry.id) ?? at) === at ? at : '');
  }
  return recorded;
}
