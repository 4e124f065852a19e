/** What a work's file really is stands in the place of what was written, for the rules and for nothing else. */

import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { judge, type Verdict } from '../../src/domain/count/judge.ts';
import type { Cells } from '../../src/domain/intake/entry.ts';
import type { Decision } from '../../src/domain/review/decision.ts';
import { fileFields, heldCells } from '../../src/domain/work-files/held-cells.ts';
import type { WorkFile } from '../../src/domain/work-files/work-file.ts';
import { campaign, decision, entry, unit } from '../factories.ts';

const WHOLE = campaign();
const WORK = formOf(WHOLE, 'work');
const LIMIT = 50 * 1_048_576;

const MICRO_VIDEO = { track: 'series', subproject: 'microVideo', kind: '' };
const WRITTEN = { ...MICRO_VIDEO, fileFormat: 'MP4', durationSeconds: '170', sizeMegabytes: '30' };

/** A file that breaks no rule, as the packing page has found it. */
const file = (given: Partial<WorkFile> = {}): WorkFile => ({
  entry: 'r1',
  name: '短片.mp4',
  bytes: 31_457_280,
  format: 'MP4',
  seconds: 171,
  sha256: '',
  place: '',
  caption: '',
  state: 'received',
  at: '2019-08-21T09:00:00+08:00',
  by: 'review@example.org',
  ...given,
});

/** The verdict on one work of 塘沽 with these cells; without a file nobody has looked at it. */
function judged(cells: Cells, found?: WorkFile, decisions: readonly Decision[] = []): Verdict {
  const entries = [entry({ form: 'work', cells })];
  const workFiles = new Map(found ? [['r1', found]] : []);
  const [made] = judge({ campaign: WHOLE, roster: [unit()], entries, decisions, workFiles });
  if (!made) throw new Error('nothing was judged');
  return made;
}

/** Issues as `code field`, with what the message quotes where that is asked for. */
const told = ({ issues }: Verdict) => issues.map(({ code, field }) => `${code} ${field}`);
const quoted = ({ issues }: Verdict) =>
  issues.map(({ code, facts }) => [code, facts.value, facts.limit ?? facts.wanted?.join()]);

describe('a micro-video whose file was looked at', () => {
  it.each<[what: string, found: Partial<WorkFile>, gives: readonly string[]]>([
    ['it is what the notice asks for', {}, []],
    ['an .avi that was renamed .mp4', { format: 'AVI' }, ['wrongFormat fileFormat']],
    ['its format in another spelling', { format: 'video/mp4' }, []],
    ['its format as an ending', { format: '.mp4' }, []],
    ['just under three minutes', { seconds: 179.999 }, []],
    ['exactly three minutes', { seconds: 180 }, ['tooLong durationSeconds']],
    ['a second over', { seconds: 181 }, ['tooLong durationSeconds']],
    ['one byte less than 50 MB', { bytes: LIMIT - 1 }, []],
    ['exactly 50 MB', { bytes: LIMIT }, ['tooBig sizeMegabytes']],
    ['one byte more than 50 MB', { bytes: LIMIT + 1 }, ['tooBig sizeMegabytes']],
    [
      'nothing is as it should be',
      { format: 'MOV', seconds: 300.5, bytes: 2 * LIMIT },
      ['wrongFormat fileFormat', 'tooLong durationSeconds', 'tooBig sizeMegabytes'],
    ],
    ['nobody told format and length', { format: '', seconds: null }, []],
  ])('gives what the rules say of the file: %s', (_, found, gives) => {
    expect(told(judged(WRITTEN, file(found)))).toEqual(gives);
  });

  it('is told with what the file really is, and the limit', () => {
    expect(quoted(judged(WRITTEN, file({ format: 'AVI', seconds: 181, bytes: LIMIT })))).toEqual([
      ['wrongFormat', 'AVI', 'MP4'],
      ['tooLong', '181', '180'],
      ['tooBig', '50', '50'],
    ]);
  });

  const WRONG = { ...WRITTEN, fileFormat: 'AVI', durationSeconds: '200', sizeMegabytes: '61' };

  it.each<[what: string, cells: Cells, found: Partial<WorkFile>, before: readonly string[], after: readonly string[]]>([
    [
      'what was written wrong of a right file falls',
      WRONG,
      {},
      ['wrongFormat fileFormat', 'tooLong durationSeconds', 'tooBig sizeMegabytes'],
      [],
    ],
    [
      'what nobody has looked at stays as it was written',
      WRONG,
      { format: '', seconds: null },
      ['wrongFormat fileFormat', 'tooLong durationSeconds', 'tooBig sizeMegabytes'],
      ['wrongFormat fileFormat', 'tooLong durationSeconds'],
    ],
    [
      'what could not be read falls when the file tells it',
      { ...WRITTEN, durationSeconds: '2:59', sizeMegabytes: '1GB' },
      {},
      ['badNumber durationSeconds', 'badNumber sizeMegabytes'],
      [],
    ],
    [
      'what could not be read stands where the file does not tell it',
      { ...WRITTEN, durationSeconds: '2:59' },
      { seconds: null },
      ['badNumber durationSeconds'],
      ['badNumber durationSeconds'],
    ],
    [
      'nothing is lacking any more once a file was recorded',
      { ...MICRO_VIDEO, fileFormat: '', durationSeconds: '', sizeMegabytes: '' },
      { format: '', seconds: null },
      ['incomplete fileFormat', 'incomplete durationSeconds', 'incomplete sizeMegabytes'],
      [],
    ],
    [
      'what other fields lack is still told',
      { ...WRITTEN, fileFormat: '', authorName: '', createdOn: '去年' },
      {},
      ['badDate createdOn', 'incomplete fileFormat', 'missing authorName'],
      ['badDate createdOn', 'missing authorName'],
    ],
  ])('%s', (_, cells, found, before, after) => {
    expect([told(judged(cells)), told(judged(cells, file(found)))]).toEqual([before, after]);
  });

  it('keeps values, version, state and decisions: a file is a fact beside the entry', () => {
    const decisions = [decision()];
    const before = judged(WRITTEN, undefined, decisions);
    const after = judged(WRITTEN, file({ format: 'AVI', seconds: 181, bytes: LIMIT }), decisions);
    expect([after.entry, after.read, after.state]).toEqual([before.entry, before.read, 'approved']);
    expect(after.read.values).toMatchObject({ fileFormat: 'MP4', durationSeconds: 170, sizeMegabytes: 30 });
    expect([before.why, after.why]).toEqual([['notAnActivity'], ['notAnActivity', 'hasErrors']]);
  });

  // 人工认定 holds for the content that it was given for; a file is no content, so that it goes on holding.
  it.each<[what: string, found: Partial<WorkFile>]>([
    ['still too long', { seconds: 200 }],
    ['longer than was written', { seconds: 240 }],
  ])('keeps a waiver of tooLong: %s', (_, found) => {
    const waiver = decision({ kind: 'waive', code: 'tooLong', version: 1, reason: '已核实' });
    const made = judged({ ...WRITTEN, durationSeconds: '200' }, file(found), [waiver, decision({ id: 'd2' })]);
    expect(made.issues.map(({ code, waived }) => [code, waived])).toEqual([['tooLong', true]]);
    expect(made.why).toEqual(['notAnActivity']);
  });
});

describe('a file of another entry', () => {
  const BREAKING = file({ format: 'AVI', seconds: 600, bytes: 20 * LIMIT });

  it.each<[what: string, cells: Cells]>([
    ['a recitation', { ...MICRO_VIDEO, subproject: 'recitation' }],
    ['a song', { ...MICRO_VIDEO, subproject: 'song' }],
    ['a micro-lesson', { ...MICRO_VIDEO, subproject: 'microLesson' }],
    ['photographs', { ...MICRO_VIDEO, subproject: 'photography', original: '是' }],
    ['a story', { kind: '视频' }],
    ['an activity of the topics track', { track: 'topic', kind: '活动', authorName: '' }],
  ])('raises nothing: %s', (_, cells) => {
    expect([told(judged(cells)), told(judged(cells, BREAKING))]).toEqual([[], []]);
  });

  it('raises nothing of an activity, whose form asks for no file', () => {
    const workFiles = new Map([['r1', BREAKING]]);
    const [made] = judge({ campaign: WHOLE, roster: [unit()], entries: [entry()], decisions: [], workFiles });
    expect(made?.issues).toEqual([]);
  });

  it('is no file of this one', () => {
    const workFiles = new Map([['r2', BREAKING]]);
    const entries = [entry({ form: 'work', cells: WRITTEN })];
    expect(judge({ campaign: WHOLE, roster: [unit()], entries, decisions: [], workFiles })[0]?.issues).toEqual([]);
  });
});

describe('heldCells', () => {
  it.each<[found: Partial<WorkFile>, format: string, seconds: string, megabytes: string]>([
    [{}, 'MP4', '171', '30'],
    [{ format: '', seconds: null, bytes: 1 }, 'AVI', '2:59', '0.000001'],
    [{ bytes: 0, seconds: 0 }, 'MP4', '0', '0'],
    [{ bytes: LIMIT - 1, seconds: 179.9994 }, 'MP4', '179.9994', '49.999999'],
    [{ bytes: 8_796_093_022_208, seconds: 1_000_000 }, 'MP4', '1000000', '8388608'],
  ])('puts %j into the cells', (found, format, seconds, megabytes) => {
    const cells = { title: '短片', fileFormat: 'AVI', durationSeconds: '2:59', sizeMegabytes: '61' };
    expect(heldCells(WORK, cells, file(found))).toEqual({
      cells: { title: '短片', fileFormat: format, durationSeconds: seconds, sizeMegabytes: megabytes },
      settled: ['fileFormat', 'durationSeconds', 'sizeMegabytes'],
    });
  });

  it('leaves the cells of a form that asks for no file as they are', () => {
    const form = formOf(WHOLE, 'activity');
    const cells = { title: '读书会' };
    expect([fileFields(form), heldCells(form, cells, file())]).toEqual([null, { cells, settled: [] }]);
  });
});
