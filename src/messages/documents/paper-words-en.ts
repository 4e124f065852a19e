/** The words that papers need beside their layouts, in English. */

import type { PaperWords } from '../../domain/paper/entry-texts.ts';
import type { SentEntry } from '../../domain/paper/sent-batch.ts';
import { dayLabel } from '../calendar.ts';
import { namesEn } from '../names/en.ts';
import { paperDaysEn } from './paper-days.ts';

const date = (day: string): string => dayLabel(day, 'en');

/** The parts in which the two differ, each as it was and as it is. */
function changes(was: SentEntry, now: SentEntry): string[] {
  const texts = (['title', 'unit'] as const).flatMap((key) =>
    was[key] === now[key] ? [] : [`reported with ${key} “${was[key]}”, now “${now[key]}”`],
  );
  const counted = (people: number | null): string => (people === null ? 'no number of people' : `${people} people`);
  return was.people === now.people
    ? texts
    : [`reported with ${counted(was.people)}, now ${counted(now.people)}`, ...texts];
}

export const paperWordsEn: PaperWords = {
  language: 'en',
  days: paperDaysEn,
  date,
  due: (day, time) => (time === '' ? `by ${date(day)} inclusive` : `by ${date(day)}, ${time}`),
  goal: ({ goal, label, measure, reached }) => `${label}: ${reached} of ${goal} ${measure}`.trim(),
  yes: 'yes',
  no: 'no',
  listed: (names) => names.join(', '),
  parted: (parts) => parts.join(', '),
  run: (lines) => lines.join(' '),
  clauses: (clauses) => clauses.join('; '),
  amount: ({ count, noun }) => `${noun}: ${count}`,
  sum: namesEn.people,
  numbered: (name, count) => `${name} (${count})`,
  open: '[to be written]',
  unknown: '(not entered)',
  otherKind: 'others',
  blank: (mark, title) => `${mark}${mark === '' ? '' : ' '}${title} (blank)`,
  projects: (label) => `${label}: what is wanted and where it is handed in`,
  projectColumns: ['No.', 'Project', 'Organiser', 'What is wanted', 'Entrance'],
  material: { received: 'received', doubtful: 'to be looked at', missing: 'not received', link: 'link' },
  batch: (track, number, until) => `${track}, batch ${number} (up to ${date(until)})`,
  called: ({ at, result, until }) =>
    `${date(at.slice(0, 10))}: ${result}${until === null ? '' : ` (promised by ${date(until)})`}`,
  changed: (was, now) => (now ? changes(was, now).join('; ') : 'changed since, and no longer listed'),
};
