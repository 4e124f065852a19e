// Which entry a row may be a correction of: the same title on another day, a title of other letters on its day.
import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { nearestEntry } from '../../src/domain/import/near-entry.ts';
import { campaign } from '../factories.ts';

const form = formOf(campaign(), 'activity');
const { language } = campaign();
const entry = (title: string, heldOn: string) => ({ entry: { cells: { title, heldOn } } });
const LECTURE = entry('网络安全讲座', '2019-06-12');

const near = (title: string, heldOn: string, ...entries: (typeof LECTURE)[]) =>
  nearestEntry({ form, language }, { title, heldOn }, entries)?.entry.cells.title ?? null;

describe('nearestEntry', () => {
  it.each([
    ['the same title on another day', '网络安全讲座', '2019.6.13', true],
    ['the same title on a day that cannot be read', '网络安全讲座', '6月12日', true],
    ['one letter of another kind', '网络安全讲坐', '2019.6.12', true],
    ['a longer title on its day', '“网络安全讲座”第一期', '2019.6.12', true],
    ['a shorter one', '网络安全', '2019.6.12', true],
    ['another title on its day', '职工运动会', '2019.6.12', false],
    ['half of a short title', '读书会', '2019.6.12', false],
    ['one letter and another day', '网络安全讲坐', '2019.6.13', false],
    ['no title', '', '2019.6.12', false],
    ['a title of signs', '〃', '2019.6.12', false],
  ])('takes %s for near, or not', (_, title, heldOn, wanted) => {
    expect([title, near(title, heldOn, LECTURE)]).toEqual([title, wanted ? '网络安全讲座' : null]);
  });

  it('goes by the title before the day', () => {
    expect(near('知识竞赛', '2019.6.12', entry('知识竞答', '2019.6.12'), entry('知识竞赛', '2019.6.20'))).toBe(
      '知识竞赛',
    );
  });
});
