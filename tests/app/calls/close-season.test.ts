/** Sealing, archive and purge: counts stay right throughout, and of persons nothing is left. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  keep,
  OWNER,
  play,
  printOf,
  reopen,
  rowsOf,
} from '../../flows/open-world.ts';
import { refusalFrom, valueFrom } from '../../flows/review-world.ts';
import { figures, leaks, playedSeason, purged, titleOf } from '../../flows/year-end-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';
import { callsOf, everyNth } from '../../thoroughness.ts';

const TITLE = '争做中国好网民';

let played: KeptWorld;
let sealed: KeptWorld;
let title = '';

beforeAll(async () => {
  const world = playedSeason(await bundle());
  played = keep(world);
  title = titleOf(world);
  expect(valueFrom(world, 'sealSeason', { isDespite: true }).stage).toBe('sealed');
  sealed = keep(world);
}, 120_000);

describe('sealing', () => {
  it('is refused while entries wait, and for whoever is not the owner', () => {
    const world = reopen(played);
    expect(valueFrom(world, 'readClosing', {})).toMatchObject({ stage: 'open', waiting: { mails: 0, undecided: 3 } });
    expect(refusalFrom(world, 'sealSeason', { isDespite: false }).refusal).toBe('seasonUnfinished');
    expect(refusalFrom(world, 'sealSeason', { isDespite: true }, { as: COLLEAGUE }).refusal).toBe('notOwner');
    play(world, submitted('r9', { title: '仍可报送' }, on('08-20', '12:30')));
    expect(world.told).toEqual([]);
  });

  it('closes forms with a text that tells where to turn, and takes nothing more in', () => {
    const world = reopen(sealed);
    const forms = [...world.workspace.parts.forms.files.values()];
    expect(forms.map(({ accepting }) => accepting)).toEqual(forms.map(() => false));
    expect(JSON.stringify(forms[0])).toMatch(/报送已经结束.*请与.*联系/);
    const before = JSON.stringify(rowsOf(world, 'activity'));
    world.workspace.clock.advanceTo(on('08-22', '12:00'));
    expect(JSON.stringify(rowsOf(world, 'activity'))).toBe(before);
    const seen = { version: 1, state: 'received' as const };
    const asked = { number: 'HD-2019-0003', decision: 'approve' as const, code: '', reason: '', seen };
    expect(refusalFrom(world, 'reviewEntry', asked)).toMatchObject({ refusal: 'seasonClosed' });
    expect(refusalFrom(world, 'setUp', {}).refusal).toBe('seasonClosed');
    expect(valueFrom(world, 'readQueue', { filter: {} })).toBeTruthy();
  });

  it('leaves nothing for the list of checks to mend: it says why, and no form is opened again', () => {
    const world = reopen(sealed);
    const before = printOf(world);
    const told = refusalFrom(world, 'readHealth', {});
    expect([told.refusal, told.message]).toEqual(['seasonClosed', expect.stringMatching(/封存/)]);
    expect(refusalFrom(world, 'repairHealth', { what: 'forms' }).refusal).toBe('seasonClosed');
    expect(printOf(world)).toBe(before);
  });

  it('can be taken back until the purge: forms and clocks go on', () => {
    const world = reopen(sealed);
    expect(valueFrom(world, 'unsealSeason', {})).toMatchObject({ stage: 'open' });
    play(world, submitted('r9', { title: '解除封存之后' }, on('08-20', '14:00')));
    expect(rowsOf(world, 'activity').map(({ cells }) => cells.title)).toContain('解除封存之后');
  });
});

describe('the archive', () => {
  it('is the same bytes for the same state, and its manifest has the hash of each file', () => {
    const world = reopen(sealed);
    const first = valueFrom(world, 'archiveSeason', {}).archive;
    const again = valueFrom(world, 'archiveSeason', {}).archive;
    expect(again?.sha256).toBe(first?.sha256);
    expect(first).toMatchObject({ hasPersons: true, name: expect.stringContaining(TITLE) });
    const { base64 } = valueFrom(world, 'downloadArchive', {});
    const text = Buffer.from(base64, 'base64').toString('utf8');
    for (const part of ['校验清单.csv', '线下活动台账.csv', '审核意见.csv', '邮件发送记录.csv', '统计.json', '材料/'])
      expect(text).toContain(part);
    expect(text).toContain('t***@example.org');
    const archives = world.workspace.parts.drive.all().filter(({ name }) => name.endsWith('.zip'));
    expect(archives.length).toBe(1);
  });
});

describe('the purge', () => {
  it('leaves not one name, telephone or address, and every figure as it was', () => {
    const world = reopen(sealed);
    valueFrom(world, 'archiveSeason', {});
    const before = figures(world);
    expect(leaks(world)).not.toEqual([]);
    expect(refusalFrom(world, 'purgeSeason', { title: '不对' }).refusal).toBe('nameDiffers');
    expect(refusalFrom(world, 'purgeSeason', { title }, { as: COLLEAGUE }).refusal).toBe('notOwner');
    purged(world);
    expect(leaks(world)).toEqual([]);
    expect(figures(world)).toEqual(before);
    expect(valueFrom(world, 'readClosing', {})).toMatchObject({ stage: 'purged', archive: { hasPersons: false } });
    expect(refusalFrom(world, 'unsealSeason', {}).refusal).toBe('wrongStage');
  });

  it.each(everyNth(['before', 'after'] as const, 2))(
    'is completed by the next click, wherever one ends %s a call',
    (when) => {
      const asked = { as: OWNER, call: 'call', args: ['purgeSeason', { title }, 'zh-CN'], surface: 'sidebar' } as const;
      const { calls } = reopen(sealed).workspace.run(asked);
      const before = figures(reopen(sealed));
      const { first, stride } = callsOf(Math.max(1, Math.floor(calls.length / 6)), 3);
      for (let call = first; call <= calls.length; call += stride) {
        const world = reopen(sealed);
        world.workspace.faults.arm({ kind: 'kill', when, call });
        world.workspace.run(asked);
        if (valueFrom(world, 'readClosing', {}).stage !== 'purged') purged(world);
        expect([call, leaks(world)]).toEqual([call, []]);
        expect(figures(world)).toEqual(before);
      }
    },
    240_000,
  );
});
