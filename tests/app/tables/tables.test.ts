/** The tables that every run may need: made once where that is dear, and in the words of their language. */

import { describe, expect, it } from '@jest/globals';
import { decisionsTable, dispatchesTable, rosterTable, settingsTable } from '../../../src/app/tables/tables.ts';
import { say } from '../../../src/messages/say.ts';

const wordsAt = (table: ReturnType<typeof rosterTable>, key: string) =>
  table.columns.find((column) => column.key === key);

describe('settingsTable', () => {
  it('is made once for each language, with a row’s words for each part of a campaign', () => {
    expect(settingsTable('zh-CN')).toBe(settingsTable('zh-CN'));
    expect(settingsTable('en').title).not.toBe(settingsTable('zh-CN').title);
  });
});

describe('rosterTable', () => {
  it('offers what staff choose in the words of the workbook', () => {
    const { no, yes } = say('sheet', 'zh-CN');
    expect(wordsAt(rosterTable('zh-CN'), 'active')?.choices).toEqual([yes, no]);
  });
});

describe('decisionsTable and dispatchesTable', () => {
  it('say what they keep as codes', () => {
    const { dispatchStates, states } = say('sheet', 'zh-CN');
    expect(wordsAt(dispatchesTable('zh-CN'), 'state')?.words).toEqual(dispatchStates);
    expect(wordsAt(decisionsTable('zh-CN'), 'kind')?.words).toMatchObject({ reject: states.rejected });
  });
});
