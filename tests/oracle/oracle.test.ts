// The oracle against hand-written outcomes, each quoting the sentence of the contract that it stands on.
import { describe, expect, it } from '@jest/globals';
import { expectedReport } from './oracle.ts';
import type { Answers, SeasonEvent } from './season-shape.ts';
import { decided, edited, on, pasted, resubmitted, seasonOf, submitted, submittedWork } from './tiny-season.ts';

const reportOf = (...events: readonly SeasonEvent[]) => expectedReport(seasonOf(...events));
const entryOf = (id: string, ...events: readonly SeasonEvent[]) => reportOf(...events).entries[id];
const codesOf = (id: string, ...events: readonly SeasonEvent[]) =>
  (entryOf(id, ...events)?.issues ?? []).map(({ code, field, level, waived }) =>
    [code, field ?? '-', level, ...(waived ? ['waived'] : [])].join(' '),
  );
const ofActivity = (answers: Answers, at?: string) => codesOf('r1', submitted('r1', answers, at));
const ofWork = (answers: Answers, at?: string) => codesOf('r1', submittedWork('r1', answers, at));
const topic = {
  track: 'topic',
  kind: '话题',
  title: '#好网民#',
  link: 'https://weibo.com/1',
  authorName: '',
  authorPhone: '',
};
const series = (subproject: string): Answers => ({ track: 'series', subproject, kind: '', createdOn: '' });

describe('Reading', () => {
  it.each([
    ['participants', '１２０人', []],
    ['participants', '1,200人次', []],
    ['participants', '约200', ['badNumber participants error']],
    ['participants', '120余人', ['badNumber participants error']],
    ['participants', '现场120人，线上3万', ['badNumber participants error']],
    ['participants', '0', ['badNumber participants error']],
    ['participants', '5000', []],
    ['participants', '5001', ['unusual participants warning']],
    ['heldOn', '2019.8.9', []],
    ['heldOn', '2019年8月9日 14:30', []],
    ['heldOn', '2019-06-03至2019-06-07', []],
    ['heldOn', '8月9日', ['badDate heldOn error']],
    ['heldOn', '19-8-9', ['badDate heldOn error']],
    ['heldOn', '2019-2-30', ['badDate heldOn error']],
    ['heldOn', '2018-12-31', ['outsideWindow heldOn error']],
    ['heldOn', '2019-08-20', []],
    ['heldOn', '2019-08-21', ['futureDate heldOn error']],
    ['heldOn', '2020-01-01', ['futureDate heldOn error', 'outsideWindow heldOn error']],
    ['contactPhone', '+86 (022) 66891234转801；13800138000', []],
    ['contactPhone', '123456', ['badPhone contactPhone error']],
    ['contactEmail', 'wang@localhost', ['badEmail contactEmail error']],
    ['links', 'www.example.org', ['badLink links warning']],
    ['unit', '塘沽街工会', []],
    ['unit', '新河街道总工会', ['notInRoster unit error']],
    ['title', '长'.repeat(121), ['tooManyCharacters title error']],
    ['contactName', '', ['missing contactName error']],
    ['title', '讲座（共4场）', ['severalSessions title warning']],
    ['note', '第二场', []],
    ['note', '王示例 110101 19900101 1237', ['personalNumber - warning']],
    ['note', '流水号 201906120000000001', []],
  ])('reads %s written as %s', (key, text, expected) => {
    expect(ofActivity({ [key]: text })).toEqual(expected);
  });

  it('asks a form for its declaration and a staff row for nothing but Annex 1 and the unit', () => {
    expect(ofActivity({ declaration: false })).toEqual(['noDeclaration declaration error']);
    expect(codesOf('p1', pasted('p1'))).toEqual([
      'incomplete contents warning',
      'incomplete contactName warning',
      'incomplete contactPhone warning',
      'incomplete declaration warning',
    ]);
    expect(
      codesOf(
        'p1',
        pasted('p1', { contents: '责任意识\n行为规范', contactName: '张', contactPhone: '6689123', declaration: '☑' }),
      ),
    ).toEqual([]);
  });
});

describe('works', () => {
  it.each([
    [{}, []],
    [{ createdOn: '2018年1月' }, []],
    [{ createdOn: '2017-12-31' }, ['outsideWindow createdOn error']],
    [{ kind: '活动' }, ['wrongKind kind error']],
    [{ authorPhone: '', authorEmail: '' }, ['missing authorPhone error', 'incomplete authorEmail warning']],
    [topic, []],
    [{ ...topic, title: '#争做中国好网民#' }, ['hashtagMissing title error']],
    [{ ...topic, title: '＃好网民＃' }, []],
    [{ ...topic, title: '话题', link: 'https://s.weibo.com/weibo?q=%23%E5%A5%BD%E7%BD%91%E6%B0%91%23' }, []],
    [{ ...topic, link: 'https://weibo.com@example.org/' }, ['wrongPlatform link error']],
    [{ ...topic, link: 'http://t.cn/A' }, ['shortLink link warning']],
    [{ ...topic, link: 'weibo.com/1' }, ['badLink link error']],
    [{ ...topic, link: '' }, ['missing link error']],
    [{ ...topic, kind: '活动', createdOn: '2018年12月' }, ['outsideWindow createdOn error']],
    [{ ...topic, createdOn: '2018年12月' }, []],
    [{ ...series('photography') }, ['notOriginal original error']],
    [{ ...series('servicePlatform'), authorName: '', authorPhone: '', authorEmail: '' }, []],
    [{ ...series('song'), kind: '图片' }, ['wrongKind kind warning']],
    [{ ...series('microVideo'), fileFormat: 'video/mp4', durationSeconds: '2′59″', sizeMegabytes: '49.9MB' }, []],
    [
      { ...series('microVideo'), fileFormat: 'avi', durationSeconds: '3分钟整', sizeMegabytes: '50' },
      ['wrongFormat fileFormat error', 'tooLong durationSeconds error', 'tooBig sizeMegabytes error'],
    ],
  ] as readonly [Answers, readonly string[]][])('finds for %j: %j', (answers, expected) => {
    expect(ofWork(answers)).toEqual(expected);
  });
});

describe('late', () => {
  it.each([
    ['activity', submitted('r1', {}, on('09-18', '23:59')), []],
    ['activity', submitted('r1', {}, on('09-19', '00:00')), ['late - warning']],
    ['activity', submitted('r1', { heldOn: '2019-09-19' }, on('09-20')), []],
    ['activity', submitted('r1', { heldOn: '2019-09-18' }, on('09-20')), ['late - warning']],
    ['story', submittedWork('r1', {}, on('08-24', '00:00')), ['late - warning']],
    ['series', submittedWork('r1', series('song'), on('10-31', '23:59')), []],
    ['series', submittedWork('r1', series('song'), on('11-01', '00:00')), ['late - warning']],
  ] as readonly [string, SeasonEvent, readonly string[]][])(
    'takes the whole day of the deadline: %s',
    (_, event, expected) => {
      expect(codesOf('r1', event)).toEqual(expected);
    },
  );

  it('goes by receivedOn for staff rows, and by the first hand-in after a change', () => {
    const row = pasted('p1', { receivedOn: '2019-09-18' }, on('09-25'));
    expect(codesOf('p1', row)).not.toContain('late - warning');
    expect(codesOf('r1', submitted('r1'), resubmitted('r1', { participants: '99' }, on('10-08')))).toEqual([]);
  });

  it.each([
    ['9月18日（邮件）', []],
    ['9.19', ['late - warning']],
    ['18日', ['badDate receivedOn warning', 'late - warning']],
    ['20190918', ['badDate receivedOn warning', 'late - warning']],
  ])(
    'takes month and day of the campaign’s year, and the day of entry where it cannot be read: %s',
    (receivedOn, gives) => {
      const codes = codesOf('p1', pasted('p1', { receivedOn }, on('09-25')));
      expect(codes.filter((code) => !code.startsWith('incomplete')).sort()).toEqual(gives);
      const mended = {
        at: '2019-09-26T09:00:00+08:00',
        do: 'edit',
        entry: 'p1',
        cells: { receivedOn: '9月18日' },
      } as const;
      const after = entryOf('p1', pasted('p1', { receivedOn }, on('09-25')), mended);
      expect([after?.version, after?.issues.some(({ code }) => code === 'late' || code === 'badDate')]).toEqual([
        1,
        false,
      ]);
    },
  );

  it('reads radicals and marks that nobody sees as what everybody sees', () => {
    const first = submitted('r1', { title: '进车间' });
    const again = submitted('r2', { title: '进\u200B⻋间', participants: '120\u202C人' });
    expect(codesOf('r2', first, again)).toEqual(['duplicate title error']);
  });
});

describe('duplicate and joint', () => {
  it('marks what repeats an earlier entry that stands, not what repeats a rejected one', () => {
    const again = submitted('r2', { unit: '塘沽街工会', title: '《网络安全 知识竞赛》', heldOn: '2019年6月12日' });
    expect(codesOf('r2', submitted('r1'), again)).toEqual(['duplicate title error']);
    expect(codesOf('r2', submitted('r1'), again, decided('r1', 'reject'))).toEqual([]);
    expect(entryOf('r2', submitted('r1'), again)?.why).toEqual(['notApproved', 'hasErrors', 'duplicate']);
  });

  it('compares works by track, sub-project and author too, a month as its first day', () => {
    const first = submittedWork('r1', { createdOn: '2019年6月' });
    expect(codesOf('r2', first, submittedWork('r2', { createdOn: '2019-06-01' }))).toEqual(['duplicate title error']);
    expect(codesOf('r2', first, submittedWork('r2', { createdOn: '2019-06-01', authorName: '李强' }))).toEqual([]);
  });

  it.each([
    ['滨海新区总工会', '滨海新区总工会', true],
    ['', '塘沽街工会', true],
    ['', '', false],
    ['汉沽街道总工会', '滨海新区总工会', true],
    ['甲公司', '乙公司', false],
  ])('makes partners of hosts %s and %s: %s', (host, hostThere, expected) => {
    const events = [submitted('r1', { host }), submitted('r2', { unit: '汉沽街道总工会', host: hostThere })];
    expect(codesOf('r1', ...events)).toEqual(expected ? ['joint title warning'] : []);
    expect(codesOf('r2', ...events)).toEqual(expected ? ['joint title warning'] : []);
  });

  it('counts a joint activity once for the district and for every unit of its own', () => {
    const theirs = submitted('r2', { unit: '汉沽街道总工会', host: '塘沽街道总工会', participants: '200' });
    const { entries, tally } = reportOf(submitted('r1'), theirs, decided('r2', 'approve'), decided('r1', 'approve'));
    expect([entries.r1?.why, entries.r2?.why]).toEqual([['approved'], ['joint']]);
    expect(tally.district).toEqual({ goal: 10, counted: 1, waiting: 0, participants: 120 });
    expect([tally.units.TG?.counted, tally.units.HG?.counted]).toEqual([1, 1]);
  });

  it('counts the later partner while the earlier one does not count', () => {
    const theirs = submitted('r2', { unit: '汉沽街道总工会', host: '塘沽街道总工会' });
    expect(entryOf('r2', submitted('r1'), theirs, decided('r2', 'approve'))?.why).toEqual(['approved']);
  });
});

describe('states and decisions', () => {
  it.each([
    [['approve'], 'approved', null],
    [['approve', 'approve'], 'approved', 'wrongState'],
    [['approve', 'reopen'], 'returned', null],
    [['return', 'return'], 'returned', 'wrongState'],
    [['return', 'approve'], 'approved', null],
    [['reject', 'reopen'], 'received', null],
    [['approve', 'reject'], 'approved', 'wrongState'],
    [['withdraw', 'reopen'], 'received', null],
    [['withdraw', 'approve'], 'withdrawn', 'wrongState'],
  ])('plays %j to %s', (verbs, state, refusal) => {
    const { entries, refusedDecisions } = reportOf(submitted('r1'), ...verbs.map((verb) => decided('r1', verb)));
    expect(entries.r1?.state).toBe(state);
    expect(refusedDecisions.map((one) => one.code)).toEqual(refusal === null ? [] : [refusal]);
  });

  it.each([
    ['notStaff', decided('r9', 'return', { by: 'tg@example.org', reason: '' })],
    ['unknownEntry', decided('r9', 'return', { reason: '' })],
    ['reasonMissing', decided('r1', 'reopen', { reason: '' })],
    ['wrongState', decided('r1', 'waive', { code: 'missing' })],
    ['notWaivable', decided('r1', 'waive', { code: 'badNumber' })],
    ['errorsStand', decided('r1', 'approve')],
  ])('checks in the order of the contract: %s', (code, decision) => {
    const { refusedDecisions } = reportOf(submitted('r1', { participants: '约200' }), decision);
    expect(refusedDecisions).toEqual([{ entry: decision.entry, decision: decision.decision, code }]);
  });

  it('lets a waiver hold for the content that it was given for', () => {
    const events = [submitted('r1', { heldOn: '2018-12-31' }), decided('r1', 'waive', { code: 'outsideWindow' })];
    expect(codesOf('r1', ...events)).toEqual(['outsideWindow heldOn error waived']);
    expect(entryOf('r1', ...events, decided('r1', 'approve'))?.why).toEqual(['approved']);
    const changed = entryOf('r1', ...events, decided('r1', 'approve'), edited('r1', { heldOn: '2018年12月31日' }));
    expect(changed).toMatchObject({ state: 'approved', version: 2, why: ['hasErrors'] });
  });

  it('makes a change only of a difference "of the text as written, after NFKC and trimming"', () => {
    const events = [submitted('r1'), decided('r1', 'return')];
    expect(entryOf('r1', ...events, resubmitted('r1', { participants: ' １２０ ' }))).toMatchObject({
      state: 'returned',
      version: 1,
    });
    expect(entryOf('r1', ...events, resubmitted('r1', { participants: '120人' }))).toMatchObject({
      state: 'resubmitted',
      version: 2,
    });
  });

  it('keeps a staff correction of an answer that the respondent leaves as it was', () => {
    const corrected = [submitted('r1'), edited('r1', { participants: 150 })];
    const after = entryOf('r1', ...corrected, resubmitted('r1', { participants: '120', title: '读书会' }));
    expect(after).toMatchObject({ version: 3, state: 'received', values: { participants: 150 } });
    const later = entryOf('r1', ...corrected, resubmitted('r1', { participants: '130' }));
    expect(later?.values.participants).toBe(130);
  });

  it('takes what staff had corrected to the same for no change of the respondent', () => {
    const events = [submitted('r1'), decided('r1', 'return'), edited('r1', { participants: 150 })];
    const after = entryOf('r1', ...events, resubmitted('r1', { participants: '150' }));
    expect(after).toMatchObject({ version: 2, state: 'returned' });
  });

  it('lets a second person approve a staff row of a campaign with fourEyes', () => {
    const events = [pasted('p1'), decided('p1', 'approve'), decided('p1', 'approve', { by: 'b@example.org' })];
    const season = { ...seasonOf(...events), staff: ['review@example.org', 'b@example.org'] };
    expect(expectedReport(season).refusedDecisions.map(({ code }) => code)).toEqual(['wrongState']);
    const { entries, refusedDecisions } = expectedReport({ ...season, campaign: { fourEyes: true } });
    expect([entries.p1?.state, refusedDecisions.map(({ code }) => code)]).toEqual(['approved', ['secondPerson']]);
  });

  it('records a change of a rejected entry, whose state stays', () => {
    const after = entryOf('r1', submitted('r1'), decided('r1', 'reject'), resubmitted('r1', { participants: '99' }));
    expect(after).toMatchObject({ state: 'rejected', version: 2 });
  });

  it('judges the future by the day of the last change of content, a staff change too', () => {
    const early = submitted('r1', { heldOn: '2019-08-25' });
    expect(codesOf('r1', early)).toEqual(['futureDate heldOn error']);
    expect(codesOf('r1', early, edited('r1', { note: '已核' }, on('08-25', '00:00')))).toEqual([]);
    expect(codesOf('r1', early, edited('r1', { participants: 120 }, on('08-25')))).toEqual(['futureDate heldOn error']);
  });

  it('does nothing for an edit of an entry that is not there', () => {
    expect(entryOf('r1', edited('r1', { participants: 150 }), submitted('r1'))).toMatchObject({ version: 1 });
  });
});
