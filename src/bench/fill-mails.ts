/** Fills the outbox of a world with the mails that its entries and weeks would have been sent. */

import { foundedOutbox } from '../app/mail/founded-mail.ts';
import { owedNotices } from '../app/mail/owed-notices.ts';
import type { Office, Settings } from '../app/office.ts';
import { readOutbox } from '../app/tables/outbox.ts';
import { dispatchesTable } from '../app/tables/tables.ts';
import { addDays, type Day, dayOf } from '../domain/calendar.ts';
import type { Verdict } from '../domain/count/judge.ts';
import { dueDigestWeek } from '../domain/post/digest-week.ts';
import { dispatchKey } from '../domain/post/dispatch-key.ts';
import { type Decision, decisionsByEntry } from '../domain/review/decision.ts';

/** What a run works out at most of notices, so that none is left out. */
const AT_ONCE = 100;

interface Standing {
  readonly verdicts: readonly Verdict[];
  readonly decisions: readonly Decision[];
}

/** Writes receipts, notices of returns, and digests of all weeks until now, as sent. */
export function fillMails(office: Office, settings: Settings, standing: Standing): void {
  const now = office.clock.now();
  const before = readOutbox(office);
  const outbox = foundedOutbox(office, before);
  const decisionsOf = decisionsByEntry(standing.decisions);
  const rows: Record<string, string>[] = [];
  const add = (
    mail: { key: string; kind: string; unit: string; week: string; subject: string },
    to: string,
    at: string,
  ) => {
    if (outbox.keys.has(mail.key)) return;
    const { key, kind, subject, unit, week } = mail;
    rows.push({
      key,
      kind,
      unit,
      week,
      to,
      subject,
      state: 'sent',
      owedAt: at,
      claimedAt: at,
      sentAt: at,
      note: '',
      body: '',
    });
  };
  for (let first = 0; first < standing.verdicts.length; first += AT_ONCE) {
    const verdicts = standing.verdicts.slice(first, first + AT_ONCE);
    const decisions = verdicts.flatMap(({ entry }) => [...(decisionsOf.get(entry.id) ?? [])]);
    for (const mail of owedNotices(settings, { verdicts, decisions }, outbox, { now, toldSince: now })) {
      add(mail, mail.to.join(', '), mail.arisenAt);
    }
  }
  for (const week of weeksUntil(settings, now)) {
    for (const { contacts, id } of settings.roster) {
      const key = dispatchKey({ kind: 'digest', week, unit: id });
      add({ key, kind: 'digest', unit: id, week, subject: week }, contacts.join(', '), `${week}${FROM_EIGHT}`);
    }
    const key = dispatchKey({ kind: 'districtDigest', week });
    const to = settings.wiring.owner;
    add({ key, kind: 'districtDigest', unit: '', week, subject: week }, to, `${week}${FROM_EIGHT}`);
  }
  if (rows.length > 0) office.book.add(dispatchesTable(office.language), rows);
  office.book.commit();
  // Brings the witness up to the ledger.
  foundedOutbox(office, readOutbox(office));
}

const FROM_EIGHT = 'T08:00:00+08:00';

function weeksUntil({ campaign, wiring }: Settings, now: string): Day[] {
  const weeks: Day[] = [];
  for (let day = dayOf(wiring.setUpAt); day <= dayOf(now); day = addDays(day, 1)) {
    const week = dueDigestWeek({ now: `${day}T12:00:00+08:00`, setUpAt: wiring.setUpAt, campaign });
    if (week !== null && !weeks.includes(week)) weeks.push(week);
  }
  return weeks;
}
