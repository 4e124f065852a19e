/** What stands in the registers of a world: how many entries, and which of them wait for a reviewer. */

import { judgeRegisters, readDecisions, readRegister } from '../app/tables/registers.ts';
import { freshSettings } from '../app/tables/settings.ts';
import { versionOf } from '../domain/intake/entry.ts';
import { isStandingError } from '../domain/intake/issue.ts';
import { benchOffice } from './bench-office.ts';
import type { BenchWorld } from './open-world.ts';

/** An entry that can be approved, and what whoever clicks has seen of it. */
export interface WaitingEntry {
  readonly number: string;
  readonly seen: { readonly version: number; readonly state: string };
}

/** Entries of the goal's form that have come in, with no error against them, in the order of their numbers. */
export function waitingEntries(world: BenchWorld): WaitingEntry[] {
  const office = benchOffice(world);
  const settings = freshSettings(office);
  const register = readRegister(office, settings, settings.campaign.goal.form);
  return judgeRegisters(settings, [register], readDecisions(office))
    .filter(({ issues, state }) => state === 'received' && !issues.some(isStandingError))
    .map(({ entry, state }) => ({ number: entry.number, seen: { version: versionOf(entry), state } }));
}

/** How many entries are recorded in all registers. */
export function recordedEntries(world: BenchWorld): number {
  const office = benchOffice(world);
  const settings = freshSettings(office);
  return settings.campaign.forms.reduce((sum, { key }) => sum + readRegister(office, settings, key).recorded.size, 0);
}
