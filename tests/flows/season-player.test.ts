// The season's player over the built bundle: what respondents, staff and faults do, and what the report says of it.

import { beforeAll, describe, expect, it } from '@jest/globals';
import { insertLines } from '../../src/offline/inspect.ts';
import { openSeason, type Player } from '../../src/season/play-season.ts';
import { type ReportParts, reportSeason } from '../../src/season/report.ts';
import { FLOWS } from '../../src/season/season-schema.ts';
import { findRow, tableOf } from '../../src/season/workbook-tables.ts';
import { bundle } from '../built-bundle.ts';
import { decided, edited, on, pasted, resubmitted, seasonOf, submitted } from '../oracle/tiny-season.ts';
import { everyNth } from '../thoroughness.ts';
import { knownSeason } from './known-season.ts';
import { passOddHours } from './open-world.ts';

let files: Record<string, string>;

beforeAll(async () => {
  files = await bundle();
}, 60_000);

const lines: string[] = [];

function open(events: object[], change: object = {}): Player {
  lines.length = 0;
  const file = { ...seasonOf(), until: on('08-20', '13:00'), events, ...change };
  const opened = openSeason(knownSeason(file), { files, tell: (line) => lines.push(line) });
  if (!opened.ok) throw new Error(opened.reason);
  // The night before anybody does anything.
  const { clock } = opened.player.workspace;
  passOddHours(opened.player, new Date(clock.now() + 8.5 * 3_600_000).toISOString());
  return opened.player;
}

function played(...events: object[]): ReportParts['report'] {
  const player = open(events);
  player.playUntil(player.season.until);
  return reportSeason(player).report;
}

const at = (time: string) => on('08-20', time);
const fault = (what: string, rest: object = {}, time = '09:00') => ({ at: at(time), do: 'fault', what, ...rest });

/** What respondents do on one day, each with a response of their own. */
let day: ReportParts['report'];
let dayLines: string[];

beforeAll(() => {
  day = played(
    submitted('r1', { unit: '塘沽街 工会', contents: '责任意识、行为规范', format: '广场舞', declaration: '是' }),
    submitted('r2', { declaration: false, unit: '无此工会', title: '' }),
    submitted('r3', { title: '', participants: '95' }),
    submitted('r4', { unit: '新河街道总工会' }),
    submitted('c1', { title: '讲座' }),
    submitted('c2', { title: '夜校' }),
    resubmitted('r3', { title: '读书会' }, at('10:00')),
    resubmitted('c1', { participants: '180' }, at('10:00')),
    resubmitted('c2', { title: '' }, at('10:00')),
    resubmitted('c2', { note: '补充' }, at('11:00')),
  );
  dayLines = [...lines];
}, 60_000);

describe('a submit', () => {
  it('is answered as a person answers: the unit by alias, choices by label, a box ticked for true or 是', () => {
    const { entries } = day;
    expect(entries.r1).toMatchObject({ unit: 'TG', number: 'HD-2019-0001', state: 'received', version: 1 });
    expect(entries.r1?.values).toMatchObject({
      contents: ['责任意识', '行为规范'],
      format: '广场舞',
      declaration: true,
    });
  });

  it('that the form refuses is no entry, and tells the fields in the form’s order', () => {
    expect([day.entries.r2, day.refused.r2]).toEqual([undefined, ['unit', 'title', 'declaration']]);
  });

  it('that was refused comes as a first submission of the merged answers', () => {
    expect(Object.keys(day.refused)).toEqual(['r2', 'r4']);
    expect(day.entries.r3).toMatchObject({ version: 1, values: { title: '读书会', participants: 95 } });
  });

  it('of an inactive unit is refused with the unit: the form does not offer it', () => {
    expect([day.entries.r4, day.refused.r4]).toEqual([undefined, ['unit']]);
  });
});

describe('a resubmit', () => {
  it('changes only what it says', () => {
    expect(day.entries.c1).toMatchObject({ version: 2, values: { participants: 180, title: '讲座' } });
  });

  it('that is refused leaves the entry as it was, and is only a line', () => {
    expect(day.refused.c2).toBeUndefined();
    expect(day.entries.c2).toMatchObject({ version: 2, values: { title: '夜校', note: '补充' } });
    expect(dayLines.filter((line) => line.includes('c2'))).toEqual([
      expect.stringContaining('c2: the form did not let the change through (title)'),
    ]);
  });
});

describe('a paste and an edit', () => {
  let player: Player;
  let entries: ReportParts['report']['entries'];

  beforeAll(() => {
    player = open([
      pasted('p1', { title: '=1+1', heldOn: '2019年8月9日', declaration: true, remark: "'007" }),
      pasted('p2', { title: '讲座' }),
      pasted('p3', { title: '夜校' }),
      edited('p4', { title: '早了' }),
      edited('p2', { title: '读书会', contactName: '李四' }, at('10:00')),
      edited('p3', { participants: 95 }, at('10:00')),
      pasted('p4', {}, at('10:00')),
    ]);
    player.playUntil(at('09:30'));
    const { file, sheet } = tableOf({ workspace: player.workspace, id: player.spreadsheetId }, 'activity');
    insertLines(file, sheet, { axis: 'rows', first: 3, count: 2 }, null);
    player.playUntil(player.season.until);
    ({ entries } = reportSeason(player).report);
  }, 60_000);

  it('keep the characters that are typed, a leading = too', () => {
    const found = findRow(
      tableOf({ workspace: player.workspace, id: player.spreadsheetId }, 'activity'),
      'title',
      '=1+1',
    );
    expect(found?.cells).toMatchObject({ heldOn: '2019年8月9日', declaration: 'TRUE', remark: "'007" });
    expect(entries.p1?.values).toMatchObject({ title: '=1+1', declaration: true });
  });

  it('are one change, however far the cells lie apart', () => {
    expect(entries.p2).toMatchObject({
      version: 2,
      values: { title: '读书会', contactName: '李四', participants: 120 },
    });
  });

  it('find the row by the entry’s id, wherever it has moved', () => {
    expect(entries.p3).toMatchObject({ version: 2, values: { participants: 95 } });
  });

  it('take the day the paper came, as a cell or beside the cells', () => {
    const late = { heldOn: '2019-06-12' };
    const events = [
      pasted('p1', { ...late, receivedOn: '2019-09-18' }, on('09-25')),
      { ...pasted('p2', { ...late, title: '读书会' }, on('09-25')), receivedOn: '2019-09-19' },
    ];
    const received = open(events, { until: on('09-25', '12:00') });
    received.playUntil(received.season.until);
    const { entries: typed } = reportSeason(received).report;
    const isLate = (id: string) => typed[id]?.issues.some((issue) => issue.code === 'late');
    expect([isLate('p1'), isLate('p2')]).toEqual([false, true]);
  });

  it('of an entry that is not there does nothing', () => {
    expect(entries.p4).toMatchObject({ version: 1, values: { title: '网络安全知识竞赛' } });
  });

  it('arrive with the next tick when triggers are off', () => {
    const off = fault('triggersOff', { until: at('11:30') });
    const waiting = open([off, pasted('p1', {}, at('09:30')), submitted('r1', {}, at('10:00'))]);
    waiting.playUntil(at('11:59'));
    expect(reportSeason(waiting).report.entries).toEqual({});
    waiting.playUntil(at('12:00'));
    expect(Object.keys(reportSeason(waiting).report.entries)).toEqual(['p1', 'r1']);
  });
});

describe('a review', () => {
  it('is refused with the code that the program gives, in order', () => {
    const { refusedDecisions } = played(
      decided('r1', 'approve', { reason: '' }),
      submitted('r1', {}, at('10:00')),
      decided('r1', 'approve', { at: at('11:00'), by: 'tg@example.org' }),
      decided('r1', 'return', { at: at('11:00'), reason: '' }),
      decided('r1', 'reopen', { at: at('11:00') }),
      decided('r1', 'approve', { at: at('11:00'), reason: '' }),
    );
    const codes = refusedDecisions.map(({ entry, decision, code }) => `${entry} ${decision} ${code}`);
    expect(codes).toEqual([
      'r1 approve unknownEntry',
      'r1 approve notStaff',
      'r1 return reasonMissing',
      'r1 reopen wrongState',
    ]);
  });

  it('that is killed is clicked once more, unless it was recorded', () => {
    for (const call of everyNth([...Array(21).keys()].slice(1), 20)) {
      const kill = fault('kill', { flow: 'review', call }, '10:00');
      const approve = decided('r1', 'approve', { at: at('10:00'), reason: '' });
      const player = open([submitted('r1'), kill, approve], { until: at('10:00') });
      player.playUntil(player.season.until);
      const { entries, refusedDecisions } = reportSeason(player).report;
      expect([call, entries.r1?.state, refusedDecisions]).toEqual([call, 'approved', []]);
    }
  }, 60_000);
});

describe('a fault', () => {
  it('of a lost event is used up by a submit that gets through, not by a refused one', () => {
    const player = open([fault('loseEvent'), submitted('r1', { title: '' }), submitted('r2', {}, at('09:10'))]);
    player.playUntil(at('09:59'));
    expect(reportSeason(player).report.entries).toEqual({});
    player.playUntil(at('10:00'));
    expect(Object.keys(reportSeason(player).report.entries)).toEqual(['r2']);
  });

  it('of a repeated event leaves one entry and one receipt', () => {
    const { cost, entries, mails } = played(fault('repeatEvent'), submitted('r1'));
    expect([Object.keys(entries), mails.map((mail) => mail.kind)]).toEqual([['r1'], ['receipt']]);
    expect(cost.onFormSubmit.executions).toBe(2);
  });

  it('of the quota holds mail back until the day is over', () => {
    const player = open([fault('quota', { left: 0 }), submitted('r1')], { until: on('08-21', '12:00') });
    player.playUntil(at('23:00'));
    const before = reportSeason(player).report;
    expect([before.mails, before.dispatches.map(({ state }) => state)]).toEqual([[], ['owed']]);
    player.playUntil(player.season.until);
    expect(reportSeason(player).report.mails.map(({ kind, unit }) => [kind, unit])).toEqual([['receipt', 'TG']]);
  });
});

describe('reportSeason', () => {
  it('has every key of the contract, whatever was played', () => {
    const report = played();
    expect(Object.keys(report)).toEqual([
      'entries',
      'refused',
      'refusedDecisions',
      'tally',
      'mails',
      'dispatches',
      'documents',
      'packets',
      'cost',
    ]);
    expect(Object.keys(report.cost)).toEqual([...FLOWS]);
    expect(report.cost.packets).toEqual({ executions: 0, callsMax: 0, virtualMsMax: 0 });
  });

  it('tells digests by unit and Monday, and documents by unit and file', () => {
    const summaries = { at: on('08-26', '09:00'), do: 'run', what: 'summaries' };
    const player = open([submitted('r1', {}, on('08-25')), summaries], { until: on('08-26', '12:00') });
    player.playUntil(player.season.until);
    const { documents, mails } = reportSeason(player).report;
    expect(mails.map(({ at: time, kind, unit, week }) => [time.slice(0, 16), kind, unit, week])).toEqual([
      ['2019-08-25T09:00', 'receipt', 'TG', null],
      ['2019-08-26T08:00', 'digest', 'TG', '2019-08-26'],
      ['2019-08-26T08:00', 'districtDigest', null, '2019-08-26'],
    ]);
    expect(documents[0]).toMatchObject({
      kind: 'summary',
      unit: 'TG',
      file: expect.stringMatching(/^documents\/.+\.docx$/),
      html: expect.stringMatching(/^documents\/.+\.html$/),
    });
  });

  it('counts the calls of a flow from its own line on', () => {
    const { cost } = played(submitted('r1'));
    expect(cost.onFormSubmit.executions).toBe(1);
    expect(cost.deliver.executions).toBeGreaterThan(1);
    expect(cost.deliver.callsMax).toBeGreaterThan(0);
    expect(cost.onFormSubmit.virtualMsMax).toBeGreaterThan(500);
  });
});
