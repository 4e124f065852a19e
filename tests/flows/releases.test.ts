/** A newer release over what an earlier one has left: it is brought along, and an older one refuses in words. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered } from '../../src/app/answer-call.ts';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { bundle } from '../built-bundle.ts';
import { everyNth, itInAll } from '../thoroughness.ts';
import { mailsOf, type OpenedRelease, OWNER, openKept, RELEASES, reportOf, settledOf } from './kept-release.ts';

const { version: VERSION }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
}, 300_000);

function callOf({ workspace }: OpenedRelease, name: string): Answered {
  const result = workspace.run({ as: OWNER, call: 'call', args: [name, {}, 'en'], surface: 'sidebar' });
  if (!result.ok) throw new Error(result.error.message);
  return result.value as Answered;
}

const programOf = ({ workspace }: OpenedRelease) =>
  JSON.parse(workspace.parts.properties.content.script?.wiring ?? '{}').program as { version: string; format: number };

describe.each(RELEASES)('what %s has left', (name) => {
  it('is brought along by the first run of the clock: nothing is lost, judged anew or sent again', () => {
    const opened = openKept(name, files);
    const sentBefore = mailsOf(opened);
    opened.workspace.clock.advanceTo('2019-09-04T13:30:00+08:00');
    expect(programOf(opened)).toMatchObject({ version: VERSION });
    const report = reportOf(opened);
    expect(settledOf(report)).toEqual(settledOf(opened.kept.report));
    expect(report.tally).toMatchObject({ district: opened.kept.report.tally.district });
    const sent = mailsOf(opened);
    expect(sent.slice(0, sentBefore.length)).toEqual(sentBefore);
    expect(sent.slice(sentBefore.length).filter((mail) => sentBefore.includes(mail))).toEqual([]);
    expect(callOf(opened, 'readSettings')).toMatchObject({ ok: true, value: { undone: [] } });
  });

  itInAll('goes on: the next Monday brings each active unit one digest, and set-up finds nothing to double', () => {
    const opened = openKept(name, files);
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

  it.each(everyNth([20, 40, 60, 80], 4))(
    'is brought along all the same where the first run is killed at call %i',
    (call) => {
      const opened = openKept(name, files);
      const armed = opened.workspace.faults.arm({ kind: 'kill', when: 'after', call, writes: 'lost' });
      opened.workspace.clock.advanceTo('2019-09-04T14:30:00+08:00');
      expect(armed.struck).toBe(1);
      expect(programOf(opened)).toMatchObject({ version: VERSION });
      expect(settledOf(reportOf(opened))).toEqual(settledOf(opened.kept.report));
    },
  );
});

describe('a workbook that a newer release has kept', () => {
  function ofTheFuture(): OpenedRelease {
    const opened = openKept(RELEASES.at(-1) ?? '', files);
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

  // What is refused changes nothing.
  let refusing: OpenedRelease;
  beforeAll(() => {
    refusing = ofTheFuture();
  });

  it.each(['readProgress', 'readSettings', 'setUp', 'carryOut', 'readManage'])('is refused in words by %s', (call) => {
    expect(callOf(refusing, call)).toMatchObject({
      ok: false,
      refusal: 'newerProgram',
      detail: '9.0.0',
      message: expect.stringContaining('newer release'),
    });
  });

  it('is left as it is by clock and forms, and taken up again when the newer release is back', () => {
    const opened = ofTheFuture();
    const mails = mailsOf(opened).length;
    opened.workspace.clock.advanceTo('2019-09-05T00:00:00+08:00');
    // Until Monday, whose digests are not sent either.
    opened.workspace.faults.triggersOff(Date.parse('2019-09-09T07:30:00+08:00'));
    opened.workspace.clock.advanceTo('2019-09-09T12:00:00+08:00');
    expect(mailsOf(opened)).toHaveLength(mails);
    expect(programOf(opened)).toMatchObject({ version: '9.0.0', format: 99 });
  });
});
