/** Every flow of a day, killed before and after each of its calls, ends as if nothing had happened. */

import { describe } from '@jest/globals';
import { inAll } from '../thoroughness.ts';
import { KILLS } from './strike.ts';
import { sweepAll } from './sweep-all.ts';

const FLOWS = [
  'a form is submitted',
  'a response is changed',
  'a cell is edited',
  'a row is typed',
  'a tick after lost events',
  'a review',
  'a cell mended in the sidebar',
  'a note',
  'a table is imported',
  'a request for summaries',
  'summaries',
  'packets and the papers for the city',
  'the weekly digest',
];

/** The same verbs once more, where something else waits or stands already. */
const MORE = [
  'a response is changed while others go on',
  'a response is changed while its receipt waits',
  'a table changes entries',
  'summaries written again',
  'papers whose works were taken back, and one that was thrown away',
];

describe('a kill at any call', () => sweepAll([...FLOWS, ...inAll(MORE, [])], KILLS));
