/** The flows that faults strike: where each begins, what happens, and what a person does again when it failed. */

import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { knownWorld } from '../flows/known-world.ts';
import { documentsOf, type KeptWorld, keep, OWNER, openWorld, play, reopen, type World } from '../flows/open-world.ts';
import { edited, on, pasted, resubmitted, submitted, submittedWork } from '../oracle/tiny-season.ts';
import { ringHour, settle } from './settle.ts';

/** One thing that a bell or a person starts, from the world in which it starts. */
export interface Flow {
  readonly name: string;
  /** The function whose run is struck. */
  readonly functionName: string;
  readonly start: KeptWorld;
  act(world: World): void;
  /** Whether entries may come in another order, and so with other numbers. */
  readonly isUnordered?: boolean;
  /** Whether it begins in a workbook that lacks sheets. */
  readonly isTorn?: boolean;
  /** What whoever clicked does when nothing seems to have come of it. */
  again?(world: World): void;
}

const TUESDAY = '08-20';
const moment = (time: string) => on(TUESDAY, time);
const YARN = { title: '织网读书会', heldOn: '2019-07-01' };

/** A campaign on its first morning: three entries by form, one of them with an error, one row typed by staff. */
export function firstMorning(files: ProjectFiles, change: object = {}): World {
  return knownWorld(`first ${JSON.stringify(change)}`, files, () => playFirstMorning(files, change)).world;
}

function playFirstMorning(files: ProjectFiles, change: object): World {
  const world = openWorld(files, change);
  play(
    world,
    submitted('r1', {}, moment('09:00')),
    submitted('r2', { unit: '汉沽街道总工会', heldOn: '2018-06-12' }, moment('09:10')),
    submittedWork('w1', {}, moment('09:20')),
    pasted('p1', { title: '职工上网安全课', heldOn: '2019-05-06' }, moment('09:30')),
  );
  const faults = settle(world);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return world;
}

/** The flows of a day, each from the same morning. */
export function dailyFlows(morning: KeptWorld, open: (kept: KeptWorld) => World): Flow[] {
  const from = (prepare: (world: World) => void): KeptWorld => {
    const world = open(morning);
    world.workspace.clock.advanceTo(morning.nowMs + 20 * 60_000);
    prepare(world);
    return keep(world);
  };
  const plain = from(() => undefined);
  return [
    ...bellFlows(plain),
    waitingFlow(from),
    {
      name: 'a tick after lost events',
      functionName: 'tick',
      start: from((world) => {
        world.workspace.faults.loseEvent(2);
        play(world, submitted('r9', YARN, nowOf(world)), resubmitted('r1', { participants: '180' }, nowOf(world)));
      }),
      act: ringHour,
    },
    reviewFlow(plain),
    ...clickFlows(plain),
    {
      name: 'a request for summaries',
      functionName: 'call',
      start: plain,
      act: askForSummaries,
      again: askForSummaries,
    },
    { name: 'summaries', functionName: 'tick', start: from(askForSummaries), act: ringHour },
    {
      name: 'summaries written again',
      functionName: 'tick',
      start: from((world) => {
        askForSummaries(world);
        settle(world);
        play(world, submitted('r9', YARN, nowOf(world)));
        askForSummaries(world);
      }),
      act: ringHour,
    },
    ...paperFlows(from),
  ];
}

// The receipt is written over and sent, and the change's own mail set down, in one run.
function waitingFlow(from: (prepare: (world: World) => void) => KeptWorld): Flow {
  return {
    name: 'a response is changed while its receipt waits',
    functionName: 'onFormSubmit',
    start: from((world) => {
      world.workspace.faults.setMailQuotaLeft(0);
      play(world, submitted('r9', YARN, nowOf(world)));
      world.workspace.faults.setMailQuotaLeft(1000);
    }),
    act: (world) => play(world, resubmitted('r9', { participants: '180' }, nowOf(world))),
  };
}

function paperFlows(from: (prepare: (world: World) => void) => KeptWorld): Flow[] {
  const ask = (world: World, ...kinds: readonly string[]) => {
    for (const what of kinds) callBundle(world.run.book, OWNER, 'requestPapers', { what });
  };
  const approve = (world: World, id: string) => {
    const { number = '', version = '1' } = rowOf(world.run, id)?.cells ?? {};
    const seen = { version: Number(version), state: 'received' };
    const wish = { number, decision: 'approve', code: '', reason: '', seen };
    callBundle(world.run.book, OWNER, 'reviewEntry', wish);
  };
  const approved = (world: World) => {
    approve(world, 'r1');
    approve(world, 'w1');
    settle(world);
  };
  return [
    {
      name: 'packets and the papers for the city',
      functionName: 'tick',
      start: from((world) => {
        approved(world);
        ask(world, 'packets', 'report', 'callList');
      }),
      act: ringHour,
    },
    {
      name: 'papers whose works were taken back, and one that was thrown away',
      functionName: 'tick',
      start: from((world) => {
        approved(world);
        ask(world, 'packets', 'report');
        settle(world);
        const { number = '' } = rowOf(world.run, 'w1')?.cells ?? {};
        const wish = { number, decision: 'withdraw', code: '', reason: '作者撤回' };
        callBundle(world.run.book, OWNER, 'reviewEntry', { ...wish, seen: { version: 1, state: 'approved' } });
        const [paper] = documentsOf(world).filter(({ name }) => name === '线下活动情况统计表.docx');
        if (paper) world.workspace.parts.drive.put({ ...paper, trashed: true });
        ask(world, 'packets', 'report');
      }),
      act: ringHour,
    },
  ];
}

function bellFlows(start: KeptWorld): Flow[] {
  const submit = submitted('r9', YARN, nowOf(start.world));
  return [
    {
      name: 'a form is submitted',
      functionName: 'onFormSubmit',
      start,
      act: (world) => play(world, { ...submit, at: nowOf(world) }),
    },
    {
      name: 'a response is changed',
      functionName: 'onFormSubmit',
      start,
      act: (world) => play(world, resubmitted('r1', { participants: '180' }, nowOf(world))),
    },
    {
      // What the next runs find in the register must not look like typing, whoever rings before the tick.
      name: 'a response is changed while others go on',
      functionName: 'onFormSubmit',
      start,
      act: (world) => {
        play(world, resubmitted('r1', { participants: '180', title: '织网读书会' }, nowOf(world)));
        play(world, edited('p1', { participants: '95' }, nowOf(world)));
        play(world, submitted('r9', { ...YARN, unit: '汉沽街道总工会', title: '夜校开班' }, nowOf(world)));
      },
    },
    {
      name: 'a cell is edited',
      functionName: 'onRegisterEdit',
      start,
      act: (world) => play(world, edited('p1', { participants: '180' }, nowOf(world))),
    },
    {
      name: 'a row is typed',
      functionName: 'onRegisterEdit',
      start,
      act: (world) => play(world, pasted('p9', YARN, nowOf(world))),
    },
  ];
}

function reviewFlow(start: KeptWorld): Flow {
  return {
    name: 'a review',
    functionName: 'call',
    start,
    act: returnFirst,
    // Whoever clicked looks whether it is there, and clicks again if it is not.
    again: (world) => {
      if (rowOf(world.run, 'r1')?.cells.stateKey === 'received') returnFirst(world);
    },
  };
}

// Whoever clicks again after a failure sends what he saw: a click that had worked is refused as stale, or as no news.
function clickFlows(start: KeptWorld): Flow[] {
  const click = (name: string, input: object) => (world: World) => {
    const number = rowOf(world.run, 'r1')?.cells.number ?? '';
    callBundle(world.run.book, OWNER, name, { number, ...input });
  };
  const seen = { version: 1, state: 'received' };
  const mend = click('mendEntry', { field: 'participants', text: '180', source: '电话', seen });
  const note = click('keepNote', { text: '照片已收到', before: '' });
  return [
    { name: 'a cell mended in the sidebar', functionName: 'call', start, act: mend, again: mend },
    { name: 'a note', functionName: 'call', start, act: note, again: note },
    ...tableFlows(start),
  ];
}

// Three new rows; then one of them corrected and another as it was, an entry by form changed by its number, a new row.
function tableFlows(start: KeptWorld): Flow[] {
  const take = (...lines: readonly (readonly string[])[]) => {
    const rows = [['编号', '线下活动名称', '活动时间', '参与人数'], ...lines];
    const wish = { form: 'activity', unit: 'TG', source: '邮件', receivedOn: '2019-08-19', rows };
    return (world: World) => {
      callBundle(world.run.book, OWNER, 'importRows', wish);
    };
  };
  const lines = ['讲座', '竞赛', '演讲'].map((title, index) => ['', title, `2019-06-0${index + 1}`, '60人']);
  const first = take(...lines);
  const [lecture = [], quiz = []] = lines;
  const second = take([...lecture.slice(0, 3), '66'], quiz, ['HD-2019-0001', '', '', '180'], ['', '春游', '6.9', '9']);
  const world = reopen(start);
  first(world);
  const later = keep(world);
  return [
    // The last row's place may be taken before the run ends: then the others stand below it.
    { name: 'a table is imported', functionName: 'call', start, act: first, again: first, isUnordered: true },
    { name: 'a table changes entries', functionName: 'call', start: later, act: second, again: second },
  ];
}

function returnFirst(world: World): void {
  const number = rowOf(world.run, 'r1')?.cells.number ?? '';
  const request = {
    number,
    decision: 'return',
    code: '',
    reason: '请补充照片',
    seen: { version: 1, state: 'received' },
  };
  callBundle(world.run.book, OWNER, 'reviewEntry', request);
}

function askForSummaries(world: World): void {
  callBundle(world.run.book, OWNER, 'requestPapers', { what: 'summaries' });
}

/**
 * The weekly digest by its own bell: Monday at 08:05, because Google's clocks were off at eight sharp and nothing that
 * was due then is caught up.
 */
export function weeklyFlow(morning: KeptWorld, open: (kept: KeptWorld) => World): Flow {
  const world = open(morning);
  const { workspace } = world;
  workspace.faults.triggersOff(Date.parse(on('08-26', '08:01')));
  workspace.clock.advanceTo(on('08-26', '08:05'));
  return {
    name: 'the weekly digest',
    functionName: 'weeklyDigest',
    start: keep(world),
    act: (struck) => {
      struck.workspace.run({ as: OWNER, call: 'weeklyDigest', surface: 'editor' });
    },
  };
}

/** The world's present moment as events give it. */
export function nowOf({ workspace }: World): string {
  return new Date(workspace.clock.now()).toISOString();
}
