// `npm run rehearse` as a person starts it: exit codes, the one line, and what is written where.
import { execFile } from 'node:child_process';
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
import { bundleForNode } from '../../scripts/build.mjs';
import { ROOT, ZONE } from '../../scripts/programs.mjs';
import { MARKER } from '../../src/season/report-folder.ts';
import { bundle } from '../built-bundle.ts';
import { seasonOf, submitted } from '../oracle/tiny-season.ts';
import { everyNth, itInAll } from '../thoroughness.ts';

let folder: string;
let program: string;

beforeAll(async () => {
  // What a person has built: the program reads it from there.
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  for (const [name, text] of Object.entries(await bundle())) writeFileSync(join(ROOT, 'dist', name), text);
  program = await bundleForNode('src/season/rehearse.ts', 'build/rehearse.mjs');
  folder = mkdtempSync(join(tmpdir(), 'rehearse-'));
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Ran {
  code: number;
  output: string;
  errors: string;
}

const rehearse = (...args: string[]) => rehearseIn('C.UTF-8', ...args);

function rehearseIn(locale: string, ...args: string[]): Promise<Ran> {
  const options = { cwd: folder, env: { ...process.env, TZ: ZONE, LC_ALL: locale } };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--no-warnings', program, ...args], options, (_, output, errors) => {
      resolve({ code: child.exitCode ?? -1, output, errors });
    });
  });
}

function save(name: string, season: object): string {
  writeFileSync(join(folder, name), JSON.stringify(season));
  return name;
}

const tiny = { ...seasonOf(submitted('r1')), until: '2019-08-20T12:00:00+08:00' };

function brokenCampaign(): object {
  const campaign = JSON.parse(readFileSync(join(ROOT, 'src/campaigns/2019.json'), 'utf8'));
  campaign.forms[1].rules[0].check = 'guess';
  return campaign;
}

describe('rehearse', () => {
  it('plays the season to its end, and writes the report where it was told to', async () => {
    const { code, errors } = await rehearse('--season', save('tiny.json', tiny), '--out', 'deep/out');
    expect([code, readdirSync(join(folder, 'deep/out')).sort()]).toEqual([0, [MARKER, 'mail', 'report.json']]);
    expect(errors).toContain(join(folder, 'deep/out/report.json'));
    const report = JSON.parse(readFileSync(join(folder, 'deep/out/report.json'), 'utf8'));
    expect(Object.keys(report.entries)).toEqual(['r1']);
  }, 60_000);

  itInAll(
    'plays on where a file is of no work, with a line for each',
    async () => {
      const file = { at: '2019-08-20T10:00:00+08:00', do: 'workFile', name: '短片.mp4', bytes: 1 };
      const events = [...tiny.events, { ...file, entry: 'r1' }, { ...file, entry: 'nobody' }];
      const { code, errors } = await rehearse('--season', save('files.json', { ...tiny, events }), '--out', 'files');
      expect(code).toBe(0);
      for (const id of ['r1', 'nobody']) expect(errors).toContain(`${file.at} ${id}: no entry of this id has come in`);
    },
    60_000,
  );

  const broken: [what: string, season: object, line: string][] = [
    [
      'an event that nobody knows',
      { ...tiny, events: [{ ...submitted('r1'), do: 'send' }] },
      'event 1 (r1), do: "send"',
    ],
    [
      'a campaign that breaks its schema',
      { ...tiny, campaign: brokenCampaign() },
      'campaign: forms.work.rules.#1(guess missing).check: “guess” cannot be used here. ',
    ],
  ];
  it.each(everyNth(broken, 2))('exits with 2, one line, and nothing written for %s', async (_, season, line) => {
    const { code, errors } = await rehearse('--season', save('broken.json', season), '--out', 'never');
    expect([code, errors.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(errors).toContain(line);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });

  const misuses: [args: string[], line: string][] = [
    [['--season', 'tiny.json'], 'Usage: '],
    [['--season', 'tiny.json', '--out', 'x', '--fast'], 'there is no option --fast.'],
    [['--season', 'none.json', '--out', 'x'], 'there is no season file none.json.'],
    [['--season', 'dangling.json', '--out', 'x'], 'dangling.json is a link to a file that does not exist.'],
    [['--season', '.', '--out', 'x'], '. is a folder; a season file is needed here.'],
    [['--season', 'secret.json', '--out', 'x'], 'the file is no JSON (line 1).'],
    [['--season', 'leading.json', '--out', 'x'], 'campaign (secret.json): the file is no JSON (line 1).'],
    [['--season', 'tiny.json', '--out', 'tiny.json'], 'tiny.json is a file'],
    [['--season', 'tiny.json', '--out', 'mine'], 'mine is no folder of a rehearsal and holds "Documents"'],
  ];
  it.each(everyNth(misuses, 9))(
    'exits with 2 and says why for %j, and neither writes nor quotes a file',
    async (args, line) => {
      save('tiny.json', tiny);
      save('leading.json', { ...tiny, campaign: 'secret.json' });
      writeFileSync(join(folder, 'secret.json'), '{"a":1}} root:x:0:0 token=hunter2');
      rmSync(join(folder, 'dangling.json'), { force: true });
      symlinkSync(join(folder, 'nowhere.json'), join(folder, 'dangling.json'));
      mkdirSync(join(folder, 'mine/Documents'), { recursive: true });
      const { code, errors } = await rehearse(...args);
      expect(code).toBe(2);
      expect(errors).toContain(line);
      expect(errors).not.toMatch(/hunter2|root:x|token/);
      expect([existsSync(join(folder, 'x')), readdirSync(join(folder, 'mine'))]).toEqual([false, ['Documents']]);
    },
  );

  itInAll('answers --help with what it takes', async () => {
    const { code, output } = await rehearse('--help');
    expect([code, output]).toEqual([0, expect.stringContaining('npm run rehearse -- --season FILE --out DIR')]);
  });

  itInAll('speaks one language, that of the terminal', async () => {
    const { code, errors } = await rehearseIn('zh_CN.UTF-8', '--season', 'none.json', '--out', 'x');
    expect([code, errors]).toEqual([2, '没有 none.json 这个季节文件。\n']);
  });
});
