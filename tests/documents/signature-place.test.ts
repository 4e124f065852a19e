/** Where 署名 and date stand (GB/T 9704-2012, 7.3.5), reckoned by hand. */

import { describe, expect, it } from '@jest/globals';
import { signaturePlace } from '../../src/documents/signature-place.ts';

const DATE = '2019年9月20日';

describe('signaturePlace', () => {
  it.each([
    ['滨海新区总工会', false, { signer: 2, date: 0.5 }],
    ['区总工会', false, { signer: 6.5, date: 2 }],
    ['滨海新区总工会', true, { signer: 3.75, date: 4 }],
    ['天津市滨海新区总工会宣传网络部门', true, { signer: 0, date: 4.75 }],
  ])('%s, with a stamp: %s', (signer, sealed, place) => {
    expect(signaturePlace({ signer, date: DATE, sealed })).toEqual(place);
  });
});
