/** A field is mended as the unit has confirmed it: recorded with who and how, refused where others were faster. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { POISON } from '../../faults/poison.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, play, printOf, reopen } from '../../flows/open-world.ts';
import {
  activityRow,
  ask,
  entryFrom,
  moment,
  RECEIVED,
  refusalFrom,
  reviewMorning,
  valueFrom,
} from '../../flows/review-world.ts';
import { decided, edited, resubmitted } from '../../oracle/tiny-season.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(reviewMorning(await bundle()));
}, 60_000);

describe('mendEntry', () => {
  const MEND = { number: 'HD-2019-0002', field: 'participants', text: '200', source: '电话', seen: RECEIVED };

  it('records the correction with who and by which way, and answers with the entry as it then is', () => {
    const world = reopen(morning);
    const { answer, calls } = ask(world, 'mendEntry', MEND, { as: COLLEAGUE });
    expect(answer).toMatchObject({ ok: true, value: { version: 2, state: 'received' } });
    const entry = entryFrom(world, 'HD-2019-0002');
    expect(answer).toEqual({ ok: true, value: entry });
    expect(entry.issues.map((issue) => issue.code)).toEqual(['outsideWindow']);
    expect(entry.log[0]).toMatchObject({
      what: '经电话核实更正',
      who: COLLEAGUE,
      detail: '参与人数：200名 → 200',
      version: 2,
    });
    expect(activityRow(world, 'HD-2019-0002').cells).toMatchObject({
      participants: '200',
      version: '2',
      state: '待审核',
    });
    // The row's place is looked up before, and looked at after; a copy of the entry is kept, and the tally follows.
    expect(calls).toBeLessThanOrEqual(36);
  });

  it('keeps with whom it was agreed, and that the unit is to be told; neither where nobody said so', () => {
    const world = reopen(morning);
    const told = valueFrom(world, 'mendEntry', { ...MEND, agreedWith: ' 王示例 ', isToTell: true });
    expect(told.log[0]?.detail).toBe('参与人数：200名 → 200；与王示例核实；告知单位');
    const seen = { ...RECEIVED, version: 2 };
    const plain = valueFrom(world, 'mendEntry', { ...MEND, text: '210', agreedWith: ' ', isToTell: false, seen });
    expect(plain.log[0]?.detail).toBe('参与人数：200 → 210');
  });

  it('leaves the review state as it is, whichever it is (contract: Changes)', () => {
    const world = reopen(morning);
    const approved = { version: 1, state: 'approved' as const };
    const mended = valueFrom(world, 'mendEntry', { ...MEND, number: 'HD-2019-0007', text: '90', seen: approved });
    expect(mended).toMatchObject({ version: 2, state: 'approved', counts: true });
  });

  it.each(['reject', 'withdraw'])('mends too what was decided by %s, and leaves it so', (decision) => {
    const world = reopen(morning);
    play(world, decided('r2', decision, { at: moment('11:00') }));
    const { state } = entryFrom(world, 'HD-2019-0002');
    const mended = valueFrom(world, 'mendEntry', { ...MEND, seen: { version: 1, state } });
    expect(mended).toMatchObject({ version: 2, state, counts: false });
  });

  it('takes what was typed in the sheet and not recorded yet for a change of its own', () => {
    const world = reopen(morning);
    world.workspace.faults.triggersOff(Date.parse(moment('11:30')));
    play(world, edited('r2', { heldOn: '2019-06-13' }, moment('11:00')));
    expect(refusalFrom(world, 'mendEntry', MEND).refusal).toBe('stale');
    const { log } = valueFrom(world, 'mendEntry', { ...MEND, seen: { ...RECEIVED, version: 2 } });
    expect(log.map(({ detail, version, what }) => [version, what, detail])).toEqual([
      [3, '经电话核实更正', '参与人数：200名 → 200'],
      [2, '工作人员更正', '活动时间：2018-06-12 → 2019-06-13'],
      [1, '首次报送', ''],
    ]);
  });

  it('is no news to the next tick, and stays when the respondent changes something else', () => {
    const world = reopen(morning);
    valueFrom(world, 'mendEntry', MEND);
    play(world, resubmitted('r2', { contactName: '王五' }, moment('11:00')));
    world.workspace.clock.advanceTo(moment('12:00'));
    expect(entryFrom(world, 'HD-2019-0002')).toMatchObject({ version: 3 });
    expect(activityRow(world, 'HD-2019-0002').cells.participants).toBe('200');
  });

  it.each([
    [{ source: '传闻' }, 'badRequest'],
    [{ number: 'HD-2019-0099' }, 'unknownEntry'],
    [{ field: '__proto__' }, 'unknownField'],
    [{ field: 'record' }, 'unknownField'],
    [{ text: ' ２00名 ' }, 'nothingChanged'],
    [{ seen: { ...RECEIVED, version: 7 } }, 'stale'],
    [{ field: 'unit', text: '某街道总工会', isToTell: true }, 'nobodyToTell'],
  ])('refuses %j as %s, and changes nothing', (change, refusal) => {
    const world = reopen(morning);
    const before = printOf(world);
    expect(refusalFrom(world, 'mendEntry', { ...MEND, ...change })).toMatchObject({ refusal });
    expect(printOf(world)).toBe(before);
  });

  it.each(['a formula', 'an apostrophe', 'a tag', 'a link formula', 'a key of every object', 'a number with zeros'])(
    'keeps %s as the text that it is',
    (name) => {
      const world = reopen(morning);
      const text = POISON[name] ?? '';
      const mended = valueFrom(world, 'mendEntry', { ...MEND, field: 'title', text });
      expect(mended.title).toBe(text);
      expect(entryFrom(world, 'HD-2019-0002').fields.find((one) => one.key === 'title')).toMatchObject({
        text,
        links: [],
      });
    },
  );

  it('makes of a link field only what is http or https a link', () => {
    const world = reopen(morning);
    const text = 'javascript:alert(1) https://weibo.com/1 data:text/html,x';
    const { fields } = valueFrom(world, 'mendEntry', { ...MEND, field: 'links', text });
    expect(fields.find((one) => one.key === 'links')).toMatchObject({ text, links: ['https://weibo.com/1'] });
  });
});
