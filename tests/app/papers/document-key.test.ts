/** Keys of documents: kind, unit and author, so that none is another's. */

import { describe, expect, it } from '@jest/globals';
import { documentKey } from '../../../src/app/papers/document-key.ts';

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
