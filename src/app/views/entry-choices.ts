/** What is offered to whoever decides on an entry or mends it: usual reasons, and how a correction was confirmed. */

import { holds } from '../../domain/campaign/conditions.ts';
import { sourceText } from '../../domain/campaign/fields.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import type { Door } from '../../domain/intake/entry.ts';
import type { DecisionKind } from '../../domain/review/decision.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { sourceIn } from '../../messages/names/source-label.ts';
import { say } from '../../messages/say.ts';
import type { Choice, SpokenLanguage } from '../../views.ts';

/** The usual reasons for a decision on this entry: none speaks of what its form, door or state does not have. */
export function reasonsFor(
  campaign: Campaign,
  { entry: { door, form }, state }: Verdict,
  kind: DecisionKind,
  language: SpokenLanguage,
): string[] {
  return campaign.reasons
    .filter(({ decision, when }) => decision === kind && holds(when, { form, door, state }))
    .map(({ text }) => inLanguage(text, language));
}

/**
 * By what a correction can have been confirmed; the keys are kept, in the campaign's language as in the register.
 *
 * What staff typed themselves they can also have mistyped: then nobody need be asked.
 */
export function sourcesFor(campaign: Campaign, door: Door, language: SpokenLanguage): Choice[] {
  const named = campaign.sources.map((source) => ({ key: sourceText(source), label: sourceIn(source, language) }));
  const typing = { key: say('review', campaign.language).typingSlip, label: say('review', language).typingSlip };
  return door === 'staff' ? [...named, typing] : named;
}
