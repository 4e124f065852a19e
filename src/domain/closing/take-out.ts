/** Takes personal data out of an entry: what was decided on it stands, and what is gone stays gone. */

import type { Moment } from '../calendar.ts';
import type { FieldKey } from '../campaign/field-key.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { Cells, Change, Entry } from '../intake/entry.ts';
import type { Issue } from '../intake/issue.ts';
import { plain } from '../intake/read-text.ts';
import type { Redact } from './find-texts.ts';

/** What is to be taken out. */
export interface TakingOut {
  /** Fields of which nothing is left but the mark. */
  wholly: readonly FieldKey[];
  /** What stands in place of such a field's text. */
  markOf(text: string): string;
  /** Whether a text is such a mark, of this run or of one before. */
  isMark(text: string): boolean;
  /** What is done with every other text. */
  redact: Redact;
  at: Moment;
  /** Issues that the entry has. */
  issues: readonly Pick<Issue, 'code' | 'field'>[];
}

/**
 * The entry without these data; null where it holds none of them.
 *
 * It has no further version: what was decided on it stands, waivers too. The link by which its respondent could mend
 * it goes with the data, since it leads to the answers.
 */
export function withoutData(form: CampaignForm, entry: Entry, taking: TakingOut): Entry | null {
  const gone = (key: FieldKey, text: string) => {
    const isWhole = taking.wholly.includes(key) && plain(text) !== '';
    if (isWhole && taking.isMark(text)) return text;
    return isWhole ? taking.markOf(text) : taking.redact(text);
  };
  const cells = changedTexts(entry.cells, gone);
  const changes = entry.changes.map((change) => withoutTexts(change, gone, taking.redact));
  const answers = changedTexts(entry.answers, gone);
  const tabled = changedTexts(entry.tabled ?? {}, gone);
  const fields = form.fields
    .map(({ key }) => key)
    .filter((key) => [cells, answers, tabled].some(({ changed }) => changed.includes(key)));
  const isSame = fields.length === 0 && JSON.stringify(changes) === JSON.stringify(entry.changes);
  if (isSame && (entry.editUrl === '' || taking.wholly.length === 0)) return null;
  const without = (texts: Cells) => Object.fromEntries(Object.entries(texts).filter(([key]) => !fields.includes(key)));
  const before = entry.removed;
  const stood = taking.issues.flatMap(({ code, field }) =>
    field !== null && fields.includes(field) && !before?.fields.includes(field) ? [`${code} ${field}`] : [],
  );
  return {
    ...entry,
    cells: cells.texts,
    changes,
    answers: without(answers.texts),
    ...(entry.tabled ? { tabled: without(tabled.texts) } : {}),
    editUrl: '',
    removed: {
      at: taking.at,
      fields: [...new Set([...(before?.fields ?? []), ...fields])],
      stood: [...(before?.stood ?? []), ...stood],
    },
  };
}

type Gone = (key: FieldKey, text: string) => string;

function changedTexts(before: Cells, gone: Gone): { texts: Cells; changed: FieldKey[] } {
  const texts = Object.fromEntries(Object.entries(before).map(([key, text]) => [key, gone(key, text)]));
  return { texts, changed: Object.keys(texts).filter((key) => texts[key] !== before[key]) };
}

function withoutTexts(change: Change, gone: Gone, redact: Redact): Change {
  const fields = Object.fromEntries(
    Object.entries(change.fields).map(([key, [before, after]]) => [
      key,
      [gone(key, before), gone(key, after)] as const,
    ]),
  );
  const { agreedWith } = change;
  return { ...change, ...(agreedWith === undefined ? {} : { agreedWith: redact(agreedWith) }), fields };
}

/** Whether an issue tells of nothing but the gap: it was not there when the data were taken out. */
export function isOfGap({ removed }: Pick<Entry, 'removed'>, { code, field }: Pick<Issue, 'code' | 'field'>): boolean {
  if (!removed || field === null || !removed.fields.includes(field)) return false;
  return !removed.stood.includes(`${code} ${field}`);
}
