/** Programs of others are priced as ours are: stand-ins by the latency model, what they sleep, and where they end. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { mailRun, nameSheets, openPeer, type Peer, peerRun, run, type } from '../../src/bench/open-peer.ts';
import { peersTables } from '../../src/bench/peers-tables.ts';
import type { BenchResult, PeersResult } from '../../src/bench/results.ts';
import { DOCUMENT_KINDS, STAND_INS, toldCalls } from '../../src/bench/stand-ins.ts';

const folder = mkdtempSync(join(tmpdir(), 'peer-'));
afterAll(() => rmSync(folder, { recursive: true }));

// A program of our own, in the place of others'.
writeFileSync(
  join(folder, 'Code.gs'),
  `function makeOne() {
    DriveApp.getFileById('slides').makeCopy(DriveApp.getFolderById('folder')).setName('甲').getId();
    SlidesApp.openById('copy').getSlides()[0].replaceAllText('Name', '甲');
    Utilities.sleep(500);
  }
  function makeMany() { for (let i = 0; i < 1000; i += 1) DriveApp.getFileById('slides').makeCopy(); }
  function send() {
    const attachments = [DriveApp.getFileById('slides').getAs(MimeType.PDF)];
    GmailApp.sendEmail('unit@example.org', '甲', '乙', { attachments });
  }
  function print() {
    const blob = UrlFetchApp.fetch('https://docs.google.com/', { key: ScriptApp.getOAuthToken() }).getBlob();
    const parent = DriveApp.getFileById('book').getParents().next();
    const made = parent.getFolders().next().createFile(blob.setName('甲.pdf'));
    SpreadsheetApp.getActiveSpreadsheet().getSheetByName('票').appendRow([made.getUrl()]);
    DriveApp.getFileById(made.getId()).getAs(MimeType.PDF);
  }
  function merge() {
    if (ScriptProperties.getProperty('begun') !== null) return;
    ScriptProperties.setProperty('begun', Utilities.jsonParse('"yes"'));
    const tag = DocumentApp.openById('template').getActiveSection().findText('<<');
    const copy = DocsList.getFileById('template').makeCopy(tag.getElement().asText().getText());
    const document = DocumentApp.openById(copy.getId());
    document.getActiveSection().replaceText('<<unit>>', '甲');
    document.saveAndClose();
    const attachments = DocsList.getFileById(copy.getId()).getAs('application/pdf');
    MailApp.sendEmail('unit@example.org', Session.getActiveUser().getUserLoginId(), '乙', { attachments });
    const at = new Date(Date.now() + 60000);
    if (ScriptApp.getScriptTriggers().length === 0) ScriptApp.newTrigger('merge').timeBased().at(at).create();
    Browser.msgBox(Session.getTimeZone());
  }
  function fail() { throw new Error('not so'); }`,
);

const asked = (peer: Peer, act: string) => {
  return { program: 'ours', does: act, act: () => run(peer, act), pieces: () => 1 };
};

describe('a program of others', () => {
  it('is charged for its stand-ins by the kind of each call, and for what it sleeps', () => {
    const peer = openPeer(folder, 'spreadsheet', STAND_INS.slides);
    // 500 + two handles of 150, 1,800, 250, 700, 15 and 500 asleep; on a bad day 2,000 + 1,200, 4,000 …
    const start = { p50: 0.5 + 0.3 * 0.001, stress: 2 + 0.001 };
    const found = peerRun(peer, asked(peer, 'makeOne'));
    expect(found).toMatchObject({ calls: 6, pieces: 1, isWhole: true });
    expect(found.p50).toBeCloseTo(start.p50 + 3.565, 2);
    expect(found.stress).toBeCloseTo(start.stress + 9.16, 2);
  });

  it('is ended after six minutes, and what was made until then is told', () => {
    const peer = openPeer(folder, 'spreadsheet', STAND_INS.slides);
    const found = peerRun(peer, {
      ...asked(peer, 'makeMany'),
      pieces: (ran) => {
        const calls = ran.flatMap(({ record }) => toldCalls(record.log));
        return calls.filter(({ cost }) => DOCUMENT_KINDS.includes(cost)).length;
      },
    });
    expect(found).toMatchObject({ isWhole: false, pieces: Math.floor(360_000 / 1_950) });
  });

  it('sends its mails with what a stand-in gives as attachment, at the price of any mail', () => {
    const peer = openPeer(folder, 'spreadsheet', STAND_INS.slides);
    const found = mailRun(peer, asked(peer, 'send'));
    expect(found).toMatchObject({ calls: 3, pieces: 1 });
    expect(found.p50).toBeCloseTo(0.5 + 0.15 + 1.5 + 1, 2);
    expect(peer.workspace.mailbox[0]?.attachments).toMatchObject([{ contentType: 'application/pdf' }]);
  });

  it('prints, keeps the file and reads it again, in sheets of the names that it knows', () => {
    const peer = openPeer(folder, 'spreadsheet', STAND_INS.pdfs);
    nameSheets(peer, ['数', '票']);
    type(peer, [['链接']], 1);
    // Fetched, three handles and lists of 150, 100 and 100, made, a row, opened and read.
    const found = peerRun(peer, asked(peer, 'print'));
    expect(found.p50).toBeGreaterThan(0.5 + 0.4 + 0.15 + 0.1 + 0.1 + 0.9 + 0.3 + 0.15 + 0.25);
    const kinds = peer.workspace.parts.spreadsheets.files.get(peer.file)?.sheets.map(({ name }) => name);
    expect(kinds).toEqual(['数', '票']);
  });

  it('has services that Google has switched off, and goes on in runs of its own', () => {
    const peer = openPeer(folder, 'spreadsheet', STAND_INS.merge);
    const act = (): void => {
      run(peer, 'merge');
      peer.workspace.clock.advanceTo(peer.workspace.clock.now() + 600_000);
    };
    const found = mailRun(peer, { program: 'ours', does: 'merge', act });
    expect(found).toMatchObject({ pieces: 1, isWhole: true, executions: 2 });
    // Two starts; three properties; two documents opened, one copied, filled, saved, printed; a mail; a trigger.
    const stores = 0.03 + 0.062 + 0.03;
    const documents = 0.7 + 0.15 + 1.8 + 0.7 + 0.015 + 0.9 + 0.15 + 1.5;
    expect(found.p50).toBeCloseTo(2 * 0.5 + stores + documents + 0.05 + 1 + 0.15 + 0.6, 1);
  });

  it('is not measured where it fails', () => {
    const peer = openPeer(folder, 'spreadsheet');
    expect(() => peerRun(peer, asked(peer, 'fail'))).toThrow('ours: not so');
    // A stand-in that is not given is not there.
    expect(() => peerRun(peer, asked(peer, 'makeOne'))).toThrow('not emulated: DriveApp.getFileById');
  });
});

describe('the table of programs of others', () => {
  const { peers, sizes } = JSON.parse(
    readFileSync(new URL('../../docs/bench.json', import.meta.url), 'utf8'),
  ) as BenchResult;
  const runs = peers?.runs ?? [];

  it('has what was measured beside our mail, file and response, and nothing where nothing was measured', () => {
    expect(peersTables(undefined, sizes)).toEqual([]);
    const lines = peersTables(peers as PeersResult, sizes).filter((line) => line.startsWith('| '));
    expect(lines.filter((line) => line.startsWith('| this program'))).toHaveLength(3);
    expect(lines).toHaveLength(2 + 3 + runs.length);
    const page = peersTables(peers as PeersResult, sizes).join('\n');
    expect(page).toContain(peers?.merging?.url);
    const { merging: _, ...samples } = peers as PeersResult;
    expect(peersTables(samples, sizes).join('\n')).not.toContain('a document merge');
  });

  it('tells documents, their mails and responses of each program at every size', () => {
    const does = (program: string) => runs.filter((one) => one.program === program).map((one) => one.does);
    const documents = ['100 documents', '1000 documents', 'mails of 100 documents', 'mails of 1000 documents'];
    expect(does('employee-certificate')).toEqual(documents);
    expect(does('generate-pdfs')).toEqual(documents);
    expect(does('forms/notifications')).toHaveLength(6);
    expect(does('autoCrat')).toEqual(['100 documents and their mails', '1000 documents and their mails']);
  });
});
