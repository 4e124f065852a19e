/** Which layouts a campaign prints by: its own, the built-in ones, or plain tables of its own forms. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { writeDocx } from '../../src/documents/docx/write-docx.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import type { Campaign } from '../../src/domain/campaign/schema.ts';
import { judge } from '../../src/domain/count/judge.ts';
import { districtActivities, unitActivities } from '../../src/domain/paper/activity-papers.ts';
import { briefPaper } from '../../src/domain/paper/brief-paper.ts';
import { callList } from '../../src/domain/paper/call-list.ts';
import { cataloguePaper } from '../../src/domain/paper/catalogue-paper.ts';
import { cityReport } from '../../src/domain/paper/city-report.ts';
import { layoutsFor } from '../../src/domain/paper/layouts-for.ts';
import { parseLayouts } from '../../src/domain/paper/parse-layouts.ts';
import { recommendations } from '../../src/domain/paper/recommendation-papers.ts';
import { worksPaper } from '../../src/domain/paper/works-paper.ts';
import { namesOf } from '../../src/messages/names/names-of.ts';
import { paperContent } from '../documents/paper-content.ts';
import { readDocx } from '../documents/read-docx.ts';
import { campaign, decision, entry } from '../factories.ts';
import { everyNth } from '../thoroughness.ts';
import { cellTexts, LAYOUT_FILE, layouts, lineTexts, paperFacts, TANGGU } from './paper-world.ts';

const BUILT_IN = { id: '2019', papers: JSON.parse(LAYOUT_FILE) as unknown };

const plainOf = (language: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/campaigns/papers/${language}.json`, import.meta.url), 'utf8'));

const PLAIN = plainOf('zh-CN');

function otherCampaign(): Campaign {
  const text = readFileSync(new URL('../flows/second-campaign.json', import.meta.url), 'utf8');
  const parsed = parseCampaign(JSON.parse(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.campaign;
}

/** Two walks and a tip of a campaign whose forms have nothing in common with those of 2019. */
function otherFacts() {
  const whole = otherCampaign();
  const walk = (count: number, cells: Readonly<Record<string, string>>) =>
    entry({
      form: 'walk',
      id: `k${count}`,
      number: `JB-2027-000${count}`,
      handedInAt: '2027-03-20T09:00:00+08:00',
      cells: {
        branch: TANGGU.name,
        name: `第${count}次`,
        walkedOn: '2027-03-12',
        walkers: '30',
        route: '公园',
        ...cells,
      },
    });
  const tip = entry({
    form: 'tip',
    id: 't1',
    number: 'TS-2027-0001',
    handedInAt: '2027-03-20T09:00:00+08:00',
    cells: { branch: TANGGU.name, headline: '每天八千步', format: '文字', writtenOn: '2027-03' },
  });
  const bare = [walk(1, {}), walk(2, { walkedOn: '2027-03-13', walkers: '12' }), tip].map((one) => ({
    ...one,
    door: 'staff' as const,
  }));
  const decisions = bare.map(({ id }) => decision({ id: `d${id}`, entry: id }));
  const verdicts = judge({ campaign: whole, roster: [TANGGU], entries: bare, decisions });
  return {
    ...paperFacts([]),
    campaign: whole,
    verdicts,
    layouts: layoutsFor(whole, BUILT_IN, PLAIN),
    names: namesOf(whole, 'zh-CN'),
    asOf: '2027-04-01T09:00:00+08:00',
  };
}

describe('layoutsFor', () => {
  it('takes the campaign’s own, and the built-in ones where it has none or faulty ones', () => {
    const own = JSON.parse(LAYOUT_FILE.replace('"title": "更正说明"', '"title": "变动说明"'));
    expect(layoutsFor({ ...campaign(), papers: own }, BUILT_IN, PLAIN).papers.correction.title).toBe('变动说明');
    expect(layoutsFor({ ...campaign(), papers: undefined }, BUILT_IN, PLAIN)).toEqual(layouts());
    expect(layoutsFor({ ...campaign(), papers: { format: 2 } }, BUILT_IN, PLAIN)).toEqual(layouts());
  });

  it('prints what another campaign’s forms say, in the columns of their own tables', () => {
    const facts = otherFacts();
    const { paper } = unitActivities(facts, TANGGU);
    expect(paper.name).toBe('健步活动一览（塘沽街道总工会）');
    expect(lineTexts(paper)).toEqual([
      '健步活动一览',
      '报送单位：塘沽街道总工会',
      '区总工会文体部联系人：何样例，联系电话：022-65300000，电子邮箱：xwb@example.org',
    ]);
    const rows = [
      ['序号', '活动名称', '日期', '人数'],
      ['1', '第1次', '2027年3月12日', '30'],
      ['2', '第2次', '2027年3月13日', '12'],
    ];
    expect(cellTexts(paper)).toEqual(rows);
    expect(cellTexts(districtActivities(facts).paper)).toEqual([...rows, ['合计：2次　42人次']]);
    const works = worksPaper(facts);
    expect(works ? cellTexts(works.paper) : []).toEqual([
      ['序号', '标题', '形式'],
      ['小贴士（1条）'],
      ['1', '每天八千步', '文字'],
    ]);
    expect(recommendations(facts, TANGGU).papers).toEqual([]);
  });

  it.each(everyNth(['zh-CN', 'en'] as const, 2))(
    'fits the plain ones of %s to it, so that every tag is known and every row is full',
    (language) => {
      const whole = { ...otherCampaign(), language };
      const fitted = layoutsFor(whole, BUILT_IN, plainOf(language));
      // No form for authors is made of them, so that what may stand on one does not matter.
      const recommendation = { ...layouts().recommendation };
      const read = parseLayouts({ ...fitted, recommendation }, whole);
      expect(read.ok ? [] : read.faults).toEqual([]);
      const isChinese = /\p{Script=Han}/u.test(JSON.stringify(plainOf(language)));
      expect(isChinese).toBe(language === 'zh-CN');
    },
  );

  it('prints the district’s papers for it too, and nothing of 2019 in them', () => {
    const facts = otherFacts();
    const papers = [cityReport, briefPaper, callList, cataloguePaper, districtActivities].map(
      (make) => make(facts).paper,
    );
    for (const paper of papers) {
      expect(readDocx(writeDocx(paper))).toEqual(paperContent(paper));
      expect(JSON.stringify(paper)).not.toMatch(/2019|好网民|滨海|天津|场|作品|全区|宣网|市总|工会报送/);
    }
    expect(lineTexts(papers[0] ?? districtActivities(facts).paper)).toContain(
      '截至4月1日，合计已计入健步活动2次，其余正在组织核实。',
    );
  });
});
