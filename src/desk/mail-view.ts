/** The mailbox and the documents as the page shows them. */

import { FOLDER_TYPE } from '../offline/drive/drive-store.ts';
import type { SentMail } from '../offline/mail/mail-store.ts';
import type { Workspace } from '../offline/workspace.ts';
import type { DocumentLine, MailLine, OpenedMail } from './answers.ts';
import type { Desk } from './desk.ts';
import { escaped, framePage } from './frame-page.ts';
import { formLinks, withLocalLinks } from './local-links.ts';

/**
 * Every mail, the latest first.
 *
 * @example
 * mailLines(workspace)[0]?.subject  // → '【已收到】线下活动1项，编号HD-2019-0143'
 */
export function mailLines(workspace: Workspace): MailLine[] {
  return workspace.mailbox.map(lineOf).reverse();
}

/**
 * One mail by its position in the mailbox; null when there is none.
 *
 * Links that lead to a form are given with the form's address on this machine, because Google's does not exist.
 *
 * @example
 * openedMail(desk, 0)?.links  // → [{ form: 'activity', address: '/form/activity?edit=…', isEdit: true }]
 */
export function openedMail(desk: Desk, position: number): OpenedMail | null {
  const mail = desk.workspace.mailbox[position];
  if (mail === undefined) return null;
  return {
    ...lineOf(mail, position),
    from: mail.from,
    replyTo: mail.replyTo ?? '',
    text: mail.text,
    hasHtml: mail.html !== null,
    attachments: mail.attachments.map(({ name, contentType }) => ({ name, contentType })),
    links: formLinks(desk, mail.text),
  };
}

/**
 * The html of a mail as it is put into its frame; null when the mail has none.
 *
 * Links open beside the desk, and those to forms lead to the pages of this machine.
 */
export function mailPage(desk: Desk, position: number): string | null {
  const mail = desk.workspace.mailbox[position];
  const html = mail?.html ?? null;
  if (mail === undefined || html === null) return null;
  return framePage(mail.subject, withLocalLinks(desk, html));
}

/**
 * Every document that the program has made and not thrown away, the latest first.
 *
 * @example
 * documentLines(workspace)[0]  // → { id: '…', name: '塘沽街道总工会线下活动情况统计表', folder: '…', changedMs: … }
 */
export function documentLines(workspace: Workspace): DocumentLine[] {
  const { drive } = workspace.parts;
  return drive
    .all()
    .filter((file) => file.mimeType !== FOLDER_TYPE && !file.trashed && file.content?.text !== undefined)
    .map(({ id, modifiedTime, name, parents }) => ({
      id,
      name,
      folder: drive.get(parents[0] ?? '')?.name ?? '',
      changedMs: Date.parse(modifiedTime),
    }))
    .sort((one, other) => other.changedMs - one.changedMs);
}

/**
 * What a document was made from, as a page for its frame; null when there is no such document.
 *
 * Plain text is wrapped by escaping it, so that none of it is markup.
 */
export function documentPage(workspace: Workspace, id: string): string | null {
  const file = workspace.parts.drive.get(id);
  const content = file?.content;
  if (content?.text === undefined) return null;
  const isHtml = content.contentType.startsWith('text/html');
  const body = isHtml ? content.text : `<pre>${escaped(content.text)}</pre>`;
  return framePage(file?.name ?? '', body);
}

function lineOf(mail: SentMail, position: number): MailLine {
  return { position, atMs: Date.parse(mail.at), to: mail.to, subject: mail.subject };
}
