/** Every flow of a day, with Google's passing server error before or after each of its calls, is made up for. */

import { describe } from '@jest/globals';
import { SERVER_ERRORS } from './strike.ts';
import { sweepAll } from './sweep-all.ts';

const FLOWS = [
  'a form is submitted',
  'a response is changed while others go on',
  'a cell is edited',
  'a row is typed',
  'a tick after lost events',
  'a review',
  'a request for summaries',
  'summaries',
  'summaries written again',
  'the weekly digest',
];

describe('a server error at any call', () => sweepAll(FLOWS, SERVER_ERRORS));
