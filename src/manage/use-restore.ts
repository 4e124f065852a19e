/** A backup's file that was chosen on the page: read in the browser, sent in parts, looked at, then brought back. */

import { useState } from 'preact/hooks';
import type { RestoredTable } from '../handover-view.ts';
import type { Manage } from './use-manage.ts';

/** Letters and parts that go with one call. */
const MOST_LETTERS = 600_000;
const MOST_PARTS = 20;

/** A file of a backup in hand: its head as it stands, and its parts. */
interface Chosen {
  head: string;
  title: string;
  day: string;
  /** When the backup was made, which its files have in common. */
  madeAt: string;
  /** Which file of the backup it is, and of how many. */
  file: number;
  of: number;
  parts: readonly string[];
}

interface Part {
  index: number;
  text: string;
}

/** How far it is. */
export interface Restore {
  chosen: Chosen | null;
  /** What is wrong with the file, as this page can tell. */
  fault: 'notOurs' | 'cut' | null;
  tables: readonly RestoredTable[];
  /** While it works: which part of how many. */
  progress: { done: number; of: number } | null;
  isDone: boolean;
  /** Files of the same backup that this page has not restored. */
  left: readonly number[];
  choose(file: File | undefined): Promise<void>;
  /** Both give whether it was carried out. */
  restore(): Promise<boolean>;
  begin(): Promise<boolean>;
}

/** The state of restoring. */
export function useRestore(manage: Manage): Restore {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fault, setFault] = useState<Restore['fault']>(null);
  const [tables, setTables] = useState<readonly RestoredTable[]>([]);
  const [progress, setProgress] = useState<Restore['progress']>(null);
  const [isDone, setDone] = useState(false);
  const [restored, setRestored] = useState<readonly Chosen[]>([]);

  const inParts = (name: Call, backup: Chosen) => sendParts(manage, name, backup, setProgress);

  const choose = async (file: File | undefined) => {
    setChosen(null);
    setTables([]);
    setDone(false);
    const read = file === undefined ? null : readLines(await file.text());
    setFault(typeof read === 'string' ? read : null);
    if (read === null || typeof read === 'string') return;
    const found = manage.view.stage === 'running' ? await inParts('previewRestore', read) : [];
    if (found === null) return;
    setTables(found);
    setChosen(read);
  };

  const restore = async () => {
    const found = chosen && (await inParts('restoreBackup', chosen));
    if (chosen === null || found === null) return false;
    setTables(found);
    setDone(true);
    setRestored((before) => [...before, chosen]);
    return true;
  };

  const begin = async () => {
    if (chosen === null) return false;
    const [first = ''] = chosen.parts;
    const begun = await manage.act('beginRestore', { head: chosen.head, parts: [{ index: 0, text: first }] });
    return begun && (await restore());
  };

  return { chosen, fault, tables, progress, isDone, left: leftOf(chosen, restored), choose, restore, begin };
}

function leftOf(chosen: Chosen | null, restored: readonly Chosen[]): number[] {
  if (chosen === null) return [];
  const done = restored.flatMap(({ file, madeAt }) => (madeAt === chosen.madeAt ? file : []));
  return Array.from({ length: chosen.of }, (_, index) => index + 1).filter((file) => !done.includes(file));
}

type Call = 'previewRestore' | 'restoreBackup';

// One call after the other; null where one was not carried out, which the page tells of.
async function sendParts(
  manage: Manage,
  name: Call,
  { head, parts }: Chosen,
  tell: (progress: Restore['progress']) => void,
): Promise<RestoredTable[] | null> {
  const batches = batchesOf(parts);
  const all = new Map<string, RestoredTable>();
  for (const [index, batch] of batches.entries()) {
    tell({ done: index + 1, of: batches.length });
    const answer = await manage.ask(name, { head, parts: batch });
    tell(null);
    if (answer === null) return null;
    for (const table of answer) all.set(table.key, added(all.get(table.key), table));
  }
  return [...all.values()];
}

interface Head {
  file?: number;
  madeAt?: string;
  of?: number;
  parts: unknown;
  title: string;
}

function readLines(text: string): Chosen | 'notOurs' | 'cut' {
  const [head = '', ...lines] = text.split('\n');
  const parts = lines.filter((line) => line !== '');
  try {
    const { file = 1, madeAt = '', of = 1, parts: named, title } = JSON.parse(head) as Head;
    if (!Array.isArray(named) || typeof title !== 'string') return 'notOurs';
    if (parts.length < named.length) return 'cut';
    return { head, title, day: madeAt.slice(0, DAY_AND_TIME).replace('T', ' '), madeAt, file, of, parts };
  } catch {
    return 'notOurs';
  }
}

const DAY_AND_TIME = 16;

function batchesOf(parts: readonly string[]): Part[][] {
  const batches: Part[][] = [[]];
  let letters = 0;
  parts.forEach((text, index) => {
    let batch = batches[batches.length - 1] ?? [];
    if (batch.length > 0 && (batch.length >= MOST_PARTS || letters + text.length > MOST_LETTERS)) {
      batch = [];
      batches.push(batch);
      letters = 0;
    }
    batch.push({ index, text });
    letters += text.length;
  });
  return batches;
}

// Rows that stand here were counted with each part: what the parts have in common with them is all of one table.
function added(before: RestoredTable | undefined, now: RestoredTable): RestoredTable {
  if (!before) return now;
  return {
    ...now,
    here: before.here,
    same: before.same + now.same,
    missing: before.missing + now.missing,
    behind: before.behind + now.behind,
    differing: before.differing + now.differing,
  };
}
