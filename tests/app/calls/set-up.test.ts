/** Set-up as a call: whose workbook it becomes, and what it refuses before anything is made. */

import { describe, expect, it } from '@jest/globals';
import { setUp } from '../../../src/app/calls/set-up.ts';
import type { Office } from '../../../src/app/office.ts';
import { openBlank, openSmall } from '../small-workbook.ts';

const withMails = (office: Office, left: number): Office => ({
  ...office,
  mail: { ...office.mail, quotaLeft: () => left },
});

/** A click that is to be refused; nothing may have been made. */
function refused(office: Office, input: object) {
  const answer = setUp.answer(office, input, 'zh-CN');
  expect(office.book.hasWritten()).toBe(false);
  return answer;
}

describe('setUp', () => {
  it.each([
    [1, 1500],
    [1, 100],
    [5, 100],
  ])('refuses a clock of %d minutes to an account that may send %d mails a day', (clockMinutes, left) => {
    const answer = refused(withMails(openBlank().run(), left), { clockMinutes });
    expect(answer).toEqual({ ok: false, refusal: 'clockTooFast' });
  });

  it.each([[{ clockMinutes: 7 }], [{ clockMinutes: '10' }], [{ campaign: 'x'.repeat(400_001) }], [{ owner: 'me' }]])(
    'takes no %j',
    (input) => {
      expect(refused(openBlank().run(), input)).toEqual({ ok: false, refusal: 'badRequest' });
    },
  );

  it('tells every fault of a campaign file, and makes nothing of it', () => {
    expect(refused(openBlank().run(), { campaign: '{' })).toMatchObject({ ok: false, refusal: 'badCampaign' });
    expect(refused(openBlank().run(), { campaign: '{"id":"2020"}' })).toMatchObject({
      refusal: 'badCampaign',
      detail: expect.stringContaining('\n'),
    });
  });

  it('is the owner’s alone once the workbook is somebody’s', () => {
    const office = openSmall().run();
    const session = { ...office.session, effectiveUser: () => 'second@example.org' };
    expect(refused({ ...office, session }, {})).toEqual({
      ok: false,
      refusal: 'notOwner',
      detail: 'review@example.org',
    });
  });

  it('asks for every permission before anything else', () => {
    const office = openBlank().run();
    const requireScopes = () => {
      throw new Error('Authorization is required');
    };
    const asked = { ...office, triggers: { ...office.triggers, requireScopes } };
    expect(() => setUp.answer(asked, {}, 'zh-CN')).toThrow('Authorization is required');
    expect(office.book.hasWritten()).toBe(false);
  });
});
