/** The packet of a unit: one folder for each author, one for topics and activities, and what is said about the rest. */

import { describe, expect, it } from '@jest/globals';
import { packetListPaper } from '../../src/domain/packet/packet-papers.ts';
import { unitPacket } from '../../src/domain/packet/unit-packet.ts';
import { unit } from '../factories.ts';
import { LINK, PACKET_WORDS, packetFacts, series, tangguPacket, topic, withFiles, workFile } from './packet-world.ts';
import { cellTexts, lineTexts, paperFacts, TANGGU, work, XINHE } from './paper-world.ts';

const ROOT = '塘沽街道总工会';
const pathsOf = (facts: ReturnType<typeof paperFacts>) => tangguPacket(facts).files.map(({ path }) => path);

describe('unitPacket', () => {
  it('holds a folder AUTHOR+UNIT for each author and one for topics, in one folder of the unit (附件3 备注)', () => {
    const packet = tangguPacket();
    expect(packet.name).toBe(ROOT);
    expect(packet.files.map(({ path, is }) => [path, is])).toEqual([
      [`${ROOT}/王示例+${ROOT}/推荐表.docx`, 'authorForm'],
      [`${ROOT}/王示例+${ROOT}/作品链接.docx`, 'links'],
      [`${ROOT}/王示例（2）+${ROOT}/推荐表.docx`, 'authorForm'],
      [`${ROOT}/王示例（2）+${ROOT}/作品链接.docx`, 'links'],
      [`${ROOT}/何𠮷例+${ROOT}/推荐表.docx`, 'authorForm'],
      [`${ROOT}/话题活动类+${ROOT}/推荐表.docx`, 'topicsForm'],
    ]);
    expect(packet.entries).toEqual(['w1', 'w2', 'w3', 'w4', 'w5']);
    expect(packet.missing).toEqual([{ entry: 'w4', what: 'workFile' }]);
    expect(packet.left).toEqual([]);
  });

  it('says which files belong into which folder, those that somebody has to look at again too', () => {
    const facts = withFiles(packetFacts(), [
      workFile({ entry: 'w1' }),
      workFile({ entry: 'w2', name: '短片.MP4', state: 'doubtful' }),
      workFile({ entry: 'w5', name: '推荐表.docx', bytes: 5 }),
    ]);
    const { expected, files } = tangguPacket(facts);
    const lines = expected.map((one) => [one.entry, one.folder, ...one.files.map(({ name }) => name)]);
    expect(lines).toEqual([
      ['w1', `${ROOT}/王示例+${ROOT}`, '短片.mp4'],
      ['w2', `${ROOT}/王示例+${ROOT}`, '短片（2）.MP4'],
      ['w3', `${ROOT}/王示例（2）+${ROOT}`],
      ['w4', `${ROOT}/何𠮷例+${ROOT}`],
      ['w5', `${ROOT}/话题活动类+${ROOT}`, '推荐表（2）.docx'],
    ]);
    expect(files.map(({ path }) => path)).not.toContain(`${ROOT}/王示例+${ROOT}/作品链接.docx`);
  });

  it('lists the links of the works that came without a file, and no others', () => {
    const list = tangguPacket().files.find(({ is }) => is === 'links');
    expect(list && cellTexts(list.paper)).toEqual([
      ['序号', '编号', '作品名称', '链接地址'],
      ['1', 'ZP-2019-0002', '车间/夜班', LINK],
    ]);
    expect(list && lineTexts(list.paper)).toEqual(['作品链接', '作者：王示例　推荐单位：塘沽街道总工会']);
  });

  it('takes a link that cannot be read for none', () => {
    const approved = paperFacts([work(1, { link: 'www.example.org' })]);
    const facts = {
      ...approved,
      verdicts: approved.verdicts.map((one) => ({ ...one, why: ['notAnActivity' as const] })),
    };
    expect(tangguPacket(facts)).toMatchObject({ missing: [{ entry: 'w1', what: 'workFile' }] });
    expect(pathsOf(facts)).toEqual([`${ROOT}/甲示例+${ROOT}/推荐表.docx`]);
  });

  it('never misses the file of a topic or an activity, and makes no list of their links', () => {
    const facts = paperFacts([work(1, topic({ link: LINK })), work(2, topic())]);
    expect(pathsOf(facts)).toEqual([`${ROOT}/话题活动类+${ROOT}/推荐表.docx`]);
    expect(tangguPacket(facts).missing).toEqual([]);
  });

  it('takes an activity that came as a story for one, once its kind was set aside by staff', () => {
    const approved = paperFacts([work(1, { kind: '活动' })]);
    const verdicts = approved.verdicts.map((one) => ({ ...one, why: ['notAnActivity' as const] }));
    expect(tangguPacket({ ...approved, verdicts })).toMatchObject({
      files: [{ path: `${ROOT}/话题活动类+${ROOT}/推荐表.docx`, is: 'topicsForm' }],
      missing: [],
    });
  });

  it('leaves out what is not approved or has errors, of track 3 alone, by the first reason (report.json)', () => {
    const late = { createdOn: '2017-01-01' };
    const entries = [work(10), work(9, late), work(2, late), work(3, series('song')), work(4, topic())];
    const facts = paperFacts(entries, { open: ['w2', 'w3', 'w4'] });
    expect(tangguPacket(facts)).toMatchObject({
      entries: ['w10'],
      left: [
        { entry: 'w2', why: 'notApproved' },
        { entry: 'w4', why: 'notApproved' },
        { entry: 'w9', why: 'hasErrors' },
      ],
    });
  });

  it('is none where nothing of track 3 is approved', () => {
    const facts = paperFacts([work(1, series('song')), work(2)], { open: ['w2'] });
    expect(unitPacket(facts, TANGGU, PACKET_WORDS)).toBeNull();
    expect(unitPacket(facts, XINHE, PACKET_WORDS)).toBeNull();
  });

  it('does not mind what was selected for the city', () => {
    const undecided = { isSelected: false, rank: null, honour: '', project: '', isHighlight: false, outcome: '' };
    const facts = { ...paperFacts([work(1)]), selections: new Map([['w1', undecided]]) };
    expect(tangguPacket(facts).entries).toEqual(['w1']);
  });

  it.each([
    ['../../x', `／..／x+${ROOT}`],
    ['CON', `CON+${ROOT}`],
    ['con.txt', `＿con.txt+${ROOT}`],
    ['😀😀', `😀😀+${ROOT}`],
    ['例\u202e示王', `例示王+${ROOT}`],
    ['长'.repeat(200), `${'长'.repeat(32)}+${ROOT}`],
    ['话题活动类', `话题活动类（2）+${ROOT}`],
  ])('gives the author %j a folder that every system takes', (authorName, folder) => {
    const paths = pathsOf(paperFacts([work(1, { authorName }), work(2, topic())]));
    expect(paths).toEqual([`${ROOT}/${folder}/推荐表.docx`, `${ROOT}/话题活动类+${ROOT}/推荐表.docx`]);
  });

  it('keeps room for the author beside the longest name of a unit', () => {
    const name = '工'.repeat(200);
    const long = unit({ name });
    const packet = unitPacket(paperFacts([work(1, { unit: name })], { roster: [long] }), long, PACKET_WORDS);
    expect(packet?.files[0]?.path).toBe(`${'工'.repeat(40)}/甲示例+${'工'.repeat(28)}/推荐表.docx`);
  });
});

describe('packetListPaper', () => {
  it('says of every folder, file and work what it is and whether it was received', () => {
    const facts = packetFacts();
    const list = packetListPaper(tangguPacket(facts), { author: ROOT, words: PACKET_WORDS });
    expect(list).toMatchObject({ name: '塘沽街道总工会报送清单', author: ROOT, day: '2019-08-20' });
    expect(cellTexts(list)).toEqual([
      ['文件夹和文件', '编号', '作品名称', '作品文件收到情况'],
      [`${ROOT}/王示例+${ROOT}`],
      ['推荐表.docx', '', '', ''],
      ['作品链接.docx', '', '', ''],
      ['作品文件', 'ZP-2019-0001', '守护日记', '已收：短片.mp4（30.0MB）'],
      ['作品文件', 'ZP-2019-0002', '车间/夜班', '以链接报送，没有作品文件'],
      [`${ROOT}/王示例（2）+${ROOT}`],
      ['推荐表.docx', '', '', ''],
      ['作品链接.docx', '', '', ''],
      ['作品文件', 'ZP-2019-0003', '另一位', '以链接报送，没有作品文件'],
      [`${ROOT}/何𠮷例+${ROOT}`],
      ['推荐表.docx', '', '', ''],
      ['作品文件', 'ZP-2019-0004', '缺文件', '未收'],
      [`${ROOT}/话题活动类+${ROOT}`],
      ['推荐表.docx', '', '', ''],
      ['作品文件', 'ZP-2019-0005', '网络安全进社区', '不需要作品文件'],
    ]);
    expect(lineTexts(list)).toEqual([
      '塘沽街道总工会报送清单',
      '缺少的材料',
      'ZP-2019-0004《缺文件》：没有收到作品文件，也没有可以打开的链接。',
      '没有列入的作品',
      '无。',
    ]);
  });

  it('names what was left out, and sizes of every order', () => {
    const facts = withFiles(paperFacts([work(1), work(2), work(3, { createdOn: '2017-01-01' })], { open: ['w2'] }), [
      workFile({ entry: 'w1', name: '一.jpg', bytes: 1_047_552 }),
      workFile({ entry: 'w1', name: '二.txt', bytes: 12, state: 'doubtful' }),
    ]);
    const list = packetListPaper(tangguPacket(facts), { author: ROOT, words: PACKET_WORDS });
    expect(cellTexts(list)[3]?.[3]).toBe('已收：一.jpg（1023.0KB）\n待核：二.txt（12字节）');
    expect(lineTexts(list).slice(1)).toEqual([
      '缺少的材料',
      '无。',
      '没有列入的作品',
      'ZP-2019-0002《作品2》：尚未审核通过。',
      'ZP-2019-0003《作品3》：有需要更正的内容。',
    ]);
  });
});
