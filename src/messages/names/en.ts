/** The usual words, in English, for what a campaign gives no name of its own. */

import type { UsualNames } from './zh-CN.ts';

export const namesEn: UsualNames = {
  short: 'Campaign',
  notice: 'notice',
  ownRule: 'reporting rule',
  district: 'all units',
  superior: 'the next level',
  noun: 'entry',
  measure: 'entries',
  people: (label, amount) => (/^(?:participants|people)$/i.test(label) ? `${amount} people` : `${label}: ${amount}`),
};
