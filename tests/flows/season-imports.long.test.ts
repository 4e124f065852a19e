// Tables that units mail, in a season through the real bundle: each sentence of importRows, reports worked by hand.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSeason } from '../../src/season/play-season.ts';
import { reportSeason, type SeasonReport } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { bundle } from '../built-bundle.ts';
import { decided, edited, on, pasted, resubmitted, seasonOf, submitted } from '../oracle/tiny-season.ts';

let files: Record<string, string>;

beforeAll(async () => {
  files = await bundle();
}, 60_000);

const moment = (time: string, day = '08-20') => on(day, time);

const TITLE = ['线下活动情况统计表'];
const HEAD = ['序号', '线下活动名称', '主办单位名称', '活动时间', '参与人数'];
const NUMBERED = ['编号', ...HEAD.slice(1)];
const LECTURE = ['1', '网络安全讲座', '', '2019.6.12', '120人'];
const QUIZ = ['2', '知识竞赛', '塘沽街道总工会', '2019年6月20日', '５５'];
const TAIL = [['合计', '2场', '', '', '175'], [], ['联系人：王示例，联系电话：022-65301206']];

/** A table of TG that came by mail on 19 August. */
const imported = (id: string, rows: readonly unknown[][], time = '09:00', rest: object = {}) => ({
  at: moment(time),
  do: 'importRows',
  id,
  form: 'activity',
  unit: 'TG',
  source: '邮件',
  receivedOn: '2019-08-19',
  rows,
  ...rest,
});
const BOTH = [TITLE, HEAD, LECTURE, QUIZ, ...TAIL];
/** The same with the count of the first row corrected. */
const MENDED = [TITLE, HEAD, [...LECTURE.slice(0, 4), '130'], QUIZ];

const ROSTER = seasonOf().roster.map((unit) => ({ ...unit, contacts: [`${unit.id.toLowerCase()}@example.org`] }));

function played(...events: readonly object[]): SeasonReport & { lines: string[] } {
  const lines: string[] = [];
  const season = { ...seasonOf(), roster: ROSTER, until: '2019-08-21T00:00:00+08:00', events };
  const read = readSeason(JSON.stringify(season), '.');
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files, tell: (line) => lines.push(line) });
  if (!opened.ok) throw new Error(opened.reason);
  opened.player.playUntil(read.season.until);
  return { ...reportSeason(opened.player).report, lines };
}

/** State, version, people and issues of an entry. */
function brief({ entries }: SeasonReport, id: string): string {
  const entry = entries[id];
  if (!entry) return 'none';
  const { issues, state, values, version } = entry;
  return [state, version, values.participants, ...issues.map(({ code }) => code)].join(' ');
}

const mailsOf = ({ mails }: SeasonReport) =>
  mails
    .filter(({ kind }) => kind !== 'digest' && kind !== 'districtDigest')
    .map(({ at: sent, kind, ...rest }) => {
      return `${sent.slice(11, 16)} ${kind} ${rest.unit} ${'entry' in rest ? rest.entry : ''}`;
    });

describe('importRows', () => {
  it('makes an entry of each data row, as staff would have typed it', () => {
    const report = played(imported('i1', BOTH));
    expect(report.lines).toEqual([]);
    expect(report.entries).toEqual({
      'i1.1': {
        form: 'activity',
        unit: 'TG',
        number: 'HD-2019-0001',
        state: 'received',
        version: 1,
        issues: ['contents', 'contactName', 'contactPhone', 'declaration'].map((field) => {
          return { code: 'incomplete', field, level: 'warning', waived: false };
        }),
        counts: false,
        why: ['notApproved'],
        values: { unit: 'TG', title: '网络安全讲座', heldOn: '2019-06-12', participants: 120 },
      },
      'i1.2': {
        form: 'activity',
        unit: 'TG',
        number: 'HD-2019-0002',
        state: 'received',
        version: 1,
        issues: expect.any(Array),
        counts: false,
        why: ['notApproved'],
        values: { unit: 'TG', title: '知识竞赛', host: '塘沽街道总工会', heldOn: '2019-06-20', participants: 55 },
      },
    });
    expect(report.refused).toEqual({});
    expect(mailsOf(report)).toEqual([]);
  });

  it('goes by the day on which the table came', () => {
    const late = (receivedOn: string) => imported('i1', BOTH, '09:00', { at: on('09-20'), receivedOn });
    const until = { until: on('09-21') };
    const season = (event: object) => readSeason(JSON.stringify({ ...seasonOf(), ...until, events: [event] }), '.');
    for (const [receivedOn, code] of [
      ['9月18日', false],
      ['2019-09-19', true],
      ['', true],
    ] as const) {
      const read = season(late(receivedOn));
      if (!read.ok) throw new Error(read.line);
      const opened = openSeason(read.season, { files, tell: () => undefined });
      if (!opened.ok) throw new Error(opened.reason);
      opened.player.playUntil(read.season.until);
      const codes = reportSeason(opened.player).report.entries['i1.1']?.issues.map((issue) => issue.code) ?? [];
      expect(codes.includes('late')).toBe(code);
    }
  });

  it('changes nothing by the same rows, which are other names of the same entries', () => {
    const report = played(
      imported('i1', BOTH),
      imported('i2', BOTH, '10:00'),
      decided('i2.1', 'approve', { at: moment('11:00') }),
      edited('i2.2', { participants: 60 }, moment('11:10')),
      imported('i3', [HEAD, QUIZ, LECTURE], '12:00', { receivedOn: '2019-08-20' }),
    );
    expect(Object.keys(report.entries)).toEqual(['i1.1', 'i1.2']);
    expect(brief(report, 'i1.1')).toMatch(/^approved 1 120/);
    // What staff corrected stays: the unit has said nothing new.
    expect(brief(report, 'i1.2')).toMatch(/^received 2 60/);
    expect(mailsOf(report)).toEqual([]);
    expect(report.lines).toEqual([]);
  });

  it('takes a difference for the unit’s own change: resubmitted, a version, one mail', () => {
    const report = played(
      imported('i1', BOTH),
      decided('i1.1', 'approve', { at: moment('09:10') }),
      decided('i1.2', 'return', { at: moment('09:20') }),
      imported('i2', [HEAD, [...LECTURE.slice(0, 4), '130'], [...QUIZ.slice(0, 4), '66']], '10:30'),
    );
    expect(brief(report, 'i1.1')).toMatch(/^resubmitted 2 130/);
    expect(brief(report, 'i1.2')).toMatch(/^resubmitted 2 66/);
    expect(mailsOf(report)).toEqual(['10:00 returned TG i1.2', '11:00 updated TG i1.1', '11:00 updated TG i1.2']);
    expect(report.tally).toMatchObject({ district: { counted: 0, waiting: 2 } });
  });

  it('never changes what was rejected or withdrawn', () => {
    const report = played(
      imported('i1', BOTH),
      decided('i1.1', 'reject', { at: moment('09:10') }),
      decided('i1.2', 'withdraw', { at: moment('09:20') }),
      imported('i2', MENDED, '10:30'),
      imported('i3', [NUMBERED, ['HD-2019-0001', '讲座', '', '2019.6.12', '9']], '11:30'),
    );
    expect(brief(report, 'i1.1')).toMatch(/^rejected 1 120/);
    expect(brief(report, 'i1.2')).toMatch(/^withdrawn 1 55/);
    expect(brief(report, 'i2.1')).toMatch(/^received 1 130/);
    expect(brief(report, 'i2.2')).toMatch(/^received 1 55/);
    expect(Object.keys(report.entries)).toEqual(['i1.1', 'i1.2', 'i2.1', 'i2.2']);
  });

  it('changes the entry whose number a row names, whatever its door, where the unit agrees', () => {
    const report = played(
      submitted('r1', {}, moment('08:00')),
      pasted('p1', { title: '车间课堂' }, moment('08:10')),
      submitted('r2', { unit: '汉沽街道总工会', title: '春游' }, moment('08:20')),
      imported('i1', [
        NUMBERED,
        ['HD-2019-0001', '网络安全知识竞赛', '', '2019-06-12', '180'],
        ['HD-2019-0002', '', '', '', '99'],
        ['HD-2019-0003', '春游', '', '2019-06-12', '9'],
      ]),
      resubmitted('r1', { format: '知识竞赛' }, moment('10:30')),
    );
    expect(brief(report, 'r1')).toBe('received 3 180');
    expect(brief(report, 'p1')).toMatch(/^received 2 99/);
    expect(brief(report, 'r2')).toBe('received 1 120');
    expect(brief(report, 'i1.3')).toMatch(/^received 1 9/);
    expect(Object.keys(report.entries)).toEqual(['r1', 'p1', 'r2', 'i1.3']);
    expect(mailsOf(report)).toEqual([
      '08:00 receipt TG r1',
      '08:20 receipt HG r2',
      '10:00 updated TG r1',
      '10:00 updated TG p1',
      '10:30 updated TG r1',
    ]);
  });

  it('lets the earlier one stand, by whatever doors they came', () => {
    const same = { title: '网络安全讲座', heldOn: '2019-06-12' };
    const later = played(
      imported('i1', BOTH),
      submitted('r1', same, moment('09:30')),
      pasted('p1', same, moment('09:40')),
    );
    expect(['i1.1', 'r1', 'p1'].map((id) => brief(later, id).includes('duplicate'))).toEqual([false, true, true]);
    const earlier = played(
      submitted('r1', same, moment('08:30')),
      imported('i1', BOTH),
      imported('i2', MENDED, '10:00'),
    );
    expect(['r1', 'i1.1'].map((id) => brief(earlier, id).includes('duplicate'))).toEqual([false, true]);
    expect(brief(earlier, 'i1.1')).toMatch(/^received 2 130 /);
    expect(Object.keys(earlier.entries)).toEqual(['r1', 'i1.1', 'i1.2']);
  });

  it('makes nothing of a table without headings, or of another unit', () => {
    const report = played(
      imported('i1', [LECTURE, QUIZ]),
      imported('i2', [], '09:10'),
      imported('i3', [['填报单位：汉沽街道总工会'], HEAD, LECTURE], '09:20'),
      imported(
        'i4',
        [
          ['单位', ...HEAD],
          ['塘沽街工会', ...LECTURE],
          ['汉沽街道总工会', ...QUIZ],
        ],
        '09:30',
      ),
      imported('i5', [TITLE, HEAD], '09:40'),
      decided('i1.1', 'approve', { at: moment('10:00') }),
    );
    expect(report.entries).toEqual({});
    expect(report.refused).toEqual({ i1: ['rows'], i2: ['rows'], i3: ['unit'], i4: ['unit'] });
    expect(report.refusedDecisions).toEqual([{ entry: 'i1.1', decision: 'approve', code: 'unknownEntry' }]);
    expect(report.lines).toEqual([]);
  });

  it('takes columns for what staff chose them for, and the next table with these headings too', () => {
    const alien = [['事项', '何时', '来了'], LECTURE.slice(1, 2).concat('2019.6.12', '120人')];
    const columns = [
      { heading: '事项', field: 'title' },
      { heading: '何时', field: 'heldOn' },
      { heading: '来了', field: 'participants' },
    ];
    const report = played(
      imported('i1', alien, '08:40'),
      imported('i2', alien, '08:50', { columns: [...columns, { heading: '事由', field: 'note' }] }),
      imported('i3', alien, '09:00', { columns }),
      imported('i4', alien, '09:10', { columns }),
      imported('i5', [...alien, ['知识竞赛', '2019.6.20', '55']], '09:20'),
    );
    expect(report.refused).toEqual({ i1: ['rows'], i2: ['columns'] });
    expect(Object.keys(report.entries)).toEqual(['i3.1', 'i5.2']);
    expect([brief(report, 'i3.1'), brief(report, 'i5.2')].map((text) => text.slice(11, 14))).toEqual(['120', '55 ']);
  });

  it('takes in what a person may type, and tells what is wrong with it', () => {
    const wild = [
      HEAD,
      [1, '=HYPERLINK("http://a.cn")', null, '8月9日', 120],
      ['2', 'x'.repeat(60_000), '', '2019-06-01', true],
    ];
    const report = played(imported('i1', wild), imported('i2', wild, '10:00'));
    expect(brief(report, 'i1.1')).toBe('received 1 120 badDate incomplete incomplete incomplete incomplete');
    expect(brief(report, 'i1.2')).toMatch(/^received 1 {2}tooManyCharacters badNumber/);
    expect(Object.keys(report.entries)).toEqual(['i1.1', 'i1.2']);
  });
});

describe('a season file', () => {
  const lineOf = (...events: readonly object[]) => {
    const read = readSeason(JSON.stringify({ ...seasonOf(), events }), '.');
    return read.ok ? '' : read.line;
  };

  it.each<[string, readonly object[], RegExp | '']>([
    [
      'a table whose rows are decided on',
      [imported('i1', BOTH), decided('i1.4', 'approve', { at: moment('10:00') })],
      '',
    ],
    [
      'a row that the table cannot have',
      [imported('i1', BOTH), decided('i1.9', 'approve', { at: moment('10:00') })],
      /i1\.9/,
    ],
    [
      'the table itself as an entry',
      [imported('i1', BOTH), decided('i1', 'approve', { at: moment('10:00') })],
      /entry.*i1/,
    ],
    ['an unknown form', [imported('i1', BOTH, '09:00', { form: 'poem' })], /form.*poem/],
    ['an unknown unit', [imported('i1', BOTH, '09:00', { unit: 'XX' })], /unit.*XX/],
    ['a key too many', [imported('i1', BOTH, '09:00', { by: 'x' })], /by/],
    ['columns of no field', [imported('i1', BOTH, '09:00', { columns: [{ heading: '事', field: 'poem' }] })], /poem/],
    ['no rows', [imported('i1', BOTH, '09:00', { rows: undefined })], /rows/],
    ['an id twice', [imported('i1', BOTH), imported('i1', BOTH, '10:00')], /i1/],
    ['the name of a row twice', [submitted('i1.2', {}, moment('08:00')), imported('i1', BOTH)], /i1\.2/],
    ['no source and no day of receipt', [{ ...imported('i1', BOTH), source: undefined, receivedOn: undefined }], ''],
  ])('with %s is read or told', (_, events, wanted) => {
    if (wanted === '') expect(lineOf(...events)).toBe('');
    else expect(lineOf(...events)).toMatch(wanted);
  });
});
