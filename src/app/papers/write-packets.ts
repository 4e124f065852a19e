/** The packets as files: the zip with its papers, opened again and held against the notice, and the list beside it. */

import { writeDocx } from '../../documents/docx/write-docx.ts';
import { packetZip } from '../../documents/packet-zip.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { checkPacket } from '../../domain/packet/check-packet.ts';
import { cityPacket } from '../../domain/packet/city-packet.ts';
import type { Packet, PacketWords } from '../../domain/packet/packet.ts';
import { packetListPaper } from '../../domain/packet/packet-papers.ts';
import { readZip } from '../../domain/packet/read-zip.ts';
import { unitPacket } from '../../domain/packet/unit-packet.ts';
import { cataloguePaper } from '../../domain/paper/catalogue-paper.ts';
import type { Paper, Typefaces } from '../../domain/paper/paper.ts';
import type { PaperFacts } from '../../domain/paper/paper-facts.ts';
import { pageNames } from '../../messages/names/page-names.ts';
import { say } from '../../messages/say.ts';
import type { Office } from '../office.ts';
import { documentKey } from './document-key.ts';
import { printOf } from './file-stamp.ts';
import { DOCX, type WantedFile } from './write-files.ts';

const ZIP = 'application/zip';

/** The packet of a unit, or of the district where it is null; null where there is nothing to pack. */
export function packetOf(facts: PaperFacts, unit: Unit | null): Packet | null {
  const words = packetWordsOf(facts);
  return unit ? unitPacket(facts, unit, words) : cityPacket(facts, cataloguePaper(facts).paper, words);
}

const namesIn = ({ campaign }: Pick<PaperFacts, 'campaign'>) => pageNames(campaign)[campaign.language];

/** The words on papers of packets, in the campaign's language and by its names. */
export function packetWordsOf(facts: Pick<PaperFacts, 'campaign'>): PacketWords {
  return say('packetPapers', facts.campaign.language)(namesIn(facts));
}

/** The files of a packet; none where there is nothing to pack. */
export function packetFiles(office: Office, facts: PaperFacts, unit: Unit | null, faces: Typefaces): WantedFile[] {
  const packet = packetOf(facts, unit);
  if (!packet) return [];
  const id = unit?.id ?? '';
  const kind = unit ? 'packet' : 'cityPacket';
  const { entries, left, missing } = packet;
  const about = { kind: packet.kind, unit: unit ? id : null, entries, missing, left };
  const zip = {
    key: documentKey(kind, id),
    kind,
    unit: id,
    name: packet.name,
    ending: '.zip',
    print: printOf(office, [packet, faces]),
    content: () => {
      const bytes = packetZip(packet, faces);
      return { content: { bytes, type: ZIP }, note: gapsOf(packet, bytes, facts) };
    },
    isDraft: false,
    about: JSON.stringify(about),
  };
  return unit ? [zip, listFile(office, packetList(packet, unit, facts), unit, faces)] : [zip];
}

/** The list that lies beside a unit's packet. */
export function packetList(packet: Packet, unit: Unit, facts: Pick<PaperFacts, 'campaign'>): Paper {
  return packetListPaper(packet, { author: unit.name, words: packetWordsOf(facts) });
}

function listFile(office: Office, paper: Paper, unit: Unit, faces: Typefaces): WantedFile {
  return {
    key: documentKey('packetList', unit.id),
    kind: 'packetList',
    unit: unit.id,
    name: paper.name,
    ending: '.docx',
    print: printOf(office, [paper, faces]),
    content: () => ({ content: { bytes: writeDocx(paper, faces), type: DOCX }, note: '' }),
    isDraft: false,
    about: '',
  };
}

/** So many gaps are named in a line; all of them stand in the list. */
const GAPS_NAMED = 5;

// The zip is opened again: what it lacks is told in words, point by point of the notice.
function gapsOf(packet: Packet, bytes: Uint8Array, { campaign }: Pick<PaperFacts, 'campaign'>): string {
  const words = say('packets', campaign.language)(namesIn({ campaign }));
  const read = readZip(bytes);
  if (!read.ok) return words.faults[read.code];
  const gaps = checkPacket(packet, read.entries, 'elsewhere').flatMap((point) => point.gaps);
  const named = gaps.slice(0, GAPS_NAMED).map((gap) => words.gaps[gap.code](gap));
  const more = gaps.length > GAPS_NAMED ? words.more(gaps.length - GAPS_NAMED) : '';
  return named.join(say('sheet', campaign.language).separator) + more;
}
