/** The words on the papers of packets, in English. */

import type { PageNames } from '../../domain/campaign/page-names.ts';
import type { PacketWords } from '../../domain/packet/packet.ts';

const MEGABYTE = 1_048_576;
const KILOBYTE = 1024;

/** The words, made of what the campaign calls things. */
export const packetWordsEn = ({ noun, superior }: PageNames): PacketWords => ({
  form: 'Recommendation',
  links: 'Links',
  about: `About the ${noun}`,
  names: { isNarrow: true },
  city: `Report to ${superior}`,
  group: (number, name) => `${number} ${name}`,
  list: (packet) => `${packet}, list`,
  order: 'No.',
  number: 'Number',
  title: 'Title',
  link: 'Link',
  ofUnit: (author, unit) => `Author: ${author}. Recommended by: ${unit}.`,
  place: 'Folders and files',
  content: `Files of the ${noun}`,
  file: 'What has come',
  fileLine: ({ name, bytes, state }) =>
    `${state === 'received' ? 'received' : 'to be looked at'}: ${name} (${sizeText(bytes)})`,
  noFile: { linked: 'reported as a link, without a file', missing: 'not received', unneeded: 'no file is needed' },
  missing: 'What is missing',
  missingLine: ({ number, title }) => `${number} “${title}”: neither a file nor a link that can be opened has come.`,
  left: 'What was left out',
  leftLine: ({ number, title, why }) =>
    `${number} “${title}”: ${why === 'notApproved' ? 'not approved yet' : 'something is to be mended'}.`,
  none: 'Nothing.',
});

/** In the largest unit that leaves at least 1 before the point; 1 MB is 1,048,576 bytes. */
function sizeText(bytes: number): string {
  if (bytes >= MEGABYTE) return `${(bytes / MEGABYTE).toFixed(1)} MB`;
  return bytes >= KILOBYTE ? `${(bytes / KILOBYTE).toFixed(1)} KB` : `${bytes} bytes`;
}
