/** Mail rests while its service fails: twenty minutes, twice as long after each further failure, four hours at most. */

import { describe, expect, it } from '@jest/globals';
import { isMailPaused, pauseMail, resumeMail } from '../../../src/app/mail/mail-pause.ts';
import { openBlank } from '../small-workbook.ts';

/** So many minutes after nine. */
function clockTime(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `2019-08-20T${two(9 + Math.floor(minutes / 60))}:${two(minutes % 60)}:00+08:00`;
}

describe('pauseMail', () => {
  it('lets mail rest for twenty minutes from the failure', () => {
    const { moveTo, run } = openBlank();
    expect(isMailPaused(run())).toBe(false);
    pauseMail(run());
    moveTo(clockTime(19));
    expect(isMailPaused(run())).toBe(true);
    moveTo(clockTime(20));
    expect(isMailPaused(run())).toBe(false);
  });

  it('doubles the rest with each failure while nothing goes, up to four hours', () => {
    const { moveTo, run } = openBlank();
    const rests: number[] = [];
    for (let failure = 0; failure < 6; failure += 1) {
      moveTo(clockTime(0));
      pauseMail(run());
      let minutes = 0;
      for (; isMailPaused(run()); minutes += 10) moveTo(clockTime(minutes + 10));
      rests.push(minutes);
    }
    expect(rests).toEqual([20, 40, 80, 160, 240, 240]);
  });

  it('begins anew once a mail has gone', () => {
    const { moveTo, run } = openBlank();
    pauseMail(run());
    pauseMail(run());
    resumeMail(run());
    expect(isMailPaused(run())).toBe(false);
    pauseMail(run());
    moveTo(clockTime(20));
    expect(isMailPaused(run())).toBe(false);
  });

  it.each(['{', '{"at":"2019"}', '已停'])('reads %s, which somebody has typed, as no pause', (text) => {
    const office = openBlank().run();
    office.hints.set('mailPause', text);
    expect(isMailPaused(office)).toBe(false);
  });
});
