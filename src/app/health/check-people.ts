/** Checks of what people type and decide: staff, the office's line, the roster, the campaign's days, files, mail. */

import { dayOf } from '../../domain/calendar.ts';
import type { RosterFindingCode } from '../../domain/intake/roster-findings.ts';
import { dayLabel, deadlineLabel } from '../../messages/calendar.ts';
import { mailLeftSeen } from '../mail/mail-quota.ts';
import { readOutbox } from '../tables/outbox.ts';
import { documentsTable } from '../tables/staff-tables.ts';
import { deadlineViews } from '../views/deadline-view.ts';
import { type Check, type Finding, type Look, orGood } from './check.ts';
import { addressFindings, unitFindings } from './people-findings.ts';

const notes = (texts: readonly string[]): Finding[] => texts.map((text) => ({ state: 'note', text }));

export const staff: Check = {
  key: 'staff',
  find: ({ language, office, settings, words: { staff: words } }) => {
    const found = notes(addressFindings(office, language).staff);
    if (settings.staff.length < 2) found.push({ state: 'note', text: words.alone, cure: words.cure });
    return orGood(found, words.good(settings.staff.length));
  },
};

export const line: Check = {
  key: 'line',
  find: ({ language, office, words }) => orGood(notes(addressFindings(office, language).line), words.lineGood),
};

/** By these entries or mail go astray; the others only want to be looked at. */
const GRAVE: readonly (RosterFindingCode | null)[] = ['sameCode', 'sameName', 'badContact'];

export const roster: Check = {
  key: 'roster',
  find: ({ language, office, settings, words: { roster: words } }) => {
    const active = settings.roster.filter((unit) => unit.active).length;
    if (active === 0) return [{ state: 'act', text: words.empty, cure: words.emptyCure }];
    const found = unitFindings(office, settings, language).map(({ code, text, unit }): Finding => {
      return { state: GRAVE.includes(code) ? 'act' : 'note', text: words.named(unit, text) };
    });
    return orGood(found, words.good(active));
  },
};

export const dates: Check = {
  key: 'dates',
  find: ({ language, office, settings: { campaign }, words: { dates: words } }) => {
    const today = dayOf(office.clock.now());
    const { from, until } = campaign.open;
    const inWords = (day: string) => dayLabel(day, language);
    if (today < from) return [{ state: 'note', text: words.before(inWords(from)), cure: words.cure }];
    if (today > until) return [{ state: 'note', text: words.past(inWords(until)), cure: words.cure }];
    const next = deadlineViews(campaign, language, (deadline) => deadline.until >= today)[0];
    const inside = words.inside(inWords(from), inWords(until));
    if (next === undefined) return [{ state: 'note', text: words.both(inside, words.none), cure: words.cure }];
    const day = deadlineLabel({ until: next.day, time: next.time }, language);
    return [{ state: 'good', text: words.both(inside, words.next(next.label, day)) }];
  },
};

export const folder: Check = {
  key: 'folder',
  isOwners: true,
  find: ({ office, settings: { wiring }, words: { folder: words } }) =>
    office.files.isThere(wiring.folder)
      ? [{ state: 'good', text: words.good }]
      : [{ state: 'act', text: words.gone, repair: 'setUp' }],
};

const NAMES_SHOWN = 6;

export const papers: Check = {
  key: 'papers',
  isOwners: true,
  find: ({ office, settings: { campaign }, words: { papers: words } }) => {
    const rows = office.book.read(documentsTable(campaign)).filter(({ cells }) => (cells.fileId ?? '') !== '');
    if (rows.length === 0) return [{ state: 'good', text: words.good(0) }];
    const there = new Set(office.files.kept().map(({ id }) => id));
    const gone = rows.filter(({ cells }) => !there.has(cells.fileId ?? '')).map(({ cells }) => cells.name ?? '');
    if (gone.length === 0) return [{ state: 'good', text: words.good(rows.length) }];
    const text = words.gone(gone.slice(0, NAMES_SHOWN), Math.max(0, gone.length - NAMES_SHOWN));
    return [{ state: 'note', text, cure: words.cure }];
  },
};

const FEW_MAILS = 10;

export const quota: Check = {
  key: 'quota',
  find: (look) => {
    const { quota: words } = look.words;
    const left = mailLeft(look);
    if (left === null) return [{ state: 'note', text: words.unknown }];
    if (left <= 0) return [{ state: 'act', text: words.spent, cure: words.cure }];
    return left <= FEW_MAILS
      ? [{ state: 'note', text: words.low(left), cure: words.cure }]
      : [{ state: 'good', text: words.good(left) }];
  },
};

// Each account is told of its own day; of the owner's others know what the clock has seen.
function mailLeft({ isOwner, office }: Look): number | null {
  return isOwner ? office.mail.quotaLeft() : (mailLeftSeen(office)?.left ?? null);
}

export const mails: Check = {
  key: 'mails',
  find: ({ office, words: { mails: words } }) => {
    const { lines } = readOutbox(office);
    const count = (state: 'uncertain' | 'failed') => lines.filter((one) => one.state === state).length;
    const [uncertain, failed] = [count('uncertain'), count('failed')];
    const found: Finding[] = [
      ...(uncertain > 0 ? [{ state: 'act', text: words.uncertain(uncertain), cure: words.cure } as const] : []),
      ...(failed > 0 ? [{ state: 'act', text: words.failed(failed), cure: words.cure } as const] : []),
    ];
    return orGood(found, words.good);
  },
};
