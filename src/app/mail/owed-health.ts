/** Works out when the owner is to learn that something needs a hand, and keeps what he was told. */

import { dayOf } from '../../domain/calendar.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import type { Dispatch } from '../../domain/post/dispatch.ts';
import { dispatchKey } from '../../domain/post/dispatch-key.ts';
import {
  type HealthKept,
  type HealthThing,
  isHealthTick,
  isStill,
  keptOf,
  keptText,
  thingHash,
} from '../../domain/post/health.ts';
import type { Table } from '../../domain/table.ts';
import { healthMail } from '../../messages/mail/health-mail.ts';
import type { Office, Settings } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { lastTick } from '../tables/last-tick.ts';
import type { Line, Outbox } from '../tables/outbox.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { attempt } from '../tables/troubles.ts';
import { zonesText } from '../tables/zones.ts';
import type { MailRun, OwedMail } from './enqueue.ts';
import { contextOf, recipientsOf } from './recipients.ts';

const HEALTH = 'health';

type Seen = Pick<MailRun, 'office' | 'settings' | 'unopened'>;

/** Null while the store fails: what was told, and when the clock last went, is unknown then. */
function keptNow(office: Office): HealthKept | null {
  const text = attempt(office, '', () => office.store.get(HEALTH));
  return text === null ? null : keptOf(text);
}

/** Whether this is the tick of the day at which health is judged. */
export function isHealthDue(office: Office, { campaign }: Settings): boolean {
  const kept = keptNow(office);
  return kept !== null && isHealthTick(campaign, office.clock.now(), kept.judged);
}

/**
 * The mail to the owner, when something stands that the last one did not name; it names all that stands.
 *
 * Judged by what this run has found before it sends anything. What was named is kept once the mail is in the outbox: a
 * run that ends between owes the same mail, which is there already.
 */
export function owedHealth(run: MailRun): OwedMail[] {
  const { now, office, settings } = run;
  const kept = keptNow(office);
  if (!kept || !isHealthTick(settings.campaign, now, kept.judged)) return [];
  const things = [...mailThings(run.outbox), ...otherThings(run, () => true)];
  const named = new Set(things.map(thingHash));
  run.onceOwed.push(() => attempt(office, '', () => office.store.set(HEALTH, keptText({ judged: dayOf(now), named }))));
  const isKnown = (thing: HealthThing) => kept.named.has(thingHash(thing));
  const fresh = things.filter((thing) => !isKnown(thing));
  if (fresh.length === 0) return [];
  const mail = healthMail({ fresh, standing: things.filter(isKnown) }, contextOf(settings, null), now);
  const head: Pick<Dispatch, 'key' | 'kind' | 'unit' | 'week'> = {
    key: dispatchKey({ kind: 'health', day: dayOf(now) }),
    kind: 'health',
    unit: '',
    week: '',
  };
  return [{ ...mail, ...head, to: recipientsOf(settings, head), state: 'owed', owedAt: now, arisenAt: now }];
}

/**
 * Forgets things that were named and are away, so that they are told again when they come back, the same day too. A
 * mail that fails once more is known by its new attempt.
 */
export function forgetAway(seen: Seen): void {
  const { office } = seen;
  const kept = keptNow(office);
  if (!kept || kept.named.size === 0) return;
  const watched = otherNames(seen).filter((hash) => kept.named.has(hash));
  if (watched.length === 0) return;
  const standing = new Set(otherThings(seen, (thing) => watched.includes(thingHash(thing))).map(thingHash));
  const away = watched.filter((hash) => !standing.has(hash));
  if (away.length === 0) return;
  const named = new Set([...kept.named].filter((hash) => !away.includes(hash)));
  attempt(office, '', () => office.store.set(HEALTH, keptText({ ...kept, named })));
}

// Whatever is no mail and can be named at all.
function otherNames({ office, settings: { campaign } }: Seen): string[] {
  const forms = campaign.forms.map(({ title }): HealthThing => ({ is: 'form', name: title.own }));
  const tables = tablesOf(campaign).map(({ title }): HealthThing => ({ is: 'table', name: title }));
  return [...forms, ...tables, zoneThing(office, campaign), { is: 'sweep', swept: '' } as const].map(thingHash);
}

function mailThings({ lines }: Outbox): HealthThing[] {
  return lines.flatMap((line): HealthThing[] => {
    const { state } = line;
    if (state !== 'uncertain' && state !== 'failed') return [];
    return [{ is: 'mail', state, kind: line.kind, subject: line.subject, to: line.to.join(', '), id: attemptOf(line) }];
  });
}

// What was never claimed is told apart by what became of it before.
function attemptOf({ claimedAt, key, note }: Line): string {
  return `${key} ${claimedAt || note}`;
}

/** @param isAsked what is to be looked at: a table costs a call. */
function otherThings({ office, settings, unopened }: Seen, isAsked: (thing: HealthThing) => boolean): HealthThing[] {
  const swept = lastTick(office);
  const sweep: HealthThing = { is: 'sweep', swept };
  const forms = unopened.map((name): HealthThing => ({ is: 'form', name }));
  const tables = tablesOf(settings.campaign)
    .map((table) => ({ table, thing: { is: 'table', name: table.title } as const }))
    .filter(({ table, thing }) => isAsked(thing) && isBroken(office, table))
    .map(({ thing }) => thing);
  const zone = office.clock.zone() === settings.campaign.zone ? [] : [zoneThing(office, settings.campaign)];
  return [
    ...forms,
    ...tables,
    ...zone,
    ...(isStill(swept || settings.wiring.setUpAt, office.clock.now()) ? [sweep] : []),
  ];
}

const zoneThing = ({ clock }: Office, { zone }: Pick<Campaign, 'zone'>): HealthThing => {
  return { is: 'zone', name: zonesText(clock.zone(), zone) };
};

/** Tables that a tick does not read before it is judged, and whose rows nobody holds by their place meanwhile. */
const LOOKED_AT = ['documents', 'workFiles', 'sentBatches', 'contactNotes'];

function isBroken({ book, troubles }: Office, table: Table): boolean {
  if (troubles.some((trouble) => trouble.table === table.key)) return true;
  if (!LOOKED_AT.includes(table.key)) return false;
  try {
    book.read(table);
    return false;
  } catch (error) {
    return error instanceof ProblemError && error.code === 'tableMissing';
  }
}
