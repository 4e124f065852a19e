/** The layouts that papers are printed by: the campaign's own, or those that the bundle brings along. */

import { describe, expect, it } from '@jest/globals';
import { readLayouts } from '../../../src/app/calls/read-layouts.ts';
import { layouts } from '../../domain/paper-world.ts';
import { openSmall } from '../small-workbook.ts';

describe('readLayouts', () => {
  it('gives campaign and layouts as the server prints by them', () => {
    const workbook = openSmall();
    const answer = readLayouts.answer(workbook.run(), {}, 'en');
    expect(answer).toMatchObject({ ok: true, value: { language: 'en', campaign: { id: '2019' }, layouts: layouts() } });
    expect(JSON.stringify(answer)).not.toContain('undefined');
  });

  it('is for staff alone', () => {
    expect(readLayouts.answer(openSmall().run('guest@example.org'), {}, 'en')).toMatchObject({ refusal: 'notStaff' });
  });
});
