/** What a run may send hangs on what it knows. */

import { describe, expect, it } from '@jest/globals';
import { heldKinds } from '../../../src/app/mail/held-kinds.ts';

describe('heldKinds', () => {
  it('lets reminders, corrections and what staff learn after a deadline wait unless all that stands is known', () => {
    expect(heldKinds({ isWhole: true })).toEqual([]);
    for (const unsure of [null, { isWhole: false }]) {
      expect(heldKinds(unsure)).toEqual(['corrected', 'reminder', 'escalation']);
    }
  });
});
