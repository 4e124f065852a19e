/** The mailbox as the page shows it. */

import type { SentMail } from '../offline/inspect.ts';
import type { Workspace } from '../offline/workspace.ts';
import type { MailLine, OpenedMail } from './answers.ts';
import type { Desk } from './desk.ts';
import { framePage } from './frame-page.ts';
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

function lineOf(mail: SentMail, position: number): MailLine {
  return { position, atMs: Date.parse(mail.at), to: mail.to, subject: mail.subject };
}
