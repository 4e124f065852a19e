/** Works out which contacts are to be sent the notice of the campaign (活动通知): when staff ask for it, each once. */

import { cleanSubject } from '../../documents/mail-body.ts';
import { dayOf } from '../../domain/calendar.ts';
import { addressKey } from '../../domain/post/address-key.ts';
import type { Mail } from '../../domain/post/dispatch.ts';
import { aboutOf, dispatchKey } from '../../domain/post/dispatch-key.ts';
import { openingOf, type UntoldContact, untoldContacts } from '../../domain/post/opening.ts';
import { openingMail } from '../../messages/mail/opening-mail.ts';
import { say } from '../../messages/say.ts';
import type { Settings } from '../office.ts';
import { type Line, markLines, type Outbox } from '../tables/outbox.ts';
import { finish } from '../tables/requests.ts';
import type { MailRun, OwedMail } from './enqueue.ts';
import { blocksOf } from './founded-mail.ts';
import { contextOf, isMailOnly, reportLink } from './recipients.ts';

/** Of whom and by which campaign. */
type Told = Pick<Settings, 'campaign' | 'roster'>;

/** The contacts that have not been told of this campaign; none once it has ended. */
export function untoldOf(settings: Told, outbox: Pick<Outbox, 'keys' | 'lines'>, now: string): UntoldContact[] {
  return contactsOf(settings, now, toldAddresses(settings, outbox));
}

/** The addresses that were told of this campaign, or are about to be, in small letters. */
export function toldAddresses(
  { campaign }: Pick<Told, 'campaign'>,
  { keys, lines }: Pick<Outbox, 'keys' | 'lines'>,
): Set<string> {
  // A line whose state cannot be read tells all the same; what was dropped has told nobody.
  const dropped = new Set(lines.filter(({ state }) => state === 'dropped').map(({ key }) => key));
  return new Set([...keys].filter((key) => !dropped.has(key)).flatMap((key) => addressIn(key, campaign.id)));
}

/**
 * A mail to each contact that was not told yet, when staff have asked for that; and those that wait and would now say
 * something else, since a deadline or the roster has changed.
 *
 * Its key is the campaign's and the address's: nobody is told twice of one campaign, however many units they serve and
 * whenever they became a contact.
 */
export function owedOpening(run: MailRun): OwedMail[] {
  const { now, outbox, requests, settings } = run;
  const asked = requests.filter(({ kind }) => kind === 'opening');
  if (asked.length > 0) run.onceSent.push(() => finishAsked(run));
  const untold = asked.length > 0 ? untoldOf(settings, outbox, now) : [];
  const dropped = new Map(outbox.lines.flatMap((line) => (line.state === 'dropped' ? [[line.key, line]] : [])));
  const fresh = untold.map((contact): OwedMail => {
    const mail = owedMail(run, contact, openingFor(settings, contact, now));
    const line = dropped.get(mail.key);
    return line ? { ...mail, over: line } : mail;
  });
  return [...renewed(run), ...fresh];
}

/** The mail to one contact as it would go at `now`. */
export function openingFor(settings: Settings, { units }: Pick<UntoldContact, 'units'>, now: string): Mail {
  const { campaign, roster } = settings;
  const [first = null] = units;
  const only = units.length === 1 ? first : null;
  const opensNoLinks = units.some((unit) => isMailOnly(settings, unit));
  const context = { ...contextOf(settings, first), isMailOnly: opensNoLinks };
  return openingMail(openingOf(campaign, roster, units, now), context, now, (form) =>
    opensNoLinks ? '' : reportLink(settings, form, only),
  );
}

/** Sets down what is still owed to somebody who is no contact any more, or about another campaign. */
export function dropOpening({ now, office, outbox, settings }: MailRun): void {
  const contacts = contactsByKey(settings, now);
  const gone = waitingIn(outbox).filter(({ key }) => !contacts.has(key));
  const note = say('workbook', office.language).overtakenNote;
  markLines(
    office,
    gone.map((line) => ({ line, state: 'dropped', note })),
  );
  for (const line of gone) outbox.unfounded.delete(line);
}

function waitingIn({ lines }: Outbox): Line[] {
  return lines.filter(({ kind, state }) => kind === 'opening' && state === 'owed');
}

// As it was worded when it came to be owed, so that only what it tells makes a difference.
function renewed(run: MailRun): OwedMail[] {
  const { now, outbox, settings } = run;
  const waiting = waitingIn(outbox).filter((line) => !outbox.unfounded.has(line));
  const contacts = waiting.length > 0 ? contactsByKey(settings, now) : new Map<string, UntoldContact>();
  return waiting.flatMap((line) => {
    const contact = contacts.get(line.key);
    const mail = contact && openingFor(settings, contact, line.owedAt);
    const isSame = mail && JSON.stringify(mail.body) === JSON.stringify(blocksOf(line));
    if (!contact || (isSame && cleanSubject(mail.subject) === line.subject)) return [];
    return [{ ...owedMail(run, contact, openingFor(settings, contact, now)), over: line }];
  });
}

// All contacts as the roster has them now, by the key that a mail to each has.
function contactsByKey(settings: Settings, now: string): Map<string, UntoldContact> {
  return new Map(contactsOf(settings, now, new Set()).map((contact) => [keyFor(settings, contact), contact]));
}

function contactsOf({ campaign, roster }: Told, now: string, told: ReadonlySet<string>): UntoldContact[] {
  return dayOf(now) > campaign.open.until ? [] : untoldContacts(roster, told);
}

function keyFor({ campaign }: Settings, { address }: Pick<UntoldContact, 'address'>): string {
  return dispatchKey({ kind: 'opening', campaign: campaign.id, address: addressKey(address) });
}

function addressIn(key: string, campaign: string): string[] {
  const about = aboutOf(key);
  return about?.kind === 'opening' && about.campaign === campaign ? [about.address] : [];
}

function owedMail({ now, settings }: MailRun, contact: UntoldContact, mail: Mail): OwedMail {
  const { address, units } = contact;
  const head = {
    key: keyFor(settings, contact),
    kind: 'opening',
    unit: units[0]?.id ?? '',
    week: '',
    to: [address],
  } as const;
  return { ...mail, ...head, state: 'owed', owedAt: now, arisenAt: now };
}

// Counted in the outbox: a run that ended before it came to this has told nobody.
function finishAsked({ office, outbox, requests, settings }: MailRun): void {
  const asked = requests.filter(({ kind }) => kind === 'opening');
  const outcomes = asked.map((request) => {
    const own = outbox.lines.filter(({ key, owedAt, state }) => {
      return addressIn(key, settings.campaign.id).length > 0 && owedAt >= request.askedAt && state !== 'dropped';
    });
    const waiting = own.filter(({ state }) => state === 'owed').length;
    return { request, state: 'done' as const, result: { code: 'opening' as const, told: own.length, waiting } };
  });
  finish(office, outcomes);
}
