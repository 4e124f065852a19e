/** One desk a folder: who has it open stands in lock files, and one that a dead process left blocks nobody. */

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Who has a folder open. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Where the desk is served; '' while it is being opened. */
  readonly address: string;
  /** The path of the lock file. */
  readonly file: string;
}

/** A folder that is ours until it is released. */
export interface FolderLock {
  /** Tells whoever else asks for the folder where its desk is. */
  serveAt(address: string): void;
  release(): void;
}

/** The folder, or who has it. */
export type Taken = { ok: true; lock: FolderLock } | { ok: false; holder: Holder };

interface Claim {
  readonly pid: number;
  readonly host: string;
  /** What tells this process from a later one of the same number; '' where the system does not say. */
  readonly born: string;
  readonly address: string;
  /** Who comes first has the folder; null while this is being found out. */
  readonly turn: number | null;
}

const LOCK_NAME = /^desk-\d+-[0-9a-f]{8}\.lock(?:\.new)?$/;
const PAUSE_MS = 20;
const MOST_PAUSES = 250;

/**
 * Whether a file is called as the locks of a desk are.
 *
 * @example
 * isLockName('desk-4711-0a1b2c3d.lock')  // → true
 */
export function isLockName(name: string): boolean {
  return LOCK_NAME.test(name);
}

/**
 * Takes a folder that is there, or says who has it.
 *
 * Each process has a lock file of its own and takes the turn after all that it sees, as people take numbers at a
 * counter; the lowest of those that live has the folder. So of two that ask at the same moment one wins, and the file
 * of a dead process can be removed by anybody at any time. On another host nobody can tell who is alive: its claim
 * stands.
 *
 * @throws Error of the file system when the folder cannot be written.
 * @example
 * await takeFolder('/ten/.ten-events')
 * // → { ok: false, holder: { pid: 4711, host: 'desk', address: 'http://127.0.0.1:4123', file: '…' } }
 */
export async function takeFolder(folder: string): Promise<Taken> {
  const name = `desk-${process.pid}-${randomBytes(4).toString('hex')}.lock`;
  const asking: Claim = { pid: process.pid, host: hostname(), born: birthOf(process.pid), address: '', turn: null };
  const put = (claim: Claim) => putClaim(folder, name, claim);
  const release = () => rmSync(join(folder, name), { force: true });
  put(asking);
  try {
    const turn = 1 + Math.max(0, ...(await claimsIn(folder, name)).map(([, other]) => other.turn ?? 0));
    put({ ...asking, turn });
    const first = await firstBefore(folder, name, turn);
    if (first === null) {
      return { ok: true, lock: { serveAt: (address) => put({ ...asking, turn, address }), release } };
    }
    release();
    return { ok: false, holder: first };
  } catch (error) {
    release();
    throw error;
  }
}

/** Who comes before this turn, once everybody who is about to take one has it. */
async function firstBefore(folder: string, name: string, turn: number): Promise<Holder | null> {
  for (let pauses = 0; ; pauses += 1) {
    const others = await claimsIn(folder, name);
    const isSettled = others.every(([, other]) => other.turn !== null) || pauses === MOST_PAUSES;
    if (isSettled) {
      const before = others.filter(([file, other]) => comesBefore([other.turn ?? 0, file], [turn, name]));
      const [first] = before.sort(([a, one], [b, two]) =>
        comesBefore([one.turn ?? 0, a], [two.turn ?? 0, b]) ? -1 : 1,
      );
      return first === undefined ? null : { ...holderOf(first[1]), file: join(folder, first[0]) };
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function comesBefore([turn, name]: readonly [number, string], [other, otherName]: readonly [number, string]): boolean {
  return turn < other || (turn === other && name < otherName);
}

function holderOf({ address, host, pid }: Claim): Omit<Holder, 'file'> {
  return { pid, host, address };
}

// Renamed into its place, so that nobody reads half of it.
function putClaim(folder: string, name: string, claim: Claim): void {
  writeFileSync(join(folder, `${name}.new`), `${JSON.stringify(claim)}\n`);
  renameSync(join(folder, `${name}.new`), join(folder, name));
}

/** The claims of others who live; those of the dead are removed on the way. */
async function claimsIn(folder: string, own: string): Promise<[file: string, claim: Claim][]> {
  const living: [string, Claim][] = [];
  for (const file of readdirSync(folder)) {
    const claim = file !== own && isLockName(file) ? readClaim(join(folder, file)) : null;
    if (claim === null) continue;
    if (await isAlive(claim)) living.push([file, claim]);
    else rmSync(join(folder, file), { force: true });
  }
  return living;
}

/** Null for what is no claim, or gone by now: a lock is written whole, so that this is nobody's. */
function readClaim(path: string): Claim | null {
  try {
    const { address, born, host, pid, turn } = JSON.parse(readFileSync(path, 'utf8'));
    const isClaim = Number.isInteger(pid) && pid > 0 && (turn === null || Number.isInteger(turn));
    return isClaim ? { pid, host: String(host), born: String(born), address: String(address), turn } : null;
  } catch {
    return null;
  }
}

async function isAlive({ address, born, host, pid }: Claim): Promise<boolean> {
  if (host !== hostname()) return true;
  if (!isRunning(pid)) return false;
  // Another process may have got the number since. Where the system tells nothing of it, the address must answer.
  const now = birthOf(pid);
  if (born !== '' && now !== '') return born === now;
  return address === '' || (await answers(address));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is none of ours to signal, but it runs.
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, as Linux tells it: the machine's start and the ticks since then. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; behind it the twentieth field is the start.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return '';
  }
}

function answers(address: string): Promise<boolean> {
  if (!URL.canParse(address)) return Promise.resolve(false);
  const { hostname: host, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => resolve(false)).once('connect', () => socket.destroy());
  });
}
