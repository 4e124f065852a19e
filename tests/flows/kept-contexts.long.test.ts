/** The season is the same whether each execution loads the program anew, as on Google, or is lent a context. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Contexts } from '../../src/offline/workspace.ts';
import { openSeason } from '../../src/season/play-season.ts';
import { reportSeason } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { bundle } from '../built-bundle.ts';
import { decided, edited, on, pasted, resubmitted, seasonOf, submitted } from '../oracle/tiny-season.ts';

let files: Record<string, string>;

beforeAll(async () => {
  files = await bundle();
}, 60_000);

const EVENTS = [
  submitted('r1', {}, on('08-20', '09:00')),
  submitted('r2', { participants: '200名' }, on('08-20', '09:10')),
  pasted('p1', {}, on('08-20', '10:00')),
  { at: on('08-20', '11:00'), do: 'fault', what: 'kill', flow: 'sweep', call: 12 },
  decided('r1', 'approve', { at: on('08-21', '09:00'), reason: '' }),
  decided('r2', 'return', { at: on('08-21', '09:05'), reason: '请核对参与人数。' }),
  resubmitted('r2', { participants: '200' }, on('08-21', '10:00')),
  edited('p1', { title: '改过的标题' }, on('08-21', '11:00')),
  { at: on('08-21', '12:00'), do: 'run', what: 'summaries' },
  { at: on('08-22', '09:00'), do: 'run', what: 'digest' },
];

function played(contexts: Contexts): unknown {
  const read = readSeason(JSON.stringify({ ...seasonOf(), until: on('08-22', '18:00'), events: EVENTS }), '.');
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files, contexts, tell: () => undefined });
  if (!opened.ok) throw new Error(opened.reason);
  const { player } = opened;
  player.playUntil(player.season.until);
  return reportSeason(player);
}

describe('kept contexts', () => {
  it('change nothing of a season: report, papers and every mail are those of fresh ones, the second time too', () => {
    const fresh = played('fresh');
    expect(played('kept')).toEqual(fresh);
    // What the first season has left in them would show in the second.
    expect(played('kept')).toEqual(fresh);
  });
});
