/** Every flow that mends, struck before and after each of its calls, ends as if nothing had happened. */

import { describe } from '@jest/globals';
import { KILLS, SERVER_ERRORS } from './strike.ts';
import { sweepAll } from './sweep-all.ts';

const FLOWS = [
  'a deleted row comes back',
  'an answer is changed whose row was deleted',
  'a deleted entry is put back',
  'a row is copied',
  'a copied row is taken in',
  'five lost responses are found',
  'a header is put back',
  'mails settled as arrived',
  'a mail settled to be sent',
  'a held mail is let go',
  'a mail is sent by hand',
  'a mail sent by hand is taken back',
  'a mail is sent once more',
];

describe('a kill at any call', () => sweepAll(FLOWS, KILLS));

describe('a server error at any call', () => sweepAll(FLOWS, SERVER_ERRORS));

// These make hundreds of calls: every seventh is struck, and one more from where the last sweep ended.
describe('set-up and an update struck at every seventh call', () => {
  const long = ['set-up fills a lost column and lost decisions', 'an earlier workbook shows words'];
  sweepAll(long, [...KILLS, ...SERVER_ERRORS], 7);
});
