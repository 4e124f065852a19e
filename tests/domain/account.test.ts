/** Whether two addresses are one account. */

import { describe, expect, it } from '@jest/globals';
import { isSameAccount } from '../../src/domain/account.ts';

describe('isSameAccount', () => {
  it.each([
    ['a@example.org', 'A@Example.org '],
    ['zhang.san@gmail.com', 'zhangsan@gmail.com'],
    ['zhangsan+union@gmail.com', 'Zhang.San@googlemail.com'],
  ])('takes %s and %s for one', (one, other) => {
    expect(isSameAccount(one, other)).toBe(true);
  });

  it.each([
    ['a@example.org', 'b@example.org'],
    ['zhang.san@example.org', 'zhangsan@example.org'],
    ['a+b@example.org', 'a@example.org'],
    ['a@gmail.com', 'a@gmail.com.cn'],
    ['a@gmail.com', 'a@xgmail.com'],
    ['', ''],
    ['', 'a@gmail.com'],
  ])('tells %j and %j apart', (one, other) => {
    expect(isSameAccount(one, other)).toBe(false);
  });
});
