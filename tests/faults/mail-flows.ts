/** Every flow that sends mail, as faults strike it: the run that sends, and what it has to send. */

import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { COLLEAGUE, keep, OWNER, openWorld, play, reopen, type World } from '../flows/open-world.ts';
import { RECEIVED, valueFrom } from '../flows/review-world.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { dailyFlows, type Flow, firstMorning, weeklyFlow } from './flows.ts';
import { wiredForms } from './invariants.ts';
import { mendingFlows } from './mending-flows.ts';
import { ringHour, settle } from './settle.ts';

/** A flow, and how many mails of each kind it comes to when nothing disturbs it. */
export interface MailFlow extends Flow {
  readonly sends: Readonly<Record<string, number>>;
}

const ring = (world: World) => void ringHour(world);

/** The run of the owner's clock that sends. */
const BY_TICK = { functionName: 'tick', act: ring };

/** The flows, each from a world that is at rest but for what it has to send. */
export function mailFlows(files: ProjectFiles): MailFlow[] {
  return [...entryFlows(files), ...clockFlows(files), ...askedFlows(files)];
}

// What follows from entries and from the list of mails, all from one morning.
function entryFlows(files: ProjectFiles): MailFlow[] {
  const morning = keep(firstMorning(files));
  const known = [...dailyFlows(morning, reopen), weeklyFlow(morning, reopen), ...mendingFlows(morning, reopen)];
  const named = (name: string, sends: MailFlow['sends']): MailFlow => {
    const flow = known.find((each) => each.name === name);
    if (!flow) throw new Error(`no flow ${name}`);
    return { ...flow, sends };
  };
  return [
    named('a form is submitted', { receipt: 1 }),
    named('a response is changed', { updated: 1 }),
    named('a response is changed while its receipt waits', { receipt: 1 }),
    { ...BY_TICK, name: 'an entry was returned', start: returned(morning), sends: { returned: 1 } },
    named('the weekly digest', { digest: 3, districtDigest: 1 }),
    { ...BY_TICK, name: 'a fault is told', start: troubled(morning), sends: { health: 1 } },
    named('a held mail is let go', { receipt: 1 }),
    named('a mail is sent by hand', {}),
    named('a mail sent by hand is taken back', { receipt: 1 }),
    named('a mail is sent once more', { receipt: 1 }),
  ];
}

type Kept = ReturnType<typeof keep>;

// By a colleague's click: only the owner's clock may send.
function returned(morning: Kept): Kept {
  const world = reopen(morning);
  const { number = '' } = rowOf(world.run, 'r1')?.cells ?? {};
  const about = { number, decision: 'return', code: '', reason: '请补充照片', seen: RECEIVED };
  const answer = callBundle(world.run.book, COLLEAGUE, 'reviewEntry', about);
  if (!answer.ok) throw new Error(answer.code);
  return keep(world);
}

// A form that nobody has answered yet was thrown away in the night, and stays away: the owner is told in the morning.
function troubled(morning: Kept): Kept {
  const world = reopen(morning);
  world.workspace.clock.advanceTo(on('08-21', '08:30'));
  const { id = '' } = wiredForms(world).base ?? {};
  if (!world.workspace.parts.forms.files.delete(id)) throw new Error('no form');
  return keep(world);
}

function clockFlows(files: ProjectFiles): MailFlow[] {
  const escalated = halfAnHourBefore(files, '09-19', () => undefined);
  const asked = halfAnHourBefore(files, '09-10', (world) => {
    callBundle(world.run.book, OWNER, 'requestReminders', {});
  });
  return [
    {
      ...BY_TICK,
      name: 'the day after a deadline',
      start: escalated,
      sends: { reminder: 3, escalation: 1 },
    },
    { ...BY_TICK, name: 'reminders that staff asked for', start: asked, sends: { reminder: 3 } },
  ];
}

// Half an hour before nine, with one of three units partly reported and all at rest.
function halfAnHourBefore(files: ProjectFiles, day: string, prepare: (world: World) => void): Kept {
  const world = openWorld(files, { events: [submitted('first', {}, on(day))] });
  play(world, submitted('r1', {}, on(day, '00:10')));
  rest(world);
  world.workspace.clock.advanceTo(on(day, '08:30'));
  prepare(world);
  return keep(world);
}

function rest(world: World): void {
  const faults = settle(world);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

function askedFlows(files: ProjectFiles): MailFlow[] {
  const world = openWorld(files);
  play(world, submitted('r1', {}, on('08-20')), submitted('r2', { title: '夜校' }, on('08-20', '09:10')));
  rest(world);
  const settled = keep(world);
  const from = (ask: (world: World) => void) => {
    const asked = reopen(settled);
    ask(asked);
    return keep(asked);
  };
  const opening = from((asked) => void valueFrom(asked, 'requestOpening', {}));
  return [
    { ...BY_TICK, name: 'corrections that are to be told', start: from(correct), sends: { corrected: 2 } },
    { ...BY_TICK, name: 'a notice of the campaign', start: opening, sends: { opening: 3 } },
    { ...BY_TICK, name: 'a deadline that has moved', start: moved(files), sends: { rescheduled: 3 } },
  ];
}

function correct(world: World): void {
  const mending = { field: 'participants', source: '电话', isToTell: true, agreedWith: '王示例' } as const;
  valueFrom(world, 'mendEntry', { ...mending, number: 'HD-2019-0001', text: '180', seen: RECEIVED });
  valueFrom(world, 'mendEntry', { ...mending, number: 'HD-2019-0002', text: '190', seen: RECEIVED });
}

function moved(files: ProjectFiles): Kept {
  const world = openWorld(files, { events: [submitted('first', {}, on('08-20'))] });
  play(world, submitted('r1', {}, on('08-20', '00:10')));
  const { places } = valueFrom(world, 'readCampaign', {});
  const key = places.find((place) => place.key.endsWith('.until') && place.text === '2019-09-18')?.key ?? '';
  const source = { from: 'places', places: { [key]: '2019-09-25' } } as const;
  const proposal = valueFrom(world, 'previewCampaign', { source });
  if (!proposal.isUsable) throw new Error(proposal.faults.join());
  valueFrom(world, 'takeCampaign', { source, seen: proposal.seen, dropping: [] });
  rest(world);
  valueFrom(world, 'requestRescheduled', {});
  return keep(world);
}
