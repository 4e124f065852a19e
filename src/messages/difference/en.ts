/** What a new campaign file would change, in English; one line each. */

import type { Turned } from './turned.ts';
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
  covers: (of, turn) => turned(`Last day of what “${of}” covers`, turn),
  least: (of, turn) => turned(`Least of each unit for “${of}”`, turn),
  goal: (of, turn) => turned(of === '' ? 'Goal' : `Goal “${of}”`, turn),
  open: (turn) => turned('Campaign open', turn),
  digest: (turn) => turned('Weekly digest', turn),
  formAdded: (of) => `New form “${of}”`,
  formRemoved: (of) => `Form “${of}” dropped`,
  fieldAdded: (of, form) => `New question “${of}” (${form})`,
  fieldRemoved: (of, form) => `Question “${of}” dropped (${form})`,
  fieldChanged: (of, form) => `Question “${of}” asked differently: name, kind or length (${form})`,
  choiceAdded: (of, field) => `New choice “${of}” of “${field}”`,
  choiceRemoved: (of, field) => `Choice “${of}” of “${field}” dropped`,
  choiceChanged: (of, field) => `Choice “${of}” of “${field}” changed`,
  ruleAdded: (of, form) => `New check (${form}): ${of}`,
  ruleRemoved: (of, form) => `Check dropped (${form}): ${of}`,
  ruleChanged: (of, form) => `Check changed (${form}): ${of}`,
  part: (part, form) => (form === '' ? `Changed: ${part}` : `Changed (${form}): ${part}`),
  parts: {
    calendar: 'days off and made up',
    remind: 'days of reminders',
    mendWithin: 'time to mend what is returned',
    fourEyes: 'whether a second person approves',
    notWaivable: 'issues that cannot be set aside',
    sources: 'ways of coming',
    reasons: 'usual reasons',
    checklist: 'the reviewer’s list',
    papers: 'how papers look',
    goal: 'what the goal rests on',
    roles: 'what questions are for',
    sections: 'pages',
    table: 'columns of the table',
    numberPrefix: 'prefix of numbers',
    order: 'the order of things',
    zone: 'time zone',
    year: 'year',
    short: 'the short name',
    noticeWord: 'what the notice is called',
    ownRule: 'what its own rules are called',
    district: 'what all units are called',
    superior: 'whom the office reports to',
    places: 'places before names of units',
    honours: 'what material is honoured as',
    shortNoun: 'the short noun',
  },
  words: (count) => `${count} explanatory ${count === 1 ? 'text' : 'texts'} reworded`,
  withIssue: (of, issue) => `${of} (${issue})`,
  span: (from, until) => `${from ?? 'any day'} to ${until ?? 'any day'}`,
  weekly: (weekday, hour) => `${DAYS[weekday - 1] ?? ''}s at ${hour}:00`,
  amount: (count, measure) =>
    typeof count === 'number' ? `${count} ${measure}`.trim() : 'the sum of the units’ targets',
  otherLanguage:
    'The language of a campaign cannot change once it is in use: what stands in the sheets, and the days and numbers ' +
    'that units wrote, are read in it. Keep the language, or set up in a new workbook.',
  otherCampaign: (stands, given, entries) => {
    const kept = entries === 1 ? 'The entry that has' : `The ${entries} entries that have`;
    const lost = `${kept} come, with reviews and count, would be lost to view, so it was not taken.`;
    return [
      `This file is another campaign’s (${given}); this workbook is for ${stands}.`,
      ...(entries === 0 ? [] : [lost]),
      `For a new year begin a new workbook; for changes within this year, write “${stands}” as the file’s id.`,
    ].join(' ');
  },
  standing: {
    goal: (amount, of) => (of === '' ? `Goal: ${amount}` : `Goal (${of}): ${amount}`),
    open: (span) => `Open: ${span}`,
  },
  places: {
    groups: {
      deadline: 'Deadlines',
      goal: 'Goal',
      open: 'Campaign open',
      window: 'Dates allowed',
      limit: 'Limits',
      digest: 'Weekly digest',
      choices: 'Choices (one a line)',
      words: 'Texts',
    },
    when: (names) => ` (${names.join(', ')})`,
    edges: { from: 'from', until: 'until' },
    dayOrNone: 'empty where there is none yet',
    ofDeadline: {
      hour: 'late from this time on',
      coversUntil: 'covers what was held up to',
      least: 'least of each unit',
    },
    dash: ' · ',
  },
  wholeWords: {
    weekday: 'day of the week (1 to 7, 7 is Sunday)',
    hour: 'hour (0 to 23)',
    title: 'Name',
    notice: 'Name of the notice',
    organiser: 'Organiser',
    office: 'Office',
    short: 'Short name (menu, sidebar, sender)',
    noticeWord: 'What the notice is called in a sentence',
    ownRule: 'What a rule outside the notice is called',
    district: 'What all units together are called',
    superior: 'Whom the office reports to',
    description: 'above the form',
    confirmation: 'after sending',
    help: 'help',
  },
  placeFaults: {
    noDay: (of) => `${of}: write it as 2019-09-18.`,
    noCount: (of) => `${of}: write a whole number from 1.`,
    noAmount: (of) => `${of}: write a whole number from 1, or targets for the sum of the units’ targets.`,
    noTime: (of) => `${of}: write 0 to 23, or a time like 17:30.`,
    noWeekday: (of) => `${of}: write 1 to 7; 7 is Sunday.`,
    noHour: (of) => `${of}: write 0 to 23.`,
    noText: (of) => `${of}: it cannot be empty.`,
    doubledChoice: (of) => `${of}: two choices read the same; remove one.`,
    unknown: (of) => `There is no “${of}”. Reload and try again.`,
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
    mentions: (day, count) =>
      `${count} ${count === 1 ? 'text' : 'texts'} still say “${day}”: see whether to change them too.`,
    none: 'No entry is affected.',
  },
};
