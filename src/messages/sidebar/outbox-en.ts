/** The sidebar's own words for mail that is still to go out, in English. */

import { many } from './many.ts';
import type { OutboxWords } from './outbox-zh.ts';

export const outboxEn: OutboxWords = {
  title: 'Mail to go out',
  none: 'No mail is waiting to be sent.',
  counts: ({ held, owed }) =>
    `${many(owed, 'mail')} waiting${held > 0 ? `, ${held} held back` : ''}. What waits goes out with the next run.`,
  shown: ({ count, total }) => `Those that have waited longest: ${count} of ${total}.`,
  since: ({ time }) => `waiting since ${time}`,
  isHeld: 'held back',
  hold: 'Hold back',
  letGo: 'Let it go',
  holdAll: 'Hold all back',
  letGoAll: 'Let all go',
  held: ({ count }) => `${many(count, 'mail')} held back; nothing of it goes out until you let it go.`,
  wentOn: ({ count }) => `${many(count, 'mail')} will go out with the next run, unless what it tells is out of date.`,
  take: 'Download the mail',
  taken:
    'Downloaded; nothing sends this mail by itself now. Open it in the office’s own mailbox, look it over, ' +
    'send it, then click “Sent from our own mailbox”.',
  mailed: 'Sent from our own mailbox',
  mailedSure:
    'Has this mail been sent from the office’s own mailbox? Once you say so it is never sent from here; ' +
    'within a day you can take that back. If it was not sent, click “Let it go” and it goes from here.',
  mailedDone: 'Noted: sent from the office’s own mailbox.',
  mailedHeading: 'Noted within a day as sent from our own mailbox',
  mailedAt: ({ time }) => `noted ${time}`,
  undoMailed: 'Take it back',
  undoneMailed: 'Taken back: the mail is held, and nothing sends it by itself.',
  nextDigests: ({ day, hour }) => `The next weekly digests go to all units on ${day} at ${hour}:00.`,
  heldDigests: ({ day, hour }) =>
    `The next weekly digests (${day}, ${hour}:00) are held back: they will be written, and sent once you let them go.`,
  noDigests: 'No more weekly digests are to come while the campaign is open.',
  seeAll: 'See those of all units',
  holdDigests: 'Hold the next digests back',
  letGoDigests: 'Send the next digests as usual',
  digestsHeld: 'The next weekly digests will be held back.',
  digestsLetGo: 'The next weekly digests will go out as usual.',
};
