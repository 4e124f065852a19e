/** How a unit reports: by the form where it can open it, and always by an answer with the table or what it asks for. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { MailBlock } from '../../domain/post/dispatch.ts';
import { inLanguage } from '../issues/issue-sentence.ts';
import { type Language, say } from '../say.ts';

/** A button for each form whose address is known. @param linkOf a form's address; '' where it is not to be told. */
export function reportLinks(
  forms: readonly CampaignForm[],
  language: Language,
  linkOf: (form: string) => string,
): MailBlock[] {
  const words = say('mail', language).digest;
  return forms
    .filter(({ key }) => linkOf(key) !== '')
    .map(({ key, noun }) => ({ is: 'action', text: words.report(inLanguage(noun, language)), url: linkOf(key) }));
}

/** For each form how it is reported by an answer: whoever can open no form needs no more. */
export function answersByMail(forms: readonly CampaignForm[], language: Language): string[] {
  return forms.map(({ fields, roles, table }) => {
    // A remark says nothing that must be known.
    const known = Object.values(roles);
    const asked = table.fields.flatMap((key) => fields.filter((field) => field.key === key && known.includes(key)));
    return say('mail', language).reminder.byMail(
      inLanguage(table.title, language),
      asked.map(({ label }) => inLanguage(label, language)),
    );
  });
}
