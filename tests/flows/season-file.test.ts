// What a season file may say, and the one line that tells why it cannot be used.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSeason } from '../../src/season/season-file.ts';
import { momentText, setUpMs } from '../../src/season/season-time.ts';
import { everyNth } from '../thoroughness.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'season-file-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const AT = '2019-08-20T09:12:00+08:00';

const unit = (id: string, name: string, aliases: string[] = []) => ({ id, name, kind: '街镇', contacts: [], aliases });
const submit = { at: AT, do: 'submit', id: 'r1', form: 'activity', answers: { title: '读书会' } };
const resubmit = { at: AT, do: 'resubmit', id: 'r1', answers: { title: '读书会' } };
const paste = { at: AT, do: 'paste', id: 'p1', form: 'work', cells: { title: '读书会', source: '纸质', remark: '' } };
const edit = { at: AT, do: 'edit', entry: 'p1', cells: { receivedOn: '2019-08-19' } };
const review = { at: AT, do: 'review', entry: 'r1', decision: 'approve', reason: '', by: 'x' };
const zeroReport = { at: AT, do: 'zeroReport', unit: 'TG', form: 'work' };
const run = { at: AT, do: 'run', what: 'report' };
const kill = { at: AT, do: 'fault', what: 'kill', flow: 'sweep', call: 3 };

const base = {
  campaign: '2019',
  roster: [unit('TG', '塘沽街道总工会', ['塘沽街工会']), unit('HG', '汉沽街道总工会')],
  staff: ['review@example.org'],
  events: [submit, resubmit, paste, edit, review, zeroReport, run, kill] as object[],
  until: '2019-12-02T00:00:00+08:00',
};

const lineOf = (change: object) => {
  const read = readSeason(JSON.stringify({ ...base, ...change }), folder);
  return read.ok ? 'ok' : read.line;
};

const REVERSED = 'open: It begins on 2019-12-01, after its end on 2019-11-30. Mend one of them.';

const events = (...given: object[]) => ({ events: given });

describe('readSeason', () => {
  it('fills in the defaults of a rehearsal', () => {
    const read = readSeason(JSON.stringify(base), folder);
    expect(read.ok && [read.season.mailQuota, read.season.seed, read.season.clockMinutes]).toEqual([1500, 1, 60]);
    expect(read.ok && read.season.events.length).toBe(8);
  });

  it('takes the office, what respondents can reach, and the unit of a run', () => {
    const [first, second] = base.roster;
    const roster = [{ ...first, reach: 'mail', language: 'en', digestOnly: true }, second];
    const office = { name: '网信办', phone: '022-65300000', email: 'office@example.org' };
    expect(lineOf({ reach: 'google', office, roster })).toBe('ok');
    expect(lineOf({ office: {}, ...events({ ...run, what: 'summaries', unit: 'TG' }) })).toBe('ok');
    expect(lineOf(events({ ...run, what: 'callList' }))).toBe('ok');
  });

  it.each(
    everyNth(
      [
        ['an unknown key of the office', { office: { fax: '1' } }, 'the key "fax" is not known here.'],
        ['an unknown reach', { reach: 'post' }, 'reach: "post" is none of: google, mail'],
        [
          'a run of an unknown unit',
          events({ ...run, unit: 'XX' }),
          'event 1, unit: no unit of the roster has the id "XX".',
        ],
        ['an unknown key at the top', { quota: 3 }, 'the key "quota" is not known here.'],
        [
          'an unknown key of an event',
          events({ ...submit, when: 1 }),
          'event 1 (r1): the key "when" is not known here.',
        ],
        ['an unknown verb', events({ ...submit, do: 'sumbit' }), 'event 1 (r1), do: "sumbit" is none of: submit,'],
        ['an unknown form', events({ ...submit, form: 'book' }), 'event 1 (r1), form: the campaign has no form "book"'],
        [
          'an unknown field',
          events({ ...submit, answers: { host2: '' } }),
          'event 1 (r1), answers.host2: the form "activity"',
        ],
        ['a staff column in answers', events({ ...submit, answers: { source: '' } }), 'answers.source'],
        ['a field of the other form', events(paste, { ...edit, cells: { heldOn: '' } }), 'event 2 (p1), cells.heldOn'],
        ['a doubled id', events(submit, { ...paste, id: 'r1' }), 'event 2 (r1), id: the id "r1" is there twice.'],
        ['a resubmit without submit', events(resubmit, submit), 'event 1 (r1), id: no submit above it'],
        [
          'a resubmit of a pasted row',
          events(paste, { ...resubmit, id: 'p1' }),
          'event 2 (p1), id: no submit above it',
        ],
        ['an edit of an unknown id', events({ ...edit, entry: 'p9' }), 'event 1 (p9), entry: no submit or paste'],
        ['a review of an unknown id', events({ ...review, entry: 'r9' }), 'event 1 (r9), entry: no submit or paste'],
        [
          'an unknown decision',
          events(submit, { ...review, decision: 'ok' }),
          'event 2 (r1), decision: "ok" is none of',
        ],
        [
          'an unknown unit',
          events({ ...zeroReport, unit: 'XX' }),
          'event 1, unit: no unit of the roster has the id "XX".',
        ],
        ['an unknown run', events({ ...run, what: 'all' }), 'event 1, what: "all" is none of: summaries, packets'],
        [
          'an unknown fault',
          events({ at: AT, do: 'fault', what: 'fire' }),
          'event 1, what: "fire" is none of: loseEvent',
        ],
        ['an unknown flow', events({ ...kill, flow: 'tick' }), 'event 1, flow: "tick" is none of: onFormSubmit'],
        ['a kill without its call', events({ ...kill, call: undefined }), 'event 1, call: it is missing.'],
        [
          'an unsorted file',
          events({ ...submit, at: '2019-08-21T00:00:00+08:00' }, paste),
          'event 2 (p1), at: it comes before',
        ],
        ['an event after until', { until: '2019-08-20T09:11:59+08:00' }, 'event 1 (r1), at: it comes after'],
        [
          'a time without offset',
          events({ ...submit, at: '2019-08-20T09:12:00' }),
          'event 1 (r1), at: "2019-08-20T09:12:00"',
        ],
        [
          'a day that is none',
          events({ ...submit, at: '2019-02-30T09:12:00Z' }),
          'event 1 (r1), at: "2019-02-30T09:12:00Z"',
        ],
        ['a bad address of staff', { staff: ['review'] }, 'staff.0: "review" is no e-mail address.'],
        ['no staff', { staff: [] }, 'staff: at least 1 is expected.'],
        ['a clock that is not offered', { clockMinutes: 7 }, 'clockMinutes: "7" is none of: 1, 5, 10, 15, 30, 60.'],
        [
          'one id of two units',
          { roster: [unit('A', '甲'), unit('A', '乙')] },
          'roster.1.id: the id "A" is there twice.',
        ],
        [
          'one name of two units',
          { roster: [unit('A', 'ＡＢ 工会'), unit('B', '乙', ['ab工会'])] },
          'roster.1.aliases',
        ],
        ['a season without end', { until: '9999-12-31T00:00:00+08:00' }, 'until: a season lasts at most 1100 days'],
        ['a campaign that is not there', { campaign: '2031' }, 'campaign: the campaign "2031" cannot be read.'],
      ],
      3,
    ),
  )('refuses %s', (_, change, line) => {
    const told = lineOf(change);
    expect(told).toContain(line);
    expect(told).not.toContain('\n');
  });

  it('refuses what is no JSON', () => {
    expect(readSeason('{', folder)).toEqual({ ok: false, line: expect.stringContaining('the file is no JSON') });
  });

  it.each<[string, unknown]>(
    everyNth(
      [
        ['a word', 'gar\u0000bage'],
        ['a number', 1e300],
        ['nothing', null],
        ['a list', [1, [2, null]]],
        ['an object', { a: 1 }],
      ],
      3,
    ),
  )('never refuses a value of an answer: %s', (_, value) => {
    expect(lineOf(events({ ...submit, answers: { title: value } }))).toBe('ok');
    expect(lineOf(events({ ...paste, cells: { track: value } }))).toBe('ok');
  });

  it('lets a decision come before its entry, and one unit repeat its own name', () => {
    expect(lineOf(events(review, submit))).toBe('ok');
    expect(lineOf({ ...events(), roster: [unit('A', '甲工会', ['甲 工会'])] })).toBe('ok');
  });

  it('takes a campaign as a path beside the season, and as the object itself', () => {
    const campaign = JSON.parse(readFileSync('tests/flows/second-campaign.json', 'utf8'));
    writeFileSync(join(folder, 'walk.json'), JSON.stringify(campaign));
    const walk = { ...submit, form: 'walk', answers: { name: '' } };
    expect(lineOf({ campaign: 'walk.json', ...events(walk) })).toBe('ok');
    expect(lineOf({ campaign, ...events(walk) })).toBe('ok');
    expect(lineOf({ campaign: { ...campaign, zone: 'Europe/Paris' }, ...events(walk) })).toBe('ok');
  });

  it('keeps a campaign’s text as it was written', () => {
    const campaign = JSON.parse(readFileSync('tests/flows/second-campaign.json', 'utf8'));
    const read = readSeason(JSON.stringify({ ...base, campaign, ...events() }), folder);
    expect(read.ok && read.season.campaignText).toBe(JSON.stringify(campaign));
  });

  it('tells the fault of a campaign on one line, several on a line each, with what to write', () => {
    const campaign = JSON.parse(readFileSync('src/campaigns/2019.json', 'utf8'));
    const late = { ...campaign, open: { from: '2019-12-01', until: '2019-11-30' } };
    expect(lineOf({ campaign: late })).toBe(`This season cannot be used: campaign: ${REVERSED}`);
    const broken = { ...late, goal: { ...campaign.goal, form: 'event' } };
    expect(lineOf({ campaign: broken }).split('\n')).toEqual([
      'This season cannot be used: campaign: it has 2 faults.',
      '  goal.form: There is no form “event”. Write activity, work, base.',
      `  ${REVERSED}`,
    ]);
  });
});

describe('setUpMs', () => {
  it.each([
    ['2019-08-20T09:12:00+08:00', '2019-08-20T00:00:00+08:00'],
    ['2019-08-19T16:00:00Z', '2019-08-20T00:00:00+08:00'],
    ['2019-08-20T00:00:00+08:00', '2019-08-20T00:00:00+08:00'],
  ])('sets up at 00:00 of the day of the first event, in the campaign’s zone: %s', (at, wanted) => {
    const read = readSeason(JSON.stringify({ ...base, events: [{ ...submit, at }] }), folder);
    expect(read.ok && momentText(setUpMs(read.season), 'Asia/Shanghai')).toBe(wanted);
  });
});
