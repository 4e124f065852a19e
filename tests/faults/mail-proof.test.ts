/** What is proven of mail: the page shows what the tests that ran it have kept, and nothing of it is amiss. */

import { describe, expect, it } from '@jest/globals';
import { pageWith, readPage, readProof } from './mail-proof.ts';

const { flows, sizes, soak } = readProof();

describe('docs/reliability', () => {
  it('shows what the tests have kept', () => {
    // Cure: TEN_EVENTS_PROOF=keep npm run test:all -- mail-proof mail-sizes
    expect(readPage()).toBe(pageWith(readPage(), { flows, sizes, soak }));
  });
});

describe('what is kept', () => {
  it('has of each flow every kill, pair and delivery inside, no violation, and one mail unsure a kill at most', () => {
    expect(Object.keys(flows).length).toBeGreaterThanOrEqual(15);
    for (const [name, { calls, interleavings, kills, pairs, unsure, violations }] of Object.entries(flows)) {
      expect({ name, violations, isAll: kills >= 2 * calls && interleavings >= 2 * calls && pairs > 100 }).toEqual({
        name,
        violations: 0,
        isAll: true,
      });
      expect([unsure.one <= 1, unsure.two <= 2]).toEqual([true, true]);
    }
  });

  it('has at every size two calls a mail and its part of a claim, and no run that does not stop itself', () => {
    expect(Object.keys(sizes)).toHaveLength(6);
    for (const { callsAMail, longestSeconds } of Object.values(sizes)) {
      expect([callsAMail <= 2.1, longestSeconds <= 320]).toEqual([true, true]);
    }
  });

  it('has a soak without a violation, and no more mails unsure than runs were ended or went unanswered', () => {
    expect(soak?.steps).toBeGreaterThanOrEqual(1000);
    expect(soak?.violations).toBe(0);
    expect(soak?.unsure).toBeLessThanOrEqual((soak?.kills ?? 0) + (soak?.errors ?? 0));
  });
});
