/** One desk a folder: of all that ask one has it, and a dead one stands in nobody's way. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bundleForNode } from '../../scripts/build.mjs';
import { isLockName, type Taken, takeFolder } from '../../src/desk/lock-folder.ts';
import { everyNth, inAll } from '../thoroughness.ts';

interface Asker {
  readonly child: ChildProcessWithoutNullStreams;
  readonly pid: number;
  /** What it was told: the folder is its own, or whose it is. */
  readonly told: Promise<Taken>;
  ended(): Promise<void>;
}

const ADDRESS = 'http://127.0.0.1:1';
const SCRIPT = `
const { takeFolder } = await import(process.argv[1]);
const taken = await takeFolder(process.argv[2]);
if (taken.ok) taken.lock.serveAt('${ADDRESS}');
console.log(JSON.stringify(taken));
if (taken.ok) process.stdin.on('end', () => taken.lock.release()).resume();
`;

let program: string;
let folder: string;
let asked: Asker[] = [];

beforeAll(async () => {
  program = pathToFileURL(await bundleForNode('src/desk/lock-folder.ts', 'build/lock-folder.mjs')).href;
}, 60_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});

afterEach(async () => {
  for (const { child } of asked) child.kill('SIGKILL');
  await Promise.all(asked.map(({ ended }) => ended()));
  asked = [];
  rmSync(folder, { recursive: true });
});

function ask(): Asker {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, program, folder]);
  const over = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  let text = '';
  const told = new Promise<Taken>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      if (text.endsWith('\n')) resolve(JSON.parse(text));
    });
    child.once('close', () => reject(new Error('it said nothing')));
  });
  const asker: Asker = { child, pid: child.pid ?? 0, told, ended: () => over };
  asked.push(asker);
  return asker;
}

const locks = () => readdirSync(folder).filter(isLockName);

describe('takeFolder', () => {
  it('gives the folder to the first, and tells the second where that is', async () => {
    const first = ask();
    expect(await first.told).toMatchObject({ ok: true });
    const holder = { pid: first.pid, host: hostname(), address: ADDRESS, file: join(folder, locks()[0] ?? '') };
    expect(await ask().told).toEqual({ ok: false, holder });
    expect(locks()).toHaveLength(1);
  });

  it('gives it to the next when the first has stopped, and leaves nothing behind', async () => {
    const first = ask();
    await first.told;
    first.child.stdin.end();
    await first.ended();
    expect(locks()).toEqual([]);
    expect(await ask().told).toMatchObject({ ok: true });
  });

  it('gives it to the next when the first was killed, and clears its lock away', async () => {
    const first = ask();
    await first.told;
    const [left] = locks();
    first.child.kill('SIGKILL');
    await first.ended();
    expect(locks()).toEqual([left]);
    expect(await ask().told).toMatchObject({ ok: true });
    expect(locks()).not.toContain(left);
  });

  it('gives it to one of many that ask at the same moment', async () => {
    for (let round = 0; round < inAll(3, 1); round += 1) {
      const all = Array.from({ length: 5 }, ask);
      const told = await Promise.all(all.map((asker) => asker.told));
      const winners = all.filter((_, index) => told[index]?.ok);
      expect(winners).toHaveLength(1);
      expect(told.filter((each) => !each.ok).map((each) => !each.ok && each.holder.pid)).toEqual(
        Array.from({ length: 4 }, () => winners[0]?.pid),
      );
      winners[0]?.child.kill('SIGKILL');
      await winners[0]?.ended();
    }
  }, 30_000);

  it('takes no other process of a dead one’s number for it', async () => {
    const taken = await takeFolder(folder);
    const [name = ''] = locks();
    const claim = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (!taken.ok) throw new Error('the folder was free');
    // Where the system tells when a process began that decides, else whether the desk's address answers.
    const dead = claim.born === '' ? { address: ADDRESS } : { born: `${claim.born}0` };
    writeFileSync(join(folder, name), JSON.stringify({ ...claim, ...dead }));
    expect(await ask().told).toMatchObject({ ok: true });
  });

  it('leaves the claim of another machine, whose processes nobody here can see', async () => {
    const claim = { pid: 1, host: 'elsewhere.invalid', born: '', address: ADDRESS, turn: 1 };
    writeFileSync(join(folder, 'desk-1-00000000.lock'), JSON.stringify(claim));
    expect(await ask().told).toMatchObject({ ok: false, holder: { host: 'elsewhere.invalid', address: ADDRESS } });
  });

  it.each(everyNth(['', '{', 'null', '{"pid":"1"}', '{"pid":-1,"turn":1}'], 5))(
    'is not held up by a lock that says %j',
    async (text) => {
      writeFileSync(join(folder, 'desk-1-00000000.lock'), text);
      expect(await ask().told).toMatchObject({ ok: true });
    },
  );
});
