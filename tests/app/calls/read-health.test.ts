/** The list of checks and its repairs as calls: who is answered, and what an old page does. */

import { describe, expect, it } from '@jest/globals';
import { readHealth, repairHealth } from '../../../src/app/calls/read-health.ts';
import type { HealthView, RepairKey } from '../../../src/health-view.ts';
import { openBlank, openSmall, type SmallWorkbook } from '../small-workbook.ts';

const OWNER = 'review@example.org';

function told(workbook: SmallWorkbook, as = OWNER): HealthView {
  const answer = readHealth.answer(workbook.run(as), {}, 'en');
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
}

describe('readHealth', () => {
  it('is for staff alone', () => {
    expect(readHealth.answer(openSmall().run('guest@example.org'), {}, 'en')).toEqual({
      ok: false,
      refusal: 'notStaff',
    });
  });

  it('has nothing to say of a workbook that nobody has set up', () => {
    expect(() => readHealth.answer(openBlank().run(), {}, 'en')).toThrow('notSetUp');
  });

  it('names what a workbook without forms and clocks lacks', () => {
    const { counts, lines } = told(openSmall());
    const acts = lines.filter(({ state }) => state === 'act').map(({ key }) => key);
    expect(acts).toEqual(expect.arrayContaining(['triggers', 'form', 'folder']));
    expect(counts.good + counts.note + counts.act).toBe(lines.length);
  });

  it('gives every line its name, and every line that is not good a way out', () => {
    for (const { cure, name, repair, state, text } of told(openSmall()).lines) {
      expect([name === '', text === '']).toEqual([false, false]);
      if (state === 'act') expect([repair, cure]).not.toEqual([null, '']);
    }
  });
});

describe('repairHealth', () => {
  const press = (workbook: SmallWorkbook, what: RepairKey) => repairHealth.answer(workbook.run(), { what }, 'en');

  it('does nothing that the list does not offer', () => {
    const workbook = openSmall();
    expect(press(workbook, 'zone')).toMatchObject({ ok: true });
    expect(workbook.google.services).toBeDefined();
    expect(told(workbook).lines.filter(({ key }) => key === 'bookZone')).toMatchObject([{ state: 'good' }]);
  });

  it('hangs the clocks, which the list then finds', () => {
    const workbook = openSmall();
    const answer = press(workbook, 'clocks');
    if (!answer.ok) throw new Error(answer.refusal);
    expect(answer.value.lines.filter(({ key }) => key === 'triggers')).toMatchObject([{ state: 'good' }]);
  });

  it.each(['', 'everything'])('refuses a repair that there is not: %s', (what) => {
    expect(repairHealth.answer(openSmall().run(), { what }, 'en')).toEqual({ ok: false, refusal: 'badRequest' });
  });
});
