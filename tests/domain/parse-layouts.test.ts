/** Layout files: what they may say, and how a fault is told before anything is printed. */

import { describe, expect, it } from '@jest/globals';
import { parseLayouts } from '../../src/domain/paper/parse-layouts.ts';
import { campaign } from '../factories.ts';
import { LAYOUT_FILE, layouts } from './paper-world.ts';

const faultsWith = (from: string, to: string) => {
  expect(LAYOUT_FILE).toContain(from);
  const parsed = parseLayouts(JSON.parse(LAYOUT_FILE.replace(from, to)), campaign());
  return parsed.ok ? [] : parsed.faults;
};

describe('parseLayouts', () => {
  it('takes the layouts of 2019 as they are', () => {
    expect(layouts()).toEqual(JSON.parse(LAYOUT_FILE));
  });

  it('names the paper and the tag that nothing stands for', () => {
    expect(faultsWith('报送单位：{unit}', '报送单位：{uint}')).toEqual([
      { path: 'papers.annex1', reason: 'no tag {uint}' },
    ]);
    expect(faultsWith('{heldOn~heldUntil}', '{heldOn~}')).toEqual([
      { path: 'papers.annex1', reason: 'no tag {heldOn~}' },
    ]);
    expect(faultsWith('"ticks": "kind"', '"ticks": "title"')).toEqual([
      { path: 'papers.annex3', reason: 'no tag {title}' },
    ]);
    expect(faultsWith('"each": "groups"', '"each": "units"')).toEqual([
      { path: 'papers.worksTable', reason: 'no tag {units}' },
    ]);
  });

  it('gives no tag for a telephone, a mailbox or an address but in the recommendation form', () => {
    for (const tag of ['{authorPhone}', '{authorAddress}', '{contactPhone}', '{contactEmail}']) {
      expect(faultsWith('{submittedElsewhere}', tag)).toEqual([{ path: 'papers.worksTable', reason: `no tag ${tag}` }]);
    }
    expect(faultsWith('{note}', '{contactPhone}')).toEqual([
      { path: 'papers.annex1', reason: 'no tag {contactPhone}' },
    ]);
  });

  it('names what nothing stands for in a letter, in conditions and in lists', () => {
    const told = (from: string, to: string) => faultsWith(from, to).map(({ path, reason }) => `${path} ${reason}`);
    expect(told('{practice}', '{practise}')).toEqual(['papers.cityReport no tag {practise}']);
    expect(told('"when": "goalMet" }', '"when": "!goal1" }')).toEqual(['papers.cityReport no tag {goal1}']);
    expect(told('"each": "highlights"', '"each": "lights"')).toEqual(['papers.cityReport no tag {lights}']);
    expect(told('"when": "!newCount"', '"when": "!new"')).toEqual(['papers.districtAnnex1 no tag {new}']);
    expect(told('{link}" }, { "text": "{material}', '{personPhone}" }, { "text": "{material}')).toEqual([
      'papers.catalogue no tag {personPhone}',
    ]);
  });

  it('tells a row that does not fill its columns', () => {
    expect(faultsWith('"widths": [12, 66, 56, 53, 22, 38]', '"widths": [12, 66, 56, 53, 22]')).toEqual([
      { path: 'papers.annex1.rows', reason: 'row 1 fills 5 columns' },
      { path: 'papers.annex1.rows', reason: 'row 2 fills 5 columns' },
    ]);
  });

  it('tells a wrong shape with its path, all faults at once', () => {
    const parsed = parseLayouts({ format: 2 }, campaign());
    const paths = parsed.ok ? [] : parsed.faults.map(({ path }) => path);
    expect(paths).toEqual(['format', 'recommendation', 'projects', 'papers']);
    expect(faultsWith('"orientation": "landscape"', '"orientation": "across"').map(({ path }) => path)).toEqual([
      'papers.annex1.orientation',
    ]);
  });
});
