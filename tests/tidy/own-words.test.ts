/** The words of 2019 are found where they are planted, and pass where they may stand. */

import { describe, expect, it } from '@jest/globals';
import { OWN_WORDS, ownWords, ownWordsShown } from './own-words.ts';
import { scanSource } from './scan-source.ts';

const foundIn = (path: string, source: string) =>
  ownWords.holdsFor(path) ? ownWords.offences({ path, scan: scanSource(source) }) : [];

describe('ownWords', () => {
  it.each(OWN_WORDS.map(([word]) => word))(
    'finds %s in a literal, a template, a pattern and the text of a page',
    (word) => {
      const sources = [
        `const a = '${word}一';`,
        `const a = \`一\${b}${word}\`;`,
        `const a = /^${word}/;`,
        `const a = <p>${word}</p>;`,
      ];
      for (const source of sources) {
        expect(foundIn('src/sidebar/a.tsx', source)).not.toEqual([]);
        expect(foundIn('src/campaigns/a.ts', source)).toEqual([]);
      }
    },
  );

  it.each([
    ['src/domain/a.ts', "/** As in 好网民. */\nconst a = 'b';"],
    ['src/domain/import/read-heading.ts', 'const a = /^作品$/;'],
    ['tests/a.ts', "const a = '好网民';"],
  ])('lets pass in %s: %s', (path, source) => {
    expect(foundIn(path, source)).toEqual([]);
  });

  it('finds what is shown and not said', () => {
    expect(ownWordsShown(['各单位都计，全区只计一次'], '{ "title": "读书" }')).toEqual([
      '全区: 各单位都计，全区只计一次',
    ]);
    expect(ownWordsShown(['各单位都计，全区只计一次'], '{ "district": "全区" }')).toEqual([]);
  });
});
