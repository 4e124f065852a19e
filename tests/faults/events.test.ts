/** Events that are lost, doubled, blank, late or out of order: the next tick leaves what would have been without. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { compileProject, ringFormSubmit } from '../../src/offline/inspect.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { bundle, type KeptWorld, keep, OWNER, play, printOf, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { edited, on, resubmitted, submitted } from '../oracle/tiny-season.ts';
import { firstMorning, nowOf } from './flows.ts';
import { essence, violations, wiredForms } from './invariants.ts';
import { settle } from './settle.ts';

const SUBMIT = submitted('r9', { title: '织网读书会', heldOn: '2019-07-01' }, on('08-20', '13:10'));
const CHANGE = resubmitted('r9', { participants: '180' }, on('08-20', '13:30'));

let morning: KeptWorld;
let wanted: unknown;

beforeAll(async () => {
  morning = keep(firstMorning(await bundle()));
  wanted = outcome(() => undefined);
}, 60_000);

/** What a submit and its change come to, when `disturb` is called before each of them and `late` at the end. */
function outcome(disturb: (world: World) => void, late: (world: World) => void = () => undefined): unknown {
  const world = reopen(morning);
  disturb(world);
  play(world, SUBMIT);
  disturb(world);
  play(world, CHANGE);
  late(world);
  const faults = [...settle(world), ...violations(world, 0)];
  expect(faults).toEqual([]);
  return essence(world);
}

function responseOf(world: World, id: string) {
  const form = world.workspace.parts.forms.files.get(wiredForms(world).activity?.id ?? '');
  const responseId = world.run.made.get(id)?.entryId;
  const index = form?.responses.findIndex((response) => response.id === responseId) ?? -1;
  const record = form?.responses[index];
  if (form === undefined || record === undefined) throw new Error(`no response ${id}`);
  return { form, index, record };
}

/** Lets Google ring the form's bell for a response that came in long ago. */
function ringLate(world: World, id: string): void {
  const { form, record } = responseOf(world, id);
  const bell = {
    parts: world.workspace.parts,
    project: compileProject(world.files, world.bookId),
    run: <Result>(act: () => Result) => act(),
  };
  ringFormSubmit([bell], { formId: form.id, responseId: record.id, place: null });
}

describe('an event of a form', () => {
  it('that is lost is made up for by the tick', () => {
    const found = outcome((world) => world.workspace.faults.loseEvent(1));
    expect(found).toEqual({ ...(wanted as object), ...onlyOneVersion() });
  });

  it('that rings twice records one entry, one version a change, and one receipt', () => {
    expect(outcome((world) => world.workspace.faults.repeatEvent(1))).toEqual(wanted);
  });

  it('that comes hours late changes nothing', () => {
    const late = (world: World) => {
      settle(world);
      ringLate(world, 'r1');
      ringLate(world, 'r9');
    };
    expect(outcome(() => undefined, late)).toEqual(wanted);
  });

  it('that brings the old answers after the newer ones changes nothing', () => {
    const world = reopen(morning);
    play(world, SUBMIT);
    const old = responseOf(world, 'r9').record;
    play(world, CHANGE);
    const { form, index, record } = responseOf(world, 'r9');
    form.responses[index] = old;
    ringLate(world, 'r9');
    form.responses[index] = record;
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
    expect(essence(world)).toEqual(wanted);
  });

  it.each([
    ['is blank', {}],
    ['has a response of null', { response: null }],
    ['is not there at all', undefined],
  ])('that %s does nothing, whichever bell it rings', (_, event) => {
    const world = reopen(morning);
    const before = printOf(world);
    for (const call of ['onFormSubmit', 'onRegisterEdit']) {
      const result = world.workspace.run({ as: OWNER, call, args: [event], surface: 'editor' });
      expect({ call, result }).toMatchObject({ call, result: { ok: true } });
    }
    expect(printOf(world)).toBe(before);
  });

  it('that never comes for a whole day of submits leaves them to the tick, in order of arrival', () => {
    const world = reopen(morning);
    world.workspace.faults.loseEvent(5);
    const titles = ['甲', '乙', '丙', '丁', '戊'].map((name) => `${name}组学习会`);
    titles.forEach((title, index) => {
      play(world, submitted(`s${index}`, { title }, on('08-20', `13:${10 + index}`)));
    });
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
    const rows = rowsOf(world, 'activity').map(({ cells }) => [cells.number, cells.title]);
    expect(rows.slice(-5)).toEqual(titles.map((title, index) => [`HD-2019-000${index + 4}`, title]));
  });
});

describe('a row that staff and its respondent change between two ticks', () => {
  const off = (world: World) => world.workspace.faults.triggersOff(Date.parse(on('08-20', '13:59')));
  const change = (world: World, by: 'staff' | 'respondent', participants: string) => {
    const now = nowOf(world);
    play(world, by === 'staff' ? edited('r1', { participants }, now) : resubmitted('r1', { participants }, now));
  };

  it.each([
    {
      what: 'staff put it right and the unit then says the same',
      steps: [
        ['staff', '95'],
        ['respondent', '95'],
      ],
    },
    {
      what: 'the unit says one thing and staff type another',
      steps: [
        ['respondent', '95'],
        ['staff', '96'],
      ],
    },
  ] as const)('keeps the unit’s word: $what', ({ steps }) => {
    const world = reopen(morning);
    off(world);
    for (const [by, participants] of steps) change(world, by, participants);
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
    expect(rowOf(world.run, 'r1')?.cells.participants).toBe('95');
  });

  it('keeps what staff typed when it is what the unit had said before: the unit has changed nothing', () => {
    const world = reopen(morning);
    change(world, 'staff', '95');
    off(world);
    change(world, 'staff', '120');
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
    expect(rowOf(world.run, 'r1')?.cells).toMatchObject({ participants: '120', version: '3' });
  });
});

// Nobody saw what stood between the hand-in and the change: it is one version, and its receipt shows the last answers.
function onlyOneVersion() {
  const { activity, mails } = wanted as { activity: Record<string, string>[]; mails: string[] };
  return {
    activity: activity.map((row) => (row.title === '织网读书会' ? { ...row, version: '1' } : row)),
    // Its receipt tells the newest content already.
    mails: mails.filter((mail) => !mail.startsWith('updated/')),
  };
}
