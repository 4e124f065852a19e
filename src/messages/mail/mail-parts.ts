/** What several mails have in common: how an entry is named, its issues, its edit link, and who is to be contacted. */

import type { Moment } from '../../domain/calendar.ts';
import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import { type StandingIssue, standingErrors, standingIssues } from '../../domain/intake/issue.ts';
import type { MailBlock } from '../../domain/post/dispatch.ts';
import type { OfficeContact } from '../../domain/post/office-contact.ts';
import { momentLabel } from '../calendar.ts';
import { inLanguage, issueSentence } from '../issues/issue-sentence.ts';
import type { Speech } from '../names/names-of.ts';
import { oneLine } from '../one-line.ts';
import { type Language, say } from '../say.ts';
import type { Amount } from './amount.ts';

/** A longer title is cut in a sentence; the register has it whole. */
const TITLE_LENGTH = 40;

/** So many lines of one list are written out, that a mail stays readable and fits the ledger's cell. */
const LIST_LENGTH = 30;

/** What every mail is written with. */
export interface MailContext {
  campaign: Campaign;
  office: OfficeContact;
  language: Language;
  /** Its readers cannot open links: everything is done by answering the mail. */
  isMailOnly?: boolean;
}

/** A title as a sentence can hold it. @example titleIn(' \n', 'zh-CN') // → '（未填写名称）' */
export function titleIn(title: string, language: Language): string {
  return oneLine(title, TITLE_LENGTH) || say('mail', language).untitled;
}

/**
 * An entry by number and title.
 *
 * @example
 * entryIn({ number: 'HD-2019-0143', title: '网络安全进车间' }, 'zh-CN') // → 'HD-2019-0143“网络安全进车间”'
 */
export function entryIn(entry: { number: string; title: string }, language: Language): string {
  return say('mail', language).entry(entry.number, titleIn(entry.title, language));
}

/** A count of a form's entries, for phrases that name them. @example amountIn(form, 4, 'zh-CN') // 4场线下活动 */
export function amountIn(form: CampaignForm, count: number, language: Language): Amount {
  return { count, noun: inLanguage(form.noun, language), measure: inLanguage(form.measure, language) };
}

/** A list of at most thirty lines; what is beyond is counted in the last one. Nothing for an empty list. */
export function listOf(items: readonly string[], language: Language, more = 0): MailBlock[] {
  const hidden = Math.max(0, items.length - LIST_LENGTH) + more;
  const shown = items.slice(0, LIST_LENGTH);
  if (shown.length === 0) return [];
  return [{ is: 'list', items: hidden === 0 ? shown : [...shown, say('mail', language).more(hidden)] }];
}

/** A heading with what stands under it; nothing at all where nothing does. */
export function under(heading: string, blocks: readonly MailBlock[]): MailBlock[] {
  return blocks.length === 0 ? [] : [{ is: 'heading', text: heading }, ...blocks];
}

/** The errors and then the warnings that still stand and are the unit's to mend, each with how. */
export function issueBlocks(issues: readonly StandingIssue[], form: CampaignForm, speech: Speech): MailBlock[] {
  const { language } = speech;
  const words = say('mail', language);
  // What stands in the register's own columns, such as the day of receipt, was written by staff.
  const isOwn = ({ field }: StandingIssue) => field === null || form.fields.some(({ key }) => key === field);
  const told = standingIssues(issues).filter(isOwn);
  const errors = standingErrors(told);
  const list = (of: readonly StandingIssue[]) =>
    listOf(
      of.map((one) => issueSentence(one, form, speech)),
      language,
    );
  const warnings = told.slice(errors.length);
  return [...under(words.toMend(errors.length), list(errors)), ...under(words.toMind(warnings.length), list(warnings))];
}

/** The way to mend an entry: its edit link, an answer where no link can be opened, or where staff entered it. */
export function editBlocks(editUrl: string, { isMailOnly, language }: MailContext): MailBlock[] {
  const { edit } = say('mail', language);
  if (editUrl === '') return [{ is: 'paragraph', text: edit.byStaff }];
  if (isMailOnly) return [{ is: 'paragraph', text: edit.byMail }];
  return [
    { is: 'action', text: edit.action, url: editUrl },
    { is: 'paragraph', text: edit.note },
  ];
}

/** The last lines of every mail: who to call, from when the figures are, and what the mail belongs to. */
export function closingBlocks(context: MailContext, asOf: Moment, digestNumber = ''): MailBlock[] {
  const { campaign, office, language } = context;
  const { closing } = say('mail', language);
  const facts: [string, string][] = [
    [closing.office, closing.officeLine(inLanguage(campaign.office, language), oneLine(office.contact, TITLE_LENGTH))],
    [closing.phone, oneLine(office.phone, TITLE_LENGTH)],
    [closing.email, oneLine(office.email, TITLE_LENGTH)],
    [closing.asOf, momentLabel(asOf, language)],
    [closing.digestNumber, digestNumber],
    [closing.about, inLanguage(campaign.title, language)],
  ];
  return [{ is: 'facts', facts: facts.filter(([, value]) => value !== '') }];
}
