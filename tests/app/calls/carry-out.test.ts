/** What the owner's clock does, by hand: what was asked for is done at once, by the owner alone. */

import { describe, expect, it } from '@jest/globals';
import { carryOut } from '../../../src/app/calls/carry-out.ts';
import { requestDigest } from '../../../src/app/calls/request-papers.ts';
import { openSmall, rowsIn } from '../small-workbook.ts';

describe('carryOut', () => {
  it('does what was asked for, and then says that the clock has gone', () => {
    const workbook = openSmall();
    requestDigest.answer(workbook.run('second@example.org'), {}, 'zh-CN');
    expect(rowsIn(workbook, 'requests')).toMatchObject([{ kind: 'digest', state: 'asked' }]);
    expect(carryOut.answer(workbook.run(), {}, 'zh-CN')).toEqual({ ok: true });
    expect(rowsIn(workbook, 'requests')).toMatchObject([{ kind: 'digest', state: 'done' }]);
  });

  it('is refused to everybody else, and changes nothing then', () => {
    const workbook = openSmall();
    requestDigest.answer(workbook.run(), {}, 'zh-CN');
    const office = workbook.run();
    const session = { ...office.session, effectiveUser: () => 'second@example.org' };
    expect(() => carryOut.answer({ ...office, session }, {}, 'zh-CN')).toThrow(
      expect.objectContaining({ code: 'notOwner' }),
    );
    expect([office.book.hasWritten(), rowsIn(workbook, 'requests')[0]?.state]).toEqual([false, 'asked']);
  });

  it('takes nothing', () => {
    const asked = { as: 'review@example.org' };
    expect(carryOut.answer(openSmall().run(), asked, 'zh-CN')).toEqual({ ok: false, refusal: 'badRequest' });
  });
});
