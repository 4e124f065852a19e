/** What a unit is still to be told of staff's corrections: what stood before the first, and what stands now. */

import { describe, expect, it } from '@jest/globals';
import type { Change } from '../../src/domain/intake/entry.ts';
import { correctionsOf } from '../../src/domain/post/corrections.ts';
import { change, entry } from '../factories.ts';

type Fields = Change['fields'];

const told = (fields: Fields, given: Partial<Change> = {}) =>
  change({ by: 'staff', source: '电话', isToTell: true, fields, ...given });
const untold = (fields: Fields) => change({ by: 'staff', fields });
const own = (fields: Fields) => change({ fields });

const LONG = `${'长'.repeat(59)}…`;

describe('correctionsOf', () => {
  const toldOf = (changes: readonly Change[], cells: Readonly<Record<string, string>>, since = 0) => {
    const found = correctionsOf(entry({ changes: [...entry().changes, ...changes], cells: { ...cells } }), since);
    return found && [found.version, ...found.fields.map(({ before, field }) => `${field} ${before}`)];
  };

  it.each<[string, readonly Change[], Record<string, string>, readonly (string | number)[] | null]>([
    ['nothing where nobody wished it', [untold({ participants: ['120', '180'] })], { participants: '180' }, null],
    ['one field', [told({ participants: ['120', '180'] })], { participants: '180' }, [2, 'participants 120']],
    [
      'two corrections by the newest version, both fields',
      [told({ participants: ['120', '180'] }), told({ title: ['甲', '乙'] })],
      { participants: '180', title: '乙' },
      [3, 'participants 120', 'title 甲'],
    ],
    [
      'a field that was corrected twice from what stood first',
      [told({ participants: ['120', '180'] }), told({ participants: ['180', '200'] })],
      { participants: '200' },
      [3, 'participants 120'],
    ],
    [
      'nothing of what was mended back, wished or not',
      [told({ participants: ['120', '180'] }), untold({ participants: ['180', '120'] })],
      { participants: '120' },
      null,
    ],
    [
      'what is left when one of two was mended back',
      [told({ participants: ['120', '180'], title: ['甲', '乙'] }), told({ title: ['乙', '甲'] })],
      { participants: '180', title: '甲' },
      [3, 'participants 120'],
    ],
    [
      'nothing of what the respondent has changed since',
      [told({ participants: ['120', '180'] }), own({ participants: ['180', '190'] })],
      { participants: '190' },
      null,
    ],
    [
      'what staff have made of it later, though they did not wish that told',
      [told({ participants: ['120', '180'] }), untold({ participants: ['180', '200'] })],
      { participants: '200' },
      [2, 'participants 120'],
    ],
    [
      'no older correction that nobody wished told',
      [untold({ participants: ['100', '120'] }), told({ participants: ['120', '180'] })],
      { participants: '180' },
      [3, 'participants 120'],
    ],
    ['a long text without what stood before', [told({ note: [LONG, LONG] })], { note: LONG }, [2, 'note null']],
    ['nothing where the details are gone', [told({})], {}, null],
  ])('tells %s', (_, changes, cells, expected) => {
    expect(toldOf(changes, cells)).toEqual(expected);
  });

  it('leaves out what the unit was told already', () => {
    const changes = [told({ participants: ['120', '180'] }), told({ title: ['甲', '乙'] })];
    expect(toldOf(changes, { participants: '180', title: '乙' }, 2)).toEqual([3, 'title 甲']);
    expect(toldOf(changes, { participants: '180', title: '乙' }, 3)).toBeNull();
  });

  it('gives the change by which each came to what stands now', () => {
    const changes = [
      ...entry().changes,
      told({ participants: ['120', '180'] }, { at: '2019-08-22T09:00:00+08:00', agreedWith: '王示例' }),
      told({ participants: ['180', '200'] }, { at: '2019-08-22T10:00:00+08:00', source: '邮件' }),
    ];
    const found = correctionsOf(entry({ changes, cells: { participants: '200' } }), 0);
    expect(found?.fields.map(({ change: one }) => [one.at, one.source, one.agreedWith])).toEqual([
      ['2019-08-22T10:00:00+08:00', '邮件', undefined],
    ]);
    expect(found?.madeAt).toBe('2019-08-22T10:00:00+08:00');
  });
});
