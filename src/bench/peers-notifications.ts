/**
 * Measures the forms add-on “notifications” of Google’s samples: a mail to whoever responds, and at each tenth response
 * one to the form’s owner. It counts the responses by reading all of them.
 */

import { mailRun, OWNER, openPeer, type Peer } from './open-peer.ts';
import type { PeerRun } from './results.ts';

/** The form that the add-on is installed on: one question, which the settings name. */
const FORM = {
  'stand-in-form.js':
    "function makeQuestion() { return FormApp.getActiveForm().addTextItem().setTitle('Email').getId(); }",
};

const STEP = 10;

/** One response more after so many, and the next that is a tenth one. */
export function notifiedRuns(folder: string, past: readonly number[]): PeerRun[] {
  return past.flatMap((count) => [
    notified(folder, { past: count, does: `one response after ${count}`, mails: 1 }),
    notified(folder, { past: count + STEP - 1, does: `… each tenth of them`, mails: 2 }),
  ]);
}

function notified(folder: string, { does, mails, past }: { past: number; does: string; mails: number }): PeerRun {
  const peer = openPeer(folder, 'form', FORM);
  const { file: formId, workspace } = peer;
  saveSettings(peer);
  const respond = (): void => {
    const result = workspace.respond({ formId, answers: () => 'unit@example.org' });
    if (!result.ok) throw new Error(`the form of the add-on refuses: ${JSON.stringify(result)}`);
  };
  workspace.faults.loseEvent(past);
  for (let index = 0; index < past; index += 1) respond();
  const found = mailRun(peer, { program: 'forms/notifications', does, act: respond });
  // It catches whatever goes wrong, and says so in its log alone.
  if (found.pieces !== mails) throw new Error(`forms/notifications: ${found.pieces} mails instead of ${mails}`);
  return { ...found, pieces: 1 };
}

function saveSettings({ workspace }: Peer): void {
  const made = workspace.run({ as: OWNER, call: 'makeQuestion', surface: 'editor' });
  const settings = {
    creatorNotify: 'true',
    creatorEmail: OWNER,
    responseStep: String(STEP),
    respondentNotify: 'true',
    respondentEmailItemId: String(made.ok ? made.value : ''),
    responseSubject: '已收到',
    responseText: '谢谢\n已收到',
  };
  workspace.run({ as: OWNER, call: 'saveSettings', args: [settings], surface: 'sidebar' });
}
