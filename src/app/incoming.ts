/** What has come in by the forms since the last sweep, listed and opened before any lock is taken. */

import { answeredAt, dayOf, type Moment } from '../domain/intake/entry.ts';
import { lettersOf } from '../domain/intake/imprint.ts';
import type { Response } from '../domain/intake/record.ts';
import type { Letter, Office, Settings } from './office.ts';
import { ProblemError } from './problem.ts';
import type { Register } from './registers.ts';
import { attempt } from './troubles.ts';

/** The letters of one form. */
export interface Incoming {
  form: string;
  /** Oldest first; none where the form could not be opened. */
  letters: readonly Letter[];
}

/** All that was listed. */
export interface Listed {
  incoming: readonly Incoming[];
  /** Whether every form could be opened. */
  isWhole: boolean;
  /** The first sweep of a day looks at everything, for whatever has slipped through. */
  isFirstOfDay: boolean;
  /** From here on a letter is opened whatever its time says; '9' where that has been done within the hour. */
  recent: Moment;
}

/** How far before the last sweep the next one looks again, for events that came late. */
const OVERLAP_DAYS = 1;

const LOOKED = 'looked';
const TIPS = 'letterTips';
const NEVER = '9';

/**
 * The responses that the bells may not have told of: those since the last sweep and a day before. A form that cannot be
 * opened is noted, and holds up no other.
 *
 * @param watermark when the last whole sweep was, '' when that is not known.
 */
export function listIncoming(office: Office, settings: Settings, watermark: Moment): Listed {
  const now = office.clock.now();
  const since = office.clock.daysBefore(watermark === '' ? now : watermark, OVERLAP_DAYS);
  const isFirstOfDay = watermark === '' || dayOf(watermark) !== dayOf(now);
  const lists = settings.campaign.forms.map(({ key, title }) => {
    const letters = attempt(office, title['zh-CN'], () => {
      const place = settings.wiring.forms[key];
      if (!place) throw new ProblemError('formMissing', title['zh-CN']);
      return office.inbox.responses(key, place, isFirstOfDay ? null : since);
    });
    return { form: key, letters };
  });
  // Once an hour the answers of the last day are compared by content, should a change not have moved their time.
  const yesterday = office.clock.daysBefore(now, OVERLAP_DAYS);
  const hasLooked = office.memory.recall(LOOKED).slice(0, HOUR) === now.slice(0, HOUR);
  return {
    incoming: lists.map(({ form, letters }) => ({ form, letters: letters ?? [] })),
    isWhole: lists.every(({ letters }) => letters !== null),
    isFirstOfDay,
    recent: hasLooked ? NEVER : yesterday,
  };
}

/** As far as the hour of a moment. */
const HOUR = '2019-08-20T09'.length;

/** Whether any letter is to be opened whatever its time says. */
export function isLookDue({ incoming, recent }: Listed): boolean {
  return incoming.some(({ letters }) => letters.some(({ at }) => at >= recent));
}

/** Remembers that the last day's answers have been compared within this hour. */
export function rememberLook(office: Office): void {
  office.memory.remember(LOOKED, office.clock.now());
}

/**
 * The newest letters of each form, as a short text: it is the same while nothing has come. That an older letter is no
 * longer looked at is no news.
 */
export function tipsOf(office: Office, { incoming }: Listed): string {
  const known = tipsIn(office.memory.recall(TIPS));
  const tips = incoming.map(({ form, letters }) => {
    const newest = letters[letters.length - 1]?.at;
    const ids = letters.filter(({ at }) => at === newest).map(({ id }) => id);
    return [form, newest === undefined ? (known[form] ?? '') : `${newest} ${lettersOf(ids.sort().join(' '))}`] as const;
  });
  const text = JSON.stringify(Object.fromEntries(tips));
  office.memory.remember(TIPS, text);
  return text;
}

function tipsIn(text: string): Record<string, string> {
  try {
    return JSON.parse(text || '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

/** Which responses of a form are recorded, and when each was sent as it is recorded. */
export type Recorded = ReadonlyMap<string, Moment>;

/** What is recorded of the form's responses in its register. */
export function recordedIn({ entries }: Pick<Register, 'entries'>): Recorded {
  return new Map(entries.map((entry) => [entry.id, answeredAt(entry)]));
}

/** What a batch of letters came to. */
export interface Batch {
  responses: Map<string, Response[]>;
  /** Ids of letters that were opened, or could not be. */
  done: Set<string>;
  /** How many are still to be opened. */
  left: number;
  failed: number;
}

/**
 * Opens the letters that are news: unknown, sent at another moment than is recorded, or to be looked at again. At most
 * `most`, and none once the run has lasted `untilMs`.
 *
 * A letter that cannot be opened is noted, and tried again by the next sweep.
 */
export function openNews(
  office: Office,
  { incoming, recent }: Listed,
  recorded: ReadonlyMap<string, Recorded>,
  limits: { most: number; untilMs: number; done: ReadonlySet<string> },
): Batch {
  const batch: Batch = { responses: new Map(), done: new Set(), left: 0, failed: 0 };
  for (const { form, letters } of incoming) {
    const own = recorded.get(form);
    if (!own) continue;
    for (const letter of letters) {
      const isNews = own.get(letter.id) !== letter.at || letter.at >= recent;
      if (!isNews || limits.done.has(letter.id)) continue;
      if (batch.done.size >= limits.most || office.clock.elapsedMs() >= limits.untilMs) {
        batch.left += 1;
        continue;
      }
      batch.done.add(letter.id);
      const response = attempt(office, form, () => letter.open());
      if (response) batch.responses.set(form, [...(batch.responses.get(form) ?? []), response]);
      else batch.failed += 1;
    }
  }
  return batch;
}
