/** Material of demonstration bases (示范基地素材), 2019's third form: nobody is asked for it, and no day belongs to it. */

import { describe, expect, it } from '@jest/globals';
import { formOf, formsInUse } from '../../src/domain/campaign/fields.ts';
import { tracksInUse } from '../../src/domain/campaign/tracks.ts';
import { judge } from '../../src/domain/count/judge.ts';
import { planRows } from '../../src/domain/import/plan-rows.ts';
import { newTableEntry, type Taking } from '../../src/domain/import/record-row.ts';
import type { Entry } from '../../src/domain/intake/entry.ts';
import { briefPaper } from '../../src/domain/paper/brief-paper.ts';
import { cataloguePaper } from '../../src/domain/paper/catalogue-paper.ts';
import { cityReport } from '../../src/domain/paper/city-report.ts';
import { summarize } from '../../src/domain/paper/summary.ts';
import { deadlinesAhead } from '../../src/domain/post/deadlines.ts';
import { districtDigest } from '../../src/domain/post/district-digest.ts';
import { unitDigest } from '../../src/domain/post/unit-digest.ts';
import { issueSentence } from '../../src/messages/issues/issue-sentence.ts';
import { campaign, decision, entry, unit } from '../factories.ts';
import { cellTexts, lineTexts, paperFacts } from './paper-world.ts';

const WHOLE = campaign();
const FORM = formOf(WHOLE, 'base');
const TG = unit();
const XH = unit({ id: 'XH', name: '新河街道总工会' });

function base(count: number, cells: Readonly<Record<string, string>> = {}): Entry {
  const blank = Object.fromEntries(FORM.fields.map(({ key }) => [key, '']));
  const own = {
    ...blank,
    unit: TG.name,
    baseName: `第${count}示范基地`,
    hostUnit: '示例有限公司',
    address: '示例路1号',
    introduction: '每月开放一次。',
    contactName: '乔示范',
    contactPhone: '022-65301206',
    ...cells,
  };
  return { ...entry({ form: 'base', id: `b${count}`, number: `SC-2019-000${count}` }), cells: own };
}

function judged(entries: readonly Entry[], approved: readonly Entry[] = []) {
  const decisions = approved.map(({ id }, index) => decision({ id: `d${index}`, entry: id }));
  return judge({ campaign: WHOLE, roster: [TG, XH], entries, decisions });
}

describe('示范基地素材', () => {
  const asked = { monday: '2019-08-26', asOf: '2019-08-26T08:00:00+08:00' };
  const told = (entries: readonly Entry[]) => {
    const verdicts = judged(entries);
    const facts = { campaign: WHOLE, roster: [TG, XH], verdicts, decisions: [], zeroReports: [] };
    const papers = { ...paperFacts([]), verdicts };
    return {
      digest: unitDigest(facts, { ...asked, unit: TG, since: '2019-08-19T08:00:00+08:00' }).besides,
      district: districtDigest(facts, { ...asked, dispatches: [] }).reported.map(({ form }) => form),
      summary: summarize(papers, { unit: TG, asOf: asked.asOf }).tables.map(({ form }) => form),
      brief: cellTexts(briefPaper(papers).paper).filter(([track]) => track === '示范基地素材'),
      tracks: tracksInUse(WHOLE, verdicts).map(({ key }) => key),
    };
  };

  it('stands in no list, mail or paper of a season that has none', () => {
    expect(told([entry()])).toEqual({
      digest: [{ form: 'work', count: 0 }],
      district: ['activity', 'work'],
      summary: ['activity', 'work'],
      brief: [],
      tracks: ['activity', 'work.story', 'work.topic', 'work.series'],
    });
  });

  it('stands in all of them once something came', () => {
    expect(told([entry(), base(1)])).toEqual({
      digest: [
        { form: 'work', count: 0 },
        { form: 'base', count: 1 },
      ],
      district: ['activity', 'work', 'base'],
      summary: ['activity', 'work', 'base'],
      brief: [['示范基地素材', '', '1', '0', '0']],
      tracks: ['activity', 'work.story', 'work.topic', 'work.series', 'base'],
    });
  });

  it('is chased by no deadline, so that no unit lacks it', () => {
    expect(deadlinesAhead(WHOLE, '2019-01-01').map(({ form }) => form)).not.toContain('base');
    expect(formsInUse(WHOLE, []).map(({ key }) => key)).toEqual(['activity', 'work']);
  });

  it.each<[string, Entry[], string[]]>([
    ['of one unit and name', [base(1), base(2, { baseName: '第1 示范基地' })], ['duplicate baseName']],
    ['of another name', [base(1), base(2)], []],
    ['of another unit', [base(1), base(2, { baseName: '第1示范基地', unit: XH.name })], []],
  ])('is the same by its name alone, of no day: %s', (_, entries, issues) => {
    const [, second] = judged(entries);
    expect(second?.issues.map(({ code, field }) => `${code} ${field}`)).toEqual(issues);
  });

  it('is told which one it repeats, without a word of a day', () => {
    const [, second] = judged([base(1), base(2, { baseName: '第1示范基地' })]);
    const [issue] = second?.issues ?? [];
    if (!issue) throw new Error('it repeats the first');
    expect(issueSentence(issue, FORM, { campaign: WHOLE, language: 'zh-CN' })).toBe(
      '与先报送的 SC-2019-0001 重复，示范基地名称相同，只取先报送的一份。不是重复报送的，请更正示范基地名称，或与我们联系（区级规定）。',
    );
  });

  it('needs no declaration, and goes to the city by its own name in catalogue and report', () => {
    const one = base(1, { links: 'https://www.example.org/1' });
    const facts = { ...paperFacts([]), verdicts: judged([one, base(2)], [one]) };
    const rows = cellTexts(cataloguePaper(facts).paper);
    expect(rows).toContainEqual(['1', TG.name, '第1示范基地', '', '', 'https://www.example.org/1', '链接']);
    expect(rows.flat()).not.toContain('第2示范基地');
    expect(lineTexts(cityReport(facts).paper)).toContain('另报送示范基地素材1份。');
  });

  it('is neither an activity nor a work of the report’s number of units', () => {
    const entries = [entry(), base(1, { unit: XH.name })];
    const lines = lineTexts(cityReport({ ...paperFacts([]), verdicts: judged(entries, entries) }).paper);
    expect(lines).toContain('全区1家基层工会报送了活动或作品。');
  });

  it('is known again in a table by its name', () => {
    const taking: Taking = { at: '2019-09-16T10:00:00+08:00', who: '', source: '邮件', receivedOn: '' };
    const cells = { unit: TG.name, baseName: '第1示范基地', address: '示例路1号' };
    const known = newTableEntry({ id: 'i1', number: 'SC-2019-0001', form: FORM, cells }, taking);
    const row = (n: number, said: object) => ({ n, index: n, number: '', cells: { baseName: '第1示范基地', ...said } });
    const deeds = planRows({
      form: FORM,
      language: 'zh-CN',
      rows: [row(1, { address: '示例路2号' }), row(2, { baseName: '第2示范基地' })],
      meant: [{ entry: known, unit: 'TG', stands: true }],
      unit: 'TG',
      taking: { ...taking, at: '2019-09-17T10:00:00+08:00' },
    });
    expect(deeds.map(({ does, entry: one }) => [does, one?.id ?? null])).toEqual([
      ['changed', 'i1'],
      ['new', null],
    ]);
  });
});
