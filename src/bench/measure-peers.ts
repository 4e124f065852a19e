/**
 * Measures programs of others on the same emulation, by the same prices: samples of Google's own, unchanged, out of a
 * folder that whoever measures has fetched. What one needs and the emulation lacks is a stand-in, free of charge.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace, type ProjectFiles, type Workspace } from '../offline/workspace.ts';
import type { PeerRun, PeersResult } from './results.ts';
import { priceOf, startOf, together, type Watched, watchExecutions } from './watch-executions.ts';

const URL = 'https://github.com/googleworkspace/apps-script-samples';
const OWNER = 'owner@example.org';
const PLACE = 'solutions/automations';

/** So many mails one run is asked for, and so many responses a form has had before one more comes. */
const MAILS = [100, 1_000];
const PAST = [100, 1_000, 10_000];

/** A draft that is merged, in place of a mailbox; sending is charged as any mail. */
const DRAFT = `
  var GmailApp = {
    sendEmail: (to, subject, text, options) => MailApp.sendEmail(to, subject, text, { htmlBody: options.htmlBody }),
    getDrafts: () => [{ getMessage: () => ({
      getSubject: () => 'Weekly digest', getPlainBody: () => 'Dear {{Name}}', getBody: () => '<p>Dear {{Name}}</p>',
      getAttachments: () => [],
    }) }],
  };`;

/** @param folder a clone of the samples. @throws Error where one of the programs is not in it. */
export function measurePeers(folder: string): PeersResult {
  const { stdout } = spawnSync('git', ['-C', folder, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  const runs = [
    ...MAILS.map((count) => mergedMails(folder, count)),
    ...MAILS.map((count) => notifiedMails(folder, count)),
    ...MAILS.map((count) => completedRequests(folder, count)),
    ...PAST.map((past) => submitted(folder, { name: 'timesheets', setUp: 'setUpForm', past })),
    ...PAST.map((past) => submitted(folder, { name: 'equipment-requests', setUp: 'setup_', past })),
  ];
  return { url: URL, commit: stdout.trim(), runs };
}

function mergedMails(folder: string, count: number): PeerRun {
  const peer = openPeer(folder, 'mail-merge', { 'stand-in.js': DRAFT });
  const rows = Array.from({ length: count }, (_, index) => [`unit${index}@example.org`, `单位${index}`, '']);
  type(peer, [['Recipient', 'Name', 'Email Sent'], ...rows]);
  return mailRun(peer, 'mail-merge', count, () => run(peer.workspace, 'sendEmails', ['Weekly digest']));
}

function notifiedMails(folder: string, count: number): PeerRun {
  const peer = openPeer(folder, 'timesheets');
  const cells = (address: string, approval: string, notified: string): string[] => {
    const line = Array.from({ length: 13 }, () => '');
    return Object.assign(line, { 1: address, 11: approval, 12: notified });
  };
  const rows = Array.from({ length: count }, (_, index) => cells(`unit${index}@example.org`, 'APPROVED', 'PENDING'));
  type(peer, [cells('Email', 'APPROVAL', 'NOTIFIED STATUS'), ...rows]);
  return mailRun(peer, 'timesheets', count, () => run(peer.workspace, 'checkApprovedStatusToNotify'));
}

function completedRequests(folder: string, count: number): PeerRun {
  const peer = openPeer(folder, 'equipment-requests');
  const heads = ['Status', 'Note', 'Due', 'Employee', 'Desk', 'Equipment', 'Email'];
  const rows = Array.from({ length: count }, (_, index) => {
    return ['Completed', '', '2019-09-20', `单位${index}`, '二楼', '笔记本', `unit${index}@example.org`];
  });
  nameSheets(peer);
  type(peer, [heads, ...rows]);
  return mailRun(peer, 'equipment-requests', count, () => run(peer.workspace, 'processCompletedItems_'));
}

interface Peer {
  readonly workspace: Workspace;
  readonly book: string;
  taken(): Watched[];
  readonly kilobytes: number;
}

function openPeer(folder: string, name: string, more: ProjectFiles = {}): Peer {
  const workspace = openWorkspace({
    now: '2019-09-18T09:00:00+08:00',
    zone: 'Asia/Shanghai',
    locale: 'zh_CN',
    account: 'workspace',
    newForms: 'anyone',
    owner: OWNER,
    mailQuota: 100_000,
    sharpClocks: true,
  });
  const book = workspace.createSpreadsheet({ name, as: OWNER });
  const files = { ...readProject(join(folder, PLACE, name)), ...more };
  workspace.install({ files, boundTo: book });
  const code = Object.entries(files).filter(([file]) => file.endsWith('.js'));
  const kilobytes = code.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) / 1024;
  return { workspace, book, taken: watchExecutions(workspace), kilobytes };
}

function readProject(folder: string): ProjectFiles {
  const names = readdirSync(folder).filter((name) => /\.(?:js|gs|html)$|^appsscript\.json$/u.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

// The sheets that the sample's own template has.
function nameSheets({ book, workspace }: Peer): void {
  const file = workspace.parts.spreadsheets.files.get(book);
  const [first] = file?.sheets ?? [];
  if (!file || !first) throw new Error('a spreadsheet without a sheet');
  first.name = 'Pending requests';
  file.sheets.push({ ...structuredClone(first), id: first.id + 1, name: 'Completed requests' });
}

function type({ book, workspace }: Peer, values: string[][]): void {
  const sheet = workspace.parts.spreadsheets.files.get(book)?.sheets[0];
  if (!sheet) throw new Error('a spreadsheet without a sheet');
  sheet.maxRows = Math.max(sheet.maxRows, values.length + 1);
  workspace.type({ as: OWNER, spreadsheetId: book, sheetId: sheet.id, row: 1, column: 1, values });
  sheet.frozenRows = 1;
}

function run(workspace: Workspace, call: string, args: readonly unknown[] = []): void {
  workspace.run({ as: OWNER, call, args, surface: 'editor' });
}

function mailRun(peer: Peer, program: string, count: number, act: () => void): PeerRun {
  const before = peer.workspace.mailbox.length;
  return peerRun(peer, { program, does: `${count} mails`, act, pieces: () => peer.workspace.mailbox.length - before });
}

function peerRun(
  { kilobytes, taken }: Peer,
  { act, does, pieces, program }: { program: string; does: string; act: () => void; pieces: () => number },
): PeerRun {
  taken();
  act();
  const ran = taken();
  const failed = ran.find(({ record: { outcome } }) => !outcome.ok && !outcome.killed);
  if (failed && !failed.record.outcome.ok) throw new Error(`${program}: ${failed.record.outcome.error.message}`);
  const { calls, p50, stress } = together(
    ...ran.map((one) => together(startOf(one, kilobytes), priceOf(one.record.trace))),
  );
  const isWhole = ran.every(({ record }) => record.outcome.ok);
  return { program, does, pieces: pieces(), calls, p50: p50 / 1000, stress: stress / 1000, isWhole };
}

function submitted(folder: string, asked: { name: string; setUp: string; past: number }): PeerRun {
  const peer = openPeer(folder, asked.name);
  const { workspace } = peer;
  nameSheets(peer);
  run(workspace, asked.setUp);
  const [form] = workspace.parts.forms.files.values();
  if (!form) throw new Error(`${asked.name} has made no form`);
  const respond = (): void => {
    const result = workspace.respond({
      formId: form.id,
      by: 'unit@example.org',
      answers: ({ choices, type: kind }) => (kind === 'DATE' ? '2019-09-20' : (choices[0]?.value ?? '8')),
    });
    if (!result.ok) throw new Error(`the form of ${asked.name} refuses: ${JSON.stringify(result)}`);
  };
  workspace.faults.loseEvent(asked.past);
  for (let index = 0; index < asked.past; index += 1) respond();
  const does = `one response after ${asked.past}`;
  return peerRun(peer, { program: asked.name, does, act: respond, pieces: () => 1 });
}
