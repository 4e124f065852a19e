/** The material for the city: by project, then stories and topics, then the catalogue. */

import { describe, expect, it } from '@jest/globals';
import { cityPacket } from '../../src/domain/packet/city-packet.ts';
import type { PaperFacts } from '../../src/domain/paper/paper-facts.ts';
import { type Selection, UNDECIDED } from '../../src/domain/selection/selection.ts';
import { CATALOGUE, LINK, PACKET_WORDS, packetFacts, series, topic, wholeCityPacket } from './packet-world.ts';
import { activity, cellTexts, paperFacts, work, XINHE } from './paper-world.ts';

const foldersOf = (facts: PaperFacts) => wholeCityPacket(facts).expected.map(({ folder }) => folder);

const withSelections = (facts: PaperFacts, selections: Readonly<Record<string, Partial<Selection>>>): PaperFacts => ({
  ...facts,
  selections: new Map(Object.entries(selections).map(([id, given]) => [id, { ...UNDECIDED, ...given }])),
});

describe('cityPacket', () => {
  it('holds works by project in the notice’s order, then stories and topics, then the catalogue (三、（一）2)', () => {
    const packet = wholeCityPacket();
    expect(packet.files.map(({ path }) => path)).toEqual([
      '1网络正能量微视频/塘沽街道总工会/短片/作品信息.docx',
      '6网络正能量歌曲/塘沽街道总工会/劳动之歌/作品信息.docx',
      '8故事作品类/塘沽街道总工会/守护日记/作品信息.docx',
      '8故事作品类/塘沽街道总工会/车间／夜班/作品信息.docx',
      '8故事作品类/塘沽街道总工会/另一位/作品信息.docx',
      '8故事作品类/塘沽街道总工会/缺文件/作品信息.docx',
      '9话题活动类/塘沽街道总工会/网络安全进社区/作品信息.docx',
      '报送市总工会素材目录（按项目）.docx',
    ]);
    expect(packet).toMatchObject({ kind: 'city', name: '报送市总工会', left: [] });
    expect(packet.entries).toEqual(['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7']);
    expect(packet.missing).toEqual([{ entry: 'w4', what: 'workFile' }]);
    expect(packet.expected[0]?.files).toEqual([{ name: '短片.mp4', bytes: 31_457_280, state: 'doubtful' }]);
  });

  it('numbers all nine by the campaign, whatever has works', () => {
    const keys = 'microVideo specialActivity photography servicePlatform recitation song microLesson'.split(' ');
    const facts = paperFacts([...keys.map((key, index) => work(index + 1, series(key))), work(8), work(9, topic())]);
    expect(foldersOf(facts).map((folder) => folder.split('/')[0])).toEqual([
      '1网络正能量微视频',
      '2网络正能量专题活动',
      '3网络正能量摄影作品',
      '4互联网+普惠服务优秀平台',
      '5网络正能量诵读作品',
      '6网络正能量歌曲',
      '7网络正能量微课',
      '8故事作品类',
      '9话题活动类',
    ]);
  });

  it('takes names of folders from the campaign, the label where it names none', () => {
    const facts = paperFacts([work(1, series('song'))]);
    const forms = facts.campaign.forms.map((form) => ({
      ...form,
      fields: form.fields.map((field) => ({
        ...field,
        ...(field.choices ? { choices: field.choices.map(({ key, label }) => ({ key, label })) } : {}),
      })),
    }));
    const other = { ...facts, campaign: { ...facts.campaign, forms } };
    expect(foldersOf(other)).toEqual(['6网络正能量歌曲征集/塘沽街道总工会/作品1']);
  });

  it('holds what is approved, has no errors and was not kept back; activities are no works', () => {
    const late = { createdOn: '2017-01-01' };
    const entries = [activity(1), work(1), work(2), work(3), work(4, late)];
    const facts = withSelections(paperFacts(entries, { open: ['w2'] }), {
      w1: { isSelected: true },
      w3: { isSelected: false },
    });
    expect(wholeCityPacket(facts)).toMatchObject({
      entries: ['w1'],
      left: [
        { entry: 'w2', number: 'ZP-2019-0002', why: 'notApproved' },
        { entry: 'w4', number: 'ZP-2019-0004', why: 'hasErrors' },
      ],
    });
  });

  it('follows the ranks within a project, then the roster, and the project that a work is recommended under', () => {
    const facts = withSelections(
      paperFacts([
        work(1, { unit: XINHE.name }),
        work(2),
        work(3),
        work(4),
        work(5, series('song')),
        work(6, { unit: XINHE.name }),
        work(7),
      ]),
      { w1: { rank: 1 }, w4: { project: '网络正能量微课征集' }, w5: { project: '没有这个项目' } },
    );
    expect(foldersOf(facts)).toEqual([
      '6网络正能量歌曲/塘沽街道总工会/作品5',
      '7网络正能量微课/塘沽街道总工会/作品4',
      '8故事作品类/新河街道总工会/作品1',
      '8故事作品类/塘沽街道总工会/作品2',
      '8故事作品类/塘沽街道总工会/作品3',
      '8故事作品类/塘沽街道总工会/作品7',
      '8故事作品类/新河街道总工会/作品6',
    ]);
  });

  it('gives works of one title folders of their own, and one without a title its number', () => {
    const facts = paperFacts([work(1, { title: 'A/b' }), work(2, { title: 'a／B', createdOn: '2019-01-02' })]);
    expect(foldersOf(facts)).toEqual(['8故事作品类/塘沽街道总工会/A／b', '8故事作品类/塘沽街道总工会/a／B（2）']);
    const untitled = facts.verdicts.map((one) => ({ ...one, entry: { ...one.entry, cells: { title: ' ' } } }));
    expect(foldersOf({ ...facts, verdicts: untitled })).toEqual([
      '8故事作品类/塘沽街道总工会/ZP-2019-0001',
      '8故事作品类/塘沽街道总工会/ZP-2019-0002',
    ]);
  });

  it('tells of a work what it is, without telephone, address or mailbox', () => {
    const facts = paperFacts([work(1, { link: LINK, summary: '第一段\n第二段', authorName: '王示例' })]);
    const [sheet] = wholeCityPacket(facts).files;
    expect(sheet && cellTexts(sheet.paper)).toEqual([
      ['推荐单位', '塘沽街道总工会'],
      ['作品名称', '作品1'],
      ['作品类型', '故事'],
      ['姓名', '王示例'],
      ['创作时间', '2019年3月1日'],
      ['链接地址', LINK],
      ['作品简介', '第一段\n第二段'],
    ]);
    expect(JSON.stringify(sheet?.paper)).not.toMatch(/1380000|022-|示例路|@/);
  });

  it('lets a row break that a long account or link makes tall, and no other', () => {
    const facts = paperFacts([work(1, { summary: '长'.repeat(201) })]);
    const [sheet] = wholeCityPacket(facts).files;
    const rows = sheet?.paper.sections[0]?.blocks.flatMap((block) => (block.is === 'table' ? block.rows : [])) ?? [];
    expect(rows.filter(({ mayBreak }) => mayBreak).map(({ cells }) => cells[0]?.text)).toEqual(['作品简介']);
  });

  it('is its catalogue alone where nothing goes, dated by the newest content', () => {
    const empty = paperFacts([]);
    expect(wholeCityPacket(empty).files.map(({ path }) => path)).toEqual(['报送市总工会素材目录（按项目）.docx']);
    expect(cityPacket(empty, null, PACKET_WORDS).files).toEqual([]);
    expect(wholeCityPacket(packetFacts()).day).toBe('2019-08-20');
    expect(cityPacket(packetFacts(), { ...CATALOGUE, day: '2019-10-01' }, PACKET_WORDS).day).toBe('2019-10-01');
  });
});
