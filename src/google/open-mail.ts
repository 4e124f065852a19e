/** The day's mail, by MailApp: it needs no access to anybody's mailbox. */

import type { Mailer } from '../app/office.ts';
import { makeBlob } from './make-blob.ts';

/** Opens the mailer. */
export function openMail(): Mailer {
  return {
    quotaLeft: () => MailApp.getRemainingDailyQuota(),
    send: ({ attachments, html, replyTo, sender, subject, text, to }) => {
      const mail: GoogleAppsScript.Mail.MailAdvancedParameters = { to: to.join(','), subject, body: text };
      mail.htmlBody = html;
      mail.name = sender;
      if (replyTo !== '') mail.replyTo = replyTo;
      if (attachments.length > 0) mail.attachments = attachments.map((file) => makeBlob(file.name, file));
      try {
        MailApp.sendEmail(mail);
        return 'sent';
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

// Google's errors come in the account's language, and no public text has them in Chinese: only what is certain in
// English is judged. The rest is thrown on, and what is left of the day's mail tells whether the quota was spent.
function outcomeOf(error: unknown): 'spent' | { refused: string } {
  const message = error instanceof Error ? error.message : '';
  if (SPENT.test(message)) return 'spent';
  if (REFUSED.test(message)) return { refused: message };
  throw error;
}

const SPENT = /too many times for one day/iu;
const REFUSED = /^(Invalid email|Failed to send email: no recipient|Limit Exceeded|Argument too large)/iu;
