/** Answers the sidebar: finds the verb that is called by name, and puts a refusal into the caller's language. */

import type { StepView } from '../domain/set-up-step.ts';
import { say } from '../messages/say.ts';
import type { SpokenLanguage } from '../views.ts';
import { runCall } from './run-safely.ts';

/** What every call has in common: the code and words of a refusal, beside whatever the verb gives. */
export interface Answered {
  ok: boolean;
  refusal?: string;
  message?: string;
  detail?: string;
  /** Of set-up: steps that failed and held up nothing else. */
  undone?: readonly StepView[];
}

/** A sidebar call as it is carried out: its input is not trusted, and parsed in the verb's own door. */
export type Verb = (input: unknown, language: SpokenLanguage) => Answered;

/** What came over the wire. */
interface Asked {
  name: unknown;
  input: unknown;
  language: unknown;
}

/**
 * The verb's answer. A refusal gets its words here, so that no verb need care for them; a name that is not among
 * `verbs`, one of the language included, is refused like any other act.
 *
 * @param chosen gives the caller's own language; asked only when the call names none.
 * @example
 * answerCall({}, { name: 'constructor', input: {}, language: 'en' }, …)
 * // → { ok: false, refusal: 'unknownCall', message: 'The program does not know this call. …' }
 */
export function answerCall(
  verbs: Readonly<Record<string, Verb>>,
  { input, language, name }: Asked,
  chosen: () => SpokenLanguage,
): Answered {
  const named = language === 'zh-CN' || language === 'en' ? language : null;
  const verb = typeof name === 'string' && Object.keys(verbs).includes(name) ? verbs[name] : undefined;
  if (!verb) return worded({ ok: false, refusal: 'unknownCall' }, named ?? 'zh-CN');
  return runCall(() => {
    const spoken = named ?? chosen();
    return worded(verb(input, spoken), spoken);
  }, named ?? 'zh-CN');
}

// A refusal is one of a closed list of codes, and each has its words.
function worded(answer: Answered, language: SpokenLanguage): Answered {
  if (answer.ok || answer.refusal === undefined) return answer;
  const refusals: Partial<Record<string, string>> = say('refusals', language);
  const problems: Partial<Record<string, string>> = say('problems', language);
  const message = refusals[answer.refusal] ?? problems[answer.refusal] ?? say('problems', language).unknown;
  return { ...answer, message };
}
