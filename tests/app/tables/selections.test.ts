/** What staff have decided beyond approving, read from cells that they type in: what cannot be read is undecided. */

import { describe, expect, it } from '@jest/globals';
import { readRegister } from '../../../src/app/tables/registers.ts';
import { readSelections } from '../../../src/app/tables/selections.ts';
import { UNDECIDED } from '../../../src/domain/selection/selection.ts';
import { openSmall, receive, typeInto } from '../small-workbook.ts';

describe('readSelections', () => {
  const workbook = openSmall();
  receive(workbook, 'r1');
  const nothing = { selected: '', rank: '', highlight: '', honour: '', honourProject: '', outcome: '' };
  const selectionOf = (cells: Record<string, string>) => {
    typeInto(workbook, 'activity', 'HD-2019-0001', { ...nothing, ...cells });
    return readSelections([readRegister(workbook.run(), workbook.settings(), 'activity')]).get('r1');
  };

  it.each([
    [{ selected: '选送' }, { isSelected: true }],
    [{ selected: '是' }, { isSelected: true }],
    [{ selected: '不选送' }, { isSelected: false }],
    [{ selected: ' 否 ' }, { isSelected: false }],
    [{ selected: '再议' }, { isSelected: null }],
    [{ rank: '３' }, { rank: 3 }],
    [{ rank: '第一' }, { rank: null }],
    [{ highlight: '是' }, { isHighlight: true }],
    [{ highlight: '待定' }, { isHighlight: false }],
    [
      { honour: ' 好活动 ', honourProject: '线下活动', outcome: '推荐全总' },
      { honour: '好活动', project: '线下活动', outcome: '推荐全总' },
    ],
  ])('reads %j as %j', (cells, selection) => {
    expect(selectionOf(cells)).toEqual({ ...UNDECIDED, ...selection });
  });

  it('has no line for an entry of which nothing is decided', () => {
    expect(selectionOf({})).toBeUndefined();
    expect(selectionOf({ rank: '  ' })).toBeUndefined();
  });
});
