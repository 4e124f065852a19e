/** What is wrong with an entry, in English: what happened, the limit, what to do, the clause. */

import type { IssueAbout, IssueWords } from './zh-CN.ts';

const like = (suggestion: string | undefined, otherwise = ''): string =>
  suggestion === undefined ? otherwise : `, such as ${suggestion}`;

function number({ value = '', type, least, label, suggestion, basis }: IssueAbout): string {
  const wanted =
    type === 'count' ? `a whole number of at least ${least}` : type === 'seconds' ? 'seconds' : 'megabytes';
  return `${label}: “${value}” cannot be counted. Please give ${wanted}, in digits only${like(suggestion)} ${basis}.`;
}

function window({ label, value = '', from, until, noun, rejected, basis }: IssueAbout): string {
  const outside = from && until ? `not from ${from} to ${until}` : from ? `before ${from}` : `after ${until ?? ''}`;
  return `${label}: ${value} is ${outside}. Please check the date; an ${noun} outside it is ${rejected} ${basis}.`;
}

function missing({ label, labels, statement, type, basis }: IssueAbout): string {
  if (type === 'yes' && labels.length < 2) {
    return `“${label}” is required but not ticked. Please check, and tick “${statement}” ${basis}.`;
  }
  const which = labels.map((label) => `“${label}”`).join(' and ');
  const limit = labels.length < 2 ? 'is required but empty' : 'are both empty, and one of them is required';
  return `${which} ${limit}. Please fill it in ${basis}.`;
}

/** A number that is not within its limit: in seconds, megabytes, or what the field counts. */
function amount(about: IssueAbout, rule: string, mend: string): string {
  const { label, value = '', limit = '', type, suffix, basis } = about;
  const unit = { seconds: ' s', megabytes: ' MB' }[type] ?? (suffix === '' ? '' : ` ${suffix}`);
  return `${label}: ${value}${unit}, must be ${rule} ${limit}${unit}. Please ${mend} ${basis}.`;
}

/** `mends` by type of field; what else is counted can only be looked at again. */
const exceeding = (less: string, mends: Readonly<Record<string, string>>) => (about: IssueAbout) =>
  amount(about, about.bound === 'atMost' ? 'at most' : less, mends[about.type] ?? 'check and correct this');

const ITEMS: Readonly<Record<string, string>> = { links: 'link', paragraph: 'line' };

function items({ label, value, limit, type, basis }: IssueAbout, rule: string, mend: string): string {
  const item = `${ITEMS[type] ?? 'choice'}${value === '1' ? '' : 's'}`;
  const told = `“${label}” has ${value ?? ''} ${item}; it must have ${rule} ${limit ?? ''}`;
  return `${told}. Please ${mend} ${basis}.`;
}

function tooManyCharacters(about: IssueAbout): string {
  const { label, value, limit, type, basis } = about;
  // How many characters there are can be what the field asks for.
  if (type === 'count') return amount(about, 'at most', 'shorten it and correct this');
  return `“${label}” has ${value ?? ''} characters, more than ${limit ?? ''}. Please shorten it ${basis}.`;
}

function unusual({ bound, label, value, limit, basis }: IssueAbout): string {
  const how = bound === 'atLeast' ? 'less than' : bound === 'lessThan' ? 'not below' : 'more than';
  const told = `${label}: ${value ?? ''} is ${how} the usual ${limit ?? ''}`;
  return `${told}. Please check; leave it if it is right, and staff will ask you ${basis}.`;
}

function contradiction({ bound = 'same', label, others, value, limit, type, basis }: IssueAbout): string {
  const isDay = type === 'day' || type === 'dayOrMonth';
  const rules = isDay
    ? {
        atMost: 'not be later than',
        lessThan: 'be earlier than',
        atLeast: 'not be earlier than',
        same: 'be the same as',
      }
    : { atMost: 'be at most', lessThan: 'be less than', atLeast: 'be at least', same: 'be equal to' };
  const told = `“${label}” (${value ?? ''}) must ${rules[bound]} “${others.join(', ')}” (${limit ?? ''})`;
  return `${told}. Please check both, and correct the one that is wrong ${basis}.`;
}

function duplicate({ of, noun, others, basis }: IssueAbout): string {
  if (others.length === 0) {
    const same = 'unit, title and day are the same, and the earlier one stands';
    return `It repeats ${of}: ${same}. If it is another ${noun}, please correct title or date, or contact us ${basis}.`;
  }
  const what = others.join(', ');
  return (
    `It repeats ${of}: the same ${what}, and the earlier one stands. ` +
    `If it is no repetition, please correct ${what}, or contact us ${basis}.`
  );
}

function containing({ limit = '', wanted, labels, basis }: IssueAbout): string {
  const isTag = wanted.every((text) => /^[#＃]/.test(text));
  const what = isTag ? `The hashtag ${limit}` : wanted.map((text) => `“${text}”`).join(' or ');
  const told = `${what} is in none of: ${labels.join(', ')}`;
  return `${told}. Please add it; one that is worded otherwise will not do ${basis}.`;
}

function originality({ label, statement, basis }: IssueAbout): string {
  // A statement in Chinese says \u539f\u521b.
  const isOriginality = /\u539f\u521b|original/i.test(label + statement);
  const told = isOriginality ? 'only what is original is taken' : 'it has to be so';
  const mend = `Please tick “${statement}” if it is${isOriginality ? '' : ' so'}`;
  return `“${label}” is not ticked; ${told}. ${mend} ${basis}.`;
}

function wrongKind({ label, value, limit, track, basis }: IssueAbout): string {
  const told = track === '' ? 'does not do here; it must be' : `does not fit the ${track.toLowerCase()}, which takes`;
  const mend = track === '' ? 'change it' : 'change the one or the other';
  return `${label}: “${value ?? ''}” ${told}: ${limit ?? ''}. Please ${mend} ${basis}.`;
}

// A limit with a time is the moment from which on it is too late.
function late({ value = '', limit = '', basis }: IssueAbout): string {
  const told = limit.includes(':')
    ? `Handed in ${value}, and it was due before ${limit}`
    : `Handed in on ${value}, after ${limit} inclusive`;
  return `${told}. It is kept and marked as late; staff decide, and you need not hand it in again ${basis}.`;
}

const listed = (things: readonly string[]): string => things.join(', ');

const clause: IssueWords['clause'] = (one, { notice, ownRule }) => (one === null ? ownRule : `${notice}, “${one}”`);

export const issuesEn: IssueWords = {
  basis: (one, grounds) => `(${clause(one, grounds)})`,
  clause,
  own: (text, basis) => `${text} ${basis}.`,
  listed,
  named: (entries) => listed(entries.map(({ number: of, unit }) => `${unit} ${of}`.trim())),
  names: {
    missing: 'required field empty',
    incomplete: 'wanted field empty',
    notInRoster: 'not on the roster',
    badDate: 'unreadable date',
    badNumber: 'unreadable number',
    badEmail: 'incomplete e-mail',
    badPhone: 'incomplete telephone',
    badLink: 'incomplete link',
    unknownChoice: 'not among the choices',
    tooManyCharacters: 'text too long',
    futureDate: 'date in the future',
    outsideWindow: 'outside the period',
    late: 'late',
    severalSessions: 'several sessions in one row',
    personalNumber: 'identity number given',
    unusual: 'unusual number',
    wrongKind: 'kind does not fit track',
    hashtagMissing: 'hashtag missing',
    wrongPlatform: 'wrong platform',
    shortLink: 'short link to open',
    wrongFormat: 'wrong file format',
    tooLong: 'too long to play',
    tooBig: 'file too big',
    notOriginal: 'not declared original',
    noDeclaration: 'no declaration',
    duplicate: 'repetition',
    joint: 'held jointly',
    tooSmall: 'number too small',
    tooFewCharacters: 'text too short',
    tooFewItems: 'too few items',
    tooManyItems: 'too many items',
    contradiction: 'answers disagree',
    overQuota: 'beyond the quota',
    breach: 'rule not met',
  },
  sentences: {
    missing,
    incomplete: ({ label, basis }) => `“${label}” is empty. It can wait; please fill it in when you can ${basis}.`,
    notInRoster: ({ value, suggestion, basis }) =>
      `“${value ?? ''}” is not, or no longer, on the roster. ` +
      `Please give the official name of your unit${like(suggestion)} ${basis}.`,
    badDate: ({ label, value, suggestion, type, basis }) => {
      const form = type === 'dayOrMonth' ? 'day, month and year, or month and year' : 'day, month and year';
      return (
        `${label}: “${value ?? ''}” is no date. Please give ${form}, ` +
        `the year in four digits${like(suggestion)} ${basis}.`
      );
    },
    badNumber: number,
    badEmail: ({ value, suggestion, basis }) =>
      `“${value ?? ''}” is no complete e-mail address. Please give ` +
      `one${like(suggestion, ', such as name@example.org')} ${basis}.`,
    badPhone: ({ value, suggestion, basis }) =>
      `“${value ?? ''}” is no complete telephone number. Please give 7 to ` +
      `12 digits; an extension may follow${like(suggestion)} ${basis}.`,
    badLink: ({ value, suggestion, basis }) =>
      `“${value ?? ''}” is no complete link. Please begin with http:// or https://${like(suggestion)} ${basis}.`,
    unknownChoice: ({ label, value, limit, basis }) =>
      `${label}: “${value ?? ''}” is not one of the choices. Please choose among: ${limit ?? ''} ${basis}.`,
    tooManyCharacters,
    futureDate: ({ label, value, limit, basis }) =>
      `${label}: ${value ?? ''} is later than the day of the report, ` +
      `${limit ?? ''}. Please correct the date; or, once it is done, add to this report that it is and hand it in ` +
      `again (the same again is not looked at anew), or tell us to add it ${basis}.`,
    outsideWindow: window,
    late,
    severalSessions: ({ value, basis }) =>
      `The text speaks of “${value ?? ''}”. One row counts as one session; please give each ` +
      `session a row of its own, or leave it if there was only one ${basis}.`,
    personalNumber: ({ value, basis }) =>
      `The text holds an identity number, “${value ?? ''}”. Please do not give any; take it out ` +
      `and hand in again ${basis}.`,
    unusual,
    wrongKind,
    hashtagMissing: containing,
    wrongPlatform: ({ value, limit, basis }) =>
      `“${value ?? ''}” is not on a platform of the notice. Please give the link on one of: ${limit ?? ''} ${basis}.`,
    shortLink: ({ value, basis }) =>
      `“${value ?? ''}” is a short link that hides its platform; staff ` +
      `will open it. Please give the full link if you can ${basis}.`,
    wrongFormat: ({ label, value, limit, basis }) =>
      `${label}: “${value ?? ''}” does not do, it must be ` +
      `${limit ?? ''}. Please convert the file and correct this ${basis}.`,
    tooLong: exceeding('shorter than', { seconds: 'cut it and correct this' }),
    tooBig: exceeding('smaller than', { megabytes: 'compress it and correct this' }),
    notOriginal: originality,
    noDeclaration: ({ label, statement, basis }) =>
      `“${label}” is not ticked; nothing is approved without it. Please check, and tick “${statement}” ${basis}.`,
    duplicate,
    joint: ({ district, of, noun, basis }) =>
      `Title, day and host are those of ${of}: it is taken as held jointly, counted for each ` +
      `unit and once for ${district}. If it is another ${noun}, please correct the host ${basis}.`,
    tooSmall: (about) =>
      amount(
        about,
        'at least',
        about.type === 'megabytes' ? 'give a larger file and correct this' : 'check and correct this',
      ),
    tooFewCharacters: ({ label, value, limit, basis }) =>
      `“${label}” has ${value ?? ''} characters, fewer than ${limit ?? ''}. Please write more ${basis}.`,
    tooFewItems: (about) => items(about, 'at least', 'add more'),
    tooManyItems: (about) => items(about, 'at most', 'take some out'),
    contradiction,
    overQuota: ({ value, limit, measure, others, basis }) => {
      const scope = others.length > 0 ? ` for each ${others.join(', ')}` : '';
      const told = `A unit may hand in at most ${limit ?? ''} ${measure}${scope}`;
      const mend = 'Please choose which to keep, and tell us which to withdraw';
      return `${told}; by order of hand-in this is number ${value ?? ''}. ${mend} ${basis}.`;
    },
    breach: ({ label, basis }) => `${label} is not as it should be. Please check and correct it ${basis}.`,
  },
};
