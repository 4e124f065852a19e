/** Keys of documents: kind, unit and author, so that none is another's. */

import { describe, expect, it } from '@jest/globals';
import { documentKey, isWhole } from '../../../src/app/papers/document-key.ts';

describe('documentKey', () => {
  it.each([
    ['annex1', 'TG', '', 'annex1/TG'],
    ['annex3', 'TG', '王示例', 'annex3/TG/王示例'],
    // The district's own.
    ['cityReport', '', '', 'cityReport/'],
  ])('%s of %j, %j: %s', (kind, unit, part, key) => {
    expect(documentKey(kind, unit, part)).toBe(key);
  });
});

describe('isWhole', () => {
  it.each([
    ['summary', 'TG', '', 'summary', 'TG', true],
    ['annex3', 'TG', '乔示范', 'annex3', 'TG', true],
    ['annex3', 'A/1', '乔示范', 'annex3', 'A/1', true],
    ['annex3', 'TGB', '', 'annex3', 'TG', false],
    ['summary', 'TG', '', 'annex3', 'TG', false],
    ['correction', '', '', 'correction', '', true],
  ])('of %s %s %s in a line that says %s %s: %s', (kind, unit, part, said, of, whole) => {
    expect(isWhole({ key: documentKey(kind, unit, part), kind: said, unit: of })).toBe(whole);
  });
});
