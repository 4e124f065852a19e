/** The faces as a whole: other languages have the keys of the Chinese one, and nobody is shouted at. */

import { describe, expect, it } from '@jest/globals';
import { PROBLEM_CODES } from '../../src/app/problem.ts';
import { REFUSAL_CODES } from '../../src/domain/review/decision.ts';
import { FACES, say } from '../../src/messages/say.ts';

const faces = Object.entries(FACES).map(([name, languages]) => ({ name, languages }));

/** Every path to a text or a phrase; a phrase is called with anything at all, so that its words can be looked at. */
function paths(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? paths(value, `${above}${key}.`) : [`${above}${key}`],
  );
}

function texts(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? texts(value) : [String(value)],
  );
}

describe('the faces', () => {
  it.each(faces)('en of $name has the keys of zh-CN', ({ languages }) => {
    expect(paths(languages.en).sort()).toEqual(paths(languages['zh-CN']).sort());
  });

  it.each(faces)('$name has no empty text and no exclamation mark', ({ languages }) => {
    for (const words of Object.values(languages)) {
      for (const text of texts(words)) {
        expect(text).not.toBe('');
        expect(text.replace(/!==?|!\w|\(!/g, '')).not.toMatch(/[!！]/);
      }
    }
  });

  it.each(faces)('en of $name has no Chinese sign in a plain text', ({ languages }) => {
    for (const text of texts(languages.en)) expect(text).not.toMatch(/[\p{Script=Han}，。：；、（）《》【】]/u);
  });

  it('have words for every refusal and every problem', () => {
    expect(Object.keys(say('refusals', 'zh-CN'))).toEqual(expect.arrayContaining([...REFUSAL_CODES]));
    expect(Object.keys(say('problems', 'zh-CN'))).toEqual(expect.arrayContaining([...PROBLEM_CODES]));
  });

  it('speak the language that is asked for', () => {
    expect(say('sheet', 'zh-CN').states.returned).toBe('退回修改');
    expect(say('sheet', 'en').states.returned).toBe('returned');
  });
});
