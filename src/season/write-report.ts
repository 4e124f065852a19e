/** Writes a report into a folder: report.json, mails as .eml, documents; all at once or not at all. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { SentMail } from '../offline/mail/mail-store.ts';
import type { ReportParts } from './report.ts';
import type { MatchedMail } from './report-mails.ts';
import { safeName } from './safe-name.ts';

/** What a rehearsal writes into its folder; whatever else lies there is left alone. */
const WRITTEN = ['report.json', 'mail', 'documents', 'packets'];

/**
 * Writes the parts into `folder`, which may be there already: then what an earlier rehearsal wrote is replaced.
 *
 * Everything is written beside the folder first and then moved, so that nobody finds half a report. The same parts
 * give the same bytes.
 *
 * @throws Error of the file system when the folder cannot be written.
 */
export async function writeReport(parts: ReportParts, folder: string): Promise<void> {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  const fresh = mkdtempSync(join(parent, `.${basename(folder)}-`));
  try {
    await fill(parts, fresh);
    mkdirSync(folder, { recursive: true });
    replace(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function fill({ report, mails, documents }: ReportParts, folder: string): Promise<void> {
  if (mails.length > 0) mkdirSync(join(folder, 'mail'));
  for (const [at, mail] of mails.entries()) {
    writeFileSync(join(folder, 'mail', mailName(mail, at + 1)), await messageOf(mail.sent, at + 1));
  }
  if (documents.length > 0) mkdirSync(join(folder, 'documents'));
  for (const { file, html } of documents) writeFileSync(join(folder, file), html);
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
}

/** Moves what is fresh into the folder; what was there steps aside first, into the fresh folder, which is removed. */
function replace(fresh: string, folder: string): void {
  const aside = join(fresh, 'before');
  mkdirSync(aside);
  for (const name of WRITTEN) {
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name));
    if (existsSync(join(fresh, name))) renameSync(join(fresh, name), join(folder, name));
  }
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
    ...{ to, cc, bcc, subject, text },
    ...(html === null ? {} : { html }),
    ...(replyTo === null ? {} : { replyTo }),
    attachments: attachments.map(({ base64, contentType, name: filename }) => ({
      ...{ filename, contentType },
      content: Buffer.from(base64, 'base64'),
    })),
    date: new Date(sent.at),
    messageId: `<${print}@rehearsal.invalid>`,
    baseBoundary: print,
    newline: 'windows',
  });
  return composer.compile().build();
}
