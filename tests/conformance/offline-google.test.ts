/** The module's front door: any Apps Script project, run as it is. */

import { describe, expect, it } from '@jest/globals';
import { offlineGoogle } from '../../src/offline/offline-google.ts';

const FILES = {
  'Code.gs': `function remind() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.appendRow(['a@example.org', '2019-09-01']);
    for (const [to] of sheet.getDataRange().getValues()) MailApp.sendEmail(to, '提醒', greeting());
    return sheet.getLastRow(); }`,
  'Words.gs': "function greeting() { return '您好' }",
};

describe('offlineGoogle', () => {
  it('runs a function of any project, bound to its one spreadsheet, and keeps what it did', () => {
    const google = offlineGoogle({ now: '2019-08-20T09:00:00+08:00', title: '提醒' });
    const results = [1, 2].map(() => google.run({ files: FILES, call: 'remind' }));
    expect(results).toMatchObject([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ]);
    expect(google.mailbox.map(({ from, text, to }) => [from, text, to])).toEqual(
      Array(3).fill(['owner@example.org', '您好', ['a@example.org']]),
    );
    expect(google.workspace.parts.spreadsheets.files.get(google.spreadsheetId)?.name).toBe('提醒');
  });

  it('lets time pass in an execution unless clocks are sharp', () => {
    const google = offlineGoogle({ now: '2019-08-20T09:00:00+08:00' });
    google.run({ files: { 'Code.gs': 'function wait() { Utilities.sleep(60000) }' }, call: 'wait' });
    expect(google.clock.now()).toBe(Date.parse('2019-08-20T09:01:00.500+08:00'));
  });
});
