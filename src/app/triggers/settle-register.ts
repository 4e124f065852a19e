/** Brings one register up to date once an entry of it has changed, as a form's own run and an edit's do. */

import type { Entry } from '../../domain/intake/entry.ts';
import type { Office, Settings, Touch } from '../office.ts';
import { currentRegister } from '../tables/current-registers.ts';
import { keepTouched } from '../tables/keep-touched.ts';
import type { Ground } from '../tables/read-ground.ts';
import { recordNewRows } from '../tables/receive-entries.ts';
import { judgeRegisters, type Register, readDecisions, writeRegisters } from '../tables/registers.ts';
import { noteTrouble } from '../tables/troubles.ts';

/** Records what a person has just typed into a register. */
export function receiveTyping(office: Office, settings: Settings, touch: Touch): void {
  office.locks.withRegister(() => {
    const register = currentRegister(office, settings, touch.table, office.session.activeUser());
    recordNewRows(office, settings, register, touch);
    settle(office, settings, register);
  });
}

/** Judges a register whose entries have changed, writes it, and keeps what it takes to bring its rows back. */
export function settle(
  office: Office,
  settings: Settings,
  register: Register,
  marking: 'now' | 'later' = 'now',
): Pick<Ground, 'verdicts' | 'decisions'> {
  const decisions = readDecisions(office);
  const verdicts = judgeRegisters(settings, [register], decisions, onFault(office));
  writeRegisters(office, settings, [register], verdicts, marking);
  office.book.commit();
  // Behind the row, so that no number is taken by a row that never came to be.
  keepTouched(office, settings, register);
  return { verdicts, decisions };
}

/** What becomes of an entry that cannot be judged: it is noted by its number. */
export function onFault(office: Office) {
  return ({ number }: Entry, error: unknown) => noteTrouble(office, number, error);
}
