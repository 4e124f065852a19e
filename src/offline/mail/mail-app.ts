/** MailApp, and what GmailApp sends: mail from the account that the script runs as. */

import { fields, textAlone } from '../base/parameters.ts';
import { type Call, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import { NotEmulated } from '../not-emulated.ts';
import type { Execution, Realm } from '../service.ts';
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

interface MailParts extends MailSetting {
  readonly realm: Realm;
}

const mailClass: ServiceClass<MailParts> = serviceClass('MailApp', {
  sendEmail: [
    takes([fields], (parts, [message], call) => send(parts, call, message, {})),
    takes([textAlone, textAlone, textAlone], (parts, [to, subject, body], call) =>
      send(parts, call, {}, { to, subject, body }),
    ),
    takes([textAlone, textAlone, textAlone, fields], (parts, [to, subject, body, options], call) =>
      send(parts, call, options, { to, subject, body }),
    ),
    takes([textAlone, textAlone, textAlone, textAlone], (parts, [to, replyTo, subject, body], call) =>
      send(parts, call, {}, { to, replyTo, subject, body }),
    ),
  ],
  getRemainingDailyQuota: ({ execution, store }, _given, call) =>
    execution.call(call.method, 'MailApp.getRemainingDailyQuota', 1, () =>
      store.quotaLeft(execution.effectiveUser, execution.now()),
    ),
});

const gmailClass: ServiceClass<MailParts> = serviceClass('GmailApp', {
  sendEmail: [
    takes([textAlone, textAlone, textAlone], (parts, [to, subject, body], call) => {
      send(parts, call, {}, { to, subject, body });
      return call.self;
    }),
    takes([textAlone, textAlone, textAlone, fields], (parts, [to, subject, body, options], call) => {
      send(parts, call, options, { to, subject, body });
      return call.self;
    }),
  ],
});

/**
 * The global `MailApp`.
 *
 * @example
 * MailApp.sendEmail({ to: 'a@example.org', subject: '提示', body: '…' })  // null (F4)
 */
export function mailApp(setting: MailSetting): object {
  return mailClass.make({ ...setting, realm: setting.execution.realm });
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
  return gmailClass.make({ ...setting, realm: setting.execution.realm });
}

// Fields that Google knows and that are not emulated; a name that it does not know is passed over, as there.
const LACKING: Readonly<Record<string, readonly string[]>> = {
  'MailApp.sendEmail': ['noReply'],
  'GmailApp.sendEmail': ['noReply', 'from'],
};

function send(setting: MailSetting, { method }: Call, options: object, fixed: Partial<Draft>): null {
  const { execution, store } = setting;
  mustBeEmulated(options, method);
  const draft = draftOf(options, fixed);
  execution.call(method, 'MailApp.sendEmail', 1, () => store.send(checked(setting, draft), execution.now()));
  return null;
}

function mustBeEmulated(options: object, method: string): void {
  const given = new Map<string, unknown>(Object.entries(options));
  const lacking = LACKING[method]?.find((name) => Boolean(given.get(name)));
  if (lacking !== undefined) throw new NotEmulated(`${method} with ${lacking}`);
  const attachments = given.get('attachments') ?? [];
  if (!Array.isArray(attachments)) throw new NotEmulated(`${method} with attachments that are no array`);
}

function draftOf(options: object, fixed: Partial<Draft>): Draft {
  const given = new Map<string, unknown>(Object.entries(options));
  const text = (key: string): string | null => {
    const value = given.get(key);
    return value === undefined || value === null ? null : String(value);
  };
  const attachments = given.get('attachments');
  const images = given.get('inlineImages');
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
