/** A deadline that has moved: units are told of it when staff ask for that, each once, whatever ends a run. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { reportSeason } from '../../../src/season/report.ts';
import {
  bundle,
  type KeptWorld,
  keep,
  openWorld,
  play,
  reopen,
  toNextNoon,
  type World,
} from '../../flows/open-world.ts';
import { refusalFrom, valueFrom } from '../../flows/review-world.ts';
import { on, pasted, submitted } from '../../oracle/tiny-season.ts';

let moved: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle(), { events: [submitted('r1', {}, on('08-20'))] });
  play(world, submitted('r1', {}, on('08-20')), pasted('p1', {}, on('08-20', '09:30')));
  move(world, '2019-09-25');
  moved = keep(world);
}, 120_000);

/** Takes the same campaign with another deadline for activities. */
function move(world: World, until: string): { hasMoved: boolean } {
  const places = { [deadlineKey(world)]: until };
  const source = { from: 'places', places } as const;
  const proposal = valueFrom(world, 'previewCampaign', { source });
  if (!proposal.isUsable) throw new Error(proposal.faults.join());
  return valueFrom(world, 'takeCampaign', { source, seen: proposal.seen, dropping: [] });
}

function deadlineKey(world: World): string {
  const { places } = valueFrom(world, 'readCampaign', {});
  const place = places.find(({ key, label }) => key.endsWith('.until') && label.startsWith('线下活动情况统计表'));
  if (!place) throw new Error('no deadline');
  return place.key;
}

const settingsOf = (world: World) => valueFrom(world, 'readSettings', {});
const tick = (world: World, time: string) => world.workspace.clock.advanceTo(on('08-20', time));

function told(world: World): string[] {
  const { mails } = reportSeason({ run: world.run, season: world.run.season }).report;
  return mails.filter(({ kind }) => kind === 'rescheduled').map(({ subject, unit }) => `${unit} ${subject}`);
}

describe('a deadline that has moved (时间调整)', () => {
  it('is offered to be told, and told to nobody by itself', () => {
    const world = reopen(moved);
    tick(world, '12:00');
    expect(settingsOf(world).moved).toEqual({ lines: ['线下活动情况统计表：9月18日 → 9月25日'], isAsked: false });
    expect(told(world)).toEqual([]);
  });

  it('is told to every active unit with a contact once staff ask for it, and not offered again', () => {
    const world = reopen(moved);
    valueFrom(world, 'requestRescheduled', {});
    expect(settingsOf(world).moved.isAsked).toBe(true);
    tick(world, '12:00');
    const subject = '【时间调整】线下活动情况统计表的截止时间由9月18日调整为9月25日';
    expect(told(world)).toEqual(['TG', 'HG', 'DG'].map((unit) => `${unit} ${subject}`));
    expect(settingsOf(world).moved).toEqual({ lines: [], isAsked: false });
    expect(refusalFrom(world, 'requestRescheduled', {}).refusal).toBe('allTold');
    const [request] = valueFrom(world, 'readMaterials', {}).requests;
    expect(request).toMatchObject({ state: 'done', result: '已告知3个单位' });
  });

  it('says from when to when, by which clause, how the unit stands, and how to ask', () => {
    const world = reopen(moved);
    valueFrom(world, 'requestRescheduled', {});
    tick(world, '12:00');
    const { mails } = reportSeason({ run: world.run, season: world.run.season }).report;
    const text = mails.find(({ kind, unit }) => kind === 'rescheduled' && unit === 'HG')?.text ?? '';
    for (const part of ['由9月18日调整为9月25日（含当天）（《通知》“二、（一）”）', '你单位尚未报送', '回复本邮件']) {
      expect(text).toContain(part);
    }
  });

  it('can be left to the digests', () => {
    const world = reopen(moved);
    valueFrom(world, 'dismissRescheduled', {});
    tick(world, '12:00');
    expect(settingsOf(world).moved.lines).toEqual([]);
    expect(told(world)).toEqual([]);
  });

  it('that has moved back was not moved', () => {
    const world = reopen(moved);
    expect(move(world, '2019-09-18')).toMatchObject({ hasMoved: false });
    expect(settingsOf(world).moved.lines).toEqual([]);
  });

  it('that moves again is offered again, and told anew', () => {
    const world = reopen(moved);
    valueFrom(world, 'requestRescheduled', {});
    tick(world, '12:00');
    expect(move(world, '2019-09-30')).toMatchObject({ hasMoved: true });
    valueFrom(world, 'requestRescheduled', {});
    tick(world, '14:00');
    expect(told(world).filter((line) => line.includes('由9月25日调整为9月30日'))).toHaveLength(3);
  });

  it('is told by the newest day alone where mail had to wait', () => {
    const world = reopen(moved);
    play(world, { at: on('08-20', '10:30'), do: 'fault', what: 'quota', left: 0 });
    valueFrom(world, 'requestRescheduled', {});
    tick(world, '12:00');
    expect(told(world)).toEqual([]);
    move(world, '2019-09-30');
    valueFrom(world, 'requestRescheduled', {});
    toNextNoon(world);
    expect(told(world)).toHaveLength(3);
    expect(told(world).every((line) => line.includes('由9月25日调整为9月30日'))).toBe(true);
  });
});
