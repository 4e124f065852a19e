/** The columns of a register beside the fields of its form: each declared once, with how its text is made. */

import { sourceText } from '../../domain/campaign/fields.ts';
import { projectsOf } from '../../domain/campaign/projects.ts';
import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import { otherEntries } from '../../domain/count/entry-name.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { type Entry, versionOf } from '../../domain/intake/entry.ts';
import { recordText } from '../../domain/intake/entry-row.ts';
import { errorsFirst } from '../../domain/intake/issue.ts';
import { enteredBy } from '../../domain/review/same-hands.ts';
import type { ReviewState } from '../../domain/review/states.ts';
import type { Column, ColumnOwner, Tone } from '../../domain/table.ts';
import { issueSentence } from '../../messages/issues/issue-sentence.ts';
import type { Speech } from '../../messages/names/names-of.ts';
import { say } from '../../messages/say.ts';
import { countSentence } from '../../messages/sheet/count-sentence.ts';
import type { SheetWords } from '../../messages/sheet/zh-CN.ts';

/** The key of such a column; its label stands in messages/sheet under the same key. */
export type RegisterKey = keyof SheetWords['registerColumns'];

/** What the text of a column is made from. */
export interface WrittenEntry {
  form: CampaignForm;
  entry: Entry;
  verdict: Verdict;
  /** The workbook's own mark in the records. */
  book: string;
}

/** A column as it is declared. */
export interface RegisterColumn extends Omit<Column, 'key' | 'label' | 'owner'> {
  owner: ColumnOwner;
  /** What the program writes there; absent where staff write. Marks are the notes' own (`mark-cells.ts`). */
  text?(written: WrittenEntry): string;
  /** Only the form that counts toward the goal has it. */
  isOfGoal?: true;
}

/** Those that stand before the fields: what the program says of each entry. */
type FrontKey = 'number' | 'state' | 'problems' | 'counts' | 'why';

/** Before the fields, from left to right. */
export function frontColumns(campaign: Campaign): Readonly<Record<FrontKey, RegisterColumn>> {
  const speech = { campaign, language: campaign.language };
  const { counts, states } = say('sheet', campaign.language);
  return {
    number: { owner: 'system', width: 116, align: 'center', text: ({ entry }) => entry.number },
    state: {
      owner: 'derived',
      width: 96,
      align: 'center',
      words: states,
      tones: STATE_TONES,
      text: ({ verdict }) => verdict.state,
    },
    problems: { owner: 'derived', width: 280, wraps: true, text: (written) => problemsOf(written, speech) },
    counts: {
      owner: 'derived',
      width: 96,
      align: 'center',
      tones: { [counts.yes]: 'good', [counts.no]: 'quiet' },
      isOfGoal: true,
      text: ({ verdict }) => (verdict.counts ? counts.yes : counts.no),
    },
    why: { owner: 'derived', width: 220, wraps: true, isOfGoal: true, text: ({ verdict }) => whyOf(verdict, speech) },
  };
}

/** Behind the fields: what staff note and decide beside them, and at the end what only the program reads. */
export function backColumns(campaign: Campaign): Readonly<Record<Exclude<RegisterKey, FrontKey>, RegisterColumn>> {
  const { selected, yes } = say('sheet', campaign.language);
  const honours = (campaign.honours ?? []).map(({ own }) => own);
  return {
    source: { owner: 'staff', width: 80, choices: campaign.sources.map(sourceText) },
    receivedOn: { owner: 'staff' },
    remark: { owner: 'staff', width: 180 },
    // What the district decides beyond approving: typed here or by the sidebar.
    selected: { owner: 'staff', width: 88, align: 'center', choices: [selected.yes, selected.no] },
    rank: { owner: 'staff', width: 72, align: 'right' },
    highlight: { owner: 'staff', width: 96, align: 'center', choices: [yes] },
    honour: { owner: 'staff', width: 88, align: 'center', ...(honours.length > 0 ? { choices: honours } : {}) },
    honourProject: { owner: 'staff', width: 150, choices: projectsOf(campaign).map(({ label }) => label.own) },
    outcome: { owner: 'staff', width: 180 },
    version: { owner: 'system', width: 56, align: 'right', text: ({ entry }) => String(versionOf(entry)) },
    handedInAt: { owner: 'system', width: 150, text: ({ entry }) => readable(entry.handedInAt) },
    changedAt: { owner: 'system', width: 150, text: changedAt },
    // Of a row of staff's, as far as Google told; an entry by form has nobody.
    enteredBy: { owner: 'system', width: 180, isLater: true, text: ({ entry }) => enteredBy(entry) },
    stateKey: { owner: 'derived', hidden: true, text: ({ verdict }) => verdict.state },
    marks: { owner: 'derived', hidden: true },
    id: { owner: 'system', hidden: true, text: ({ entry }) => entry.id },
    record: { owner: 'system', hidden: true, text: ({ book, entry, form }) => recordText(form, entry, book) },
  };
}

/** The colours of the review states, beside their words. */
const STATE_TONES: Readonly<Record<ReviewState, Tone>> = {
  received: 'quiet',
  resubmitted: 'again',
  returned: 'act',
  approved: 'good',
  rejected: 'gone',
  withdrawn: 'gone',
};

// One problem a line, errors first and what staff have set aside last: what they read when they ask why.
function problemsOf({ form, verdict }: WrittenEntry, speech: Speech): string {
  const { labelled, waived } = say('sheet', speech.language);
  const { levels } = say('workbook', speech.language);
  return errorsFirst(verdict.issues)
    .map((issue) => labelled(issue.waived ? waived : levels[issue.level], issueSentence(issue, form, speech)))
    .join('\n');
}

function whyOf(verdict: Verdict, speech: Speech): string {
  return countSentence({ ...verdict, ...otherEntries(verdict) }, speech);
}

function changedAt({ entry }: WrittenEntry): string {
  const last = entry.changes[entry.changes.length - 1];
  return readable(last?.at ?? entry.handedInAt);
}

function readable(moment: string): string {
  return moment.slice(0, 19).replace('T', ' ');
}
