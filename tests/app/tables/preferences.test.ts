/** What a person has chosen for themselves: kept with their account, and never a reason to end a run. */

import { describe, expect, it } from '@jest/globals';
import { preferencesOf, rememberPreferences } from '../../../src/app/tables/preferences.ts';
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

  it('keeps what it knows of a choice that a later release has added to', () => {
    const office = openBlank().run();
    office.userStore.set('preferences', '{"language":"en","hasKeys":false,"size":2}');
    expect(preferencesOf(office)).toEqual({ language: 'en', hasKeys: false });
  });
});
