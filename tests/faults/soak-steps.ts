/** What people, bells and misfortune do in a soak: everyday steps, each drawn by chance. */

import { callBundle } from '../../src/season/call-bundle.ts';
import { tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { COLLEAGUE, OWNER, play, ROSTER, rowsOf } from '../flows/open-world.ts';
import { on, pasted, resubmitted, submitted, submittedWork } from '../oracle/tiny-season.ts';
import { nowOf } from './flows.ts';
import { ringHour } from './settle.ts';
import type { Soak, Watched } from './soak-world.ts';
import { arm, armMeanwhile, draw, extentOf, isAlone, placeIn, rowOfWatched } from './soak-world.ts';

type Step = (soak: Soak) => void;

const UNITS = ROSTER.map(({ name }) => name);
const DAYS = ['2019-02-11', '2019-03-12', '2019-04-13', '2019-05-14', '2019-06-15', '2018-06-12', '不详'];
const DECISIONS = ['approve', 'return', 'reject', 'withdraw', 'reopen', 'waive'] as const;

function watch(
  soak: Soak,
  id: string,
  { door, form, text, title }: Pick<Watched, 'door' | 'form' | 'title'> & { text: string },
) {
  const by = door === 'form' ? ('respondent' as const) : ('staff' as const);
  soak.story.push(`  ${by} ${id}: ${text}`);
  soak.watched.set(id, { form, door, title, writes: [{ by, text }], stood: '', isTorn: false });
}

const submit: Step = (soak) => {
  const { chance, watched, world } = soak;
  const id = `r${watched.size}`;
  const text = draw(soak);
  const title = `第${text}场`;
  const unit = chance.oneOf(UNITS);
  watch(soak, id, { door: 'form', form: 'activity', title, text });
  play(
    world,
    submitted(id, { unit, title, heldOn: chance.oneOf(DAYS.slice(0, -1)), participants: text }, nowOf(world)),
  );
};

const submitWork: Step = (soak) => {
  const { chance, watched, world } = soak;
  const id = `w${watched.size}`;
  const title = `作品${draw(soak)}`;
  watch(soak, id, { door: 'form', form: 'work', title, text: '' });
  play(world, submittedWork(id, { unit: chance.oneOf(UNITS), title }, nowOf(world)));
};

const typeEntry: Step = (soak) => {
  const { chance, watched, world } = soak;
  const id = `p${watched.size}`;
  const text = draw(soak);
  const title = `第${text}场`;
  watch(soak, id, { door: 'staff', form: 'activity', title, text });
  soak.staffRows += 1;
  const cells = { unit: chance.oneOf(UNITS), title, heldOn: chance.oneOf(DAYS), participants: text };
  play(world, pasted(id, cells, nowOf(world)));
  // Somebody may have moved the row while its bell rang: the onlooker finds it by its title.
  const made = world.run.made.get(id);
  if (made) made.entryId = '';
};

function anyWatched(soak: Soak, isMeant: (entry: Watched) => boolean): [id: string, entry: Watched] | null {
  const meant = [...soak.watched].filter(([, entry]) => isMeant(entry));
  return meant.length > 0 ? soak.chance.oneOf(meant) : null;
}

function wrote(soak: Soak, [id, entry]: [string, Watched], by: 'respondent' | 'staff', text: string): void {
  entry.writes.push({ by, text });
  soak.story.push(`  ${by} ${id}: ${text}`);
}

const change: Step = (soak) => {
  const found = anyWatched(soak, ({ door, form }) => door === 'form' && form === 'activity');
  // Nobody can change an answer that is only just being sent.
  if (!found || soak.world.run.made.get(found[0])?.entryId === '') return;
  const [id] = found;
  const text = draw(soak);
  wrote(soak, found, 'respondent', text);
  play(soak.world, resubmitted(id, { participants: text }, nowOf(soak.world)));
};

const edit: Step = (soak) => {
  const found = anyWatched(soak, ({ form }) => form === 'activity');
  const row = found && rowOfWatched(soak.world, ...found);
  if (!row) return;
  const text = draw(soak);
  wrote(soak, found, 'staff', text);
  typeRow(soak.world.run.book, COLLEAGUE, 'activity', row.number, { participants: text });
};

// A click that was ended may have been recorded or not: whoever clicks looks, and here leaves it at that.
function click(soak: Soak, name: string, input: object, as = COLLEAGUE) {
  return callBundle(soak.world.run.book, as, name, input);
}

const mend: Step = (soak) => {
  const found = anyWatched(soak, ({ form }) => form === 'activity');
  const row = found && rowOfWatched(soak.world, ...found);
  if (!row || row.cells.number === '') return;
  const text = draw(soak);
  const seen = { version: Number(row.cells.version), state: row.cells.stateKey };
  const input = { number: row.cells.number, field: 'participants', text, source: '电话', seen };
  const answer = click(soak, 'mendEntry', input);
  if (answer.ok) wrote(soak, found, 'staff', text);
  // Nobody knows how far it came.
  else if (answer.code === 'failed') {
    wrote(soak, found, 'staff', text);
    found[1].isTorn = true;
  }
};

const review: Step = (soak) => {
  const { chance } = soak;
  const found = anyWatched(soak, () => true);
  const cells = found && rowOfWatched(soak.world, ...found)?.cells;
  if (!cells || cells.number === '') return;
  const seen = { version: Number(cells.version), state: cells.stateKey };
  const decision = chance.oneOf(DECISIONS);
  const code = decision === 'waive' ? 'outsideWindow' : '';
  click(
    soak,
    'reviewEntry',
    { number: cells.number, decision, code, reason: '经核实', seen },
    chance.oneOf([OWNER, COLLEAGUE]),
  );
};

const note: Step = (soak) => {
  const found = anyWatched(soak, () => true);
  const cells = found && rowOfWatched(soak.world, ...found)?.cells;
  if (cells?.number)
    click(soak, 'keepNote', { number: cells.number, text: `备注${draw(soak)}`, before: cells.remark ?? '' });
};

const zeroReport: Step = (soak) => {
  const unit = soak.chance.oneOf(ROSTER).id;
  click(soak, 'recordZeroReport', { unit, form: soak.chance.oneOf(['activity', 'work']) });
};

const request: Step = (soak) => {
  const what = soak.chance.oneOf(['summaries', 'packets', 'report', 'digest']);
  if (what === 'digest') click(soak, 'requestDigest', {});
  else click(soak, 'requestPapers', { what });
};

/** Staff settle what is uncertain as people do: they ask whether it has arrived. */
export const settleMails: Step = (soak) => {
  const arrived = new Map<string, number>();
  const nameOf = (to: string, subject: string) => `${to} ${subject}`;
  for (const { subject, to } of soak.world.workspace.mailbox) {
    const name = nameOf(to.join(', '), subject);
    arrived.set(name, (arrived.get(name) ?? 0) + 1);
  }
  const lines = rowsOf(soak.world, 'dispatches').map(({ cells }) => cells);
  const took = (name: string) => arrived.set(name, (arrived.get(name) ?? 0) - 1);
  for (const { state, subject = '', to = '' } of lines) if (state === '已发送') took(nameOf(to, subject));
  for (const { claimedAt, key, state, subject = '', to = '' } of lines) {
    if (state !== '未确认是否发出') continue;
    soak.unsure.add(`${key} ${claimedAt}`);
    const name = nameOf(to, subject);
    const has = (arrived.get(name) ?? 0) > 0;
    if (has) took(name);
    click(soak, 'settleMails', { keys: [key], as: has ? 'arrived' : 'resend' });
  }
};

const hours: Step = (soak) => {
  for (let hour = soak.chance.below(4); hour >= 0; hour -= 1) ringHour(soak.world);
};

const minutes: Step = ({ chance, world }) => {
  world.workspace.clock.advanceTo(world.workspace.clock.now() + (1 + chance.below(20)) * 60_000);
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MONDAY = Date.parse(on('08-19', '08:05'));

// Google's clocks are off until shortly before: a week of ticks with nothing to do would be most of the soak.
const monday: Step = ({ world }) => {
  const { clock, faults } = world.workspace;
  const weeks = Math.floor((clock.now() - MONDAY) / (7 * DAY_MS)) + 1;
  const next = MONDAY + weeks * 7 * DAY_MS;
  faults.triggersOff(next - HOUR_MS / 2);
  clock.advanceTo(next);
};

const sort: Step = ({ chance, world }) => {
  const table = chance.oneOf(['activity', 'activity', 'work', 'decisions', 'dispatches']);
  const { from, to } = extentOf(world, table);
  if (to <= from) return;
  const { columns } = tableOf(world.run.book, table);
  const column = chance.oneOf([...columns.values()]);
  world.workspace.sortRows({ ...placeIn(world, table), from, to, column, ascending: chance.hits(50) });
};

const insert: Step = ({ chance, world }) => {
  const table = chance.oneOf(['activity', 'activity', 'work', 'decisions', 'dispatches']);
  const { from, to } = extentOf(world, table);
  world.workspace.insertRows({ ...placeIn(world, table), before: from + chance.below(Math.max(1, to - from)) });
};

const remove: Step = (soak) => {
  const found = anyWatched(soak, ({ form }) => form === 'activity');
  const row = found && rowOfWatched(soak.world, ...found);
  if (!row || !isAlone(soak.world, 'activity', row.cells.id ?? '')) return;
  soak.story.push(`  row of ${found[0]} deleted`);
  soak.world.workspace.deleteRows({ ...placeIn(soak.world, 'activity'), from: row.number });
  found[1].isTorn = true;
  if (found[1].door === 'form') return;
  soak.staffRows -= 1;
  soak.watched.delete(found[0]);
};

const copy: Step = (soak) => {
  const found = anyWatched(soak, ({ form }) => form === 'activity');
  const row = found && rowOfWatched(soak.world, ...found);
  if (!row || !isAlone(soak.world, 'activity', row.cells.id ?? '')) return;
  found[1].isTorn = true;
  const { to } = extentOf(soak.world, 'activity');
  const place = placeIn(soak.world, 'activity');
  const mode = soak.chance.oneOf(['over', 'insert'] as const);
  const target = mode === 'over' ? to + 1 : row.number + soak.chance.below(2);
  soak.story.push(`  row of ${found[0]} copied, ${mode}`);
  if (mode === 'over') soak.world.workspace.addRows({ ...place, count: 1 });
  soak.world.workspace.copyRow({ ...place, from: row.number, to: target, mode });
  soak.staffRows += 1;
};

const USUAL: readonly (readonly [weight: number, name: string, step: Step])[] = [
  [14, 'submit', submit],
  [4, 'submitWork', submitWork],
  [10, 'change', change],
  [8, 'typeEntry', typeEntry],
  [8, 'edit', edit],
  [4, 'mend', mend],
  [16, 'review', review],
  [3, 'note', note],
  [2, 'zeroReport', zeroReport],
  [1, 'request', request],
  [3, 'settleMails', settleMails],
  [10, 'hours', hours],
  [8, 'minutes', minutes],
  [2, 'monday', monday],
  [4, 'sort', sort],
  [3, 'insert', insert],
  [2, 'remove', remove],
  [2, 'copy', copy],
];

/** What people do while a run of the program is at work. */
const MEANWHILE: readonly Step[] = [submit, change, typeEntry, edit, sort, insert];

/** Of so many steps … */
const MISFORTUNE_IN = 60;
/** … so many have a misfortune, each of another kind or way. */
const MISFORTUNES = 15;

/** Calls that change the world outside the run: where one of them is the last, most is at stake. */
const TELLING = [
  'MailApp.sendEmail',
  'SpreadsheetApp.flush',
  'Sheet.appendRow',
  'Range.setValues',
  'Properties.setProperty',
];

/** Takes one step, now and then with misfortune. */
export function takeStep(soak: Soak): void {
  const { chance, story, world } = soak;
  // What somebody does next comes after what was done while a run was at work.
  const { clock } = world.workspace;
  if (clock.now() < soak.latestMs) clock.advanceTo(soak.latestMs);
  const [, name, step] = chance.oneOf(USUAL.flatMap((one) => Array.from({ length: one[0] }, () => one)));
  const misfortune = chance.below(MISFORTUNE_IN);
  if (misfortune < MISFORTUNES) misfortunes(soak, misfortune);
  story.push(`${nowOf(world)} ${name}${misfortune < MISFORTUNES ? ` with misfortune ${misfortune}` : ''}`);
  step(soak);
}

function misfortunes(soak: Soak, which: number): void {
  const { chance, world } = soak;
  const call = 1 + chance.below(70);
  const when = chance.oneOf(['before', 'after'] as const);
  const writes = chance.oneOf(['kept', 'lost'] as const);
  if (which < 3) arm(soak, { kind: 'kill', when, of: [chance.oneOf(TELLING)], call: 1 + chance.below(4), writes });
  else if (which < 5) arm(soak, { kind: 'kill', when, call, writes });
  else if (which < 9) arm(soak, { kind: 'throw', when, call });
  else if (which < 10) world.workspace.faults.loseEvent(1);
  else if (which < 11) world.workspace.faults.repeatEvent(1);
  else if (which < 12) world.workspace.faults.propertyOutage(1 + chance.below(4));
  else {
    armMeanwhile(soak, call, chance.oneOf(MEANWHILE));
  }
}
