/** Small programs of the shapes that people write: forms, reviews in the sheet, clocks, mail, web forms. */

import { describe, expect, it } from '@jest/globals';
import { type OfflineGoogle, offlineGoogle } from '../../src/offline/offline-google.ts';
import { SHANGHAI } from './script-world.ts';

const OWNER = 'owner@example.org';

/** A Workspace in which the program is installed, and how its menu is used. */
function opened(code: string, pages: Record<string, string> = {}) {
  const google = offlineGoogle({ now: '2019-08-20T09:00:00+08:00', ...SHANGHAI, locale: 'en_US', sharpClocks: true });
  const files = { 'Code.gs': code, ...pages };
  google.workspace.install({ files, boundTo: google.spreadsheetId });
  const click = (call: string, args: unknown[] = []) => google.run({ files, call, args, surface: 'menu' });
  return { google, click };
}

const onlyForm = ({ workspace }: OfflineGoogle): string => [...workspace.parts.forms.files.keys()][0] ?? '';

describe('a program that takes requests by a form and archives them by a clock', () => {
  const CODE = `
    function setUp_() {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      if (book.getFormUrl()) return SpreadsheetApp.getUi().alert('There is a form already.');
      const form = FormApp.create('Requests').setCollectEmail(true)
        .setDestination(FormApp.DestinationType.SPREADSHEET, book.getId()).setLimitOneResponsePerUser(false);
      form.addTextItem().setTitle('Name').setRequired(true);
      form.addListItem().setTitle('Room').setChoiceValues(['A', 'B']);
      for (const sheet of book.getSheets()) if (sheet.getFormUrl() === book.getFormUrl()) sheet.hideSheet();
      for (const name of ['Open', 'Done']) book.insertSheet(name).appendRow(['State', 'Name', 'Room', 'Mail']);
      ScriptApp.newTrigger('onSubmit_').forForm(form).onFormSubmit().create();
      ScriptApp.newTrigger('sweep_').timeBased().everyMinutes(5).create();
    }
    function onSubmit_(e) {
      const answers = e.response.getItemResponses()
        .reduce((all, each) => ({ ...all, [each.getItem().getTitle()]: each.getResponse() }), {});
      const row = ['New', answers.Name, answers.Room, e.response.getRespondentEmail()];
      SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Open').appendRow(row);
    }
    function sweep_() {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const open = book.getSheetByName('Open');
      const rows = open.getDataRange().getValues();
      for (let row = rows.length; row >= 2; row -= 1) {
        if (rows[row - 1][0] !== 'Done') continue;
        open.deleteRow(row);
        book.getSheetByName('Done').appendRow(rows[row - 1]);
        const page = HtmlService.createTemplateFromFile('done.html');
        page.request = { name: rows[row - 1][1] };
        MailApp.sendEmail({ to: rows[row - 1][3], subject: 'Done', htmlBody: page.evaluate().getContent() });
      }
    }
    function cleanUp_() {
      ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger));
      const url = SpreadsheetApp.getActiveSpreadsheet().getFormUrl();
      FormApp.openByUrl(url).deleteAllResponses().setAcceptingResponses(false);
    }`;
  const PAGES = { 'done.html': '<p><?= request.name ?>: done</p>' };

  it('is set up once, asked, answered in the sheet, swept and cleaned up', () => {
    const { google, click } = opened(CODE, PAGES);
    const { workspace } = google;
    expect(click('setUp_').triggers.map(({ event, handler }) => [event, handler])).toEqual([
      ['ON_FORM_SUBMIT', 'onSubmit_'],
      ['CLOCK', 'sweep_'],
    ]);
    workspace.screen(OWNER).answerNext({ button: 'OK' });
    expect(click('setUp_').triggers).toHaveLength(2);
    const formId = onlyForm(google);
    const submitted = workspace.respond({
      formId,
      by: 'ann@example.org',
      answers: ({ title }) => (title === 'Name' ? 'Ann' : 'B'),
    });
    expect(submitted).toMatchObject({ ok: true, place: { row: 2 } });
    const open = [...(workspace.parts.spreadsheets.files.get(google.spreadsheetId)?.sheets ?? [])].find(
      ({ name }) => name === 'Open',
    );
    const where = { as: OWNER, spreadsheetId: google.spreadsheetId, sheetId: open?.id ?? 0 };
    workspace.type({ ...where, row: 2, column: 1, values: [['Done']] });
    google.clock.advanceTo('2019-08-20T09:06:00+08:00');
    expect(google.mailbox).toMatchObject([{ to: ['ann@example.org'], subject: 'Done' }]);
    const cleaned = click('cleanUp_');
    expect(cleaned).toMatchObject({ ok: true, triggers: [], sheets: { Open: [['State', 'Name', 'Room', 'Mail']] } });
    expect(workspace.respond({ formId, answers: () => 'A' })).toMatchObject({ closed: true, why: 'notAccepting' });
  });
});

describe('a program that adds columns of formulas, reviews and notes to a sheet', () => {
  it('may insert columns behind formulas, since their references move', () => {
    const { click } = opened(`function addColumns() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange(1, 1, 2, 3).setValues([['Mail', 'Hours', 'Wage'], ['a@example.org', 8, 20]]);
      sheet.setFrozenRows(1);
      sheet.insertColumnAfter(3).getRange('D2').setFormula('=ArrayFormula(B2:B * C2:C)');
      sheet.insertColumnAfter(1);
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['APPROVED', 'OPEN']).build();
      sheet.getRange('B2').setDataValidation(rule).setValue('OPEN');
      return sheet.getRange('E2').getFormula(); }`);
    expect(click('addColumns')).toMatchObject({
      value: '=ArrayFormula(C2:C * D2:D)',
      sheets: { Sheet1: [expect.anything(), ['a@example.org', 'OPEN', 8, 20, '=ArrayFormula(C2:C * D2:D)']] },
    });
  });
});

describe('a program that takes a web form by doPost', () => {
  const CODE = `function doPost(e) {
    const lock = LockService.getDocumentLock();
    lock.waitLock(30000);
    try {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      const titles = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
      sheet.appendRow(titles.map((title) => (title === 'time' ? new Date() : e.parameter[title])));
      MailApp.sendEmail({ to: 'desk@example.org', subject: 'Form', htmlBody: JSON.stringify(e.parameters) });
      const answer = ContentService.createTextOutput(JSON.stringify({ result: 'success' }));
      Logger.log(answer.setMimeType(ContentService.MimeType.JSON).getContent());
      return answer;
    } finally { lock.releaseLock(); }
  }
  function titles() { SpreadsheetApp.getActiveSpreadsheet().appendRow(['time', 'name']); }`;

  it('records the row, mails it, and answers with text', () => {
    const { google, click } = opened(CODE);
    click('titles');
    const result = click('doPost', [{ parameter: { name: '王' }, parameters: { name: ['王'] } }]);
    expect(result).toMatchObject({ ok: true, log: ['{"result":"success"}'], mails: [{ html: '{"name":["王"]}' }] });
    expect(result.sheets.Sheet1).toEqual([
      ['time', 'name'],
      [expect.any(Date), '王'],
    ]);
    expect(google.mailbox).toHaveLength(1);
  });
});

describe('a program of the older kind', () => {
  it('may add its menu to the spreadsheet, and use the spreadsheet for its active sheet', () => {
    const { google, click } = opened(`function onOpen() {
      SpreadsheetApp.getActiveSpreadsheet().addMenu('Old', [{ name: 'Go', functionName: 'go' }, null]); }
      function go() {
        const book = SpreadsheetApp.getActive();
        book.appendRow(['a', 'b']); book.setFrozenRows(1); book.insertColumnAfter(1);
        book.getDataRange().setBackgroundColor('yellow');
        book.getActiveSheet().copyTo(book);
        book.autoResizeColumn(1);
        return [book.getLastColumn(), book.getFrozenRows(), book.getRange('C1').getBackgroundColor(),
          SpreadsheetApp.getSelection().getActiveSheet().getName(), Browser.msgBox('Done')]; }`);
    google.workspace.open({ as: OWNER });
    expect(google.workspace.screen(OWNER).menus).toEqual([
      { caption: 'Old', items: [{ kind: 'item', caption: 'Go', call: 'go' }, { kind: 'separator' }] },
    ]);
    google.workspace.screen(OWNER).answerNext({ button: 'OK' });
    expect(click('go')).toMatchObject({
      value: [3, 1, '#ffff00', 'Sheet1', 'ok'],
      sheets: { 'Copy of Sheet1': [['a', '', 'b']] },
    });
  });

  it('cannot be answered with a button that its dialog has not', () => {
    const { google, click } = opened("function ask() { SpreadsheetApp.getUi().alert('Sure?') }");
    google.workspace.screen(OWNER).answerNext({ button: 'YES' });
    expect(click('ask')).toMatchObject({ error: { message: 'the alert has no button YES' } });
  });
});

describe('GmailApp.sendEmail', () => {
  it('sends as MailApp does, by the same quota, and gives GmailApp', () => {
    const { google, click } = opened(`function send() {
      return [String(GmailApp.sendEmail('a@example.org', 's', 'b', { name: 'N' })), MailApp.getRemainingDailyQuota()] }
      function wrong() { GmailApp.sendEmail({ to: 'a@example.org' }) }`);
    expect(click('send')).toMatchObject({ value: ['GmailApp', 1499], mails: [{ name: 'N', text: 'b' }] });
    const message = "The parameters ((class)) don't match the method signature for GmailApp.sendEmail.";
    expect(click('wrong')).toMatchObject({ error: { message } });
    expect(google.mailbox).toHaveLength(1);
  });
});
