/** One e-mail address. */

import { readEmail } from '../intake/read-contact.ts';
import { told } from '../intake/told.ts';
import { fieldType } from './field-type.ts';

// An address has something before its sign, and behind it two parts with what may be a dot between. What the parser
// takes for empty passes too, marks that nobody sees included.
const UNSEEN = '\\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff';
const ANY_ADDRESS = `[^\\s][@＠﹫][^\\s]*[^ --/-~\\s\u4e00-\u9fff][^\\s]|^[${UNSEEN}]*$`;

/** Without the spaces and signs that stand around it. */
export const email = fieldType({
  type: 'email',
  problem: 'badEmail',
  read: (text) => told(text, readEmail(text)),
  limit: (_, { emailHelp }) => ({ contains: ANY_ADDRESS, help: emailHelp }),
});
