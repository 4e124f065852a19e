/** The summary of one unit as a value, and as a paper. */

import { describe, expect, it } from '@jest/globals';
import { paperHtml } from '../../src/documents/paper-html.ts';
import { judge } from '../../src/domain/count/judge.ts';
import type { Entry } from '../../src/domain/intake/entry.ts';
import { summarize } from '../../src/domain/paper/summary.ts';
import type { Decision } from '../../src/domain/review/decision.ts';
import { PAPER_WORDS } from '../../src/messages/documents/paper-words.ts';
import { summaryPaper } from '../../src/messages/documents/summary-paper.ts';
import { campaign, decision, entry, unit } from '../factories.ts';
import { cellTexts, sentBatch } from './paper-world.ts';

const AS_OF = '2019-09-20T09:00:00+08:00';
const OFFICE = { contact: '何样例', phone: '022-65300000', email: 'xwb@example.org' };
const OTHER = unit({ id: 'HZD', name: '杭州道街道总工会' });

function summaryOf(entries: readonly Entry[], decisions: readonly Decision[] = []) {
  const whole = campaign();
  const verdicts = judge({ campaign: whole, roster: [unit(), OTHER], entries, decisions });
  const zeroReports = ['TG', 'HZD'].map((id) => ({ unit: id, form: 'work', at: AS_OF, by: 'review@example.org' }));
  return summarize(
    { campaign: whole, verdicts, zeroReports, office: OFFICE, words: PAPER_WORDS },
    { unit: unit(), asOf: AS_OF },
  );
}

describe('summarize', () => {
  it('gives the columns of the notice’s table in the spelling of papers (Annex 1)', () => {
    const written = entry({
      cells: { heldOn: '2019年6月12日', participants: '１２０人', host: '区总、街道', note: '甲\n乙' },
    });
    const [table] = summaryOf([written], [decision()]).tables;
    expect(table?.columns.map((one) => one.key)).toEqual(['title', 'host', 'heldOn', 'participants', 'note']);
    expect(table?.rows[0]?.texts).toEqual(['网络安全知识竞赛', '区总、街道', '2019年6月12日', '120', '甲\n乙']);
    expect([table?.rows[0]?.state, table?.rows[0]?.counts]).toEqual(['approved', true]);
  });

  it('takes the unit itself for a host that was left empty', () => {
    expect(summaryOf([entry()]).tables[0]?.rows[0]?.texts[1]).toBe('塘沽街道总工会');
  });

  it('gives choices by their labels, and a kind that follows from the sub-project', () => {
    const song = entry({ form: 'work', cells: { track: 'series', subproject: 'song', kind: '' } });
    expect(summaryOf([song]).tables[1]?.rows[0]?.texts.slice(0, 3)).toEqual([
      '“好网民正能量”示范性系列征集活动',
      '网络正能量歌曲征集',
      '音乐',
    ]);
  });

  it('leaves personal data out, but for the author of a work', () => {
    const all = JSON.stringify(summaryOf([entry(), entry({ id: 'w1', form: 'work' })]));
    expect(all).toContain('甲示例');
    expect(all).not.toMatch(/13800000200|65301206|乔示范|示例路|zuozhe00/);
  });

  it('holds the unit’s own entries and zero reports only', () => {
    const foreign = entry({ id: 'r2', number: 'HD-2019-0002', cells: { unit: OTHER.name } });
    const { tables, zeroReports } = summaryOf([foreign, entry()]);
    expect(tables[0]?.rows.map((row) => row.number)).toEqual(['HD-2019-0001']);
    expect(zeroReports.map((report) => report.unit)).toEqual(['TG']);
  });
});

describe('summaryPaper', () => {
  const paper = (entries: readonly Entry[], decisions: readonly Decision[] = []) =>
    paperHtml(summaryPaper(summaryOf(entries, decisions), campaign()));

  it('says why an activity counts or does not, and who is to be asked', () => {
    const twin = entry({ id: 'r2', number: 'HD-2019-0002', handedInAt: '2019-08-21T09:00:00+08:00' });
    const html = paper([entry(), twin], [decision()]);
    expect(html).toContain('与HD-2019-0001重复');
    expect(html).toContain('区总工会宣传网络部联系人：何样例，联系电话：022-65300000，电子邮箱：xwb@example.org');
    expect(html).toContain('零报告：作品（2019年9月20日 09:00登记）');
  });

  it('says behind the state how an entry stands with the city, and nothing where that is open', () => {
    const whole = campaign();
    const [one, two] = [entry(), entry({ id: 'r2', number: 'HD-2019-0002', cells: { title: '第二场' } })];
    const decisions = [decision(), decision({ id: 'd2', entry: 'r2' })];
    const verdicts = judge({ campaign: whole, roster: [unit()], entries: [one, two], decisions });
    const facts = { campaign: whole, verdicts, zeroReports: [], office: OFFICE, words: PAPER_WORDS };
    const statesOf = (given: Partial<Parameters<typeof summarize>[0]>) =>
      cellTexts(summaryPaper(summarize({ ...facts, ...given }, { unit: unit(), asOf: AS_OF }), whole))
        .filter(([order]) => order === '1' || order === '2')
        .map((cells) => cells.at(-3));
    expect(statesOf({})).toEqual(['审核通过', '审核通过']);
    expect(statesOf({ sent: [sentBatch([{ id: 'r1' }])] })).toEqual([
      '审核通过，已报送市总工会',
      '审核通过，本次未选送',
    ]);
  });

  it('stands across on small type while there is little, and keeps every row where there is much', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      entry({ id: `r${index}`, number: `HD-2019-${1000 + index}`, cells: { title: `第${index}场` } }),
    );
    const tables = [[entry()], many].map((entries) => {
      const { sections } = summaryPaper(summaryOf(entries), campaign());
      return sections.flatMap(({ blocks }) => blocks).filter((block) => block.is === 'table');
    });
    expect(tables.map(([table]) => [table?.size, table?.rows.length])).toEqual([
      [9, 3],
      [10.5, 62],
    ]);
  });

  it('keeps the tables where nothing was reported', () => {
    expect(paper([]).match(/（没有报送）/g)).toHaveLength(2);
  });

  it('shows what people typed as text and never as markup', () => {
    const html = paper([entry({ cells: { title: '<img src=x onerror=alert(1)>“&”' } })]);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;“&amp;”');
    expect(html).not.toMatch(/<img|https?:|url\(/);
  });
});
