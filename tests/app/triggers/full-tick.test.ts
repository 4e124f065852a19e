/** What a full tick remembers: light ones follow it only where it took in everything and left nothing to do. */

import { describe, expect, it } from '@jest/globals';
import type { Office, Settings } from '../../../src/app/office.ts';
import { beginFullTick, rememberFullTick } from '../../../src/app/triggers/full-tick.ts';
import { seenByLast } from '../../../src/app/triggers/light-tick.ts';
import { openSmall } from '../small-workbook.ts';
import { settingsWithForms } from './arrivals.ts';

const GLANCE = { print: 'one', newest: '', others: 'one' };

/** An office whose response sheets all tell the same, of a clock that rings each ten minutes. */
function clockOf(glance: Office['forms']['glance'] = () => GLANCE): { office: Office; settings: Settings } {
  const workbook = openSmall();
  const office = workbook.run();
  const settings = settingsWithForms(workbook);
  return {
    office: { ...office, forms: { ...office.forms, glance } },
    settings: { ...settings, wiring: { ...settings.wiring, clockMinutes: 10 } },
  };
}

function seenAfter({ office, settings }: ReturnType<typeof clockOf>, is: { taken: boolean; done: boolean }) {
  rememberFullTick(office, settings, beginFullTick(office, settings), { ...is, shown: false });
  office.hints.keep();
  return seenByLast(office);
}

describe('rememberFullTick', () => {
  it('lets light ticks follow where nothing was left to do', () => {
    const clock = clockOf();
    const seen = seenAfter(clock, { taken: true, done: true });
    expect(seen).toMatchObject({ isSettled: true, clockMinutes: 10, book: clock.settings.wiring.book });
    expect(Object.keys(seen?.sheets ?? {})).toEqual(Object.keys(clock.settings.wiring.forms));
  });

  it('says that something is left where it is, or where a sheet tells nothing', () => {
    expect(seenAfter(clockOf(), { taken: true, done: false })?.isSettled).toBe(false);
    let count = 0;
    const blindOnce = () => (count++ === 0 ? null : GLANCE);
    expect(seenAfter(clockOf(blindOnce), { taken: true, done: true })?.isSettled).toBe(false);
  });

  it('remembers nothing where not everything was taken in', () => {
    const clock = clockOf();
    seenAfter(clock, { taken: true, done: true });
    expect(seenAfter(clock, { taken: false, done: true })).toBeNull();
  });
});

describe('beginFullTick', () => {
  it('names the forms that need not be opened again within the hour', () => {
    const clock = clockOf();
    expect([...beginFullTick(clock.office, clock.settings).unchanged]).toEqual([]);
    seenAfter(clock, { taken: true, done: false });
    const forms = Object.keys(clock.settings.wiring.forms);
    expect([...beginFullTick(clock.office, clock.settings).unchanged]).toEqual(forms);
    const later = { ...clock.office, clock: { ...clock.office.clock, now: () => '2019-08-20T10:00:00+08:00' } };
    expect([...beginFullTick(later, clock.settings).unchanged]).toEqual([]);
  });
});
