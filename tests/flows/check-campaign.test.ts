/** `npm run check-campaign`: a file is checked without a workbook, and every fault told with its place. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { everyNth } from '../thoroughness.ts';

const FILE = 'src/campaigns/2019.json';
const folder = mkdtempSync(join(tmpdir(), 'check-campaign-'));

afterAll(() => rmSync(folder, { recursive: true }));

function check(path: string, locale = 'C'): { status: number | null; said: string } {
  const env = { ...process.env, LC_ALL: locale };
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', 'check-campaign', path], {
    encoding: 'utf8',
    env,
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('npm run check-campaign', () => {
  it('says of a good file what it holds', () => {
    expect(check(FILE)).toEqual({
      status: 0,
      said: expect.stringMatching(/^It can be taken: 2019, 3 forms, \d+ questions, \d+ rules\.$/),
    });
  });

  it('tells every fault, a line each, in the language of the terminal', () => {
    const text = readFileSync(FILE, 'utf8').replace('"count": 10', '"count": 0').replace('"hour": 8', '"hour": 30');
    const path = put('broken.json', text);
    const { said, status } = check(path, 'zh_CN.UTF-8');
    expect(status).toBe(2);
    expect(said.split('\n')).toEqual([
      `${path} 有2处需要更正：`,
      expect.stringMatching(/^ {2}goal\.count：/),
      expect.stringMatching(/^ {2}digest\.hour：/),
    ]);
  });

  it.each(
    everyNth(
      [
        ['a file that is not there', () => join(folder, 'none.json'), /cannot be read/],
        ['what is no JSON', () => put('half.json', '{ "format": 1,'), /is no JSON file/],
      ],
      2,
    ),
  )('tells %s in one line, without a stack', (_, path, told) => {
    const { said, status } = check(path());
    expect([status, said.split('\n').length]).toEqual([2, 1]);
    expect(said).toMatch(told);
  });
});
