/** What has come in since the last sweep: listed a little further back than that, opened only where it is news. */

import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../../src/app/problem.ts';
import {
  type Listed,
  listIncoming,
  openNews,
  recordedIn,
  rememberSwept,
  tipsOf,
  unlistedForms,
} from '../../../src/app/triggers/incoming.ts';
import type { Turns } from '../../../src/app/triggers/look-again.ts';
import { change, entry } from '../../factories.ts';
import { openSmall } from '../small-workbook.ts';
import { arrival, officeWith, settingsWithForms } from './arrivals.ts';

const at = (day: string, time = '09:00') => `2019-08-${day}T${time}:00+08:00`;
const AWAY = new ProblemError('formMissing', '线下活动');

/** A sweep at this moment that took in all that it listed; gives since when it listed each form. */
function sweepAt(workbook: ReturnType<typeof openSmall>, moment: string, lists: Parameters<typeof officeWith>[1] = {}) {
  workbook.moveTo(moment);
  const asked: (string | null)[] = [];
  const office = officeWith(workbook.run(), lists, asked);
  const listed = listIncoming(office, settingsWithForms(workbook));
  rememberSwept(office, listed);
  office.hints.keep();
  return { asked, listed, office };
}

const listedOf = (...arrivals: ReturnType<typeof arrival>[]): Listed => ({
  incoming: [{ form: 'activity', arrivals }],
  isWhole: true,
  unopened: [],
  isFromFirst: false,
  unlisted: [],
  look: { ids: new Set(), remember: () => undefined },
});

describe('listIncoming', () => {
  it('lists everything first of all and once a day, and between from a day before the last sweep', () => {
    const workbook = openSmall();
    expect(sweepAt(workbook, at('20'))).toMatchObject({ asked: [null, null, null], listed: { isFromFirst: true } });
    expect(sweepAt(workbook, at('20', '10:00')).asked).toEqual([at('19'), at('19'), at('19')]);
    expect(sweepAt(workbook, at('21', '00:10')).asked).toEqual([null, null, null]);
  });

  it('leaves what takes minutes to list to the next runs, form by form, and goes by each once a day', () => {
    const workbook = openSmall();
    sweepAt(workbook, at('20'));
    let elapsedMs = 0;
    const slowAt = (moment: string, turns: Turns = 'few', unchanged = new Set(['work', 'base'])) => {
      workbook.moveTo(moment);
      const asked: (string | null)[] = [];
      elapsedMs = 20_000;
      const office = officeWith(workbook.run(), {}, asked);
      const { responses } = office.forms;
      const slow: typeof responses = (form, place, since) => {
        elapsedMs += since === null ? 50_000 : 0;
        return responses(form, place, since);
      };
      const clock = { ...office.clock, elapsedMs: () => elapsedMs };
      const run = { ...office, clock, forms: { ...office.forms, responses: slow } };
      const listed = listIncoming(run, settingsWithForms(workbook), unchanged, turns);
      rememberSwept(run, listed);
      office.hints.keep();
      return [asked.map((since) => (since === null ? 'all' : 'since')).join(), listed.unlisted.join()];
    };
    expect(slowAt(at('21', '00:10'))).toEqual(['all', 'work,base']);
    // Mail that waits has its turn before.
    expect(slowAt(at('21', '00:20'), 'none')).toEqual(['since', 'work,base']);
    expect(slowAt(at('21', '00:30'))).toEqual(['since,all', 'base']);
    expect(unlistedForms(workbook.run())).toEqual(['base']);
    expect(slowAt(at('21', '00:40'))).toEqual(['since,all', '']);
    expect(slowAt(at('21', '00:50'))).toEqual(['since', '']);
    expect(unlistedForms(workbook.run())).toEqual([]);
    expect(slowAt(at('22', '00:10'))).toEqual(['all', 'work,base']);
    expect(slowAt(at('22', '00:20'), 'all', new Set())).toEqual(['since,all,all', '']);
  });

  it('passes over forms to which nothing has come, but not first of a day', () => {
    const workbook = openSmall();
    sweepAt(workbook, at('20'));
    const listAt = (moment: string) => {
      workbook.moveTo(moment);
      const asked: (string | null)[] = [];
      const unchanged = new Set(['activity', 'base']);
      const listed = listIncoming(officeWith(workbook.run(), {}, asked), settingsWithForms(workbook), unchanged);
      return [asked.length, listed.isWhole, listed.incoming.length];
    };
    expect(listAt(at('20', '10:00'))).toEqual([1, true, 3]);
    expect(listAt(at('21', '00:10'))).toEqual([3, true, 3]);
  });

  it('tells of a form that cannot be opened, and of the others all the same', () => {
    const r1 = arrival('r1', at('20'));
    const { listed, office } = sweepAt(openSmall(), at('20'), { activity: AWAY, work: [r1] });
    expect(listed).toMatchObject({
      isWhole: false,
      incoming: [{ arrivals: [] }, { form: 'work', arrivals: [r1] }, { arrivals: [] }],
    });
    expect([listed.unopened.length, office.troubles]).toMatchObject([1, [{ code: 'formMissing' }]]);
  });
});

describe('rememberSwept', () => {
  it('goes on from where a form could last be listed, until it can be again', () => {
    const workbook = openSmall();
    sweepAt(workbook, at('20'));
    sweepAt(workbook, at('20', '12:00'), { activity: AWAY });
    sweepAt(workbook, at('22'), { activity: AWAY });
    expect(sweepAt(workbook, at('22', '12:00')).asked).toEqual([at('19'), at('19'), at('19')]);
    expect(sweepAt(workbook, at('22', '13:00')).asked).toEqual([
      at('21', '12:00'),
      at('21', '12:00'),
      at('21', '12:00'),
    ]);
  });

  it('remembers nothing of a form that was never listed', () => {
    const workbook = openSmall();
    sweepAt(workbook, at('20'), { activity: AWAY });
    expect(sweepAt(workbook, at('20', '12:00')).asked).toEqual([null, null, null]);
  });

  it('lists again from the oldest response that could not be opened', () => {
    const workbook = openSmall();
    const { listed, office } = sweepAt(workbook, at('20', '12:00'));
    rememberSwept(office, listed, [arrival('r2', at('18')), arrival('r1', at('17'))]);
    office.hints.keep();
    expect(sweepAt(workbook, at('20', '13:00')).asked).toEqual([at('17'), at('17'), at('17')]);
  });
});

describe('tipsOf', () => {
  it('is the same while nothing comes, though older ones are no longer listed; another one when something has', () => {
    const office = openSmall().run();
    const [r1, r2] = [arrival('r1', at('18')), arrival('r2', at('19'))];
    const tips = tipsOf(office, listedOf(r1, r2));
    expect([tipsOf(office, listedOf(r2)), tipsOf(office, listedOf())]).toEqual([tips, tips]);
    expect(tipsOf(office, listedOf(r2, arrival('r3', at('19'))))).not.toBe(tips);
  });
});

describe('openNews', () => {
  const open = { most: 100, untilMs: 200_000, done: new Set<string>() };
  const recorded = new Map([['activity', recordedIn({ entries: [entry({ id: 'r1', handedInAt: at('20') })] })]]);
  const idsOf = (batch: ReturnType<typeof openNews>) => (batch.responses.get('activity') ?? []).map(({ id }) => id);

  it('opens what is unknown or was sent at another moment, and behind it what is to be looked at again', () => {
    const office = openSmall().run();
    const known = arrival('r1', at('20'));
    expect(idsOf(openNews(office, listedOf(known, arrival('r2', at('19'))), recorded, open))).toEqual(['r2']);
    expect(idsOf(openNews(office, listedOf(arrival('r1', at('21'))), recorded, open))).toEqual(['r1']);
    const looking = {
      ...listedOf(known, arrival('r2', at('20'))),
      look: { ids: new Set(['r1']), remember: () => undefined },
    };
    expect(idsOf(openNews(office, looking, recorded, open))).toEqual(['r2', 'r1']);
  });

  it('opens at most so many, none that was done, and none late in a run; it says how many are left', () => {
    const office = openSmall().run();
    const listed = listedOf(...['r2', 'r3', 'r4'].map((id) => arrival(id, at('20'))));
    const two = openNews(office, listed, recorded, { ...open, most: 2 });
    expect([idsOf(two), two.left]).toEqual([['r2', 'r3'], 1]);
    expect(idsOf(openNews(office, listed, recorded, { ...open, done: two.done }))).toEqual(['r4']);
    const late = { ...office, clock: { ...office.clock, elapsedMs: () => 200_000 } };
    expect(openNews(late, listed, recorded, open)).toMatchObject({ left: 3, done: new Set() });
  });

  it('notes one that cannot be opened, and goes on', () => {
    const office = openSmall().run();
    const unopened = (): never => {
      throw new Error('No item with the given ID');
    };
    const failing = { ...arrival('r2', at('20')), open: unopened };
    const batch = openNews(office, listedOf(failing, arrival('r3', at('20'))), recorded, open);
    expect([idsOf(batch), batch.failed, batch.left]).toEqual([['r3'], [failing], 0]);
    expect(office.troubles).toMatchObject([{ code: 'unknown' }]);
  });

  it('opens nothing of a form whose register cannot be read', () => {
    const batch = openNews(openSmall().run(), listedOf(arrival('r2', at('20'))), new Map(), open);
    expect([idsOf(batch), batch.left]).toEqual([[], 0]);
  });
});

describe('recordedIn', () => {
  it('tells when each was last sent, by the respondent and not by whoever corrected it', () => {
    const staff = change({ at: at('22'), by: 'staff' });
    const entries = [entry({ changes: [change({ at: at('20') }), change({ at: at('21') }), staff] })];
    expect([...recordedIn({ entries })]).toEqual([['r1', at('21')]]);
  });
});
