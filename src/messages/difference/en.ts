/** What a new campaign file would change, in English; one line each. */

import type { Turned } from './difference-sentence.ts';
import type { DifferenceWords } from './zh-CN.ts';

const turned = (name: string, { was, now }: Turned): string => {
  if (was === null) return `${name}: new, ${now ?? 'none'}`;
  return now === null ? `${name}: dropped (was ${was})` : `${name}: ${was} → ${now}`;
};

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const differenceEn: DifferenceWords = {
  deadline: (of, turn) => turned(`Deadline of “${of}”`, turn),
  window: (of, turn) => turned(`Dates allowed for “${of}”`, turn),
  limit: (of, turn) => turned(`Limit of “${of}”`, turn),
  goal: (turn) => turned('Goal', turn),
  open: (turn) => turned('Campaign open', turn),
  digest: (turn) => turned('Weekly digest', turn),
  formAdded: (of) => `New form “${of}”`,
  formRemoved: (of) => `Form “${of}” dropped`,
  fieldAdded: (of, form) => `New question “${of}” (${form})`,
  fieldRemoved: (of, form) => `Question “${of}” dropped (${form})`,
  fieldChanged: (of, form) => `Question “${of}” asked differently: name, kind or length (${form})`,
  choiceAdded: (of, field) => `New choice “${of}” of “${field}”`,
  choiceRemoved: (of, field) => `Choice “${of}” of “${field}” dropped`,
  ruleAdded: (of, form) => `New check (${form}): ${of}`,
  ruleRemoved: (of, form) => `Check dropped (${form}): ${of}`,
  ruleChanged: (of, form) => `Check changed (${form}): ${of}`,
  words: (count) => `${count} explanatory ${count === 1 ? 'text' : 'texts'} reworded`,
  at: (of, issue) => `${of} (${issue})`,
  span: (from, until) => `${from ?? 'any day'} to ${until ?? 'any day'}`,
  weekly: (weekday, hour) => `${DAYS[weekday - 1] ?? ''}s at ${hour}:00`,
  quantity: (count, measure) => `${count} ${measure}`,
  otherCampaign: (stands, given) =>
    [
      `This file is another campaign’s (${given}); this workbook is for ${stands}. For a new year begin a new one;`,
      `for changes within this year, write “${stands}” as the file’s id.`,
    ].join(' '),
  standing: {
    goal: (count) => `Goal: ${count}`,
    open: (span) => `Open: ${span}`,
  },
  effects: {
    issues: (code, gone, arisen) =>
      [
        ...(gone > 0 ? [`“${code}” falls from ${gone} ${gone === 1 ? 'entry' : 'entries'}`] : []),
        ...(arisen > 0 ? [`“${code}” arises at ${arisen} ${arisen === 1 ? 'entry' : 'entries'}`] : []),
      ].join(', '),
    counted: (was, now, measure) => `Counted toward the goal: ${was} → ${now} ${measure}`,
    dropped: (field, entries) =>
      `“${field}” is filled in ${entries} ${entries === 1 ? 'entry' : 'entries'}; once dropped it is not shown`,
    none: 'No entry is affected.',
  },
};
