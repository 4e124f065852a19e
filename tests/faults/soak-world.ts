/** A world in a soak, and what an onlooker knows must be in it: who wrote what, which rows people took away. */

import type { CallFault } from '../../src/offline/workspace.ts';
import { findRow, readRows, tableOf } from '../../src/season/workbook-tables.ts';
import { COLLEAGUE, rowsOf, type World } from '../flows/open-world.ts';
import type { Chance } from '../oracle/random-source.ts';

/** An entry as an onlooker follows it. */
export interface Watched {
  readonly form: string;
  readonly door: 'form' | 'staff';
  readonly title: string;
  /** What was written of participants since the last rest, and by whom. */
  writes: { by: 'respondent' | 'staff'; text: string }[];
  /** What stood at the last rest. */
  stood: string;
  /** Whether people took its row away since the last rest: what was typed into it may be gone with it. */
  isTorn: boolean;
}

/** One soak: a world, chance, and the onlooker's book. */
export interface Soak {
  readonly world: World;
  readonly chance: Chance;
  /** By the event's id. */
  readonly watched: Map<string, Watched>;
  /** Which entry's each number is, for good. */
  readonly numbers: Map<string, string>;
  /** Rows of staff that stand: typed and copied ones, less those that people deleted. */
  staffRows: number;
  /** How many faults have struck, by their kind. */
  readonly struck: Record<CallFault['kind'], number>;
  armed: { kind: CallFault['kind']; armed: { struck: number; disarm(): void } }[];
  /** Mails of which nobody knew whether they had gone, each time by its key and when it was claimed. */
  readonly unsure: Set<string>;
  /** A number that was never drawn before. */
  drawn: number;
  /** The latest moment at which anybody has done something, in the middle of a run of the program too. */
  latestMs: number;
  /** What happened, for whoever has to find out. */
  readonly story: string[];
}

/** Begins to watch a world in which nothing is entered yet. */
export function beginSoak(world: World, chance: Chance): Soak {
  return {
    world,
    chance,
    watched: new Map(),
    numbers: new Map(),
    staffRows: 0,
    struck: { kill: 0, throw: 0, stall: 0, meanwhile: 0 },
    armed: [],
    unsure: new Set(),
    drawn: 0,
    latestMs: 0,
    story: [],
  };
}

/** The next number that was never drawn before, as text. */
export function draw(soak: Soak): string {
  soak.drawn += 1;
  return String(10 + soak.drawn);
}

/** Arms a fault for what comes next; `disarmAll` counts what it has struck. */
export function arm(soak: Soak, fault: CallFault): void {
  soak.armed.push({ kind: fault.kind, armed: soak.world.workspace.faults.arm(fault) });
}

/** Lets somebody else act in the middle of the run that makes this call next; whatever comes after it is later. */
export function armMeanwhile(soak: Soak, call: number, act: (soak: Soak) => void): void {
  const { clock } = soak.world.workspace;
  const meanwhile = () => {
    soak.story.push(`${new Date(clock.now()).toISOString()} meanwhile ${act.name}`);
    act(soak);
    soak.latestMs = Math.ceil(clock.now() / 1000) * 1000;
  };
  arm(soak, { kind: 'meanwhile', when: 'before', call, act: meanwhile });
}

/** Takes back what has not struck yet. */
export function disarmAll(soak: Soak): void {
  for (const { armed, kind } of soak.armed) {
    soak.struck[kind] += armed.struck;
    armed.disarm();
  }
  soak.armed = [];
}

/** Where a colleague works in a table. */
export function placeIn(world: World, table: string) {
  return { as: COLLEAGUE, spreadsheetId: world.bookId, sheetId: tableOf(world.run.book, table).sheet.id };
}

/** The first and the last row of a table that hold anything. */
export function extentOf(world: World, table: string): { from: number; to: number } {
  const found = tableOf(world.run.book, table);
  const rows = readRows(found).map(({ number }) => number);
  return { from: found.keyRow + 2, to: Math.max(found.keyRow + 1, ...rows) };
}

/** The row of a watched entry as it stands now; null where it is not there. Until it has an id it goes by its title. */
export function rowOfWatched(world: World, id: string, { door, form, title }: Watched) {
  const made = world.run.made.get(id);
  const table = tableOf(world.run.book, form);
  if (made && made.entryId !== '') return findRow(table, 'id', made.entryId);
  const row = door === 'staff' ? findRow(table, 'title', title) : null;
  if (made && row?.cells.id) made.entryId = row.cells.id;
  return row;
}

/** Whether the entry stands in one row: for a while after a row was copied two say that they are it. */
export function isAlone(world: World, form: string, id: string): boolean {
  return id !== '' && rowsOf(world, form).filter(({ cells }) => cells.id === id).length === 1;
}

/** All rows of both registers, as people see them. */
export function registerRows(world: World) {
  return ['activity', 'work'].flatMap((form) => rowsOf(world, form).map(({ cells }) => ({ form, cells })));
}
