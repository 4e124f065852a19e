/** One person’s data in mid-season: found, removed everywhere, and never back. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, COLLEAGUE, type KeptWorld, keep, play, reopen, rowsOf } from '../../flows/open-world.ts';
import { refusalFrom, valueFrom } from '../../flows/review-world.ts';
import { figures, leaks, playedSeason } from '../../flows/year-end-world.ts';
import { on, resubmitted } from '../../oracle/tiny-season.ts';

let played: KeptWorld;

beforeAll(async () => {
  played = keep(playedSeason(await bundle()));
}, 120_000);

describe('one person in mid-season', () => {
  const person = { name: '沈样本', phone: '', email: '' };
  const gone = ['沈样本', '13920456789', 'shen.sample@example.net', '天津市滨海新区示例路8号'];

  it('is found, and removed everywhere while entry and count stand', () => {
    const world = reopen(played);
    const before = figures(world);
    expect(refusalFrom(world, 'findPerson', { ...person, name: '无此人' }).refusal).toBe('nobodyFound');
    const found = valueFrom(world, 'findPerson', person);
    expect(found.entries.map(({ number }) => number)).toEqual(['ZP-2019-0001']);
    expect(refusalFrom(world, 'removePerson', { ...person, reason: '' }).refusal).toBe('reasonMissing');
    expect(refusalFrom(world, 'removePerson', { ...person, reason: '要求' }, { as: COLLEAGUE }).refusal).toBe(
      'notOwner',
    );
    valueFrom(world, 'removePerson', { ...person, reason: '本人来电要求' });
    expect(leaks(world, gone)).toEqual([]);
    expect(figures(world)).toEqual(before);
    const [row] = rowsOf(world, 'work');
    expect(row?.cells).toMatchObject({ title: '【已按本人要求删除】的故事', authorPhone: '【已按本人要求删除】' });
    expect(rowsOf(world, 'decisions').some(({ cells }) => JSON.stringify(cells).includes('本人来电要求'))).toBe(true);
  });

  it('leaves what belongs to a co-author', () => {
    const world = reopen(played);
    valueFrom(world, 'removePerson', { name: '欧阳测试', phone: '', email: '', reason: '本人来电要求' });
    expect(leaks(world, ['欧阳测试'])).toEqual([]);
    const row = rowsOf(world, 'work').find(({ cells }) => cells.number === 'ZP-2019-0002');
    expect(row?.cells).toMatchObject({ authorName: '【已按本人要求删除】、林合作', authorPhone: '13800138000' });
  });

  it('does not come back by a later sweep, by an older answer, or by what its respondent sends again', () => {
    const world = reopen(played);
    valueFrom(world, 'removePerson', { ...person, reason: '本人来电要求' });
    const before = figures(world);
    world.workspace.clock.advanceTo(on('08-22', '12:00'));
    // The answer is gone at the form: its link changes nothing any more.
    expect(() => play(world, resubmitted('w1', { authorPhone: '13920456789' }, on('08-22', '12:10')))).toThrow();
    expect(leaks(world, gone)).toEqual([]);
    expect(figures(world)).toEqual(before);
  });
});
