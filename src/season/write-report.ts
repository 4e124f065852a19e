/** Writes a report into a folder: report.json, mails as .eml, documents; all at once or not at all. */

import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { safeName } from '../domain/packet/safe-name.ts';
import type { TerminalWords } from '../messages/desk/terminal/say.ts';
import type { SentMail } from '../offline/inspect.ts';
import type { ReportParts } from './report.ts';
import { replaceReport } from './report-folder.ts';
import type { MatchedMail } from './report-mails.ts';

/**
 * Writes the parts into `folder`, which may be there already: then what an earlier rehearsal wrote is replaced, and
 * nothing else is touched. The same parts give the same bytes.
 *
 * @returns the line that says why nothing was written, or null.
 */
export async function writeReport(parts: ReportParts, folder: string, words: TerminalWords): Promise<string | null> {
  return replaceReport(folder, await filesOf(parts), words);
}

/** The files by their path in the folder; report.json last, so that where it stands everything does. */
async function filesOf({ report, mails, files: beside }: ReportParts): Promise<Map<string, string | Buffer>> {
  const files = new Map<string, string | Buffer>();
  for (const [index, mail] of mails.entries()) {
    files.set(`mail/${mailName(mail, index + 1)}`, await messageOf(mail.sent, index + 1));
  }
  for (const { file, content } of beside) files.set(file, content);
  return files.set('report.json', `${JSON.stringify(report, null, 2)}\n`);
}

function mailName({ reported }: MatchedMail, number: number): string {
  const at = reported.at.slice(0, 19).replaceAll('-', '').replaceAll(':', '');
  const name = `${String(number).padStart(4, '0')}-${at}-${reported.kind}-${reported.unit ?? 'district'}`;
  return safeName(name, '.eml', new Set());
}

/** A message as a mail program saves it. Date, id and boundary come from the mail itself, never from this machine. */
function messageOf(sent: SentMail, number: number): Promise<Buffer> {
  const print = createHash('sha256')
    .update(JSON.stringify([number, sent]))
    .digest('hex')
    .slice(0, 32);
  const { attachments, bcc, cc, from, html, name, replyTo, subject, text, to } = sent;
  const composer = new MailComposer({
    from: name === null ? from : { name, address: from },
    to,
    cc,
    bcc,
    subject,
    text,
    ...(html === null ? {} : { html }),
    ...(replyTo === null ? {} : { replyTo }),
    attachments: attachments.map(({ base64, contentType, name: filename }) => ({
      filename,
      contentType,
      content: Buffer.from(base64, 'base64'),
    })),
    date: new Date(sent.at),
    messageId: `<${print}@rehearsal.invalid>`,
    baseBoundary: print,
    newline: 'windows',
  });
  return composer.compile().build();
}
