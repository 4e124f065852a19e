/** The district's own papers, cell for cell: catalogue, report to the city, page for leaders, call list, correction. */

import { describe, expect, it } from '@jest/globals';
import { briefPaper, goalPicture } from '../../src/domain/paper/brief-paper.ts';
import { callList } from '../../src/domain/paper/call-list.ts';
import { cataloguePaper } from '../../src/domain/paper/catalogue-paper.ts';
import { asSent, changesSinceSent, correctionPaper } from '../../src/domain/paper/correction-paper.ts';
import type { PaperFacts } from '../../src/domain/paper/paper-facts.ts';
import type { WorkFile } from '../../src/domain/work-files/work-file.ts';
import { unit } from '../factories.ts';
import {
  activity,
  cellTexts,
  lineTexts,
  paperFacts,
  selections,
  sentBatch,
  TANGGU,
  work,
  XINHE,
} from './paper-world.ts';

const SONG = { track: 'series', subproject: 'song', kind: '' };
const TOPIC = { track: 'topic', kind: '话题', title: '#好网民#', authorName: '', link: 'https://weibo.com/1/a' };

const file = (given: Partial<WorkFile> = {}): WorkFile => ({
  entry: 'w1',
  name: '歌.mp3',
  bytes: 1,
  format: 'MP3',
  seconds: 100,
  sha256: '',
  place: '',
  caption: '',
  state: 'received',
  at: '2019-09-01T09:00:00+08:00',
  by: 'review@example.org',
  ...given,
});

describe('cataloguePaper', () => {
  const entries = [work(1, SONG), work(2, { ...SONG, link: 'https://example.org/1' }), work(3), work(4, TOPIC)];
  const facts: PaperFacts = {
    ...paperFacts([...entries, work(5, SONG), activity(1), activity(2), activity(3)]),
    selections: selections({
      w2: { rank: 1, honour: '好作品' },
      w3: { honour: '好故事', project: '网络正能量微视频征集' },
      w5: { isSelected: false },
      a1: { honour: '好活动', project: '网络正能量专题活动征集' },
      a3: { honour: '好活动' },
    }),
    workFiles: new Map([
      ['w1', [file({ name: '旧稿.mp4', state: 'doubtful' }), file()]],
      ['w2', [file(), file({ state: 'doubtful' })]],
    ]),
  };

  it('stands by project in the notice’s order, with marks and how the files stand', () => {
    const { paper, entries: ids, leftOut } = cataloguePaper(facts);
    expect(cellTexts(paper)).toEqual([
      ['序号', '报送单位', '名称', '作者', '推荐类别', '链接地址', '材料'],
      ['1网络正能量微视频　1部'],
      ['1', TANGGU.name, '作品3', '甲示例', '好故事', '', '未收'],
      ['2网络正能量专题活动　1项'],
      ['1', TANGGU.name, '第1场', '', '好活动', '', '未收'],
      ['6网络正能量歌曲　2首'],
      ['1', TANGGU.name, '作品2', '甲示例', '好作品', 'https://example.org/1', '待核'],
      ['2', TANGGU.name, '作品1', '甲示例', '', '', '已收'],
      ['话题活动类　1项'],
      ['1', TANGGU.name, '#好网民#', '', '', 'https://weibo.com/1/a', '链接'],
      ['线下活动　1场'],
      ['1', TANGGU.name, '第3场', '', '好活动', '', '未收'],
    ]);
    expect(ids).toEqual(['w3', 'a1', 'w2', 'w1', 'w4', 'a3']);
    expect(leftOut).toEqual([{ entry: 'w5', number: 'ZP-2019-0005', why: 'notSelected' }]);
    expect(JSON.stringify(paper)).not.toMatch(/13800000200|示例路|zuozhe00|65301206/);
  });

  it('says plainly that there is nothing', () => {
    expect(cellTexts(cataloguePaper(paperFacts([])).paper)[1]).toEqual(['（无）']);
  });
});

describe('briefPaper', () => {
  it.each([
    [0, 10, '□□□□□□□□□□'],
    [7, 10, '■■■■■■■□□□'],
    [16, 10, '■■■■■■■■■■'],
    [59, 60, `${'■'.repeat(19)}□`],
    [60, 60, '■'.repeat(20)],
    [1, 1.5, '■□'],
  ])('draws %d of %d', (counted, goal, picture) => {
    expect(goalPicture(counted, goal)).toBe(picture);
  });

  it('shows the goal, kinds of units, tracks, what waits and what is next', () => {
    const roster = [TANGGU, XINHE, unit({ id: 'BS', name: '天津港保税区工会', kind: '开发区' })];
    const facts = {
      ...paperFacts([activity(1), activity(2, { unit: XINHE.name }), activity(3), work(1, SONG), work(2)], {
        roster,
        open: ['a3', 'w2'],
      }),
      sent: [sentBatch([{ id: 'a1' }])],
      asOf: '2019-09-10T09:00:00+08:00',
    };
    expect(lineTexts(briefPaper(facts).paper).at(-1)).toBe('滨海新区总工会，数据截至2019年9月10日');
    expect(cellTexts(briefPaper(facts).paper)).toEqual([
      ['目标任务'],
      ['■■□□□□□□□□'],
      ['目标任务为“不少于10场”，已开展2场，参与240人次，其余正在组织核实。'],
      ['按单位类别'],
      ['类别', '单位数', '已报送单位', '计入活动', '参与人次', '通过作品'],
      ['街镇', '2', '2', '2', '240', '1'],
      ['开发区', '1', '0', '0', '0', '0'],
      ['按报送类别'],
      ['类别', '报送时间', '已报送', '审核通过', '已报市总'],
      ['线下活动', '9月18日', '3', '2', '1'],
      ['故事作品类', '8月23日', '1', '0', '0'],
      ['话题活动类', '8月23日', '0', '0', '0'],
      ['“好网民正能量”示范性系列征集活动', '10月31日', '1', '1', '0'],
      ['正在办理'],
      ['待审核2项，退回修改、等待重新报送0项，尚未报送的单位1家。'],
      ['下一步'],
      ['9月18日（含）前：线下活动情况统计表'],
      ['10月31日（含）前：“好网民正能量”示范性系列征集作品'],
    ]);
    expect(cellTexts(briefPaper({ ...facts, asOf: '2019-11-02T09:00:00+08:00' }).paper).at(-1)).toEqual([
      '各项报送截止时间均已过。',
    ]);
  });

  it('gathers kinds of units beyond eight, so that the page stays one', () => {
    const roster = Array.from({ length: 12 }, (_, index) =>
      unit({ id: `U${index}`, name: `${index}号工会`, kind: `第${index}类` }),
    );
    const rows = cellTexts(briefPaper(paperFacts([], { roster })).paper);
    const kinds = rows.slice(rows.findIndex(([text]) => text === '类别') + 1).slice(0, 9);
    expect(kinds.map(([kind, count]) => [kind, count]).slice(6)).toEqual([
      ['第6类', '1'],
      ['其他', '5'],
      ['按报送类别', undefined],
    ]);
  });
});

describe('callList', () => {
  const names = ['甲街道总工会', '乙街道总工会', '丙街道总工会', '丁街道总工会', '戊街道总工会', '己街道总工会'];
  const roster = names.map((name, index) =>
    unit({ id: `U${index}`, name, target: index === 1 ? 3 : null, active: index !== 5 }),
  );
  const own = (index: number) => ({ unit: names[index] ?? '' });
  const base = paperFacts([activity(1, own(1)), activity(2, own(2)), activity(3, own(3)), activity(4, own(2))], {
    roster,
  });
  const facts: PaperFacts = {
    ...base,
    verdicts: base.verdicts.map((one) => (['a2', 'a4'].includes(one.entry.id) ? { ...one, state: 'returned' } : one)),
    zeroReports: [{ unit: 'U4', form: 'activity', at: '2019-09-01T09:00:00+08:00', by: 'review@example.org' }],
    people: new Map([
      [
        'U0',
        [
          { role: 'leader', name: '赵示例', phone: '13800000001', since: '' },
          { role: 'deputy', name: '钱示例', phone: '13800000002', since: '' },
          { role: 'liaison', name: '孙示例', phone: '13800000003', since: '' },
        ],
      ],
      ['U1', [{ role: 'deputy', name: '李示例', phone: '', since: '' }]],
    ]),
    contacts: [
      { unit: 'U0', at: '2019-09-02T09:00:00+08:00', by: 'a@example.org', result: '无人接听', until: null },
      { unit: 'U0', at: '2019-09-03T09:00:00+08:00', by: 'a@example.org', result: '已答应3日报', until: '2019-09-05' },
      { unit: 'U1', at: '2019-09-01T09:00:00+08:00', by: 'a@example.org', result: '在外开会', until: null },
    ],
    asOf: '2019-09-10T09:00:00+08:00',
  };

  it('has four parts, with whom to call and what the last call brought', () => {
    const { paper } = callList(facts);
    expect(cellTexts(paper)).toEqual([
      ['序号', '单位', '联络人', '联系电话', '最近联系情况'],
      ['未报送（1家）'],
      ['1', names[0], '孙示例', '13800000003', '9月3日：已答应3日报（答复9月5日前报送）'],
      ['部分报送（1家）'],
      ['1', `${names[1]}\n已报1场，目标3场`, '李示例', '（未登记）', '9月1日：在外开会'],
      ['退回未更正（1家）'],
      ['1', `${names[2]}\n待更正：HD-2019-0002、HD-2019-0004`, '乔示范', '022-65301206', ''],
      ['确认无可报送活动（1家）'],
      ['1', names[4], '（未登记）', '（未登记）', ''],
    ]);
    expect(lineTexts(paper).slice(1)).toEqual(['线下活动情况统计表，9月18日（含）前报送', '数据截至：2019年9月10日']);
    expect(JSON.stringify(paper)).not.toContain('@');
  });

  it('is for the last deadline when all are past, and says where a part is empty', () => {
    const { paper } = callList({
      ...paperFacts([activity(1)], { roster: [TANGGU] }),
      asOf: '2019-12-01T09:00:00+08:00',
    });
    expect(lineTexts(paper)[1]).toBe('线下活动情况统计表，9月18日（含）前报送');
    expect(cellTexts(paper).filter(([text]) => text === '（无）')).toHaveLength(4);
  });
});

describe('correctionPaper', () => {
  const facts = paperFacts([activity(1), activity(2), activity(3), activity(4, { unit: XINHE.name })]);
  const sent = (...given: Parameters<typeof sentBatch>[0][number][]) => ({ ...facts, sent: [sentBatch(given)] });

  it('is none where everything stands as it was sent', () => {
    expect(correctionPaper(facts)).toBeNull();
    expect(correctionPaper(sent({ id: 'a1' }, { id: 'a4', unit: XINHE.name }))).toBeNull();
  });

  it('holds against what a batch keeps of an entry', () => {
    const batch = { ...sentBatch([]), entries: facts.verdicts.map((verdict) => asSent(facts.campaign, verdict)) };
    expect(batch.entries[3]).toEqual({
      id: 'a4',
      number: 'HD-2019-0004',
      title: '第4场',
      unit: XINHE.name,
      people: 120,
    });
    expect(changesSinceSent({ ...facts, sent: [batch] })).toEqual([]);
  });

  it('tells what was sent and what stands now', () => {
    const changed = sent({ id: 'a1', people: 180 }, { id: 'a2', title: '旧名' }, { id: 'a4' }, { id: 'a9' });
    const made = correctionPaper(changed);
    expect(made ? cellTexts(made.paper) : []).toEqual([
      ['序号', '报送批次', '编号', '单位', '名称', '变动情况'],
      ['1', '线下活动第1批（截至9月18日）', 'HD-2019-0001', TANGGU.name, '第1场', '报送时180人，现为120人'],
      ['2', '线下活动第1批（截至9月18日）', 'HD-2019-0002', TANGGU.name, '旧名', '报送时名称为“旧名”，现为“第2场”'],
      [
        '3',
        '线下活动第1批（截至9月18日）',
        'HD-2019-0004',
        TANGGU.name,
        '第4场',
        '报送时单位为“塘沽街道总工会”，现为“新河街道总工会”',
      ],
      ['4', '线下活动第1批（截至9月18日）', 'HD-2019-0009', TANGGU.name, '第9场', '报送后有变动，现不再列入'],
    ]);
    expect(made?.entries).toEqual(['a1', 'a2', 'a4', 'a9']);
    expect(changesSinceSent(changed)[0]?.now?.people).toBe(120);
  });

  it('tells what is no longer approved, and holds what was sent twice against the last time', () => {
    const open = paperFacts([activity(1), activity(2)], { open: ['a2'] });
    const twice = [sentBatch([{ id: 'a1', people: 90 }, { id: 'a2' }]), sentBatch([{ id: 'a1' }], { number: 2 })];
    expect(changesSinceSent({ ...open, sent: twice }).map(({ was, now }) => [was.id, now])).toEqual([['a2', null]]);
  });
});
