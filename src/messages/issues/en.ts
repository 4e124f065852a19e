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

function missing({ labels, basis }: IssueAbout): string {
  const which = labels.map((label) => `“${label}”`).join(' and ');
  const limit = labels.length < 2 ? 'is required but empty' : 'are both empty, and one of them is required';
  return `${which} ${limit}. Please fill it in ${basis}.`;
}

// A limit with a time is the moment from which on it is too late.
function late({ value = '', limit = '', basis }: IssueAbout): string {
  const told = limit.includes(':')
    ? `Handed in ${value}, and it was due before ${limit}`
    : `Handed in on ${value}, after ${limit} inclusive`;
  return `${told}. It is kept and marked as late; staff decide, and you need not hand it in again ${basis}.`;
}

const clause = (one: string | null): string => (one === null ? 'district rule' : `notice, “${one}”`);

export const issuesEn: IssueWords = {
  basis: (one) => `(${clause(one)})`,
  clause,
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
    tooManyCharacters: ({ label, value, limit, basis }) =>
      `“${label}” has ${value ?? ''} characters, more than ${limit ?? ''}. Please shorten it ${basis}.`,
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
    unusual: ({ label, value, limit, basis }) =>
      `${label}: ${value ?? ''} is more than the usual ${limit ?? ''}. Please ` +
      `check; leave it if it is right, and staff will ask you ${basis}.`,
    wrongKind: ({ label, value, limit, basis }) =>
      `${label}: “${value ?? ''}” does not fit the track, which takes: ` +
      `${limit ?? ''}. Please change the one or the other ${basis}.`,
    hashtagMissing: ({ limit, labels, basis }) =>
      `The hashtag ${limit ?? ''} is in none of: ${labels.join(', ')}. ` +
      `Please add it; one that is worded otherwise will not do ${basis}.`,
    wrongPlatform: ({ value, limit, basis }) =>
      `“${value ?? ''}” is not on a platform of the notice. Please give the link on one of: ${limit ?? ''} ${basis}.`,
    shortLink: ({ value, basis }) =>
      `“${value ?? ''}” is a short link that hides its platform; staff ` +
      `will open it. Please give the full link if you can ${basis}.`,
    wrongFormat: ({ label, value, limit, basis }) =>
      `${label}: “${value ?? ''}” does not do, it must be ` +
      `${limit ?? ''}. Please convert the file and correct this ${basis}.`,
    tooLong: ({ label, value, limit, basis }) =>
      `${label}: ${value ?? ''} s, must be shorter than ${limit ?? ''} s. Please cut it and correct this ${basis}.`,
    tooBig: ({ label, value, limit, basis }) =>
      `${label}: ${value ?? ''} MB, must be smaller than ${limit ?? ''} ` +
      `MB. Please compress it and correct this ${basis}.`,
    notOriginal: ({ label, statement, basis }) =>
      `“${label}” is not ticked; only original works are taken. Please tick “${statement}” if it is one ${basis}.`,
    noDeclaration: ({ label, statement, basis }) =>
      `“${label}” is not ticked; nothing is approved without it. Please check, and tick “${statement}” ${basis}.`,
    duplicate: ({ of, noun, basis }) =>
      `It repeats ${of ?? ''}: unit, title and day are the same, and the earlier one stands. ` +
      `If it is another ${noun}, please correct title or date, or contact us ${basis}.`,
    joint: ({ of, noun, basis }) =>
      `Title, day and host are those of ${of ?? ''}: it is taken as held jointly, counted for each ` +
      `unit and once for the district. If it is another ${noun}, please correct the host ${basis}.`,
  },
};
