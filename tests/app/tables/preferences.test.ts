/** What a person has chosen for themselves: kept with their account, and never a reason to end a run. */

import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { preferencesOf, preferencesShape, rememberPreferences } from '../../../src/app/tables/preferences.ts';
import { openBlank } from '../small-workbook.ts';

const USUAL = { language: 'zh-CN', hasKeys: true };

describe('preferencesOf', () => {
  it('is Chinese with keys for whoever has chosen nothing', () => {
    expect(preferencesOf(openBlank().run())).toEqual(USUAL);
  });

  it('is what was chosen last', () => {
    const { run } = openBlank();
    rememberPreferences(run(), { language: 'en', hasKeys: false });
    rememberPreferences(run(), { language: 'en', hasKeys: true });
    expect(preferencesOf(run())).toEqual({ language: 'en', hasKeys: true });
  });

  it.each(['{', '[]', '{"language":"fr","hasKeys":true}', '{"language":"en"}'])('is the usual one for %s', (text) => {
    const office = openBlank().run();
    office.userStore.set('preferences', text);
    expect(preferencesOf(office)).toEqual(USUAL);
  });
});

describe('preferencesShape', () => {
  it('takes no language but ours, and nothing besides', () => {
    const takes = (given: object) => z.safeParse(preferencesShape(), given).success;
    expect(takes({ language: 'en', hasKeys: false })).toBe(true);
    expect([{ ...USUAL, language: 'fr' }, { ...USUAL, more: 1 }, { language: 'en' }].map(takes)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
