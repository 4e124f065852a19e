/** The program's own office over a bench's world, in this process: for filling sheets as the program would. */

import type { Office } from '../app/office.ts';
import { OFFICE_SPEECH } from '../app/office-words.ts';
import { openOffice } from '../google/open-office.ts';
import { momentText } from '../season/season-time.ts';
import type { BenchWorld } from './open-world.ts';

const TRIGGERS = { form: 'onFormSubmit', edit: 'onRegisterEdit', tick: 'tick', weekly: 'weeklyDigest' };

/**
 * An office of the owner's, at the world's present moment; no run of it is ever out of time.
 *
 * Google's services become globals of this process, where the program looks for them.
 */
export function benchOffice({ season, services, workspace }: BenchWorld): Office {
  // The log is of executions; what the bench tells goes to the terminal.
  const { console: _, ...google } = services;
  Object.assign(globalThis, google);
  const office = openOffice(OFFICE_SPEECH, TRIGGERS, 'click');
  const now = (): string => momentText(workspace.clock.now(), season.campaign.zone);
  return { ...office, clock: { ...office.clock, now, elapsedMs: () => 0 } };
}
