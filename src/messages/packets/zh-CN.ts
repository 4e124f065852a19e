/** What is said of a packet that was opened again and held against the notice, in Chinese. */

import type { PageNames } from '../../domain/campaign/page-names.ts';
import type { GapCode, PacketGap, PointCode } from '../../domain/packet/check-packet.ts';
import type { ZipFault } from '../../domain/packet/read-zip.ts';

/** A folder is named by its last part: the parts above it are the same for all. */
const last = ({ folder }: PacketGap): string => folder.slice(folder.lastIndexOf('/') + 1);

/** The words, made of what the campaign calls things. */
export const packetsZh = ({ measure, noun }: PageNames) => ({
  points: {
    oneFolder: '压缩包里只有一个以推荐单位命名的文件夹',
    authorFolders: '每位作者有一个“作者+推荐单位”文件夹',
    forms: '每位作者的文件夹里有推荐表',
    projects: '按子活动项目分文件夹，顺序与通知一致',
    sheets: `每${measure}${noun}有${noun}信息`,
    works: `每${measure}${noun}有${noun}文件或链接`,
    topics: '不分作者的填写在一张推荐表上',
    catalogue: '附有素材目录',
    nothingElse: '没有多余的文件',
    names: '文件名在各种电脑上都能正常显示',
  } satisfies Record<PointCode, string>,
  gaps: {
    folderMissing: ({ name }: PacketGap): string => `缺少文件夹 ${name}`,
    besideFolder: ({ name }: PacketGap): string => `推荐单位文件夹之外还有 ${name}`,
    outOfOrder: ({ name }: PacketGap): string => `文件夹 ${name} 的顺序与通知不一致`,
    formMissing: (gap: PacketGap): string => `缺少 ${last(gap)} 的推荐表`,
    sheetMissing: (gap: PacketGap): string => `缺少 ${last(gap)} 的${noun}信息`,
    linksMissing: (gap: PacketGap): string => `缺少 ${last(gap)} 的${noun}链接，《${gap.name}》以链接报送`,
    catalogueMissing: ({ name }: PacketGap): string => `缺少 ${name}`,
    workMissing: (gap: PacketGap): string => `缺少 ${last(gap)} 的${noun}：${gap.name}`,
    workEmpty: (gap: PacketGap): string => `${last(gap)} 的 ${gap.name} 是空文件`,
    workDiffers: (gap: PacketGap): string => `${last(gap)} 的 ${gap.name} 与登记的文件大小不同`,
    stray: ({ name }: PacketGap): string => `多出 ${name}`,
    twice: ({ name }: PacketGap): string => `${name} 出现两次`,
    nameNotUtf8: ({ name }: PacketGap): string => `文件名 ${name} 在有的电脑上会显示为乱码`,
    nameUnsafe: ({ name }: PacketGap): string => `文件名 ${name} 含有不能使用的符号或者过长`,
  } satisfies Record<GapCode, (gap: PacketGap) => string>,
  /** Behind the gaps that are named. */
  more: (count: number): string => `；另有${count}处，见报送清单`,
  faults: {
    notZip: '这个文件不是 zip 压缩包。',
    truncated: '压缩包不完整，请重新生成后再试。',
    tooLarge: '压缩包超过 4 GB 或者文件多于 65535 个，请分成几个。',
  } satisfies Record<ZipFault, string>,
});

export type PacketCheckWords = ReturnType<typeof packetsZh>;
