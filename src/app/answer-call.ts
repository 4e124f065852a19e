/** Answers the sidebar: finds the call by name, and puts a refusal into the caller's language. */

import type { StepView } from '../domain/set-up-step.ts';
import { say } from '../messages/say.ts';
import type { SpokenLanguage, StaleView } from '../views.ts';
import type { Call, Outcome } from './call.ts';
import { menuHere } from './campaign-here.ts';
import type { Office } from './office.ts';
import type { AnyRefusal } from './problem.ts';
import { runCall } from './run-safely.ts';
import { preferencesOf } from './tables/preferences.ts';

/** Why a call was not carried out, and in words what to do. */
export interface Refused {
  ok: false;
  refusal: AnyRefusal;
  /** In plain words and the caller's language, with what to do. */
  message: string;
  detail?: string;
  /** The entry as it is now, where somebody else was faster. */
  stale?: StaleView;
}

/** What crosses to the page: the call's own answer, or why it was refused. */
export type Answered = { ok: true; value?: unknown; undone?: readonly StepView[] } | Refused;

/** What came over the wire. */
interface Asked {
  name: unknown;
  input: unknown;
  language: unknown;
}

type AnyCall = Pick<Call<unknown, Outcome>, 'answer'>;

/**
 * The call's answer. A refusal gets its words here, so that no verb need care for them; a name that is not among
 * `calls`, one of the language included, is refused like any other act.
 *
 * The caller's own language is asked for only when the call names none.
 *
 * @example
 * answerCall(office, {}, { name: 'constructor', input: {}, language: 'en' })
 * // → { ok: false, refusal: 'unknownCall', message: 'The program does not know this call. …' }
 */
export function answerCall(
  office: () => Office,
  calls: Readonly<Record<string, AnyCall>>,
  { input, language, name }: Asked,
): Answered {
  const named = language === 'zh-CN' || language === 'en' ? language : null;
  const open = office();
  // To look a call up may need what lies beside the code, which may be another release's.
  const answer = () => {
    const call = typeof name === 'string' && Object.keys(calls).includes(name) ? calls[name] : undefined;
    if (!call) return worded({ ok: false, refusal: 'unknownCall' }, named ?? open.language, open);
    const spoken = named ?? preferencesOf(open).language;
    return worded(call.answer(open, input, spoken), spoken, open);
  };
  return runCall(open, answer, () => named ?? open.language);
}

// Typed by the whole catalogue, so that a code without words fails to compile.
function worded(answer: Outcome, language: SpokenLanguage, office: Office): Answered {
  if (answer.ok) return answer;
  const words: Readonly<Record<AnyRefusal, string | ((menu: string) => string)>> = {
    ...say('problems', language),
    ...say('refusals', language),
  };
  const text = words[answer.refusal];
  return { ...answer, message: typeof text === 'function' ? text(menuHere(office)) : text };
}
