/** The mail that the script has sent, and how much more each account may send. */

import { JsonPart } from '../store.ts';

/** A file sent along. `base64` is its content. */
export interface MailAttachment {
  name: string;
  contentType: string;
  base64: string;
}

/** A message as it left. `at` is virtual time as ISO text in UTC; `html` and `replyTo` are null when not given. */
export interface SentMail {
  at: string;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  text: string;
  html: string | null;
  name: string | null;
  replyTo: string | null;
  attachments: MailAttachment[];
}

interface QuotaWindow {
  startMs: number;
  used: number;
}

interface MailContent {
  sent: SentMail[];
  windows: Record<string, QuotaWindow>;
}

const DAY_MS = 86_400_000;

/** Google counts recipients for each account in a window of 24 hours from the first one (quotas page). */
export class MailStore extends JsonPart<MailContent> {
  readonly #dailyQuota: number;

  constructor(dailyQuota: number) {
    super('mailbox', { sent: [], windows: {} });
    this.#dailyQuota = dailyQuota;
  }

  /** Recipients that `from` may still write to at `nowMs`. */
  quotaLeft(from: string, nowMs: number): number {
    return Math.max(0, this.#dailyQuota - (this.#window(from, nowMs)?.used ?? 0));
  }

  /** Makes `left` recipients remain until the window, which begins now if none is open, is over. */
  setQuotaLeft(from: string, left: number, nowMs: number): void {
    this.change(({ windows }) => {
      windows[from] = { startMs: this.#window(from, nowMs)?.startMs ?? nowMs, used: this.#dailyQuota - left };
    });
  }

  /** Records a message and its recipients. */
  send(mail: SentMail, nowMs: number): void {
    const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
    this.change(({ sent, windows }) => {
      const open = this.#window(mail.from, nowMs) ?? { startMs: nowMs, used: 0 };
      windows[mail.from] = { startMs: open.startMs, used: open.used + recipients };
      sent.push(mail);
    });
  }

  #window(from: string, nowMs: number): QuotaWindow | null {
    const window = this.content.windows[from];
    return window !== undefined && nowMs < window.startMs + DAY_MS ? window : null;
  }
}
