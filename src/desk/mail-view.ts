/** The mailbox and the documents as the page shows them. */

import { FOLDER_TYPE } from '../offline/drive/drive-store.ts';
import { formBehind } from '../offline/forms/form-links.ts';
import type { SentMail } from '../offline/mail/mail-store.ts';
import type { Workspace } from '../offline/workspace.ts';
import type { DocumentLine, MailLine, OpenedMail } from './answers.ts';

const FORM_LINK = /https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform(?:\?[\w=&%.-]*)?/g;

/** The forms by key, to find the local page of one. */
export type FormPlaces = readonly { key: string; id: string }[];

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
 * openedMail(workspace, forms, 0)?.links  // → [{ form: 'activity', address: '/form/activity?edit=…', isEdit: true }]
 */
export function openedMail(workspace: Workspace, forms: FormPlaces, position: number): OpenedMail | null {
  const mail = workspace.mailbox[position];
  if (mail === undefined) return null;
  const links = new Map<string, OpenedMail['links'][number]>();
  for (const link of mail.text.match(FORM_LINK) ?? []) {
    const found = localLink(workspace, forms, link);
    if (found !== null) links.set(found.address, found);
  }
  return {
    ...lineOf(mail, position),
    from: mail.from,
    text: mail.text,
    hasHtml: mail.html !== null,
    attachments: mail.attachments.map(({ name, contentType }) => ({ name, contentType })),
    links: [...links.values()],
  };
}

/**
 * The html of a mail as it is put into its frame; null when the mail has none.
 *
 * Links open beside the desk, and those to forms lead to the pages of this machine.
 *
 * @param origin of the desk, `http://127.0.0.1:4123`.
 */
export function mailPage(workspace: Workspace, forms: FormPlaces, position: number, origin: string): string | null {
  const html = workspace.mailbox[position]?.html ?? null;
  if (html === null) return null;
  const linked = html.replace(FORM_LINK, (link) => {
    const found = localLink(workspace, forms, link);
    return found === null ? link : `${origin}${found.address}`;
  });
  return `<!doctype html><meta charset="utf-8"><base target="_blank">${linked}`;
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
  const content = workspace.parts.drive.get(id)?.content;
  if (content?.text === undefined) return null;
  const isHtml = content.contentType.startsWith('text/html');
  const body = isHtml ? content.text : `<pre>${escaped(content.text)}</pre>`;
  return `<!doctype html><meta charset="utf-8"><base target="_blank">${body}`;
}

function lineOf(mail: SentMail, position: number): MailLine {
  return { position, atMs: Date.parse(mail.at), to: mail.to, subject: mail.subject };
}

function localLink(workspace: Workspace, forms: FormPlaces, link: string): OpenedMail['links'][number] | null {
  // In html the ampersand of an address is written out.
  const plain = link.replaceAll('&amp;', '&');
  const behind = formBehind(workspace.parts.forms, plain);
  const key = forms.find(({ id }) => id === behind?.formId)?.key;
  if (key === undefined) return null;
  const edit = /[?&]edit2=([\w.-]+)/.exec(plain)?.[1];
  const address = edit === undefined ? `/form/${key}` : `/form/${key}?edit=${edit}`;
  return { form: key, address, isEdit: edit !== undefined };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
