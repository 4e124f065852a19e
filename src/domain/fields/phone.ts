/** A telephone number, or several. */

import { readPhone } from '../intake/read-contact.ts';
import { told } from '../intake/told.ts';
import { fieldType } from './field-type.ts';
import { UNCOMMON } from './number-pattern.ts';

// A telephone has seven digits at least, whatever stands between them; an uncommon sign may be several of them.
const ANY_PHONE = `([0-9\uff10-\uff19][^0-9\uff10-\uff19]*){7}|${UNCOMMON}|^\\s*$`;

/** In the one spelling of numbers. */
export const phone = fieldType({
  type: 'phone',
  problem: 'badPhone',
  read: (text, _, { language }) => told(text, readPhone(text, language)),
  limit: (_, { phoneHelp }) => ({ contains: ANY_PHONE, help: phoneHelp }),
});
