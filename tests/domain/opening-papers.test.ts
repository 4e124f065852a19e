/** The papers that go with the notice: blank forms that print like the filled ones, the projects, the guide. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { campaignOf } from '../../src/domain/campaign/campaign-file.ts';
import { layoutsFor } from '../../src/domain/paper/layouts-for.ts';
import {
  blankActivities,
  blankRecommendation,
  guidePaper,
  projectsPaper,
} from '../../src/domain/paper/opening-papers.ts';
import type { Paper, PaperTable } from '../../src/domain/paper/paper.ts';
import { namesOf } from '../../src/messages/names/names-of.ts';
import { registrationWords } from '../../src/messages/registration/registration-words.ts';
import { say } from '../../src/messages/say.ts';
import { campaign } from '../factories.ts';
import { paperFacts } from './paper-world.ts';

const facts = paperFacts([]);

const blocksOf = ({ sections }: Paper) => sections.flatMap(({ blocks }) => blocks);
const tables = (paper: Paper) => blocksOf(paper).filter((block): block is PaperTable => block.is === 'table');
const lines = (paper: Paper) => blocksOf(paper).flatMap((block) => (block.is === 'line' ? [block.text] : []));
const textsOf = (paper: Paper | null) =>
  paper ? tables(paper).flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text))) : [];

describe('the blank Annex 1', () => {
  it('has numbered rows and nothing in them, and the line of the office', () => {
    const paper = blankActivities(facts);
    expect(paper.name).toBe('附件1 线下活动情况统计表（空白表）');
    const [head, ...rows] = textsOf(paper);
    expect(head).toEqual(['序号', '线下活动名称', '主办单位名称', '活动时间', '参与人数', '备注']);
    expect(rows).toHaveLength(8);
    expect(rows[7]).toEqual(['8', '', '', '', '', '']);
    expect(lines(paper)).toEqual(expect.arrayContaining([expect.stringMatching(/^报送单位：\s*$/u)]));
    expect(lines(paper).join('')).toContain('联系电话：022-65300000');
  });
});

describe('the blank Annex 3', () => {
  it('asks for the author and two works, every box empty', () => {
    const paper = blankRecommendation(facts);
    const texts = textsOf(paper).flat();
    expect(texts.filter((text) => text === '姓名：' || text === '作品名称：')).toHaveLength(3);
    const ticks = paper ? tables(paper).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)) : [];
    const boxes = ticks.flatMap((cell) => cell.ticks ?? []);
    expect(boxes).toHaveLength(12);
    expect(boxes.filter(({ ticked }) => ticked)).toEqual([]);
    expect(texts).toContain('链接地址：（没有可不填写）');
  });

  it('is none where a campaign has no form for authors', () => {
    const { recommendation } = facts.layouts;
    const plain = { ...facts.layouts, recommendation: { ...recommendation, authors: { tracks: [], kinds: [] } } };
    expect(blankRecommendation({ ...facts, layouts: plain })).toBeNull();
  });
});

describe('the projects (Annex 2)', () => {
  it('are the seven of the notice, each with its organiser, what it wants and its entrance', () => {
    const [head, ...rows] = textsOf(projectsPaper(facts));
    expect(head).toEqual(['序号', '项目', '承办单位', '主要内容和要求', '平台入口']);
    expect(rows).toHaveLength(7);
    expect(rows.flat().filter((text) => text === '')).toEqual([]);
    expect(rows[0]?.[3]).toMatch(/MP4.*字幕.*3分钟.*50 MB/u);
    expect(rows[6]).toEqual(expect.arrayContaining(['网络正能量微课征集', '中国工人出版社']));
  });

  it('leave out columns that the campaign says nothing about, and are none without projects', () => {
    const bare = campaign();
    const forms = bare.forms.map((form) => ({
      ...form,
      fields: form.fields.map(({ choices, ...field }) => ({
        ...field,
        ...(choices ? { choices: choices.map(({ key, label }) => ({ key, label })) } : {}),
      })),
    }));
    expect(textsOf(projectsPaper({ ...facts, campaign: { ...bare, forms } }))[0]).toEqual(['序号', '项目']);
    const without = bare.forms.filter(({ key }) => key !== 'work');
    expect(projectsPaper({ ...facts, campaign: { ...bare, forms: without } })).toBeNull();
  });
});

describe('the guide', () => {
  const words = registrationWords(campaign());
  const paper = guidePaper(campaign(), words);

  it('tells how to report, every column with its need, and every rule', () => {
    const texts = textsOf(paper);
    expect(texts[0]?.[0]).toBe('怎么报');
    expect(texts.filter(([first]) => first === '栏目')).toHaveLength(2);
    expect(lines(paper)).toEqual(expect.arrayContaining(['线下活动', '核对要求']));
    expect(texts.flat().join('')).toMatch(/参与人数/u);
  });

  it('loses no row of the sheet', () => {
    const rows = tables(paper).reduce((sum, table) => sum + table.rows.length, 0);
    expect(rows + lines(paper).length).toBeGreaterThan(40);
    for (const { rows: own, widths } of tables(paper)) {
      expect(own.every(({ cells }) => cells.length === widths.length)).toBe(true);
    }
  });
});

describe('of a campaign in English', () => {
  const file = JSON.parse(readFileSync('tests/flows/english-campaign.json', 'utf8'));
  const plain = JSON.parse(readFileSync('src/campaigns/papers/en.json', 'utf8'));
  const gardens = campaignOf(file);
  const english = {
    ...facts,
    campaign: gardens,
    layouts: layoutsFor(gardens, { id: 'another' }, plain),
    words: say('papers', 'en'),
    names: namesOf(gardens, 'en'),
    office: { contact: 'Sample Gardener', phone: '212-555-0100', email: 'gardens@example.org' },
  };

  it('they are in English, and there are none of what it does not have', () => {
    const papers = [blankActivities(english), guidePaper(gardens, registrationWords(gardens))];
    expect(papers.map(({ name }) => name)).toEqual([expect.stringMatching(/ \(blank\)$/), expect.any(String)]);
    expect(JSON.stringify(papers).match(/[\p{Script=Han}\u3000-\u301f\uff01-\uff5e].{0,40}/gu)).toBeNull();
    expect([blankRecommendation(english), projectsPaper(english)]).toEqual([null, null]);
  });
});
