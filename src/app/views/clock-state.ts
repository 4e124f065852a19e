/** How the owner's clock does, for whoever waits for it. */

import type { Moment } from '../../domain/calendar.ts';
import { clockHealth } from '../../domain/clock-health.ts';
import { clockLine } from '../../messages/panels/clock-line.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { Office, Settings } from '../office.ts';
import { lastTick } from '../tables/last-tick.ts';

export interface ClockState {
  /** '' where it has never swept. */
  lastSweep: Moment;
  isLate: boolean;
  text: string;
}

/** When the clock last swept, whether that is too long ago, and both in words with what to do. */
export function clockState(office: Office, { wiring }: Settings, language: SpokenLanguage): ClockState {
  const { clockMinutes, owner, setUpAt } = wiring;
  const swept = lastTick(office);
  const health = clockHealth({ swept, setUpAt, clockMinutes, now: office.clock.now() });
  return {
    lastSweep: swept,
    isLate: health.isLate,
    text: clockLine({ ...health, swept, clockMinutes, owner }, language),
  };
}
