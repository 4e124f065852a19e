/** The words on the papers of packets, in Chinese. */

import type { PageNames } from '../../domain/campaign/page-names.ts';
import type { PacketWords } from '../../domain/packet/packet.ts';

const MEGABYTE = 1_048_576;
const KILOBYTE = 1024;

/** The words, made of what the campaign calls things. */
export const packetWordsZh = ({ noun, superior }: PageNames): PacketWords => ({
  form: '推荐表',
  links: `${noun}链接`,
  about: `${noun}信息`,
  names: { isNarrow: false },
  city: `报送${superior}`,
  group: (number, name) => `${number}${name}`,
  list: (packet) => `${packet}报送清单`,
  order: '序号',
  number: '编号',
  title: `${noun}名称`,
  link: '链接地址',
  ofUnit: (author, unit) => `作者：${author}　推荐单位：${unit}`,
  place: '文件夹和文件',
  content: `${noun}文件`,
  file: `${noun}文件收到情况`,
  fileLine: ({ name, bytes, state }) => `${state === 'received' ? '已收' : '待核'}：${name}（${sizeText(bytes)}）`,
  noFile: { linked: `以链接报送，没有${noun}文件`, missing: '未收', unneeded: `不需要${noun}文件` },
  missing: '缺少的材料',
  missingLine: ({ number, title }) => `${number}《${title}》：没有收到${noun}文件，也没有可以打开的链接。`,
  left: `没有列入的${noun}`,
  leftLine: ({ number, title, why }) =>
    `${number}《${title}》：${why === 'notApproved' ? '尚未审核通过' : '有需要更正的内容'}。`,
  none: '无。',
});

/** In the largest unit that leaves at least 1 before the point; 1 MB is 1,048,576 bytes. */
function sizeText(bytes: number): string {
  if (bytes >= MEGABYTE) return `${(bytes / MEGABYTE).toFixed(1)}MB`;
  return bytes >= KILOBYTE ? `${(bytes / KILOBYTE).toFixed(1)}KB` : `${bytes}字节`;
}
