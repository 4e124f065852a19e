/** What must hold of a soaked world at rest, by an onlooker's own reading of its sheets. */

import { rowsOf, type World } from '../flows/open-world.ts';
import { entryFaults, mailFaults, makingFaults } from './invariants.ts';
import { settle } from './settle.ts';
import { settleMails } from './soak-steps.ts';
import { disarmAll, registerRows, rowOfWatched, type Soak } from './soak-world.ts';

/** Mail rests for four hours at most after one that failed. */
const LONGEST_REST_MS = 5 * 3_600_000;

/** Lets the world come to rest, and gives all that is wrong then. */
export function restFaults(soak: Soak): string[] {
  const { world } = soak;
  disarmAll(soak);
  world.workspace.faults.clear();
  world.workspace.clock.advanceTo(world.workspace.clock.now() + LONGEST_REST_MS);
  settleMails(soak);
  const unrest = settle(world, 1);
  return [
    ...unrest,
    ...entryFaults(world),
    ...mailFaults(world, 0),
    ...makingFaults(world),
    ...numberFaults(soak),
    ...rowCountFaults(soak),
    ...stateFaults(world),
    ...tallyFaults(world),
    ...receiptFaults(world),
    ...contentFaults(soak),
    ...keptFaults(world),
  ];
}

function numberFaults({ numbers, world }: Soak): string[] {
  return registerRows(world).flatMap(({ cells: { id = '', number = '' } }) => {
    const known = numbers.get(number) ?? id;
    numbers.set(number, known);
    return known === id ? [] : [`${number} was ${known}, and is ${id}`];
  });
}

function rowCountFaults({ staffRows, world }: Soak): string[] {
  const responses = [...world.workspace.parts.forms.files.values()].reduce((sum, one) => sum + one.responses.length, 0);
  const rows = registerRows(world).length;
  return rows === responses + staffRows ? [] : [`${rows} rows of ${responses} responses and ${staffRows} of staff`];
}

const MOVES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  received: { approve: 'approved', return: 'returned', reject: 'rejected', withdraw: 'withdrawn' },
  resubmitted: { approve: 'approved', return: 'returned', reject: 'rejected', withdraw: 'withdrawn' },
  returned: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { withdraw: 'withdrawn', reopen: 'returned' },
  rejected: { reopen: 'received' },
  withdrawn: { reopen: 'received' },
};

/** A state follows from the record's changes and the lines of decisions, each of which was allowed when it was made. */
function stateFaults(world: World): string[] {
  const lines = rowsOf(world, 'decisions').map(({ cells }) => cells);
  const ids = lines.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `decision twice: ${id}`);
  const wrong = registerRows(world).flatMap(({ cells }) => {
    const own = lines.filter(({ entry }) => entry === cells.id);
    const { changes = [] } = JSON.parse(cells.record || '{}') as { changes?: { by: string }[] };
    const found = replayed(changes, own);
    return found === cells.stateKey ? [] : [`${cells.number} shows ${cells.stateKey}, by its decisions ${found}`];
  });
  return [...twice, ...wrong];
}

/** Decisions as 审核意见 words them. */
const KINDS: Readonly<Record<string, string>> = {
  审核通过: 'approve',
  退回修改: 'return',
  审核未通过: 'reject',
  撤回: 'withdraw',
  重新打开: 'reopen',
  人工认定: 'waive',
};

function replayed(changes: readonly { by: string }[], decisions: readonly Readonly<Record<string, string>>[]): string {
  let state = 'received';
  changes.forEach(({ by }, index) => {
    if (index > 0 && by === 'respondent' && ['returned', 'approved'].includes(state)) state = 'resubmitted';
    const now = decisions.filter(({ version }) => version === String(index + 1));
    for (const { kind = '' } of now.sort((one, other) => Number(one.id) - Number(other.id))) {
      const move = KINDS[kind] ?? kind;
      if (move !== 'waive') state = MOVES[state]?.[move] ?? `${state} never to be ${kind}`;
    }
  });
  return state;
}

function tallyFaults(world: World): string[] {
  const rows = registerRows(world);
  const [district] = rowsOf(world, 'tally').map(({ cells }) => cells);
  const count = (isMeant: (cells: Readonly<Record<string, string>>) => boolean) =>
    String(rows.filter(({ cells, form }) => form === 'activity' && isMeant(cells)).length);
  const counted = count(({ counts }) => counts === '计入');
  const waiting = count(({ stateKey }) => stateKey === 'received' || stateKey === 'resubmitted');
  const returned = String(rows.filter(({ cells }) => cells.stateKey === 'returned').length);
  const shown = [district?.counted, district?.received, district?.returned].join(' ');
  const wanted = [counted, waiting, returned].join(' ');
  return shown === wanted ? [] : [`the tally shows ${shown}, the registers ${wanted}`];
}

function receiptFaults(world: World): string[] {
  const keys = new Set(rowsOf(world, 'dispatches').map(({ cells }) => cells.key ?? ''));
  const responses = [...world.workspace.parts.forms.files.values()].flatMap((one) => one.responses);
  const lacking = responses.filter(({ id }) => !keys.has(`receipt/${id}`)).map(({ id }) => `no receipt for ${id}`);
  const returns = rowsOf(world, 'decisions').map(({ cells }) => cells);
  const standing = registerRows(world).filter(({ cells }) => cells.stateKey === 'returned');
  const unsaid = standing.filter(({ cells }) => {
    const own = returns.filter(({ entry }) => entry === cells.id);
    return !own.some(({ id }) => [...keys].some((key) => key.startsWith('returned/') && key.endsWith(`/${id}`)));
  });
  return [...lacking, ...unsaid.map(({ cells }) => `nobody was told that ${cells.number} is returned`)];
}

/** What one side alone has written since the last rest stands; where both did, what one of them wrote. */
function contentFaults({ watched, world }: Soak): string[] {
  return [...watched].flatMap(([id, entry]) => {
    if (entry.form !== 'activity') return [];
    const text = rowOfWatched(world, id, entry)?.cells.participants ?? 'nothing';
    const texts = entry.writes.map((one) => one.text);
    const isOneSided = new Set(entry.writes.map(({ by }) => by)).size < 2;
    const allowed = entry.isTorn || !isOneSided ? [entry.stood, ...texts] : [texts[texts.length - 1] ?? entry.stood];
    Object.assign(entry, { writes: [], stood: text, isTorn: false });
    return allowed.includes(text) ? [] : [`${id} has ${text} participants, written were ${allowed.join(', ')}`];
  });
}

/** A property holds 9,000 bytes; all of a small season's are a small part of 500,000. */
const MOST_OF_ONE = 9000;
const MOST_IN_ALL = 60_000;

function keptFaults(world: World): string[] {
  const { properties, triggers } = world.workspace.parts;
  const texts = textsIn(properties.read());
  const largest = Math.max(0, ...texts.map((text) => Buffer.byteLength(text)));
  const bells = triggers.content.map(({ handler, sourceId }) => `${handler} ${sourceId ?? ''}`);
  return [
    ...(largest > MOST_OF_ONE ? [`a property of ${largest} bytes`] : []),
    ...(texts.join('').length > MOST_IN_ALL ? [`${texts.join('').length} characters of properties`] : []),
    ...bells.filter((bell, index) => bells.indexOf(bell) !== index).map((bell) => `two triggers: ${bell}`),
  ];
}

function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
}
