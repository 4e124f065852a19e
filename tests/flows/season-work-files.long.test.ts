// Files of works in a season, through the real bundle: what they change of issues and packets, and what never.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSeason } from '../../src/season/play-season.ts';
import { reportSeason, type SeasonReport } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { bundle } from '../built-bundle.ts';
import { decided, edited, on, seasonOf, submitted, submittedWork } from '../oracle/tiny-season.ts';

let files: Record<string, string>;

beforeAll(async () => {
  files = await bundle();
}, 60_000);

const moment = (time: string) => on('08-20', time);
const VIDEO = { track: 'series', subproject: 'microVideo', kind: '视频', title: '短片' };
const written = (id: string, answers: Record<string, string> = {}) =>
  submittedWork(
    id,
    { ...VIDEO, title: `短片${id}`, fileFormat: 'MP4', durationSeconds: '170', ...answers },
    moment('09:00'),
  );

/** A file that breaks no rule, recorded at this time of 20 August. */
const file = (entry: string, time: string, given: object = {}) => ({
  at: moment(time),
  do: 'workFile',
  entry,
  name: '短片.mp4',
  bytes: 31_457_280,
  format: 'MP4',
  seconds: 171,
  ...given,
});
const run = (what: string, time: string, rest: object = {}) => ({ at: moment(time), do: 'run', what, ...rest });

/** The reports as they stand at the given times of 20 August, and all that was told on the way. */
function playedTo(times: readonly string[], events: readonly object[]): { reports: SeasonReport[]; lines: string[] } {
  const lines: string[] = [];
  const season = { ...seasonOf(), until: '2019-08-21T00:00:00+08:00', events };
  const read = readSeason(JSON.stringify(season), '.');
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files, tell: (line) => lines.push(line) });
  if (!opened.ok) throw new Error(opened.reason);
  const reports = times.map((time) => {
    opened.player.playUntil(moment(time));
    return reportSeason(opened.player).report;
  });
  return { reports, lines };
}

const codes = (report: SeasonReport | undefined, id: string) =>
  report?.entries[id]?.issues.map(({ code, field, waived }) => `${code} ${field}${waived ? ' waived' : ''}`);

describe('workFile', () => {
  it('makes issues come and go by the next tick, without a version, a state or a value', () => {
    const events = [
      written('w1', { sizeMegabytes: '30' }),
      written('w2', { durationSeconds: '2:59' }),
      decided('w1', 'approve', { at: moment('09:30') }),
      file('w1', '10:10', { format: 'AVI', seconds: 180, bytes: 52_428_800 }),
      file('w2', '10:20'),
      // The last one counts, though it is one that was there before.
      ...[file('w1', '11:10'), file('w1', '12:10', { format: 'AVI', seconds: 180, bytes: 52_428_800 })],
      file('w1', '13:10', { seconds: 181 }),
    ];
    const { reports, lines } = playedTo(['10:01', '11:01', '12:01', '13:01', '14:01'], events);
    expect(lines).toEqual([]);
    const all = ['wrongFormat fileFormat', 'tooLong durationSeconds', 'tooBig sizeMegabytes'];
    expect(reports.map((report) => codes(report, 'w1'))).toEqual([[], all, [], all, ['tooLong durationSeconds']]);
    expect(codes(reports[0], 'w2')).toEqual(['badNumber durationSeconds', 'incomplete sizeMegabytes']);
    expect(codes(reports[1], 'w2')).toEqual([]);
    for (const { entries } of reports) {
      expect(entries.w1).toMatchObject({ version: 1, state: 'approved' });
      expect(entries.w1?.values).toMatchObject({ fileFormat: 'MP4', durationSeconds: 170, sizeMegabytes: 30 });
      expect(entries.w2?.values).not.toHaveProperty('sizeMegabytes');
    }
    expect(reports.map(({ entries }) => entries.w1?.why.includes('hasErrors'))).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  it('keeps a waiver, which falls with the content alone', () => {
    const waiver = { code: 'tooLong', reason: '片尾字幕，已核实', at: moment('10:00') };
    const events = [
      written('w1', { durationSeconds: '200', sizeMegabytes: '30' }),
      decided('w1', 'waive', waiver),
      file('w1', '10:10', { seconds: 190 }),
      edited('w1', { durationSeconds: '185' }, moment('11:10')),
    ];
    const { reports } = playedTo(['11:01', '12:01'], events);
    expect(reports.map((report) => codes(report, 'w1'))).toEqual([
      ['tooLong durationSeconds waived'],
      ['tooLong durationSeconds'],
    ]);
  });

  it('is what approve is refused by, while the real file breaks a rule', () => {
    const events = [
      written('w1'),
      file('w1', '10:10', { seconds: 181 }),
      decided('w1', 'approve', { at: moment('11:10') }),
      file('w1', '11:20'),
      decided('w1', 'approve', { at: moment('12:10') }),
    ];
    const { reports } = playedTo(['12:05', '13:01'], events);
    expect(reports[1]?.refusedDecisions).toEqual([{ entry: 'w1', decision: 'approve', code: 'errorsStand' }]);
    expect(reports.map(({ entries }) => entries.w1?.state)).toEqual(['received', 'approved']);
  });

  it('raises nothing of another project, however large the file is', () => {
    const huge = { format: 'AVI', seconds: 600, bytes: 1_048_576_000 };
    const song = { ...VIDEO, subproject: 'song', kind: '音乐', title: '一首歌' };
    const events = [submittedWork('w1', song, moment('09:00')), file('w1', '10:10', { ...huge, name: '歌.avi' })];
    expect(codes(playedTo(['11:01'], events).reports[0], 'w1')).toEqual([]);
  });

  it('takes a workFile off what packets miss', () => {
    const story = (id: string, title: string) => submittedWork(id, { title }, moment('09:00'));
    const events = [
      story('s1', '一'),
      story('s2', '二'),
      written('w1', { sizeMegabytes: '30' }),
      ...['s1', 's2', 'w1'].map((id) => decided(id, 'approve', { at: moment('09:30') })),
      run('packets', '10:10'),
      run('report', '10:10'),
      file('s1', '11:10', { name: '一.docx', format: 'DOCX' }),
      file('w1', '11:10'),
      run('packets', '11:20'),
      run('report', '11:20'),
    ];
    const { reports } = playedTo(['11:01', '12:01'], events);
    const missing = (report: SeasonReport, kind: string) => report.packets.find((one) => one.kind === kind)?.missing;
    const gap = (entry: string) => ({ entry, what: 'workFile' });
    expect(reports.map((report) => missing(report, 'unit'))).toEqual([[gap('s1'), gap('s2')], [gap('s2')]]);
    expect(reports.map((report) => missing(report, 'city'))).toEqual([[gap('s1'), gap('s2'), gap('w1')], [gap('s2')]]);
  });

  it('of an activity, or of what has not come in, is a line and nothing else', () => {
    const events = [
      submitted('r1', {}, moment('09:00')),
      file('r1', '10:00'),
      file('nobody', '10:05'),
      file('w1', '10:10'),
      { ...written('w1'), at: moment('10:15') },
    ];
    const { lines, reports } = playedTo(['23:00'], events);
    const said = (id: string, time: string) =>
      `${moment(time)} ${id}: no entry of this id has come in, so no file was recorded.`;
    expect(lines).toEqual([said('r1', '10:00'), said('nobody', '10:05'), said('w1', '10:10')]);
    expect(Object.keys(reports[0]?.entries ?? {})).toEqual(['r1', 'w1']);
    expect([codes(reports[0], 'r1'), codes(reports[0], 'w1')]).toEqual([[], ['incomplete sizeMegabytes']]);
  });
});
