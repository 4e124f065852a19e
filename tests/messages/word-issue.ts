/** Puts issues into words as 2019 calls things. */

import type { CampaignForm } from '../../src/domain/campaign/schema.ts';
import type { Issue } from '../../src/domain/intake/issue.ts';
import { issueSentence } from '../../src/messages/issues/issue-sentence.ts';
import type { Language } from '../../src/messages/say.ts';
import { campaign } from '../factories.ts';

/** The sentence of `issue` in the campaign of 2019. */
export function wordIssue(issue: Issue, form: CampaignForm, language: Language): string {
  return issueSentence(issue, form, { campaign: campaign(), language });
}
