/** The steps of set-up on which nothing depends: each may fail by itself, is told, and is tried again next time. */

import * as json from '../../domain/json-shape.ts';
import { STEP_KEYS, type StepKey, type StepView } from '../../domain/set-up-step.ts';
import { type Language, say } from '../../messages/say.ts';
import type { Office, Optionally } from '../office.ts';
import { LONGEST_RUN_MS } from '../run-safely.ts';
import { readJson } from '../tables/read-json.ts';
import { noteTrouble } from '../tables/troubles.ts';

/** A step that was not done: with what, and what Google said. */
export interface StepLeft {
  step: StepKey;
  about: string;
  said: string;
}

/** The steps of one run. */
export interface Steps {
  /** Does `work`; gives whether it went well. `about` is what it is with, as people name it; '' for the workbook. */
  take(step: StepKey, about: string, work: () => void): boolean;
  /** The same with one thing, for whoever does several steps with it. */
  with(about: string): Optionally;
  /** Whether so many milliseconds are left in this run; where not, whoever clicked is told to click once more. */
  hasTime(ms: number): boolean;
  left: StepLeft[];
}

const LEFT = 'setUpLeft';

/**
 * Begins the steps of a run.
 *
 * @param before what earlier runs of the same set-up have left.
 */
export function openSteps(office: Office, before: readonly StepLeft[] = []): Steps {
  const left = [...before];
  const take: Steps['take'] = (step, about, work) => {
    try {
      work();
      return true;
    } catch (error) {
      noteTrouble(office, about, error);
      const said = error instanceof Error ? error.message : String(error);
      if (!left.some((each) => each.step === step && each.about === about)) left.push({ step, about, said });
      return false;
    }
  };
  return {
    take,
    with: (about) => (step, work) => {
      take(step, about, work);
    },
    hasTime: (ms) => {
      const isThere = office.clock.elapsedMs() + ms <= LONGEST_RUN_MS;
      if (!isThere && !left.some(({ step }) => step === 'time')) left.push({ step: 'time', about: '', said: '' });
      return isThere;
    },
    left,
  };
}

/** Remembers what the last set-up left undone, for whoever opens the settings tab. */
export function rememberLeft({ hints }: Pick<Office, 'hints'>, left: readonly StepLeft[]): void {
  hints.set(LEFT, left.length === 0 ? '' : JSON.stringify(storedLeft(left)));
}

// So that all of it fits into one property.
const MOST_SHOWN = 20;
const LONGEST = 120;

/** What is kept of steps that were left. */
export function storedLeft(left: readonly StepLeft[]): StepLeft[] {
  return left.slice(0, MOST_SHOWN).map(({ about, said, step }) => ({ step, about, said: said.slice(0, LONGEST) }));
}

/** The shape in which they are kept. */
export const stepsLeft = json.list(json.object({ step: json.oneOf(STEP_KEYS), about: json.text, said: json.text }));

/** What the last set-up left undone. */
export function leftByLast({ hints }: Pick<Office, 'hints'>): readonly StepLeft[] {
  return readJson(stepsLeft, hints.get(LEFT)) ?? [];
}

/** A step that was left in words: what is not done, what to do, and Google's own text. */
export function stepView({ about, said, step }: StepLeft, language: Language): StepView {
  const words = say('panels', language).steps;
  const { cure, text } = words[step];
  return { text: about === '' ? text : words.about(text, about), cure, said };
}
