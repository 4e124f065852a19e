/** Sends whoever clicks a mail of every kind, made of a sample: so they see what units will get. */

import { cleanSubject, renderMailHtml, renderMailText } from '../../documents/mail-body.ts';
import type { MailBlock } from '../../domain/post/dispatch.ts';
import { shortName } from '../../messages/names/short-name.ts';
import { say } from '../../messages/say.ts';
import type { SamplesView } from '../../set-up-view.ts';
import { type OutcomeOf, staffCall } from '../call.ts';
import { replyToOf } from '../mail/recipients.ts';
import { sampleMails } from '../mail/sample-mails.ts';
import { nothing } from './shapes.ts';

/** What is left of the day for real mail: samples never take the last of it. */
const KEPT_FOR_MAIL = 20;

/**
 * Sends the caller, and nobody else, a mail of every kind. They are no mails of the season: the ledger does not know
 * them, and each subject says that it is a test. Where the day has no room for all of them none goes.
 */
export const sendSamples = staffCall(
  nothing,
  ({ office, settings }): OutcomeOf<SamplesView> => {
    const { language } = settings.campaign;
    const caller = office.session.activeUser();
    const words = say('mail', language).sample;
    const kinds = say('sheet', language).dispatchKinds;
    const mails = sampleMails(settings, caller, office.clock.now());
    const left = office.mail.quotaLeft();
    if (left < mails.length + KEPT_FOR_MAIL) return { ok: true, value: { to: caller, sent: [], left } };
    const about = { to: [caller], sender: shortName(settings.campaign, language), replyTo: replyToOf(settings) };
    const sent = mails.flatMap(({ kind, mail }) => {
      const blocks: MailBlock[] = [{ is: 'paragraph', text: words.notice(kinds[kind]) }, ...mail.body];
      const subject = cleanSubject(words.mark(mail.subject));
      const body = { text: renderMailText(blocks), html: renderMailHtml(blocks, language) };
      return office.mail.send({ ...about, ...body, subject, attachments: [] }) === 'sent' ? [kinds[kind]] : [];
    });
    return { ok: true, value: { to: caller, sent, left: left - sent.length } };
  },
  { right: 'send' },
);
