// `npm run rehearse` as a person starts it: exit codes, the one line, and what is written where.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildServer, bundleForNode } from '../../scripts/build.mjs';
import { ROOT, ZONE } from '../../scripts/programs.mjs';
import { seasonOf, submitted } from '../oracle/tiny-season.ts';

let folder: string;
let program: string;

beforeAll(async () => {
  await buildServer();
  program = await bundleForNode('src/season/rehearse.ts', 'build/rehearse.mjs');
  folder = mkdtempSync(join(tmpdir(), 'rehearse-'));
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function rehearse(...args: string[]): Promise<{ code: number; errors: string }> {
  const options = { cwd: folder, env: { ...process.env, TZ: ZONE } };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--no-warnings', program, ...args],
      options,
      (_error, _output, errors) => {
        resolve({ code: child.exitCode ?? -1, errors });
      },
    );
  });
}

function save(name: string, season: object): string {
  writeFileSync(join(folder, name), JSON.stringify(season));
  return name;
}

const tiny = { ...seasonOf(submitted('r1')), until: '2019-08-21T00:00:00+08:00' };

function brokenCampaign(): object {
  const campaign = JSON.parse(readFileSync(join(ROOT, 'src/campaigns/2019.json'), 'utf8'));
  campaign.forms[1].rules[0].check = 'guess';
  return campaign;
}

describe('rehearse', () => {
  it('plays the season to its end, and writes the report where it was told to', async () => {
    const { code, errors } = await rehearse('--season', save('tiny.json', tiny), '--out', 'deep/out');
    expect([code, readdirSync(join(folder, 'deep/out')).sort()]).toEqual([0, ['mail', 'report.json']]);
    expect(errors).toContain(join(folder, 'deep/out/report.json'));
    const report = JSON.parse(readFileSync(join(folder, 'deep/out/report.json'), 'utf8'));
    expect(Object.keys(report.entries)).toEqual(['r1']);
  }, 60_000);

  it.each<[string, object, string]>([
    [
      'an event that nobody knows',
      { ...tiny, events: [{ ...submitted('r1'), do: 'send' }] },
      'event 1 (r1), do: "send"',
    ],
    ['a campaign that breaks its schema', { ...tiny, campaign: brokenCampaign() }, 'campaign: forms.1.rules.0.check: '],
  ])('exits with 2, one line, and nothing written for %s', async (_, season, line) => {
    const { code, errors } = await rehearse('--season', save('broken.json', season), '--out', 'never');
    expect([code, errors.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(errors).toContain(line);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });

  it.each<[string[], string]>([
    [['--season', 'tiny.json'], 'Usage: '],
    [['--season', 'tiny.json', '--out', 'x', '--fast'], "Unknown option '--fast'"],
    [['--season', 'none.json', '--out', 'x'], 'none.json cannot be read'],
    [['--season', 'tiny.json', '--out', 'tiny.json'], 'tiny.json is a file'],
  ])('exits with 2 and says why for %j', async (args, line) => {
    save('tiny.json', tiny);
    const { code, errors } = await rehearse(...args);
    expect(code).toBe(2);
    expect(errors).toContain(line);
  });
});
