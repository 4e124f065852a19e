/** A newer release over what an earlier one has left: it is brought along, and an older one refuses in words. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered } from '../../src/app/answer-call.ts';
import type { SeasonReport } from '../../src/app/calls/report-season.ts';
import { type ProjectFiles, Workspace } from '../../src/offline/workspace.ts';
import { filesInZone } from '../../src/season/project-folder.ts';
import { bundle } from '../built-bundle.ts';

const FOLDER = 'tests/releases';
const OWNER = 'xwb@example.org';
const { version: VERSION }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

/** As `src/season/keep-release.ts` writes it. */
interface KeptRelease {
  version: string;
  keptAt: string;
  workbook: string;
  report: SeasonReport;
  files: Record<string, string>;
}

interface Opened {
  kept: KeptRelease;
  workspace: Workspace;
  book: { workspace: Workspace; id: string };
}

const releases = readdirSync(FOLDER).filter((name) => name.endsWith('.json.gz'));
const folders: string[] = [];
let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
}, 300_000);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The workbook as the release has left it, with the program of today. */
function openKept(name: string): Opened {
  const kept = JSON.parse(gunzipSync(readFileSync(join(FOLDER, name))).toString('utf8')) as KeptRelease;
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(kept.files)) writeFileSync(join(folder, file), text);
  const workspace = Workspace.load(folder);
  workspace.install({ files: filesInZone(files, workspace.parts.zone), boundTo: kept.workbook });
  return { kept, workspace, book: { workspace, id: kept.workbook } };
}

function asOwner({ workspace }: Opened, call: string, args: unknown[] = [], surface: 'sidebar' | 'editor' = 'sidebar') {
  const result = workspace.run({ as: OWNER, call, args, surface });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const reportOf = (opened: Opened) => asOwner(opened, 'seasonReport', [], 'editor') as SeasonReport;
const callOf = (opened: Opened, name: string) => asOwner(opened, 'call', [name, {}, 'en']) as Answered;
const mailsOf = ({ workspace }: Opened) =>
  workspace.parts.mail.content.sent.map(({ subject, to }) => `${to.join()} ${subject}`);
const settledOf = (entries: SeasonReport['entries']) =>
  entries.map(({ counts, form, id, number, state, unit, version }) => ({
    counts,
    form,
    id,
    number,
    state,
    unit,
    version,
  }));
const programOf = ({ workspace }: Opened) =>
  JSON.parse(workspace.parts.properties.content.script?.wiring ?? '{}').program as { version: string; format: number };

describe.each(releases)('what %s has left', (name) => {
  it('is brought along by the first run of the clock: nothing is lost, judged anew or sent again', () => {
    const opened = openKept(name);
    const sentBefore = mailsOf(opened);
    opened.workspace.clock.advanceTo('2019-09-04T13:30:00+08:00');
    expect(programOf(opened)).toMatchObject({ version: VERSION });
    const report = reportOf(opened);
    expect(settledOf(report.entries)).toEqual(settledOf(opened.kept.report.entries));
    expect(report.tally).toMatchObject({ district: opened.kept.report.tally.district });
    const sent = mailsOf(opened);
    expect(sent.slice(0, sentBefore.length)).toEqual(sentBefore);
    expect(sent.slice(sentBefore.length).filter((mail) => sentBefore.includes(mail))).toEqual([]);
    expect(callOf(opened, 'readSettings')).toMatchObject({ ok: true, value: { undone: [] } });
  });

  it('goes on: the next Monday brings each active unit one digest, and set-up finds nothing to double', () => {
    const opened = openKept(name);
    const before = mailsOf(opened).length;
    opened.workspace.clock.advanceTo('2019-09-10T00:00:00+08:00');
    const known = opened.kept.report.dispatches.map(({ key }) => key);
    const fresh = reportOf(opened).dispatches.flatMap(({ key }) => (known.includes(key) ? [] : [key]));
    const digests = fresh.filter((key) => key.startsWith('digest/'));
    expect(digests.length).toBeGreaterThan(15);
    expect(new Set(fresh).size).toBe(fresh.length);
    expect(mailsOf(opened).length).toBeGreaterThan(before + 15);
    const triggers = opened.workspace.parts.triggers.content.length;
    expect(callOf(opened, 'setUp')).toMatchObject({ ok: true });
    expect(opened.workspace.parts.triggers.content).toHaveLength(triggers);
  });

  it.each([20, 40, 60, 80])('is brought along all the same where the first run is killed at call %i', (call) => {
    const opened = openKept(name);
    const armed = opened.workspace.faults.arm({ kind: 'kill', when: 'after', call, writes: 'lost' });
    opened.workspace.clock.advanceTo('2019-09-04T14:30:00+08:00');
    expect(armed.struck).toBe(1);
    expect(programOf(opened)).toMatchObject({ version: VERSION });
    expect(settledOf(reportOf(opened).entries)).toEqual(settledOf(opened.kept.report.entries));
  });
});

describe('a workbook that a newer release has kept', () => {
  function ofTheFuture(): Opened {
    const opened = openKept(releases.at(-1) ?? '');
    opened.workspace.clock.advanceTo('2019-09-04T13:30:00+08:00');
    opened.workspace.parts.properties.change((all) => {
      const wiring = JSON.parse(all.script?.wiring ?? '{}');
      all.script = {
        ...all.script,
        wiring: JSON.stringify({ ...wiring, program: { ...wiring.program, version: '9.0.0', format: 99 } }),
      };
    });
    opened.workspace.parts.caches.restore({});
    return opened;
  }

  it.each(['readProgress', 'readSettings', 'setUp', 'carryOut', 'readManage'])('is refused in words by %s', (call) => {
    const opened = ofTheFuture();
    expect(callOf(opened, call)).toMatchObject({
      ok: false,
      refusal: 'newerProgram',
      detail: '9.0.0',
      message: expect.stringContaining('newer release'),
    });
  });

  it('is left as it is by clock and forms, and taken up again when the newer release is back', () => {
    const opened = ofTheFuture();
    const mails = mailsOf(opened).length;
    opened.workspace.clock.advanceTo('2019-09-10T00:00:00+08:00');
    expect(mailsOf(opened)).toHaveLength(mails);
    expect(programOf(opened)).toMatchObject({ version: '9.0.0', format: 99 });
  });
});
