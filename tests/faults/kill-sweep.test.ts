/** Every flow of a day, killed before and after each of its calls, ends as if nothing had happened. */

import { describe } from '@jest/globals';
import { KILLS } from './strike.ts';
import { sweepAll } from './sweep-all.ts';

const FLOWS = [
  'a form is submitted',
  'a response is changed',
  'a response is changed while others go on',
  'a response is changed while its receipt waits',
  'a cell is edited',
  'a row is typed',
  'a tick after lost events',
  'a review',
  'a cell mended in the sidebar',
  'a note',
  'a table is imported',
  'a table changes entries',
  'a request for summaries',
  'summaries',
  'summaries written again',
  'packets and the papers for the city',
  'papers whose works were taken back, and one that was thrown away',
  'the weekly digest',
];

describe('a kill at any call', () => sweepAll(FLOWS, KILLS));
