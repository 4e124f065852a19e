/** What is said of a campaign file that cannot be used, in English, to whoever writes it. */

import type { CampaignWords } from './zh-CN.ts';

const SHAPES: Readonly<Record<string, string>> = {
  string: 'a text, in quotation marks',
  number: 'a number, without quotation marks',
  boolean: 'true or false, without quotation marks',
  array: 'a list […]',
  object: 'an object {…}',
  record: 'an object {…}',
  condition: 'a list ["…"], or {"not": ["…"]}; of numbers and days bounds, {"atLeast": 30} or {"from": "2019-01-01"}',
  numberOrText: 'a number, without quotation marks, or a text, in them',
};

const listed = (words: readonly string[]) => words.join(', ');

export const campaignEn: CampaignWords = {
  line: (path, sentence) => `${path}: ${sentence}`,
  notJson: (line) =>
    `The file is no JSON${line === null ? '' : ` from line ${line} on`}. Check quotation marks, commas and brackets.`,
  faults: {
    missing: () => 'Nothing is given. Fill it in.',
    wrongShape: ({ allowed }) => `It is written in another way. Write ${SHAPES[allowed[0] ?? ''] ?? 'something else'}.`,
    unknownWord: ({ value, allowed }) =>
      allowed.length === 0
        ? `“${value}” can never apply here. Take it out.`
        : `“${value}” cannot be used here. Write ${listed(allowed)}.`,
    unknownKeys: ({ value }) => `There is no “${value}” here. Take it out, or check its spelling.`,
    tooSmall: ({ value, other }) => `${value} is too small. Write ${other} or more.`,
    tooLarge: ({ value, other }) => `${value} is too large. Write ${other} or less.`,
    notWhole: ({ value }) => `${value} is no whole number. Write a whole one.`,
    blank: () => 'It is blank. Write a text.',
    likeFormula: ({ value }) =>
      `“${value}” begins with = + - or ', which a sheet takes for a formula or drops. Begin it with a letter.`,
    badDay: ({ value }) => `“${value}” is no day as days are written here. Write it like 2019-09-18.`,
    noSuchDay: ({ value }) => `There is no ${value} in the calendar. Check month and day.`,
    badKey: ({ value }) => `“${value}” cannot be a key. Use letters and digits, a letter first, such as heldOn.`,
    badPrefix: ({ value }) => `“${value}” cannot be a prefix of numbers. Write two to four capitals, such as HD.`,
    badId: ({ value }) => `“${value}” cannot be the id. Use letters, digits, _ and -, at most 40, such as 2019.`,
    badHost: ({ value }) => `“${value}” is no host. Write it without https:// and path, such as weibo.com.`,
    unknownZone: ({ value }) => `There is no time zone “${value}”. Write it like Asia/Shanghai.`,
    unknownField: ({ value }) => `This form has no field “${value}”. Write a key of its fields.`,
    unknownForm: ({ value, allowed }) => `There is no form “${value}”. Write ${listed(allowed)}.`,
    doubled: ({ value }) => `“${value}” is taken. Change it, or take one of them out.`,
    reservedKey: ({ value }) =>
      `“${value}” is the program’s own. Choose another, such as ${value.replace(/_/g, '')}Text.`,
    notAsked: ({ value }) => `No page asks for “${value}”. Add it to the fields of a page, or take the field out.`,
    askedTwice: ({ value, other }) =>
      `“${value}” is asked on page “${other}” already; one person would see both. Take one out.`,
    noChoices: ({ other }) => `A field of type ${other} needs choices. Add them.`,
    unusedPart: ({ value, other }) => `A field of type ${other} has no “${value}”. Take it out, or mend the type.`,
    badSuffix: ({ value }) => `“${value}” would be read as part of the number. Write a unit alone, such as people.`,
    wrongType: ({ value, other, allowed }) =>
      `“${value}” is of type ${other}; only ${listed(allowed)} can be used here. Name another field, or mend its type.`,
    reversedDays: ({ value, other }) => `It begins on ${value}, after its end on ${other}. Mend one of them.`,
    reversedNumbers: ({ value, other }) => `The least, ${value}, is more than the most, ${other}. Mend one of them.`,
    noBound: () =>
      'Without bounds it never applies. Write at least one, such as "from": "2019-01-01", or "atLeast": 30.',
    unknownChoice: ({ value, allowed }) => `There is no choice “${value}”. Write a choice’s key: ${listed(allowed)}.`,
    labelForKey: ({ value, other }) => `“${value}” is the label of a choice. Write its key, “${other}”.`,
    openCondition: ({ value, other }) =>
      `“${value}” is of type ${other}, whose answers are open. Name a choice, a tick, a number, a day, or door.`,
    needsBounds: ({ value, other }) =>
      `“${value}” is of type ${other}, so write bounds: {"atLeast": 30} of a number, {"from": "2019-01-01"} of a day.`,
    pageKeys: ({ value }) =>
      `A page hangs on one question; here are ${value}. Keep one, with the choices that lead here.`,
    pageNot: ({ value }) => `A page cannot hang on “not” or on bounds. List the choices of “${value}” that lead to it.`,
    pageOfPage: ({ value }) =>
      `Not everybody is asked for “${value}”, so no page can hang on it. Ask for it on a page without “when”.`,
    pageOrder: ({ value }) =>
      `The page that asks for “${value}” is not right before this one. Move it there; only its pages may lie between.`,
    pageTwice: ({ value, other }) =>
      `“${value}” leads to page “${other}” already; it can lead to one. Join the pages, or take it out of one.`,
    openPages: ({ value }) => `Pages hang on “${value}”, so that it takes no other text. Take out its “open”.`,
    optionalPages: ({ value }) =>
      `Pages hang on “${value}”, so that it must be answered. Add a rule “required” for it, without “when”.`,
    twoDeciders: ({ value, other }) =>
      `Pages hang on “${value}” and on “${other}” of one page. Ask for them on two pages.`,
    choiceWithoutPage: ({ value }) =>
      `“${value}” leads to no page, and none for all follows. Give it one, or add a last page without “when”.`,
    withoutPage: ({ value, other, allowed }) =>
      `With ${listed(allowed)} for ${other} nobody is asked for “${value}”. Let “when” name the choices that are.`,
    noHost: () =>
      'Without roles.host nobody can tell who held it with whom. Name the host’s field, or take the rule out.',
    unknownPlaceholder: ({ value, allowed }) =>
      `There is no placeholder ${value}. Write one of ${allowed.map((each) => `{${each}}`).join(', ')}, ` +
      'or take away the braces.',
    emptyPlaceholder: ({ value }) =>
      `Nothing, or more than one thing, stands for ${value} here. Name the field or the deadline behind a colon, ` +
      'such as {limit:size}, or write it out.',
    restAndWork: ({ value }) => `${value} is both a day of rest and a workday. Take one of them out.`,
    badAmount: ({ value }) =>
      `“${value}” is no amount. Write a whole number such as 10, or "targets" for the sum of the units’ targets.`,
    goalTwice: () => 'A campaign has either “goal” or “goals”. Take one of them out.',
    firstGoal: ({ value }) =>
      `The first goal counts entries and is no sum of “${value}”. Write "entries", and “${value}” as a later one.`,
    goalMeasure: () => 'A goal that counts entries has the measure word of its form. Take “measure” out.',
    badHour: ({ value }) => `“${value}” is no time as times are written here. Write 0 to 23, or a time like "17:30".`,
    undated: () =>
      'A deadline without a day can only be optional. Write the day, or "optional": true for one that staff set later.',
    noHeld: () =>
      'Without “held” nobody can tell what was held up to coversUntil. Name the field of that day in “held”.',
    coversBeyond: ({ value, other }) =>
      `coversUntil ${value} is later than the deadline ${other}: it was not held by then. Mend one of them.`,
  },
};
