/** Set-up in parts: a page asks for one after another, so that it can show how far it is and no run grows long. */

import * as json from '../../domain/json-shape.ts';
import type { Office } from '../office.ts';
import { readJson } from '../tables/read-json.ts';
import { wasFormRefused } from './ensure-forms.ts';
import { type StepLeft, stepsLeft, storedLeft } from './set-up-steps.ts';

/** How a set-up goes that a page asks for. */
export interface Pace {
  /** After so many milliseconds of a run no further part is begun. */
  budgetMs: number;
  /** It goes on where the last run ended; else it begins anew. */
  goesOn: boolean;
}

/** A part of set-up: `about` is the form that it is of, as people name it; '' for the others. */
export interface SetUpPart {
  key: string;
  about: string;
  isDone: boolean;
}

/** A part and its work. */
export interface RunPart {
  key: string;
  work(): void;
}

/** What the runs of one set-up hand on. */
export interface Round {
  done: readonly string[];
  left: readonly StepLeft[];
  /** The set-up before this one could not make a form in Drive. */
  isLastResort: boolean;
}

const ROUND = 'setUpRound';

/** A set-up of which nothing is done. */
export function newRound(office: Pick<Office, 'hints'>): Round {
  return { done: [], left: [], isLastResort: wasFormRefused(office) };
}

/** The set-up that the last run has not ended; a new one where there is none, or it was for another campaign. */
export function keptRound(office: Pick<Office, 'hints' | 'fingerprint'>, campaign: string): Round {
  const shape = json.object({
    print: json.text,
    done: json.list(json.text),
    left: stepsLeft,
    isLastResort: json.flag,
  });
  const kept = readJson(shape, office.hints.get(ROUND));
  return kept?.print === office.fingerprint(campaign) ? kept : newRound(office);
}

/** Keeps how far it is. */
export function keepRound(office: Pick<Office, 'hints' | 'fingerprint'>, campaign: string, round: Round): void {
  const print = office.fingerprint(campaign);
  office.hints.set(ROUND, JSON.stringify({ ...round, print, left: storedLeft(round.left) }));
}

/** It has ended. */
export function forgetRound({ hints }: Pick<Office, 'hints'>): void {
  if (hints.get(ROUND) !== '') hints.set(ROUND, '');
}

interface TurnGiven {
  pace: Pace | null;
  round: Round;
  /** Keeps the keys of the parts that are done. */
  keep(done: readonly string[]): void;
}

/** Does the parts that are not done, one at least, as far as the pace goes; gives the keys of all that are done. */
export function doInTurn(office: Pick<Office, 'clock'>, parts: readonly RunPart[], given: TurnGiven): string[] {
  const { keep, pace, round } = given;
  const done = [...round.done];
  for (const { key, work } of parts) {
    if (done.includes(key)) continue;
    if (pace && done.length > round.done.length && office.clock.elapsedMs() >= pace.budgetMs) break;
    work();
    done.push(key);
    if (pace) keep(done);
  }
  return done;
}
