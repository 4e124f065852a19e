/**
 * Programs of others that make a document for each row and mail it: first all documents, in one run, then all mails,
 * in another. The mails are measured where all documents are there, whether or not the first run comes so far.
 */

import { join } from 'node:path';
import { mailRun, nameSheets, openPeer, type Peer, peerRun, run, type } from './open-peer.ts';
import type { PeerRun } from './results.ts';
import { DOCUMENT_KINDS, STAND_INS, toldCalls } from './stand-ins.ts';
import type { Watched } from './watch-executions.ts';

/** One program: how its rows are typed, before and after its documents are made, and what a person clicks. */
interface DocumentPeer {
  readonly program: string;
  readonly makes: string;
  readonly sends: string;
  open(folder: string): Peer;
  typeRows(peer: Peer, count: number): void;
  typeMade(peer: Peer, count: number): void;
}

const CERTIFICATES: DocumentPeer = {
  program: 'employee-certificate',
  makes: 'createCertificates',
  sends: 'sendCertificates',
  open: (folder) => openPeer(join(folder, 'employee-certificate'), 'spreadsheet', STAND_INS.slides),
  typeRows: (peer, count) => typeStaff(peer, count, ['', '']),
  typeMade: (peer, count) => typeStaff(peer, count, ['slides-of-the-employee-in-this-row', 'CREATED']),
};

const INVOICES: DocumentPeer = {
  program: 'generate-pdfs',
  makes: 'processDocuments',
  sends: 'sendEmails',
  open: (folder) => {
    const peer = openPeer(join(folder, 'generate-pdfs'), 'spreadsheet', STAND_INS.pdfs);
    nameSheets(peer, ['Customers', 'Products', 'Transactions', 'Invoices', 'Invoice Template']);
    return peer;
  },
  typeRows: (peer, count) => {
    const customers = rowsOf(count, (index) => [`单位${index}`, '二楼', `unit${index}@example.org`]);
    const bought = rowsOf(count, (index) => [
      [`单位${index}`, '甲', '2'],
      [`单位${index}`, '乙', '1'],
    ]).flat();
    type(peer, [['Customer name', 'Address', 'Email'], ...customers], 0);
    type(
      peer,
      [
        ['SKU name', 'SKU description', 'Price'],
        ['甲', '读书会', '10'],
        ['乙', '演讲', '20'],
      ],
      1,
    );
    type(peer, [['Customer name', 'SKU', 'Licenses'], ...bought], 2);
    typeInvoices(peer, count, () => []);
  },
  typeMade: (peer, count) => typeInvoices(peer, count, madeInvoice),
};

/** So many documents, and so many mails of documents that are there, of each program. */
export function documentRuns(folder: string, counts: readonly number[]): PeerRun[] {
  return [CERTIFICATES, INVOICES].flatMap((program) => [
    ...counts.map((count) => made(program, folder, count)),
    ...counts.map((count) => sent(program, folder, count)),
  ]);
}

function made(peerProgram: DocumentPeer, folder: string, count: number): PeerRun {
  const { makes, program } = peerProgram;
  const peer = peerProgram.open(folder);
  peerProgram.typeRows(peer, count);
  const act = (): void => run(peer, makes);
  return peerRun(peer, { program, does: `${count} documents`, act, pieces: documentsIn });
}

function sent(peerProgram: DocumentPeer, folder: string, count: number): PeerRun {
  const { program, sends } = peerProgram;
  const peer = peerProgram.open(folder);
  peerProgram.typeMade(peer, count);
  return mailRun(peer, { program, does: `mails of ${count} documents`, act: () => run(peer, sends) });
}

function documentsIn(ran: readonly Watched[]): number {
  const calls = ran.flatMap(({ record }) => toldCalls(record.log));
  return calls.filter(({ cost }) => DOCUMENT_KINDS.includes(cost)).length;
}

const STAFF = ['Employee Name', 'Date', 'Manager Name', 'Title', 'Company Name', 'Employee Email'];

function typeStaff(peer: Peer, count: number, made: readonly string[]): void {
  const rows = rowsOf(count, (index) => {
    return [`职工${index}`, '2019-09-20', '主席', '演讲', '总工会', `unit${index}@example.org`, ...made];
  });
  type(peer, [[...STAFF, 'Employee Slide', 'Status'], ...rows]);
}

const INVOICE = ['Number', 'Date', 'Customer', 'Email', 'Note', 'Amount', 'Due', 'Invoice link', 'Email sent'];

function typeInvoices(peer: Peer, count: number, row: (index: number) => string[]): void {
  const rows = rowsOf(count, row).filter((cells) => cells.length > 0);
  type(peer, [INVOICE, ...rows], 3);
  const sheet = peer.workspace.parts.spreadsheets.files.get(peer.file)?.sheets[3];
  if (sheet) sheet.maxRows = Math.max(sheet.maxRows, count + 1);
}

function madeInvoice(index: number): string[] {
  const id = `pdf-0000-0000-0000-0000-${String(index).padStart(8, '0')}`;
  const link = `https://drive.google.com/file/d/${id}`;
  return [String(index), '2019-09-18', `单位${index}`, `unit${index}@example.org`, '', '40', '2019-10-03', link, 'No'];
}

function rowsOf<Row>(count: number, row: (index: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => row(index));
}
