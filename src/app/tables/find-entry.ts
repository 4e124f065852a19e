/** Finds an entry as it stands now, with what staff have typed and no run has recorded yet; nothing is written. */

import { formOfNumber } from '../../domain/campaign/fields.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { entryOfRow } from '../../domain/intake/entry-row.ts';
import type { Decision } from '../../domain/review/decision.ts';
import type { UndoGround } from '../../domain/review/undo.ts';
import type { Row } from '../../domain/table.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegister } from './current-registers.ts';
import { readOutbox } from './outbox.ts';
import { judgeRegisters, type Register, readDecisions } from './registers.ts';

/** One form's register with its verdicts. No rule reaches from one form's entries to another's. */
export interface JudgedRegister {
  register: Register;
  decisions: readonly Decision[];
  verdicts: readonly Verdict[];
}

/** An entry among those of its form. */
export interface FoundEntry extends JudgedRegister {
  verdict: Verdict;
  /** Where it stands; what is not the entry's, the note beside it, is read here. */
  row: Row;
  asker: Asker;
}

/** What a page shows an entry by: of its register no more than it takes to judge it. */
export interface SeenEntry extends Omit<FoundEntry, 'register'> {
  register: Pick<Register, 'form' | 'table' | 'entries' | 'files'>;
}

/** Session asks for the entry, and what an undo hangs on besides; the ledger is read where it decides. */
export interface Asker extends UndoGround {
  by: string;
}

/** The entry with this number; null when there is none. Two calls at most. */
export function entryByNumber(office: Office, settings: Settings, number: string): FoundEntry | null {
  const form = formOfNumber(settings.campaign, number);
  return form ? found(office, judged(office, settings, form.key), ({ entry }) => entry.number === number) : null;
}

/** The entry whose row the person at the keyboard has selected; null when the row is of none. */
export function selectedEntry(office: Office, settings: Settings): FoundEntry | null {
  const place = office.book.selected();
  const form = settings.campaign.forms.find((each) => each.key === place?.table);
  if (!place || !form) return null;
  const all = judged(office, settings, form.key);
  const row = all.register.rows.find((each) => each.index === place.index);
  const id = row && entryOfRow(form, row)?.entry.id;
  return found(office, all, ({ entry }) => entry.id === id);
}

function judged(office: Office, settings: Settings, form: string): JudgedRegister {
  const register = currentRegister(office, settings, form);
  const decisions = readDecisions(office);
  return { register, decisions, verdicts: judgeRegisters(settings, [register], decisions) };
}

function found(office: Office, all: JudgedRegister, isWanted: (verdict: Verdict) => boolean): FoundEntry | null {
  const verdict = all.verdicts.find(isWanted);
  const index = verdict && all.register.recorded.get(verdict.entry.id)?.index;
  const row = all.register.rows.find((each) => each.index === index);
  return verdict && row ? { ...all, verdict, row, asker: askerOf(office) } : null;
}

/** Whoever is at the keyboard, and what their undo would hang on. */
export function askerOf(office: Office): Asker {
  const { clock, session } = office;
  return {
    by: session.activeUser(),
    dayAgo: clock.daysBefore(clock.now(), 1),
    mails: () => readOutbox(office).lines,
  };
}

/** The decisions on this entry, in order. */
export function ownDecisions({ decisions, verdict }: Pick<FoundEntry, 'decisions' | 'verdict'>): Decision[] {
  return decisions.filter((one) => one.entry === verdict.entry.id);
}

/** The same entry after its register's entries or the decisions have changed; nothing is read again. */
export function judgedAgain(settings: Settings, found: FoundEntry, decisions = found.decisions): FoundEntry {
  const verdicts = judgeRegisters(settings, [found.register], decisions);
  const verdict = verdicts.find((one) => one.entry.id === found.verdict.entry.id) ?? found.verdict;
  return { ...found, decisions, verdicts, verdict };
}
