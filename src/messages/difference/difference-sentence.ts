/** Says what a new campaign file would change: one sentence a difference. */

import type { Difference, Span, Term } from '../../domain/campaign/difference.ts';
import { deadlineLabel } from '../calendar.ts';
import { inLanguage } from '../issues/issue-sentence.ts';
import { type Language, say } from '../say.ts';
import type { Turned } from './turned.ts';

/**
 * The sentence of one difference.
 *
 * @example
 * differenceSentence({ what: 'deadline', of: { 'zh-CN': '线下活动' }, was: '2019-09-18', now: '2019-09-25' }, 'zh-CN')
 * // → '“线下活动”报送截止：9月18日 → 9月25日'
 */
export function differenceSentence(difference: Difference, language: Language): string {
  const words = say('difference', language);
  const span = (one: Span | null) => one && words.span(one.from, one.until);
  switch (difference.what) {
    case 'deadline':
      return words.deadline(
        inLanguage(difference.of, language),
        turn(difference, (term) => term && termIn(difference, term, language)),
      );
    case 'covers':
      return words.covers(
        inLanguage(difference.of, language),
        turn(difference, (day) => day),
      );
    case 'least':
      return words.least(
        inLanguage(difference.of, language),
        turn(difference, (count) => (count === null ? null : String(count))),
      );
    case 'window':
      return words.window(inLanguage(difference.of, language), turn(difference, span));
    case 'limit':
      return words.limit(
        inLanguage(difference.of, language),
        turn(difference, (limit) => (limit === null ? null : String(limit))),
      );
    case 'goal':
      return goalSentence(difference, language);
    case 'open':
      return words.open(turn(difference, span));
    case 'digest':
      return words.digest(turn(difference, ({ hour, weekday }) => words.weekly(weekday, hour)));
    case 'part':
      return partSentence(difference, language);
    case 'words':
      return words.words(difference.count);
    default:
      return structureSentence(difference, language);
  }
}

type Structural = Exclude<
  Difference,
  { what: 'deadline' | 'covers' | 'least' | 'window' | 'limit' | 'goal' | 'open' | 'digest' | 'part' | 'words' }
>;

function goalSentence(difference: Extract<Difference, { what: 'goal' }>, language: Language): string {
  const words = say('difference', language);
  const measure = difference.measure ? inLanguage(difference.measure, language) : '';
  const of = difference.of ? inLanguage(difference.of, language) : '';
  return words.goal(
    of,
    turn(difference, (amount) => (amount === null ? null : words.amount(amount, measure))),
  );
}

function partSentence({ form, part }: Extract<Difference, { what: 'part' }>, language: Language): string {
  const words = say('difference', language);
  const names: Readonly<Record<string, string>> = words.parts;
  return words.part(names[part] ?? part, form ? inLanguage(form, language) : '');
}

function structureSentence(difference: Structural, language: Language): string {
  const words = say('difference', language);
  const inWords = (label: Parameters<typeof inLanguage>[0]) => inLanguage(label, language);
  if ('field' in difference) return words[difference.what](inWords(difference.of), inWords(difference.field));
  if ('code' in difference) {
    const issue = say('issues', language).names[difference.code];
    const of = difference.of ? words.withIssue(inWords(difference.of), issue) : issue;
    return words[difference.what](of, inWords(difference.form));
  }
  if ('form' in difference) return words[difference.what](inWords(difference.of), inWords(difference.form));
  return words[difference.what](inWords(difference.of));
}

function turn<Value>({ was, now }: { was: Value; now: Value }, text: (value: Value) => string | null): Turned {
  return { was: text(was), now: text(now) };
}

// A year that stays is not said.
function termIn({ now, was }: { was: Term | null; now: Term | null }, term: Term, language: Language): string {
  if (was?.until.slice(0, 4) === now?.until.slice(0, 4)) return deadlineLabel(term, language);
  return [term.until, term.time].filter((text) => text !== '').join(' ');
}
