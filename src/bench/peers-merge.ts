/**
 * Measures autoCrat, a program of others that makes a document for each row, prints it and mails it in one run: it
 * stops before its six minutes are over, and has a trigger go on a minute later.
 */

import { mailRun, openPeer, run, type } from './open-peer.ts';
import type { PeerRun } from './results.ts';
import { STAND_INS } from './stand-ins.ts';

const HEADS = ['Unit', 'Title', 'Day', 'Count', 'Place', 'Email'];
const OWN_HEADS = ['Link to merged Doc', 'Merged Doc URL', 'Merged Doc ID', 'Document Merge Status'];

/** As its windows leave them: the document stays in a folder, its PDF goes with a mail, its link into the row. */
const SETTINGS = {
  fileId: 'template',
  mappingString: JSON.stringify({ unit: 1, title: 2, day: 3, count: 4, place: 5 }),
  fileSetting: 'true',
  fileType: 'Google Doc',
  fileNameString: '$unit $title',
  destinationFolderId: 'folder',
  secondaryFolderId: '',
  emailSetting: 'true',
  emailString: '$email',
  emailSubject: '$title',
  emailAttachment: 'PDF',
  bodyPrefix: '$unit',
  linkToDoc: 'true',
  mergeConditions: '',
};

/** Longer than it takes with all its runs. */
const DAY_MS = 86_400_000;

/** So many documents with their mails. @param folder a clone of autoCrat. */
export function mergeRuns(folder: string, counts: readonly number[]): PeerRun[] {
  return counts.map((count) => merged(folder, count));
}

function merged(folder: string, count: number): PeerRun {
  const peer = openPeer(folder, 'spreadsheet', { ...STAND_INS.merge, ...SETTER });
  const { workspace } = peer;
  // In its time they rang; today they may not, which is an open question.
  workspace.faults.suppose({ triggersMadeByTriggers: 'ring' });
  type(peer, [[...HEADS, ...OWN_HEADS], ...rowsOf(count)]);
  const sheet = workspace.parts.spreadsheets.files.get(peer.file)?.sheets[0];
  run(peer, 'putSettings', [JSON.stringify({ ...SETTINGS, ssKey: peer.file, sheetName: sheet?.name })]);
  const act = (): void => {
    run(peer, 'autoCrat_runMerge', ['false']);
    workspace.clock.advanceTo(workspace.clock.now() + DAY_MS);
  };
  const found = mailRun(peer, { program: 'autoCrat', does: `${count} documents and their mails`, act });
  // It catches what goes wrong with a mail, and says so in the row alone.
  if (found.pieces !== count) throw new Error(`autoCrat: ${found.pieces} mails instead of ${count}`);
  return found;
}

/** What its windows would do: they are made of services that Google has switched off. */
const SETTER = {
  'stand-in-settings.js': `function putSettings(text) {
    PropertiesService.getScriptProperties().setProperties(JSON.parse(text));
  }`,
};

function rowsOf(count: number): string[][] {
  const cells = (index: number) => [`单位${index}`, '演讲', '八月', '40', '二楼', `unit${index}@example.org`];
  return Array.from({ length: count }, (_, index) => [...cells(index), '', '', '', '']);
}
