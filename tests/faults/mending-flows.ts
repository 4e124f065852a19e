/** The flows that mend what people and dead runs have left behind: rows, headers, columns, decisions, mails. */

import { callBundle } from '../../src/season/call-bundle.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { readRows, tableOf } from '../../src/season/workbook-tables.ts';
import { makeEarlier } from '../flows/earlier-book.ts';
import { tidyLedger } from '../flows/mail-world.ts';
import {
  bookOf,
  COLLEAGUE,
  type KeptWorld,
  keep,
  OWNER,
  play,
  rowsOf,
  trimRows,
  type World,
} from '../flows/open-world.ts';
import { decided, edited, resubmitted, submitted } from '../oracle/tiny-season.ts';
import { type Flow, nowOf } from './flows.ts';
import { ringHour } from './settle.ts';

const YARN = { title: '织网读书会', heldOn: '2019-07-01' };

/** The flows that begin with something amiss, each from the same morning. */
export function mendingFlows(morning: KeptWorld, open: (kept: KeptWorld) => World): Flow[] {
  const from = (prepare: (world: World) => void): KeptWorld => {
    const world = open(morning);
    world.workspace.clock.advanceTo(morning.nowMs + 20 * 60_000);
    prepare(world);
    return keep(world);
  };
  return [...rowFlows(from), ...sheetFlows(from), ...mailFlows(from), ...updateFlows(from)];
}

type From = (prepare: (world: World) => void) => KeptWorld;

// The first tick of a version that shows words, over what the version before has left.
function updateFlows(from: From): Flow[] {
  const start = from((world) => {
    const about = { reason: '市总口头同意', code: 'outsideWindow' };
    play(world, { ...decided('r2', 'waive', about), at: nowOf(world) });
    callBundle(world.run.book, OWNER, 'recordZeroReport', { unit: 'HG', form: 'work' });
    callBundle(world.run.book, OWNER, 'recordContact', { unit: 'HG', result: '下周报送', until: null });
    makeEarlier(world);
  });
  return [{ name: 'an earlier workbook shows words', functionName: 'tick', start, act: ringHour }];
}

function rowFlows(from: From): Flow[] {
  const corrected = from((world) => {
    play(world, edited('r1', { participants: '95' }, nowOf(world)));
    ringHour(world);
    deleteRow(world, 'r1');
  });
  const unlisted = from((world) => {
    deleteRow(world, 'p1');
    ringHour(world);
  });
  const lost = from((world) => {
    world.workspace.faults.loseEvent(5);
    for (const [index, month] of ['02', '03', '04', '05', '06'].entries()) {
      play(world, submitted(`lost${index}`, { title: `第${index + 1}场`, heldOn: `2019-${month}-01` }, nowOf(world)));
    }
  });
  return [
    { name: 'a deleted row comes back', functionName: 'tick', start: corrected, act: ringHour },
    {
      name: 'an answer is changed whose row was deleted',
      functionName: 'onFormSubmit',
      start: corrected,
      act: (world) => play(world, resubmitted('r1', { title: '夜校' }, nowOf(world))),
    },
    { name: 'a deleted entry is put back', functionName: 'call', start: unlisted, act: putBack, again: putBack },
    { name: 'a row is copied', functionName: 'onRegisterEdit', start: from(() => undefined), act: copyFirst },
    { name: 'a copied row is taken in', functionName: 'tick', start: from(copyUnnoticed), act: ringHour },
    { name: 'five lost responses are found', functionName: 'tick', start: lost, act: ringHour, isUnordered: true },
  ];
}

function sheetFlows(from: From): Flow[] {
  const torn = from((world) => {
    play(world, { ...decided('r1', 'return', { reason: '请补充照片' }), at: nowOf(world) });
    ringHour(world);
    const { columns } = tableOf(world.run.book, 'activity');
    world.workspace.deleteColumns({ ...sheetOf(world, 'activity'), from: columns.get('participants') ?? 0 });
    world.workspace.deleteSheet({ ...sheetOf(world, 'decisions'), as: OWNER });
  });
  const headless = from((world) => {
    world.workspace.deleteRows({ ...sheetOf(world, 'activity'), from: 2 });
  });
  return [
    {
      name: 'set-up fills a lost column and lost decisions',
      functionName: 'call',
      start: torn,
      isTorn: true,
      act: setUpAgain,
      again: setUpAgain,
    },
    { name: 'a header is put back', functionName: 'tick', start: headless, act: ringHour },
  ];
}

function mailFlows(from: From): Flow[] {
  const tidied = from((world) => {
    tidyLedger(world);
    play(world, submitted('r9', YARN, nowOf(world)));
    ringHour(world);
  });
  const unsent = from((world) => {
    world.workspace.faults.arm({ kind: 'throw', when: 'before', of: ['MailApp.sendEmail'], call: 1 });
    play(world, submitted('r9', YARN, nowOf(world)));
    ringHour(world);
  });
  const settle = (as: 'arrived' | 'resend') => (world: World) => {
    callBundle(world.run.book, COLLEAGUE, 'settleMails', { keys: 'all', as });
  };
  const resend = settle('resend');
  const arrived = settle('arrived');
  const hold = (isHeld: boolean) => (world: World) => {
    callBundle(world.run.book, COLLEAGUE, 'holdMails', { keys: 'all', hold: isHeld });
  };
  const letGo = hold(false);
  const waits = (world: World) => {
    const message = 'Service invoked too many times for one day: email.';
    world.workspace.faults.arm({ kind: 'throw', when: 'before', of: ['MailApp.sendEmail'], call: 1, message });
    play(world, submitted('r9', YARN, nowOf(world)));
  };
  const held = from((world) => {
    waits(world);
    hold(true)(world);
  });
  const asked = from((world) => {
    world.workspace.faults.arm({ kind: 'throw', when: 'before', of: ['MailApp.sendEmail'], call: 1 });
    play(world, submitted('r9', YARN, nowOf(world)));
    ringHour(world);
    resend(world);
  });
  return [
    { name: 'mails settled as arrived', functionName: 'call', start: tidied, act: arrived, again: arrived },
    { name: 'a mail settled to be sent', functionName: 'call', start: unsent, act: resend, again: resend },
    { name: 'a held mail is let go', functionName: 'call', start: held, act: letGo, again: letGo },
    ...byHandFlows(from, waits),
    { name: 'a mail is sent once more', functionName: 'tick', start: asked, act: ringHour },
  ];
}

/** @param waits makes a mail that waits. */
function byHandFlows(from: From, waits: (world: World) => void): Flow[] {
  const byHand = (world: World) => {
    const { key = '' } = rowsOf(world, 'dispatches').at(-1)?.cells ?? {};
    callBundle(world.run.book, COLLEAGUE, 'takeMail', { key });
    callBundle(world.run.book, COLLEAGUE, 'registerMailed', { keys: [key] });
  };
  const registered = from((world) => {
    waits(world);
    byHand(world);
  });
  const undone = (world: World) => {
    const { key = '' } = rowsOf(world, 'dispatches').at(-1)?.cells ?? {};
    callBundle(world.run.book, COLLEAGUE, 'undoMailed', { key });
    callBundle(world.run.book, COLLEAGUE, 'holdMails', { keys: 'all', hold: false });
  };
  return [
    { name: 'a mail is sent by hand', functionName: 'call', start: from(waits), act: byHand, again: byHand },
    { name: 'a mail sent by hand is taken back', functionName: 'call', start: registered, act: undone, again: undone },
  ];
}

function sheetOf(world: World, table: string) {
  return { as: COLLEAGUE, spreadsheetId: world.bookId, sheetId: tableOf(world.run.book, table).sheet.id };
}

function deleteRow(world: World, id: string): void {
  const row = rowOf(world.run, id);
  if (!row) throw new Error(`no row of ${id}`);
  world.workspace.deleteRows({ ...sheetOf(world, 'activity'), from: row.number });
}

function putBack(world: World): void {
  callBundle(world.run.book, COLLEAGUE, 'restoreEntry', { number: 'HD-2019-0003' });
}

/** Copies the first entry's row below the last one: a whole row, as one begins to write another. */
function copyFirst(world: World): number {
  const from = rowOf(world.run, 'r1')?.number ?? 0;
  const to = Math.max(...readRows(tableOf(world.run.book, 'activity')).map(({ number }) => number)) + 1;
  world.workspace.copyRow({ ...sheetOf(world, 'activity'), from, to, mode: 'over' });
  return to;
}

// By the tick alone: nobody's bell rings for it, and another title and day stand there by then.
function copyUnnoticed(world: World): void {
  world.workspace.faults.triggersOff(Number.POSITIVE_INFINITY);
  const row = copyFirst(world);
  const { columns } = tableOf(world.run.book, 'activity');
  for (const [key, text] of Object.entries(YARN)) {
    world.workspace.type({ ...sheetOf(world, 'activity'), row, column: columns.get(key) ?? 0, values: [[text]] });
  }
}

function setUpAgain(world: World): void {
  callBundle(world.run.book, OWNER, 'setUp', {});
  trimRows(bookOf(world));
}
