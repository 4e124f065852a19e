/** The module's front door: any Apps Script project, run as it is, and the services for code of one's own. */

import { describe, expect, it } from '@jest/globals';
import { offlineGoogle } from '../../src/offline/offline-google.ts';
import { SHANGHAI } from './script-world.ts';

const NOW = '2019-08-20T09:00:00+08:00';
const FILES = {
  'Code.gs': `function remind() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.appendRow(['a@example.org', '2019-09-01']);
    for (const [to] of sheet.getDataRange().getValues()) MailApp.sendEmail(to, '提醒', greeting());
    return sheet.getLastRow(); }`,
  'Words.gs': "function greeting() { return '您好' }",
};

const program = (body: string) => ({ 'Code.gs': `function main() { ${body} }` });

interface BookHandle {
  appendRow(row: unknown[]): object;
  getRange(a1: string): { getValues(): unknown[][]; setValues(rows: unknown[][]): object };
}

interface AppHandle {
  getActiveSpreadsheet(): BookHandle;
  openById(id: string): BookHandle;
}

const appOf = (google: { services: Readonly<Record<string, object>> }) => google.services.SpreadsheetApp as AppHandle;

describe('offlineGoogle', () => {
  it('runs a function of any project, bound to its one spreadsheet, and keeps what it did', () => {
    const google = offlineGoogle({ now: NOW, ...SHANGHAI, title: '提醒' });
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
    const google = offlineGoogle({ now: NOW, ...SHANGHAI });
    google.run({ files: program('Utilities.sleep(60000)'), call: 'main' });
    expect(google.clock.now()).toBe(Date.parse('2019-08-20T09:01:00.500+08:00'));
  });

  it.each([
    [{ user: 'ann@example.org' }, 'return Session.getActiveUser().getEmail()', 'ann@example.org'],
    [{ quotas: { mail: 7 } }, 'return MailApp.getRemainingDailyQuota()', 7],
    [{ zone: 'America/Lima' }, 'return [new Date().getHours(), Session.getScriptTimeZone()]', [20, 'America/Lima']],
    [{ locale: 'en_US' }, 'return SpreadsheetApp.getActiveSheet().getName()', 'Sheet1'],
  ])('takes %j', (options, body, value) => {
    const result = offlineGoogle({ now: NOW, ...SHANGHAI, ...options }).run({ files: program(body), call: 'main' });
    expect(result).toMatchObject({ ok: true, value });
  });

  it('takes scopes for projects whose manifest names none', () => {
    const google = offlineGoogle({ now: NOW, ...SHANGHAI, scopes: ['https://www.googleapis.com/auth/spreadsheets'] });
    const files = program("MailApp.sendEmail('a@example.org', 's', 'b')");
    const wrong = 'Specified permissions are not sufficient to call MailApp.sendEmail.';
    expect(google.run({ files, call: 'main' })).toMatchObject({ error: { message: expect.stringContaining(wrong) } });
    const manifest = { oauthScopes: ['https://www.googleapis.com/auth/script.send_mail'] };
    const allowed = { ...files, 'appsscript.json': JSON.stringify(manifest) };
    expect(google.run({ files: allowed, call: 'main' })).toMatchObject({ ok: true });
  });

  it('gives the same run again for the same seed, and another one for another seed', () => {
    const drawn = (seed: number) =>
      offlineGoogle({ now: NOW, ...SHANGHAI, seed }).run({
        files: program('return Utilities.getUuid()'),
        call: 'main',
      });
    expect(drawn(5)).toEqual(drawn(5));
    expect(drawn(5)).not.toEqual(drawn(6));
  });
});

describe('OfflineGoogle.run', () => {
  it('gives value, log, mails, values by sheet, triggers, calls and virtual time', () => {
    const google = offlineGoogle({ now: NOW, ...SHANGHAI, locale: 'en_US', sharpClocks: true });
    const body = `console.log('%s', 7); SpreadsheetApp.getActiveSheet().appendRow([1, 'a', '=SUM(A1:A9)']);
      MailApp.sendEmail('a@example.org', 's', 'b');
      ScriptApp.newTrigger('main').timeBased().everyHours(1).create();
      return new Date();`;
    const result = google.run({ files: program(body), call: 'main' });
    expect(result).toMatchObject({
      ok: true,
      value: new Date('2019-08-20T01:00:02.050Z'),
      log: ['7'],
      mails: [{ to: ['a@example.org'], subject: 's' }],
      sheets: { Sheet1: [[1, 'a', '=SUM(A1:A9)']] },
      triggers: [{ handler: 'main', event: 'CLOCK', next: '2019-08-20T02:00:00.000Z' }],
      lacking: [],
    });
    const methods = ['SpreadsheetApp.getActiveSpreadsheet', 'Sheet.appendRow', 'MailApp.sendEmail'];
    expect(result.calls.map((call) => call.method)).toEqual(expect.arrayContaining(methods));
    expect(result.virtualMs).toBeGreaterThan(result.calls.reduce((sum, call) => sum + call.ms, 0));
  });

  it('gives the error of a run that fails, and what it did before', () => {
    const google = offlineGoogle({ now: NOW, ...SHANGHAI, locale: 'en_US' });
    const body = "SpreadsheetApp.getActiveSheet().appendRow([1]); SpreadsheetApp.openById('')";
    expect(google.run({ files: program(body), call: 'main' })).toMatchObject({
      ok: false,
      error: { name: 'Exception', message: 'Invalid argument: id' },
      sheets: { Sheet1: [[1]] },
      mails: [],
    });
  });

  it('names what is not emulated even where the script catches the error', () => {
    const body = 'try { GmailApp.getDrafts() } catch (error) { return String(error.message) }';
    expect(offlineGoogle({ now: NOW, ...SHANGHAI }).run({ files: program(body), call: 'main' })).toMatchObject({
      value: 'not emulated: GmailApp.getDrafts',
      lacking: ['GmailApp.getDrafts'],
    });
  });

  it('names what is only looked at: a field that is not there is no other value in silence', () => {
    const body = `const range = SpreadsheetApp.getActiveSheet().getRange('A1');
      return [range.rowStart === 2, typeof range.getRow, SpreadsheetApp.SomeMode ? 1 : 0, JSON.stringify(range)];`;
    expect(offlineGoogle({ now: NOW, ...SHANGHAI }).run({ files: program(body), call: 'main' })).toMatchObject({
      value: [false, 'function', 1, '{}'],
      lacking: ['Range.rowStart', 'SpreadsheetApp.SomeMode'],
    });
  });

  it('runs a standalone project, without a spreadsheet of its own', () => {
    const body = `const book = SpreadsheetApp.create('新');
      return [SpreadsheetApp.getActiveSpreadsheet(), PropertiesService.getDocumentProperties(), book.getName(),
        book.getSpreadsheetTimeZone()];`;
    expect(
      offlineGoogle({ now: NOW, ...SHANGHAI }).run({ files: program(body), call: 'main', boundTo: null }),
    ).toMatchObject({
      value: [null, null, '新', 'Asia/Shanghai'],
      sheets: {},
    });
  });
});

describe('OfflineGoogle.services', () => {
  it('are of the caller: what they give are his own arrays, dates and errors (F6)', () => {
    const google = offlineGoogle({ now: NOW, ...SHANGHAI });
    const range = appOf(google).getActiveSpreadsheet().getRange('A1:B1');
    const day = new Date('2019-09-01T00:00:00+08:00');
    range.setValues([[day, 'a']]);
    const values = range.getValues();
    const isOurs = (value: unknown, made: { prototype: object }) => Object.getPrototypeOf(value) === made.prototype;
    expect([isOurs(values, Array), isOurs(values[0], Array), isOurs(values[0]?.[0], Date)]).toEqual(
      Array(3).fill(true),
    );
    expect(values).toEqual([[day, 'a']]);
    const open = () => appOf(google).openById('nowhere');
    expect(open).toThrow(Error);
    expect(open).toThrow(
      expect.objectContaining({ name: 'Exception', message: 'Illegal spreadsheet id or key: nowhere' }),
    );
  });

  it('see what runs do, and runs see what they do', () => {
    const google = offlineGoogle({ now: NOW, ...SHANGHAI, locale: 'en_US' });
    appOf(google).getActiveSpreadsheet().appendRow(['before']);
    const result = google.run({ files: program("SpreadsheetApp.getActiveSheet().appendRow(['in'])"), call: 'main' });
    expect(result.sheets).toEqual({ Sheet1: [['before'], ['in']] });
    expect(appOf(google).getActiveSpreadsheet().getRange('A1:A2').getValues()).toEqual([['before'], ['in']]);
  });

  it('never run out of time, and move the clock', () => {
    const google = offlineGoogle({ now: NOW, ...SHANGHAI });
    const { sleep } = google.services.Utilities as { sleep(ms: number): null };
    for (let turn = 0; turn < 4; turn += 1) sleep(200_000);
    expect(google.clock.now() - Date.parse(NOW)).toBeGreaterThanOrEqual(800_000);
  });
});
