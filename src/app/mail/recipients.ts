/** Whom a mail goes to, and who gets the answer: worked out from roster and settings, never taken from the ledger. */

import type { CampaignLanguage } from '../../domain/campaign/languages.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { readAddress } from '../../domain/intake/read-addresses.ts';
import { addressKey } from '../../domain/post/address-key.ts';
import { type DispatchKind, MAIL_KINDS } from '../../domain/post/dispatch.ts';
import { aboutOf } from '../../domain/post/dispatch-key.ts';
import { prefilledLink } from '../../domain/post/prefilled-link.ts';
import type { MailContext } from '../../messages/mail/mail-parts.ts';
import type { Settings } from '../office.ts';

/** Google's limit on the recipients of one message. */
const MOST_RECIPIENTS = 50;

/**
 * The addresses that a mail of `kind` goes to now, at most fifty (`MAIL_KINDS`): staff, the owner, or the contacts of
 * the unit; none where the unit is no longer active or has no address that can be read.
 *
 * Asked again right before a mail is sent: what stands in the ledger may be old, or typed by anybody.
 *
 * @param unit its id; '' for the district's own. Of an opening the `key` says to which contact it goes, whose unit may
 *   be another one by now.
 * @example
 * recipientsOf(settings, { kind: 'receipt', unit: 'TG' }) // → ['tg@example.org']
 */
export function recipientsOf(
  { roster, staff, wiring }: Pick<Settings, 'roster' | 'staff'> & { wiring: Pick<Settings['wiring'], 'owner'> },
  { key = '', kind, unit: id }: { kind: DispatchKind; unit: string; key?: string },
): readonly string[] {
  const { to } = MAIL_KINDS[kind];
  if (to === 'staff') return staff.slice(0, MOST_RECIPIENTS);
  if (to === 'owner') return [wiring.owner];
  const contacts = unitsOf({ roster }, { key, unit: id }).flatMap((unit) => unit.contacts);
  const told = addressOf(key);
  if (told !== null) return contacts.filter((address) => addressKey(address) === told).slice(0, 1);
  return contacts.slice(0, MOST_RECIPIENTS);
}

/**
 * The active units that a mail is for: one, or, of an opening, all that its contact serves; none of the district's.
 *
 * @example
 * unitsOf(settings, line).map(({ name }) => name) // → ['塘沽街道总工会']
 */
export function unitsOf(
  { roster }: Pick<Settings, 'roster'>,
  { key, unit: id }: { key: string; unit: string },
): readonly Unit[] {
  const active = roster.filter((unit) => unit.active);
  const told = addressOf(key);
  if (told === null) return active.filter((unit) => unit.id === id).slice(0, 1);
  return active.filter(({ contacts }) => contacts.some((address) => addressKey(address) === told));
}

/** To which contact an opening goes; null of any other mail. */
function addressOf(key: string): string | null {
  const about = aboutOf(key);
  return about?.kind === 'opening' ? about.address : null;
}

/** Whether whoever gets a mail of `unit` opens no links: its own setting, else the district's. */
export function isMailOnly({ reach }: Pick<Settings, 'reach'>, unit: Pick<Unit, 'reach'> | null): boolean {
  return (unit?.reach ?? reach) === 'mail';
}

/** The language of mails of `unit`: its own, else the campaign's, as for staff. */
export function languageOf(
  { campaign }: Pick<Settings, 'campaign'>,
  unit: Pick<Unit, 'language'> | null,
): CampaignLanguage {
  return unit?.language ?? campaign.language;
}

/**
 * The address that answers go to: the office's, where the settings give one that can be read, else the owner's, who is
 * the first of staff.
 *
 * @example
 * replyToOf({ line: { email: '（未填）', … }, staff: ['review@example.org'] }) // → 'review@example.org'
 */
export function replyToOf({ line, staff }: Pick<Settings, 'line' | 'staff'>): string {
  return readAddress(line.email) || (staff[0] ?? '');
}

/** The address of a form with the unit chosen, for its next entry; '' where it is not known, or cannot be opened. */
export function reportLink(settings: Settings, form: string, unit: Unit | null): string {
  const place = settings.wiring.forms[form];
  if (!place || isMailOnly(settings, unit)) return '';
  return prefilledLink(place.url, place.unitEntry ?? '', unit?.name ?? '');
}

/** What a mail to `unit`, or to staff where it is null, is written with, in the language of whoever gets it. */
export function contextOf(settings: Settings, unit: Unit | null): MailContext {
  const { campaign, line } = settings;
  const language = languageOf(settings, unit);
  return { campaign, language, office: line, isMailOnly: isMailOnly(settings, unit) };
}
