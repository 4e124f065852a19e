/** The page 运行管理: it opens before set-up too, and tells whose program this is. */

import { describe, expect, it } from '@jest/globals';
import { openManage, readManage } from '../../../src/app/calls/open-manage.ts';
import { lastDialog, openBlank, openSmall, type SmallWorkbook } from '../small-workbook.ts';

function told(workbook: SmallWorkbook, as?: string) {
  const answer = readManage.answer(workbook.run(as), {}, 'en');
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
}

describe('openManage', () => {
  it.each([
    ['a workbook that nobody has set up', openBlank],
    ['one that runs', openSmall],
  ])('opens its page over %s', (_, open) => {
    const workbook = open();
    expect(openManage.answer(workbook.run(), {}, 'zh-CN')).toEqual({ ok: true, value: null });
    expect(lastDialog(workbook)?.html).toBe('<p>manage</p>');
  });
});

describe('readManage', () => {
  it('knows nobody before set-up', () => {
    expect(told(openBlank())).toMatchObject({ stage: 'new', campaign: '', owner: '', isOwner: false, isStaff: false });
  });

  it.each([
    ['the owner', 'review@example.org', { isOwner: true, isStaff: true }],
    ['a colleague', 'second@example.org', { isOwner: false, isStaff: true }],
    ['anybody else who may edit', 'guest@example.org', { isOwner: false, isStaff: false }],
  ])('tells %s apart', (_, caller, expected) => {
    expect(told(openSmall(), caller)).toMatchObject({
      stage: 'running',
      owner: 'review@example.org',
      caller,
      campaign: expect.stringMatching(/\S/),
      ...expected,
    });
  });
});
