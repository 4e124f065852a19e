/** The table of what programs of others cost beside this one; only where they were measured. */

import type { PeersResult, SizeResult } from './results.ts';

/** What of this program stands beside theirs: the flow, and what it comes to. */
const OWN: readonly (readonly [flow: string, does: string])[] = [
  ['digest.mail', 'each further mail, claimed before and confirmed after'],
  ['summaries.file', 'each further paper file of a unit: a .docx, or a Google Doc written whole'],
  ['submit', 'one response recorded, judged, its receipt sent'],
];

const COMPARED = { entries: 1_000, units: 20 };

const ABOUT = ({ commit, url }: PeersResult): string[] => [
  `Samples of Google’s own, unchanged, of [apps-script-samples](${url}) at \`${commit}\`,`,
  'on the same emulation and model. Their code is fetched by whoever measures (`-- --peers A,B`) and is no',
  'part of this repository. They keep no ledger: a run that is ended leaves mails that go twice, or none, which is',
  'what this program’s further calls are for. employee-certificate and generate-pdfs begin at the first row again',
  'when they are started again, so that what lies behind the end of a run is never made; their mails are measured as',
  'if it were. Each of these attaches a PDF, which the mail of this program that stands beside them does not.',
  'forms/notifications counts responses by reading all of them: twice where the owner is told, at each tenth.',
];

const ABOUT_MERGING = ({ merging }: PeersResult): string[] => {
  if (!merging) return [];
  return [
    '',
    `autoCrat is [a document merge of 2013](${merging.url}) at \`${merging.commit}\`,`,
    'unchanged; it uses services that Google has switched off since. Each row is a Google Doc of five tags, its link',
    'in the row, and a mail with its PDF. It stops by itself before its time is over, and a trigger that it makes goes',
    'on a minute later: whether such a trigger still rings is an open question, and answered in its favour here.',
  ];
};

const ABOUT_STAND_INS = [
  '',
  'Services that the emulation lacks are stand-ins that answer what the program goes on with. Where the model has a',
  'price for that kind of call they are charged by it: files and folders (DriveApp, DocsList), DocumentApp, the',
  'address at which a spreadsheet is printed (a fetch alone, not what printing takes), and SlidesApp, whose opening',
  'and replacing cost what they cost in a document. Free are drafts in a mailbox, message boxes, finding the tags of',
  'a template, and what a handle knows of itself.',
  '',
];

/** The table as lines of Markdown; none where no peer was measured. */
export function peersTables(peers: PeersResult | undefined, sizes: readonly SizeResult[]): string[] {
  if (!peers) return [];
  const own = sizes.find(({ entries, units }) => entries === COMPARED.entries && units === COMPARED.units);
  const ours = OWN.flatMap(([flow, does]) => {
    const found = own?.flows[flow];
    return found ? [['this program', does, two(found.calls), seconds(found), two(found.calls), 'yes']] : [];
  });
  const theirs = peers.runs.map(({ calls, does, executions = 1, isWhole, p50, pieces, program, stress }) => {
    const many = executions === 1 ? '' : `: stops by itself, ${executions} runs`;
    const end = isWhole ? `yes${many}` : `no: ended after ${pieces}`;
    return [program, does, two(calls), seconds({ p50, stress }), two(calls / pieces), end];
  });
  const heads = ['program', 'what', 'calls', 'seconds, usual / bad', 'calls for each', 'ends within six minutes'];
  return [
    '## Beside programs of others',
    '',
    ...ABOUT(peers),
    ...ABOUT_MERGING(peers),
    ...ABOUT_STAND_INS,
    ...[heads, heads.map(() => '---'), ...ours, ...theirs].map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ];
}

function two(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function seconds({ p50, stress }: { p50: number; stress: number }): string {
  return `${two(p50)} / ${two(stress)}`;
}
