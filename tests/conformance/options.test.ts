/** Options and further arguments that are not emulated: refused by name, never dropped. */

import { describe, expect, it } from '@jest/globals';
import { scriptWorld } from './script-world.ts';

const PRELUDE = `const book = SpreadsheetApp.getActiveSpreadsheet(), sheet = book.getSheets()[0];
  const range = sheet.getRange('A1:B2'), blob = Utilities.newBlob('a'), to = 'a@example.org';
  const file = () => Drive.Files.create({ name: 'a' }).id;`;
const DATA = 'SpreadsheetApp.DataValidationBuilder.requireValueInList';
const answer = (body: string): unknown => scriptWorld().answer(`${PRELUDE} ${body}`);

describe('an option that is not emulated', () => {
  it.each([
    ["MailApp.sendEmail({ to, subject: 's', body: 'b', noReply: true })", 'MailApp.sendEmail with noReply'],
    ["GmailApp.sendEmail(to, 's', 'b', { from: 'c@example.org' })", 'GmailApp.sendEmail with from'],
    ["MailApp.sendEmail(to, 's', 'b', { attachments: blob })", 'MailApp.sendEmail with attachments that are no array'],
    ["Drive.Files.create({ name: 'a', starred: true })", 'Drive.Files.create with starred'],
    ["Drive.Files.create({ name: 'a' }, blob, { ocrLanguage: 'zh' })", 'Drive.Files.create with ocrLanguage'],
    ["Drive.Files.create({ name: 'a' }, blob, {}, 1)", 'Drive.Files.create with 4 arguments'],
    ['Drive.Files.update({ copyRequiresWriterPermission: true }, file())', /with copyRequiresWriterPermission/],
    ['Drive.Files.update({}, file(), null, { keepRevisionForever: true })', /with keepRevisionForever/],
    ["Drive.Files.copy({ mimeType: 'text/plain' }, file())", 'Drive.Files.copy with mimeType'],
    ['Drive.Files.get(file(), { acknowledgeAbuse: true })', 'Drive.Files.get with acknowledgeAbuse'],
    ["Drive.Files.create({ name: 'a', properties: { b: 'c' } })", 'Drive.Files.create with properties'],
    ["Drive.Files.list({ orderBy: 'name' })", 'Drive.Files.list with orderBy'],
    ["Drive.Files.list({ spaces: 'appDataFolder' })", 'Drive.Files.list with spaces'],
    ["Drive.Files.list({ corpora: 'allDrives' })", 'Drive.Files.list with corpora'],
    ["Drive.Files.list({ driveId: 'd' })", 'Drive.Files.list with driveId'],
    ['Drive.Files.list({ bogus: 1 })', 'Drive.Files.list with bogus'],
    ["GmailApp.sendEmail(to, 's', 'b', { noReply: true })", 'GmailApp.sendEmail with noReply'],
    ["Drive.Files.list({ fields: 'incompleteSearch, files(id)' })", 'Drive.Files.list with fields incompleteSearch'],
    ['Drive.Files.remove(file(), { enforceSingleParent: true })', 'Drive.Files.remove with enforceSingleParent'],
    [
      "Drive.Permissions.create({ type: 'anyone', role: 'reader', expirationTime: 'x' }, file())",
      'Drive.Permissions.create with expirationTime',
    ],
    [
      "Drive.Permissions.create({ type: 'anyone', role: 'reader' }, file(), { emailMessage: 'x' })",
      'Drive.Permissions.create with emailMessage',
    ],
    // Who may respond to a form is asked for by view and fields: those are known, the rest is not.
    [
      "Drive.Permissions.create({ type: 'anyone', role: 'reader', view: 'metadata' }, file())",
      /create with view metadata/,
    ],
    ["Drive.Permissions.list(file(), { fields: 'kind,permissions(id)' })", 'Drive.Permissions.list with fields kind'],
    ["Drive.Permissions.list(file(), { fields: 'permissions(deleted)' })", 'Drive.Permissions with fields deleted'],
    ['Drive.Permissions.list(file(), { pageSize: 1 })', 'Drive.Permissions.list with pageSize'],
    [
      "Drive.Permissions.list(file(), { includePermissionsForView: 'metadata' })",
      'Drive.Permissions.list with includePermissionsForView metadata',
    ],
    ['range.clear({ skipFilteredRows: true })', 'Range.clear with skipFilteredRows'],
  ])('%s', (body, what) => {
    const message = answer(body);
    if (typeof what === 'string') expect(message).toBe(`Error: not emulated: ${what}`);
    else expect(message).toMatch(what);
  });
});

describe('a further argument', () => {
  it.each([
    ["HtmlService.createHtmlOutput('a', 'b')", '(String,String)', 'HtmlService.createHtmlOutput'],
    ["HtmlService.createTemplate('a', 1)", '(String,number)', 'HtmlService.createTemplate'],
    ["HtmlService.createHtmlOutput('a').setWidth(1, 2)", '(number,number)', 'HtmlOutput.setWidth'],
    ["SpreadsheetApp.newDataValidation().requireValueInList(['a'], true, 1)", '(number[],Boolean,number)', DATA],
    ["FormApp.create('a', false, 1)", '(String,Boolean,number)', 'FormApp.create'],
    // Whichever service is asked, an object is named by the service that it comes from.
    ['FormApp.create(range)', '(SpreadsheetApp.Range)', 'FormApp.create'],
    ['sheet.setName(FormApp.create("a"))', '(FormApp.Form)', 'SpreadsheetApp.Sheet.setName'],
    ['HtmlService.createHtmlOutput([range], new Date(0))', '(number[],Date)', 'HtmlService.createHtmlOutput'],
  ])('fits no form of the method: %s', (body, types, method) => {
    expect(answer(body)).toBe(`The parameters ${types} don't match the method signature for ${method}.`);
  });

  it.each(['createMenu("m", 1)', 'showSidebar("p", 1)', 'showModalDialog("p")'])('of Ui.%s too', (call) => {
    const world = scriptWorld();
    world.install(`function main() { SpreadsheetApp.getUi().${call} }`);
    const result = world.run('main', { surface: 'menu' });
    expect(result.ok ? '' : result.error.message).toMatch(/^The parameters \(String.*don't match/);
  });
});

describe('an option that asks for nothing, for what is so anyway, or that Google does not know', () => {
  it.each([
    "MailApp.sendEmail(to, 's', 'b', { noReply: false, name: null, cc: undefined }); return 1",
    "return Drive.Files.create({ name: 'a', starred: undefined }, null, { supportsAllDrives: true }).id && 1",
    "return Drive.Files.list({ fields: 'nextPageToken, files(id)', includeItemsFromAllDrives: true }).files.length + 1",
    `const all = { sendNotificationEmail: false };
     return Drive.Permissions.create({ type: 'anyone', role: 'reader' }, file(), all).id && 1`,
    "return Drive.Permissions.list(file(), { fields: '*', includePermissionsForView: 'published' }).permissions.length",
    "return Drive.Permissions.list(file(), { fields: 'nextPageToken, permissions(id)' }).permissions.length",
    'range.clear({ contentsOnly: true, skipFilteredRows: false }); return 1',
    // Live tests pass such names, which Google does not know, and everything is cleared.
    "sheet.getRange('A1').setValue(1); sheet.clear({ formatsOnly: true }); return sheet.getLastRow() + 1",
    "MailApp.sendEmail(to, 's', 'b', { from: 'c@example.org' }); return 1",
  ])('is taken: %s', (body) => {
    expect(answer(body)).toBe(1);
  });
});
