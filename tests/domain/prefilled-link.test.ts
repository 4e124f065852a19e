/** The link that opens a form with the unit chosen. */

import { describe, expect, it } from '@jest/globals';
import { prefilledLink } from '../../src/domain/post/prefilled-link.ts';

const FORM = 'https://docs.google.com/forms/d/e/1/viewform';

describe('prefilledLink', () => {
  it.each([
    [FORM, 'entry.8', 'a b&c=d', `${FORM}?usp=pp_url&entry.8=a%20b%26c%3Dd`],
    [FORM, 'entry.8', '工会', `${FORM}?usp=pp_url&entry.8=%E5%B7%A5%E4%BC%9A`],
    [`${FORM}?hl=zh`, 'entry.8', 'x', `${FORM}?hl=zh&usp=pp_url&entry.8=x`],
    [FORM, '', 'x', FORM],
  ])('of %s with %s and %j is written as Google writes it (PLATFORM F)', (url, entry, unit, link) => {
    expect(prefilledLink(url, entry, unit)).toBe(link);
  });
});
