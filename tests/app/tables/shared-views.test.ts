/** Views that are shared under what they were made from: taken where it stands, made anew wherever it may not. */

import { describe, expect, it } from '@jest/globals';
import type { Office, Settings } from '../../../src/app/office.ts';
import { noteChange, noteClockWrite } from '../../../src/app/tables/change-stamp.ts';
import { currentRegisters } from '../../../src/app/tables/current-registers.ts';
import { forgetViews, isShared, shareView, viewFor } from '../../../src/app/tables/shared-views.ts';
import { sweep } from '../../../src/app/triggers/sweep.ts';
import { entry } from '../../factories.ts';
import { everyNth } from '../../thoroughness.ts';
import { openSmall, receive, type SmallWorkbook } from '../small-workbook.ts';
import { arrival, officeWith, settingsWithForms } from '../triggers/arrivals.ts';

const NOW = '2019-09-18T09:20:00+08:00';

/** A quarter of an hour after a sweep on the morning of the deadline of activities. */
function swept(): SmallWorkbook {
  const workbook = openSmall();
  workbook.moveTo('2019-09-18T09:00:00+08:00');
  const arrivals = { activity: [arrival('r1', '2019-09-18T08:59:00+08:00')] };
  sweep(officeWith(workbook.run(), arrivals), settingsWithForms(workbook));
  workbook.moveTo(NOW);
  return workbook;
}

interface Opening {
  office?: Office;
  settings?: Settings;
  name?: 'progress' | 'materials';
  language?: 'zh-CN' | 'en';
  isOpen?: boolean;
  isLasting?: boolean;
  /** What happens while the registers are read. */
  meanwhile?: () => void;
}

/** What a page is answered that would be made as `view`. */
function opened(workbook: SmallWorkbook, view: string, given: Opening = {}): unknown {
  const { isLasting = true, isOpen = true, language = 'zh-CN', meanwhile = () => undefined, name = 'progress' } = given;
  const { office = workbook.run(), settings = workbook.settings() } = given;
  return viewFor(office, settings, { name, language, isOpen, now: office.clock.now() }, () => {
    currentRegisters(office, settings);
    meanwhile();
    return { view, isLasting };
  });
}

/** The settings, with the deadline of activities at half past nine. */
function halfPastNine(workbook: SmallWorkbook): Settings {
  const settings = workbook.settings();
  const forms = settings.campaign.forms.map((form) => ({
    ...form,
    rules: form.rules.map((rule) => (rule.check === 'deadline' ? { ...rule, hour: '09:30' } : rule)),
  }));
  return { ...settings, campaign: { ...settings.campaign, forms } };
}

describe('viewFor', () => {
  it('gives what was shared, by view and language', () => {
    const workbook = swept();
    expect([opened(workbook, 'first'), opened(workbook, 'second')]).toEqual(['first', 'first']);
    expect(opened(workbook, 'other', { name: 'materials' })).toBe('other');
    expect(opened(workbook, 'third', { language: 'en' })).toBe('third');
    expect([opened(workbook, 'fourth'), opened(workbook, 'fourth', { language: 'en' })]).toEqual(['first', 'third']);
  });

  it.each<[when: string, change: (workbook: SmallWorkbook) => void]>(
    everyNth(
      [
        ['somebody has noted a change', ({ run }) => noteChange(run())],
        ['the clock has written', ({ run }) => noteClockWrite(run())],
        ['a response has come', (workbook) => receive(workbook, 'r2', { title: '夜校' })],
        ['the index is lost', ({ run }) => run().store.set('entryIndex', '')],
        ['the hour has turned', ({ moveTo }) => moveTo('2019-09-18T10:00:00+08:00')],
        ['all was taken out', ({ run }) => forgetViews(run())],
        ['what is kept was spoilt', ({ run }) => run().cache.set('view progress zh-CN', '{"print":1')],
      ],
      3,
    ),
  )('makes it anew once %s', (_when, change) => {
    const workbook = swept();
    opened(workbook, 'first');
    change(workbook);
    expect(opened(workbook, 'second')).toBe('second');
  });

  it('makes it anew under other settings, and once a deadline has passed within the hour', () => {
    const workbook = swept();
    const settings = halfPastNine(workbook);
    const at = (time: string, view: string) => {
      workbook.moveTo(`2019-09-18T${time}:00+08:00`);
      return opened(workbook, view, { settings });
    };
    expect([at('09:20', 'first'), at('09:29', 'second'), at('09:30', 'third')]).toEqual(['first', 'first', 'third']);
    expect(opened(workbook, 'fourth', { settings: { ...settings, print: 'another' } })).toBe('fourth');
  });

  it.each<[when: string, given: (workbook: SmallWorkbook) => Opening]>(
    everyNth(
      [
        ['somebody noted a change while it was made', ({ run }) => ({ meanwhile: () => noteChange(run()) })],
        ['the clock wrote while it was made', ({ run }) => ({ meanwhile: () => noteClockWrite(run()) })],
        ['runs that note nothing may make another of it', () => ({ isLasting: false })],
        ['the caller may not see personal data', () => ({ isOpen: false })],
        [
          'settings were read for looking at what is wrong',
          (workbook) => ({ settings: { ...workbook.settings(), print: '' } }),
        ],
      ],
      3,
    ),
  )('does not share it where %s', (_when, given) => {
    const workbook = swept();
    expect(opened(workbook, 'first', given(workbook))).toBe('first');
    expect(opened(workbook, 'second')).toBe('second');
  });

  it.each([
    ['a change', noteChange],
    ['a write of the clock', noteClockWrite],
  ])('shares it once the run of %s is over', (_what, note) => {
    const workbook = swept();
    note(workbook.run());
    workbook.moveTo('2019-09-18T09:26:59+08:00');
    expect([opened(workbook, 'first'), opened(workbook, 'second')]).toEqual(['first', 'second']);
    workbook.moveTo('2019-09-18T09:27:00+08:00');
    expect([opened(workbook, 'third'), opened(workbook, 'fourth')]).toEqual(['third', 'third']);
  });

  it('makes it each time where the cache keeps nothing', () => {
    const workbook = swept();
    const office = { ...workbook.run(), cache: { get: () => '', set: () => undefined, forget: () => undefined } };
    expect([opened(workbook, 'first', { office }), opened(workbook, 'second', { office })]).toEqual([
      'first',
      'second',
    ]);
  });
});

describe('shareView', () => {
  const wish = { name: 'progress', language: 'zh-CN', now: NOW } as const;
  const share = ({ run, settings }: SmallWorkbook, office: Office) => {
    shareView(office, settings(), wish, () => 'shared');
    return isShared(run(), settings(), wish);
  };

  it('shares what was made from registers that end where they are known to', () => {
    const workbook = swept();
    const office = workbook.run();
    expect(share(workbook, office)).toBe(false);
    currentRegisters(office, workbook.settings());
    expect(share(workbook, office)).toBe(true);
    expect(opened(workbook, 'made')).toBe('shared');
  });

  it('shares nothing where a row is still to come, or was typed below', () => {
    const workbook = swept();
    const { campaign } = workbook.settings();
    const [form] = campaign.forms;
    if (!form) throw new Error('no form');
    const office = workbook.run();
    const [register] = currentRegisters(office, workbook.settings());
    if (!register) throw new Error('no register');
    office.book.add(register.table, [{ title: entry().cells.title ?? '' }]);
    office.book.commit();
    const later = workbook.run();
    currentRegisters(later, workbook.settings());
    expect(share(workbook, later)).toBe(false);
  });
});
