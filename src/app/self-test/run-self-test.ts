/** Runs the self-test and keeps what it found: at once, and the part of the clock; clears away before and after. */

import { isSameAccount } from '../../domain/account.ts';
import * as json from '../../domain/json-shape.ts';
import { say } from '../../messages/say.ts';
import type { HandKey, PageKey, SelfTestKey, SelfTestLine, SelfTestView } from '../../self-test-view.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { Office, Settings, Wiring } from '../office.ts';
import { readJson } from '../tables/read-json.ts';
import type { Fact, SelfTest, Trial } from './self-test.ts';
import { LATER } from './tests-later.ts';
import { NOW } from './tests-now.ts';

const FOUND = 'selfTest';
const FOUND_LATER = 'selfTestLater';

/** How long Google's words may be in a line: all lines have to fit into one property. */
const LONGEST_SAID = 60;

const linesShape = json.list(
  json.object({ key: json.text, state: json.oneOf(['yes', 'no', 'told']), said: json.text, ms: json.number }),
);

const keptShape = json.object({
  ranAt: json.text,
  lines: linesShape,
  left: json.list(json.text),
  formUrl: json.text,
  formId: json.text,
});

type KeptLine = json.Read<typeof linesShape>[number];
type Kept = json.Read<typeof keptShape>;

/**
 * Tries everything that can be tried at once. What an earlier run has left is cleared away first, whatever had ended
 * it, and everything of this run at the end, but the scratch form where it is wanted for trials by hand.
 */
export function runNow(office: Office, { wiring }: Settings, keepsForm: boolean): void {
  office.probes.cleanUp('');
  office.hints.set(FOUND_LATER, '');
  const lines = linesOf(NOW, trialOf(office, wiring));
  const formId = keepsForm ? office.probes.formId() : '';
  const left = [...office.probes.cleanUp(formId)];
  keep(office, { ranAt: office.clock.now(), lines, left, formId, formUrl: formId === '' ? '' : office.probes.form() });
}

/** The part of the clock: tries, clears away, and takes its trigger away even where there is nothing to be tried. */
export function runLater(office: Office, wiring: Wiring | null): void {
  try {
    if (wiring && isSameAccount(wiring.owner, office.session.effectiveUser()))
      office.hints.set(FOUND_LATER, JSON.stringify(linesOf(LATER, trialOf(office, wiring))));
  } finally {
    office.probes.takeLater();
    office.probes.cleanUp(kept(office)?.formId ?? '');
  }
}

/** Clears away what is left of it, the form that was kept and the clock among it; gives what stays for all that. */
export function clearSelfTest(office: Office): void {
  const before = kept(office);
  office.probes.takeLater();
  const left = office.probes.cleanUp('');
  if (before) keep(office, { ...before, left: [...left], formId: '', formUrl: '' });
}

/** What the last run has found, in words. */
export function selfTestView(office: Office, language: SpokenLanguage): SelfTestView {
  const found = kept(office) ?? { ranAt: '', lines: [], left: [], formId: '', formUrl: '' };
  const later = readJson(linesShape, office.hints.get(FOUND_LATER)) ?? [];
  const account = office.session.effectiveUser();
  const { advice, names } = say('selfTest', language);
  return {
    ranAt: found.ranAt,
    lines: [...found.lines, ...later].flatMap((line) => shown(line, language)),
    isWaiting: found.ranAt !== '' && later.length === 0 && found.lines.some(isHung),
    left: found.left,
    formUrl: found.formUrl,
    domain: account.slice(account.indexOf('@') + 1),
    hands: HAND_KEYS.map((key) => ({ key, name: names[key], advice: advice[key] })),
    pages: PAGE_KEYS.map((key) => ({ key, name: names[key], advice: advice[key] })),
  };
}

/** What nobody but a person, or the page in the browser, can try. */
const HAND_KEYS: readonly HandKey[] = [
  'handOpens',
  'handDigits',
  'handEdits',
  'handDeleted',
  'handStaff',
  'handSelects',
  'handLanguage',
  'handSort',
  'handAccounts',
  'handOffice',
  'handMail',
];

const PAGE_KEYS: readonly PageKey[] = [
  'pageUnpacks',
  'pageStyles',
  'pageStores',
  'pageCopies',
  'pageMedia',
  'pageAnswers',
];

const isHung = ({ key, state }: KeptLine): boolean => key === 'laterHung' && state === 'yes';

function trialOf(office: Office, wiring: Wiring): Trial {
  return { office, wiring, letter: say('selfTest', office.language).letter };
}

function linesOf(tests: readonly SelfTest[], trial: Trial): KeptLine[] {
  return tests.map((test) => {
    const began = trial.office.clock.elapsedMs();
    const { said, state } = factOf(test, trial);
    const words = withoutAddresses(said).slice(0, LONGEST_SAID);
    return { key: test.key, state, said: words, ms: trial.office.clock.elapsedMs() - began };
  });
}

function factOf(test: SelfTest, trial: Trial): Fact {
  try {
    return test.try(trial);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    console.warn(`self-test ${test.key}: ${said}`);
    return { state: 'no', said };
  }
}

// Google's own words may name an account or a file: a report is passed on.
function withoutAddresses(said: string): string {
  return said.replace(/[^\s@]+@[^\s@]+/gu, '*@*').replace(/[\w-]{25,}/gu, '*');
}

function kept(office: Office): Kept | null {
  return readJson(keptShape, office.hints.get(FOUND));
}

function keep(office: Office, found: Kept): void {
  office.hints.set(FOUND, JSON.stringify(found));
}

function shown({ key, ms, said, state }: KeptLine, language: SpokenLanguage): SelfTestLine[] {
  const { advice, names } = say('selfTest', language);
  const known = Object.keys(names).find((name) => name === key) as SelfTestKey | undefined;
  if (known === undefined) return [];
  const told = [said, `${ms} ms`].filter((text) => text !== '').join(', ');
  return [{ key: known, name: names[known], state, said: told, advice: state === 'no' ? advice[known] : '' }];
}
