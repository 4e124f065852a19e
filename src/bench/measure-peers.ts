/**
 * Measures programs of others on the same emulation, by the same prices: samples of Google's own, unchanged, out of a
 * folder that whoever measures has fetched. What one needs and the emulation lacks is a stand-in (stand-ins.ts).
 */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { mailRun, nameSheets, openPeer, type Peer, peerRun, run, type } from './open-peer.ts';
import { documentRuns } from './peers-documents.ts';
import { mergeRuns } from './peers-merge.ts';
import { notifiedRuns } from './peers-notifications.ts';
import type { PeerRun, PeersResult } from './results.ts';
import { STAND_INS } from './stand-ins.ts';

const URL = 'https://github.com/googleworkspace/apps-script-samples';
const MERGING_URL = 'https://github.com/panamantis/autoCrat';
const PLACE = 'solutions/automations';

/** So many mails or documents one run is asked for, and so many responses a form has had before one more comes. */
const MAILS = [100, 1_000];
const PAST = [100, 1_000, 10_000];

/**
 * @param folder a clone of the samples. @param merging a clone of autoCrat; '' where it is not measured.
 * @throws Error where one of the programs is not in it.
 */
export function measurePeers(folder: string, merging = ''): PeersResult {
  const automations = join(folder, PLACE);
  const runs = [
    ...MAILS.map((count) => mergedMails(automations, count)),
    ...MAILS.map((count) => notifiedMails(automations, count)),
    ...MAILS.map((count) => completedRequests(automations, count)),
    ...documentRuns(automations, MAILS),
    ...(merging === '' ? [] : mergeRuns(merging, MAILS)),
    ...PAST.map((past) => submitted(automations, { name: 'timesheets', setUp: 'setUpForm', past })),
    ...PAST.map((past) => submitted(automations, { name: 'equipment-requests', setUp: 'setup_', past })),
    ...notifiedRuns(join(folder, 'forms/notifications'), PAST),
  ];
  const found = { url: URL, commit: commitOf(folder), runs };
  return merging === '' ? found : { ...found, merging: { url: MERGING_URL, commit: commitOf(merging) } };
}

function commitOf(folder: string): string {
  const { stdout } = spawnSync('git', ['-C', folder, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  return stdout.trim();
}

function mergedMails(folder: string, count: number): PeerRun {
  const peer = openPeer(join(folder, 'mail-merge'), 'spreadsheet', STAND_INS.draft);
  const rows = Array.from({ length: count }, (_, index) => [`unit${index}@example.org`, `单位${index}`, '']);
  type(peer, [['Recipient', 'Name', 'Email Sent'], ...rows]);
  return mails(peer, 'mail-merge', count, () => run(peer, 'sendEmails', ['Weekly digest']));
}

function notifiedMails(folder: string, count: number): PeerRun {
  const peer = openPeer(join(folder, 'timesheets'), 'spreadsheet');
  const cells = (address: string, approval: string, notified: string): string[] => {
    const line = Array.from({ length: 13 }, () => '');
    return Object.assign(line, { 1: address, 11: approval, 12: notified });
  };
  const rows = Array.from({ length: count }, (_, index) => cells(`unit${index}@example.org`, 'APPROVED', 'PENDING'));
  type(peer, [cells('Email', 'APPROVAL', 'NOTIFIED STATUS'), ...rows]);
  return mails(peer, 'timesheets', count, () => run(peer, 'checkApprovedStatusToNotify'));
}

function completedRequests(folder: string, count: number): PeerRun {
  const peer = openPeer(join(folder, 'equipment-requests'), 'spreadsheet');
  const heads = ['Status', 'Note', 'Due', 'Employee', 'Desk', 'Equipment', 'Email'];
  const rows = Array.from({ length: count }, (_, index) => {
    return ['Completed', '', '2019-09-20', `单位${index}`, '二楼', '笔记本', `unit${index}@example.org`];
  });
  nameSheets(peer, REQUESTS);
  type(peer, [heads, ...rows]);
  return mails(peer, 'equipment-requests', count, () => run(peer, 'processCompletedItems_'));
}

/** The sheets that the template of equipment-requests has. */
const REQUESTS = ['Pending requests', 'Completed requests'];

function mails(peer: Peer, program: string, count: number, act: () => void): PeerRun {
  return mailRun(peer, { program, does: `${count} mails`, act });
}

function submitted(folder: string, asked: { name: string; setUp: string; past: number }): PeerRun {
  const peer = openPeer(join(folder, asked.name), 'spreadsheet');
  const { workspace } = peer;
  nameSheets(peer, REQUESTS);
  run(peer, asked.setUp);
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
