/** `npm start` as a person types it: exit codes, the one line, the folder, and a second desk on it. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildServer, bundleForNode } from '../../scripts/build.mjs';
import { ROOT, ZONE } from '../../scripts/programs.mjs';
import { SEASON, UNTIL } from './served-desk.ts';

interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  /** The address that it prints; rejected where it ends without one. */
  readonly address: Promise<string>;
  readonly ended: Promise<{ code: number | null; output: string; errors: string }>;
}

let folder: string;
let program: string;
const started: Started[] = [];

beforeAll(async () => {
  await buildServer();
  program = await bundleForNode('src/desk/open-desk.ts', 'build/start.mjs');
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  writeFileSync(join(folder, 'season.json'), JSON.stringify(SEASON));
}, 60_000);

afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  rmSync(folder, { recursive: true });
});

function start(args: readonly string[], locale = 'C.UTF-8'): Started {
  const env = { ...process.env, TZ: ZONE, LC_ALL: locale };
  const child = spawn(process.execPath, ['--no-warnings', program, ...args], { cwd: folder, env });
  let [output, errors] = ['', ''];
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const ended = new Promise<Awaited<Started['ended']>>((resolve) => {
    child.once('close', (code) => resolve({ code, output, errors }));
  });
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(errors)));
  });
  address.catch(() => undefined);
  const made = { child, address, ended };
  started.push(made);
  return made;
}

const usual = (data: string) => ['--season', 'season.json', '--until', UNTIL, '--data', data];

describe('npm start on a folder that has a desk already', () => {
  it('tells where that one is, and goes on from it once it is dead', async () => {
    const first = start(usual('desk'));
    const address = await first.address;
    writeFileSync(join(folder, 'desk/budget.2019.json'), 'mine');
    const second = await start(usual('desk')).ended;
    expect([second.code, second.output, second.errors.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(second.errors).toContain(`is open already: ${address} (process ${first.child.pid}).`);
    expect((await fetch(address)).status).toBe(200);
    first.child.kill('SIGKILL');
    await first.ended;
    const third = start(['--data', 'desk']);
    await third.address;
    third.child.kill('SIGTERM');
    const { code, errors } = await third.ended;
    expect([code, errors]).toEqual([0, expect.stringContaining('Going on where it was')]);
    expect(readFileSync(join(folder, 'desk/budget.2019.json'), 'utf8')).toBe('mine');
    expect(readdirSync(join(folder, 'desk')).filter((name) => name.endsWith('.lock'))).toEqual([]);
  }, 60_000);
});

describe('npm start with what it cannot use', () => {
  const cases: [string, string[], string][] = [
    ['a file for the folder', ['--data', 'season.json'], 'season.json is a file; a folder is needed here.'],
    ['a link that leads nowhere', ['--data', 'link'], 'link is a link that leads nowhere.'],
    ['a folder of somebody’s own', ['--data', 'mine'], 'holds "budget.2019.json", which is not this program\'s'],
    ['the same, to begin again', ['--data', 'mine', '--fresh'], 'holds "budget.2019.json"'],
    ['a season that is not there', ['--season', 'none.json', '--data', 'x'], 'there is no season file'],
    ['a link to no season', ['--season', 'link', '--data', 'x'], 'is a link to a file that does not exist.'],
    ['a folder for the season', ['--season', '.', '--data', 'x'], 'is a folder; a season file is needed here.'],
    ['a port that is none', ['--port', '80a'], '--port takes a whole number from 1 to 65535, not "80a".'],
    ['an option that there is not', ['--prot', '1'], 'there is no option --prot.'],
  ];

  it.each(cases)('exits with 2, says why and writes nothing: %s', async (_, args, line) => {
    mkdirSync(join(folder, 'mine'), { recursive: true });
    writeFileSync(join(folder, 'mine/budget.2019.json'), '{}');
    rmSync(join(folder, 'link'), { force: true });
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
    const { code, errors, output } = await start(args).ended;
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(line);
    expect(errors).not.toMatch(/\n\s+at /);
    expect([readdirSync(join(folder, 'mine')), existsSync(join(folder, 'x'))]).toEqual([['budget.2019.json'], false]);
  });

  it('speaks one language, that of the terminal', async () => {
    const { errors } = await start(['--season', 'none.json', '--data', 'x'], 'zh_CN.UTF-8').ended;
    expect(errors.trim()).toBe(`没有 ${join(folder, 'none.json')} 这个季节文件。`);
  });

  it('answers --help with every option of README', async () => {
    const { code, output } = await start(['--help']).ended;
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const options = /`npm start -- (--port [^`]+)`/.exec(readme)?.[1]?.match(/--\w+/g) ?? [];
    expect(options.length).toBeGreaterThan(4);
    expect([code, options.filter((option) => !output.includes(option))]).toEqual([0, []]);
  });
});
