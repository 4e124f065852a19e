/** The self-test as a call: what it finds where all is as assumed, who may run it, and that nothing stays behind. */

import { describe, expect, it } from '@jest/globals';
import { clearSelfTestAway, readSelfTest, runSelfTest } from '../../../src/app/calls/run-self-test.ts';
import type { SelfTestView } from '../../../src/self-test-view.ts';
import { openSmall, type SmallWorkbook } from '../small-workbook.ts';

const run = ({ run: office }: SmallWorkbook, keepsForm = false): SelfTestView => {
  const answer = runSelfTest.answer(office(), { keepsForm }, 'en');
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
};

describe('runSelfTest', () => {
  it('finds everything as assumed where it is, and tells nobody’s address', () => {
    const view = run(openSmall());
    expect(view.lines.filter(({ state }) => state === 'no')).toEqual([]);
    expect(view.lines.length).toBeGreaterThan(30);
    expect([view.left, view.isWaiting, view.formUrl, view.domain]).toEqual([[], true, '', 'example.org']);
    expect(JSON.stringify(view)).not.toContain('review@');
  });

  it.each([
    ['second@example.org', 'notOwner'],
    ['guest@example.org', 'notStaff'],
  ])('is refused to %s: %s', (as, refusal) => {
    const office = openSmall().run(as);
    const session = { ...office.session, effectiveUser: () => as };
    expect(runSelfTest.answer({ ...office, session }, { keepsForm: false }, 'en')).toMatchObject({ refusal });
  });

  it('does not begin while mail is going out', () => {
    const office = openSmall().run();
    const locks = { ...office.locks, tryDelivery: () => false };
    expect(runSelfTest.answer({ ...office, locks }, { keepsForm: false }, 'en')).toEqual({
      ok: false,
      refusal: 'sending',
    });
  });

  it('keeps its form where it is wanted, until it is cleared away', () => {
    const workbook = openSmall();
    expect(run(workbook, true).formUrl).toMatch(/^https:/u);
    expect(workbook.google.workspace.parts.forms.files.size).toBe(1);
    const cleared = clearSelfTestAway.answer(workbook.run(), {}, 'en');
    expect(cleared).toMatchObject({ ok: true, value: { formUrl: '', left: [] } });
    expect(workbook.google.workspace.parts.forms.files.size).toBe(0);
  });
});

describe('readSelfTest', () => {
  it('has nothing to tell before the first run, and answers as long as it is asked to', () => {
    const answer = readSelfTest.answer(openSmall().run(), { filler: 200_000 }, 'en');
    expect(answer).toMatchObject({ ok: true, value: { ranAt: '', lines: [], isWaiting: false } });
    if (answer.ok) expect(answer.value.filler).toHaveLength(200_000);
  });
});
