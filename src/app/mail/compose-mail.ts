/** Makes the mail that a line of the outbox stands for: recipients, text, html and files as they are now. */

import { renderMailHtml, renderMailText } from '../../documents/mail-body.ts';
import type { CampaignLanguage } from '../../domain/campaign/languages.ts';
import { MAIL_KINDS, type MailBlock, type WantedFile } from '../../domain/post/dispatch.ts';
import { shortName } from '../../messages/names/short-name.ts';
import { say } from '../../messages/say.ts';
import type { Attachment, FilesOf, Office, Settings } from '../office.ts';
import type { Line } from '../tables/outbox.ts';
import { blocksOf } from './founded-mail.ts';
import { isMailOnly, languageOf, recipientsOf, replyToOf, unitsOf } from './recipients.ts';

type Mail = Parameters<Office['mail']['send']>[0];

/** What a mail depends on of what is set up. */
export type MailSettings = Pick<Settings, 'campaign' | 'line' | 'reach' | 'roster' | 'staff'> & {
  wiring: Pick<Settings['wiring'], 'owner'>;
};

/** A mail as it goes, and as it goes where Google refuses its files; null where it has none. */
export interface Composed extends Mail {
  bare: Mail | null;
}

/** A unit that opens no links gets with some mails what it would find behind them. */
const INSTEAD_OF_LINKS: readonly WantedFile[] = ['summary', 'registration'];

/**
 * The mail of `line`, or the name of the note that says why there is none: nobody to send it to, or a text that cannot
 * be read.
 *
 * @example
 * composeMail(settings, line, filesOf) // → { to: ['tg@example.org'], subject: '【已收到】…', attachments: [], … }
 */
export function composeMail(
  settings: MailSettings,
  line: Line,
  filesOf: FilesOf,
): Composed | 'nobodyNote' | 'bodyNote' {
  const to = recipientsOf(settings, line);
  if (to.length === 0) return 'nobodyNote';
  const written = blocksOf(line);
  if (!written) return 'bodyNote';
  try {
    // It may have been written before staff noted that the unit opens no links.
    const unit = settings.roster.find(({ id }) => id === line.unit) ?? null;
    const blocks = isMailOnly(settings, unit) ? written.filter(({ is }) => is !== 'action') : written;
    const language = languageOf(settings, unit);
    const from = { sender: shortName(settings.campaign, settings.campaign.language), replyTo: replyToOf(settings) };
    const about = { to, subject: line.subject, ...from };
    const attachments = filesOf(wantedBy(line, blocks, isMailOnly(settings, unit)), unitsOf(settings, line));
    const bare = { ...about, ...rendered(blocks, language), attachments: [] };
    if (attachments.length === 0) return { ...bare, bare: null };
    return { ...about, ...rendered([...blocks, attachedBlock(attachments, language)], language), attachments, bare };
  } catch {
    return 'bodyNote';
  }
}

function wantedBy({ kind }: Line, blocks: readonly MailBlock[], opensNoLinks: boolean): readonly WantedFile[] {
  if (MAIL_KINDS[kind].attaches) return opensNoLinks ? INSTEAD_OF_LINKS : [];
  return blocks.flatMap((block) => (block.is === 'files' ? block.files : []));
}

function rendered(blocks: readonly MailBlock[], language: CampaignLanguage): Pick<Mail, 'text' | 'html'> {
  return { text: renderMailText(blocks), html: renderMailHtml(blocks, language) };
}

// It tells what goes with this very mail, and so is no part of what was written into the outbox.
function attachedBlock(files: readonly Attachment[], language: CampaignLanguage): MailBlock {
  return { is: 'paragraph', text: say('mail', language).attached(files.map(({ name }) => name)) };
}
