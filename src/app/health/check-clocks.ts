/** Checks of what lets the program run by itself: permissions, owner, triggers, clock, what was left undone. */

import type { StepKey } from '../../domain/set-up-step.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import type { ProblemCode } from '../problem.ts';
import { leftByLast, stepView } from '../set-up/set-up-steps.ts';
import { clockState } from '../views/clock-state.ts';
import { type Check, type Finding, type Look, orGood } from './check.ts';
import { shownTroubles } from './shown-troubles.ts';

export const authorization: Check = {
  key: 'authorization',
  find: ({ office, words: { authorization: words } }) => {
    const consent = office.triggers.consent();
    if (consent === null) throw new Error('getAuthorizationInfo');
    if (consent.missing.length === 0) return [{ state: 'good', text: words.good }];
    return [{ state: 'act', text: words.missing, cure: words.cure }];
  },
};

export const owner: Check = {
  key: 'owner',
  find: ({ isOwner, settings, words }) => [
    { state: 'good', text: isOwner ? words.owner.you : words.owner.other(settings.wiring.owner) },
  ],
};

export const triggers: Check = {
  key: 'triggers',
  isOwners: true,
  find: (look) => {
    const { triggers: words } = look.words;
    const expected = expectedTriggers(look);
    const namesOf = (isSo: (count: number) => boolean) =>
      expected.filter(({ count }) => isSo(count)).map(({ name }) => name);
    const missing = namesOf((count) => count === 0);
    const doubled = namesOf((count) => count > 1);
    const strange = strangeTriggers(look);
    const found: Finding[] = [
      ...(missing.length > 0 ? [broken('act', words.missing(missing))] : []),
      ...(doubled.length > 0 ? [broken('note', words.doubled(doubled))] : []),
      ...(strange > 0 ? [broken('note', words.strange(strange))] : []),
    ];
    return orGood(found, words.good(expected.length));
  },
};

function broken(state: 'act' | 'note', text: string): Finding {
  return { state, text, repair: 'clocks' };
}

// A form that was never made is told of by itself.
function expectedTriggers({ language, office, settings, words }: Look): { name: string; count: number }[] {
  const { kinds, form: ofForm } = words.triggers;
  const count = office.triggers.count();
  const own = (['tick', 'weekly', 'edit'] as const).map((kind) => ({ name: kinds[kind], count: count[kind] }));
  const forms = settings.campaign.forms.flatMap(({ key, title }) => {
    const id = settings.wiring.forms[key]?.id;
    return id === undefined ? [] : [{ name: ofForm(inLanguage(title, language)), count: count.forms[id] ?? 0 }];
  });
  return [...own, ...forms];
}

function strangeTriggers({ office, settings }: Look): number {
  const known = new Set(Object.values(settings.wiring.forms).map(({ id }) => id));
  const strange = Object.entries(office.triggers.count().forms).filter(([id]) => !known.has(id));
  return strange.reduce((sum, [, count]) => sum + count, 0);
}

export const clock: Check = {
  key: 'clock',
  find: ({ language, office, settings, words }) => {
    const { isLate, text } = clockState(office, settings, language);
    return isLate ? [{ state: 'act', text, cure: words.clockCure, repair: 'clocks' }] : [{ state: 'good', text }];
  },
};

/** Steps of set-up that no other check sees as they are now. */
const UNSEEN: readonly StepKey[] = ['looks', 'protection', 'formSettings', 'formChecks', 'sheetPlace', 'time'];

/** What set-up has put back empty: a person looks, and says so. */
export const LOSSES: readonly StepKey[] = ['lostTable', 'lostColumns'];

export const undone: Check = {
  key: 'undone',
  find: ({ language, office, words }) => {
    const found = leftByLast(office)
      .filter(({ step }) => UNSEEN.includes(step) || LOSSES.includes(step))
      .map((left): Finding => {
        const { cure, text } = stepView(left, language);
        return { state: 'note', text, cure, repair: LOSSES.includes(left.step) ? 'noted' : 'setUp' };
      });
    return orGood(found, words.undoneGood);
  },
};

/** Problems that another check sees as they are now: what the last run met with may be mended meanwhile. */
const SEEN: readonly ProblemCode[] = ['tableMissing', 'campaignChanged', 'zonesDiffer', 'formMissing'];

export const troubles: Check = {
  key: 'troubles',
  find: ({ language, office, settings, words }) => {
    const { about: named } = say('panels', language).steps;
    const found = shownTroubles(office, settings, language)
      .filter(({ code }) => !SEEN.includes(code))
      .map(({ about, text }): Finding => {
        return { state: 'note', text: about === '' ? text : named(about, text), repair: 'sweep' };
      });
    return orGood(found, words.troublesGood);
  },
};
