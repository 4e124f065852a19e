/** MailApp, and what GmailApp sends: mail from the account that the script runs as. */

import { mismatch } from '../base/signature.ts';
import { NotEmulated } from '../not-emulated.ts';
import { type Execution, guarded } from '../service.ts';
import { blobContent } from '../utilities/blob.ts';
import { readAddresses } from './mail-address.ts';
import type { MailAttachment, MailStore, SentMail } from './mail-store.ts';

/** What the service needs. */
export interface MailSetting {
  readonly execution: Execution;
  readonly store: MailStore;
  /** Largest body in bytes: 200 KB for consumer accounts, 400 KB for Workspace (quotas page). */
  readonly bodyBytes: number;
}

const RECIPIENTS = 50;
const ATTACHMENTS = 250;
const ATTACHMENT_BYTES = 25 * 1024 * 1024;
/** Google gives no figure; messages with a subject over 250 characters are refused (PLATFORM D). */
const SUBJECT_CHARACTERS = 250;
const OUT_OF_QUOTA = 'Service invoked too many times for one day: email.';

/** A message as the script gave it, in whichever form. */
interface Draft {
  to: string;
  cc: string;
  bcc: string;
  subject: string;
  body: string;
  htmlBody: string | null;
  name: string | null;
  replyTo: string | null;
  attachments: unknown[];
  inlineImages: Record<string, unknown>;
}

/**
 * The global `MailApp`.
 *
 * @example
 * MailApp.sendEmail({ to: 'a@example.org', subject: '提示', body: '…' })  // null (F4)
 */
export function mailApp(setting: MailSetting): object {
  const { execution, store } = setting;
  return guarded('MailApp', {
    sendEmail: (...given: unknown[]) => {
      send(setting, 'MailApp.sendEmail', readDraft(execution, 'MailApp.sendEmail', given));
      return null;
    },
    getRemainingDailyQuota: () =>
      execution.call('MailApp.getRemainingDailyQuota', 'MailApp.getRemainingDailyQuota', 1, () =>
        store.quotaLeft(execution.effectiveUser, execution.now()),
      ),
    toString: () => 'MailApp',
  });
}

/**
 * The global `GmailApp`, as far as sending goes: reading a mailbox is not emulated.
 *
 * It sends by the same rules and quota as MailApp, but takes no message object, and gives itself to chain on
 * (reference of GmailApp.sendEmail).
 *
 * @example
 * GmailApp.sendEmail('a@example.org', '提示', '…', { name: '总工会' })  // GmailApp
 */
export function gmailApp(setting: MailSetting): object {
  const { execution } = setting;
  const self: object = guarded('GmailApp', {
    sendEmail: (...given: unknown[]) => {
      const [to, subject, body] = given;
      const fits = [to, subject, body].every((text) => typeof text === 'string') && given.length < 5;
      if (!fits || typeof given[3] === 'string') throw mismatch(execution.realm, 'GmailApp.sendEmail', given);
      send(setting, 'GmailApp.sendEmail', readDraft(execution, 'GmailApp.sendEmail', given));
      return self;
    },
    toString: () => 'GmailApp',
  });
  return self;
}

// Fields that Google knows and that are not emulated; a name that it does not know is passed over, as there.
const LACKING: Readonly<Record<string, readonly string[]>> = {
  'MailApp.sendEmail': ['noReply'],
  'GmailApp.sendEmail': ['noReply', 'from'],
};

function send(setting: MailSetting, method: string, draft: Draft): void {
  const { execution, store } = setting;
  execution.call(method, 'MailApp.sendEmail', 1, () => store.send(checked(setting, draft), execution.now()));
}

// sendEmail(message), (to, subject, body), (to, subject, body, options), (to, replyTo, subject, body).
function readDraft(execution: Execution, method: string, given: readonly unknown[]): Draft {
  const last = given.at(-1);
  mustBeEmulated(last, method);
  const texts = given.filter((value) => typeof value === 'string');
  const isObject = typeof last === 'object' && last !== null;
  if (given.length === 1 && isObject) return draftOf(last, {});
  const [first = '', second = '', third = '', fourth = ''] = texts;
  if (given.length === 3 && texts.length === 3) return draftOf({}, { to: first, subject: second, body: third });
  if (given.length === 4 && texts.length === 3 && isObject) {
    return draftOf(last, { to: first, subject: second, body: third });
  }
  if (given.length === 4 && texts.length === 4) {
    return draftOf({}, { to: first, replyTo: second, subject: third, body: fourth });
  }
  throw mismatch(execution.realm, 'MailApp.sendEmail', given);
}

function mustBeEmulated(options: unknown, method: string): void {
  if (typeof options !== 'object' || options === null) return;
  const fields = new Map<string, unknown>(Object.entries(options));
  const lacking = LACKING[method]?.find((name) => Boolean(fields.get(name)));
  if (lacking !== undefined) throw new NotEmulated(`${method} with ${lacking}`);
  const attachments = fields.get('attachments') ?? [];
  if (!Array.isArray(attachments)) throw new NotEmulated(`${method} with attachments that are no array`);
}

function draftOf(options: object, fixed: Partial<Draft>): Draft {
  const fields = new Map<string, unknown>(Object.entries(options));
  const text = (key: string): string | null => {
    const value = fields.get(key);
    return value === undefined || value === null ? null : String(value);
  };
  const attachments = fields.get('attachments');
  const images = fields.get('inlineImages');
  return {
    to: text('to') ?? '',
    cc: text('cc') ?? '',
    bcc: text('bcc') ?? '',
    subject: text('subject') ?? '',
    body: text('body') ?? '',
    htmlBody: text('htmlBody'),
    name: text('name'),
    replyTo: text('replyTo'),
    attachments: Array.isArray(attachments) ? Array.from(attachments) : [],
    inlineImages: typeof images === 'object' && images !== null ? { ...images } : {},
    ...fixed,
  };
}

function checked(setting: MailSetting, draft: Draft): SentMail {
  const { execution, store } = setting;
  const { realm } = execution;
  const list = (text: string): string[] => {
    const { addresses, wrong } = readAddresses(text);
    if (wrong !== null) throw realm.exception(`Invalid email: ${wrong}`);
    return addresses;
  };
  const [to, cc, bcc] = [list(draft.to), list(draft.cc), list(draft.bcc)];
  const recipients = to.length + cc.length + bcc.length;
  if (recipients === 0) throw realm.exception('Failed to send email: no recipient');
  if (recipients > RECIPIENTS) throw realm.exception('Limit Exceeded: Email Recipients Per Message.');
  if (draft.subject.length > SUBJECT_CHARACTERS) throw realm.exception('Argument too large: subject');
  const bytes = Math.max(Buffer.byteLength(draft.body), Buffer.byteLength(draft.htmlBody ?? ''));
  if (bytes > setting.bodyBytes) throw realm.exception('Limit Exceeded: Email Body Size.');
  const attachments = attachmentsOf(execution, draft);
  if (recipients > store.quotaLeft(execution.effectiveUser, execution.now())) throw realm.exception(OUT_OF_QUOTA);
  const { body, htmlBody, name } = draft;
  const [replyTo = null] = draft.replyTo === null ? [] : list(draft.replyTo);
  const at = new Date(execution.now()).toISOString();
  const from = execution.effectiveUser;
  return { at, from, to, cc, bcc, subject: draft.subject, text: body, html: htmlBody, name, replyTo, attachments };
}

function attachmentsOf(execution: Execution, draft: Draft): MailAttachment[] {
  const { realm } = execution;
  const files = [...draft.attachments, ...Object.values(draft.inlineImages)].map((value): MailAttachment => {
    const content = blobContent(value);
    if (content === null) throw realm.exception('Invalid argument: attachments');
    const { bytes, contentType, name } = content;
    const base64 = Buffer.from(bytes).toString('base64');
    return { name: name ?? 'attachment', contentType: contentType ?? 'application/octet-stream', base64 };
  });
  if (files.length > ATTACHMENTS) throw realm.exception('Limit exceeded: Email Attachments Per Message.');
  const total = files.reduce((sum, file) => sum + Buffer.byteLength(file.base64, 'base64'), 0);
  if (total > ATTACHMENT_BYTES) throw realm.exception('Limit Exceeded: Email Total Attachments Size.');
  return files;
}
