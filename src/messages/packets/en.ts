/** What is said of a packet that was opened again and held against the notice, in English. */

import type { PageNames } from '../../domain/campaign/page-names.ts';
import type { PacketGap } from '../../domain/packet/check-packet.ts';
import type { PacketCheckWords } from './zh-CN.ts';

const last = ({ folder }: PacketGap): string => folder.slice(folder.lastIndexOf('/') + 1);

/** The words, made of what the campaign calls things. */
export const packetsEn = ({ measure, noun }: PageNames): PacketCheckWords => ({
  points: {
    oneFolder: 'The zip holds one folder, named for the unit',
    authorFolders: 'Each author has a folder “author+unit”',
    forms: 'Each author’s folder holds the recommendation form',
    projects: 'Folders follow the sub-projects in the order of the notice',
    sheets: `Each ${noun} has its information sheet`,
    works: `Each ${noun} has its file or a link`,
    topics: 'What goes by no author stands on one form',
    catalogue: 'The catalogue is there',
    nothingElse: 'There is nothing else',
    names: 'Names of files can be read on every computer',
  },
  gaps: {
    folderMissing: ({ name }) => `The folder ${name} is missing`,
    besideFolder: ({ name }) => `Beside the unit’s folder there is ${name}`,
    outOfOrder: ({ name }) => `The folder ${name} is not in the order of the notice`,
    formMissing: (gap) => `The recommendation form of ${last(gap)} is missing`,
    sheetMissing: (gap) => `The information sheet of ${last(gap)} is missing`,
    linksMissing: (gap) => `The list of links of ${last(gap)} is missing; “${gap.name}” was reported as a link`,
    catalogueMissing: ({ name }) => `${name} is missing`,
    workMissing: (gap) => `Of the ${measure} of ${last(gap)} one is missing: ${gap.name}`,
    workEmpty: (gap) => `${gap.name} of ${last(gap)} is an empty file`,
    workDiffers: (gap) => `${gap.name} of ${last(gap)} differs in size from the file on record`,
    stray: ({ name }) => `${name} does not belong there`,
    twice: ({ name }) => `${name} is there twice`,
    nameNotUtf8: ({ name }) => `The name ${name} is garbled on some computers`,
    nameUnsafe: ({ name }) => `The name ${name} has signs that cannot be used, or is too long`,
  },
  more: (count) => `; ${count} more, see the list`,
  faults: {
    notZip: 'This file is not a zip.',
    truncated: 'The zip is incomplete; please make it again.',
    tooLarge: 'The zip is larger than 4 GB or holds more than 65,535 files; please divide it.',
  },
});
