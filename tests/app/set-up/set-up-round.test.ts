/** Set-up part by part: each run does one at least, the next goes on, and what was refused is told at the end. */

import { describe, expect, it } from '@jest/globals';
import { setUpNext } from '../../../src/app/calls/set-up.ts';
import type { Office } from '../../../src/app/office.ts';
import { doInTurn, keepRound, keptRound, newRound } from '../../../src/app/set-up/set-up-round.ts';
import { keptWiring } from '../../../src/app/tables/wiring.ts';
import type { SetUpProgressView } from '../../../src/set-up-view.ts';
import { openBlank } from '../small-workbook.ts';

/** An office whose run has lasted for so long whenever somebody asks. */
const lasting = (office: Office, ms: number): Office => ({
  ...office,
  clock: { ...office.clock, elapsedMs: () => ms },
});

function next(office: Office, goesOn: boolean): SetUpProgressView {
  const answer = setUpNext.answer(office, { goesOn }, 'zh-CN');
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
}

const doneOf = ({ parts }: SetUpProgressView) => parts.filter(({ isDone }) => isDone).map(({ key }) => key);

const ALL = ['tables', 'clocks', 'form activity', 'form work', 'form base', 'rest'];

describe('setUpNext', () => {
  it('does one part a run where each takes long, and makes what one click makes', () => {
    const workbook = openBlank();
    const seen: string[][] = [];
    for (let goesOn = false; seen[seen.length - 1]?.length !== ALL.length; goesOn = true) {
      const progress = next(lasting(workbook.run(), 30_000), goesOn);
      seen.push(doneOf(progress));
      expect(progress.undone.length).toBe(seen.length === ALL.length ? 0 : 1);
    }
    expect(seen).toEqual(ALL.map((_, index) => ALL.slice(0, index + 1)));
    expect(Object.keys(keptWiring(workbook.run())?.forms ?? {})).toEqual(['activity', 'work', 'base']);
    // The next one begins anew.
    expect(doneOf(next(lasting(workbook.run(), 30_000), true))).toEqual(['tables']);
  });

  it('does all in one run where there is time, and hands on what was refused', () => {
    const workbook = openBlank();
    const office = workbook.run();
    const refused = {
      ...office.files,
      folder: () => {
        throw new Error('Service error');
      },
    };
    expect(doneOf(next({ ...lasting(office, 30_000), files: refused }, false))).toEqual(['tables']);
    const second = workbook.run();
    expect(doneOf(next({ ...lasting(second, 30_000), files: refused }, true))).toEqual(['tables', 'clocks']);
    const last = next(workbook.run(), true);
    expect(doneOf(last)).toEqual(ALL);
    expect(last.undone).toMatchObject([{ text: expect.stringContaining('文件夹'), said: 'Service error' }]);
  });
});

describe('a round', () => {
  const hintsOf = () => {
    const kept = new Map<string, string>();
    const hints = {
      get: (key: string) => kept.get(key) ?? '',
      set: (key: string, text: string) => void kept.set(key, text),
      setAll: () => undefined,
      later: (key: string, text: string) => void kept.set(key, text),
      keep: () => undefined,
    };
    return { hints, fingerprint: (text: string) => `#${text}` };
  };

  it('is kept for its own campaign alone, and survives whatever somebody types over it', () => {
    const office = hintsOf();
    const round = { done: ['tables'], left: [], isLastResort: false };
    keepRound(office, 'one', round);
    expect(keptRound(office, 'one')).toMatchObject(round);
    expect(keptRound(office, 'another')).toEqual(newRound(office));
    office.hints.set('setUpRound', '{');
    expect(keptRound(office, 'one')).toEqual(newRound(office));
  });

  it('does one part even where no time is left', () => {
    const did: string[] = [];
    const parts = ['a', 'b', 'c'].map((key) => ({ key, work: () => void did.push(key) }));
    const office = { clock: { elapsedMs: () => 99 } } as Pick<Office, 'clock'>;
    const round = { done: ['a'], left: [], isLastResort: false };
    const pace = { budgetMs: 1, goesOn: true };
    expect(doInTurn(office, parts, { pace, round, keep: () => undefined })).toEqual(['a', 'b']);
    expect(doInTurn(office, parts, { pace: null, round, keep: () => undefined })).toEqual(['a', 'b', 'c']);
    expect(did).toEqual(['b', 'b', 'c']);
  });
});
