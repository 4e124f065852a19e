/** The installable triggers of the script project: who made them, what rings them, and when. */

import { JsonPart } from '../store.ts';
import type { ClockRule } from './clock-rule.ts';

/** What rings a trigger; Google's EventType. */
export type TriggerEvent = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE';

/** An installable trigger. `source` is Google's TriggerSource. */
export interface TriggerState {
  uid: string;
  handler: string;
  createdBy: string;
  event: TriggerEvent;
  source: 'SPREADSHEETS' | 'CLOCK' | 'FORMS';
  /** Id of the spreadsheet or form; null for clocks. */
  sourceId: string | null;
  clock: ClockRule | null;
  /** Virtual time of the next ring; null when it does not ring by the clock, or never again. */
  nextMs: number | null;
  /** Set by Google: it is listed as before, and rings no more. Nothing but making it anew helps. */
  isDisabled?: boolean;
}

/** Google's limit for one user and script (quotas page). */
export const TRIGGERS_PER_USER = 20;

/** All triggers in order of creation, which decides between clocks that are due at the same time. */
export class TriggerStore extends JsonPart<TriggerState[]> {
  constructor() {
    super('triggers', []);
  }

  of(user: string): TriggerState[] {
    return this.content.filter((trigger) => trigger.createdBy === user);
  }

  /** Triggers of one event and source that ring, whoever made them. */
  ringing(event: TriggerEvent, source: TriggerState['source'], sourceId: string): TriggerState[] {
    return this.content.filter(
      (trigger) =>
        !trigger.isDisabled && trigger.event === event && trigger.source === source && trigger.sourceId === sourceId,
    );
  }

  /** The clock trigger that is due first, not later than `untilMs`; null when none is. */
  due(untilMs: number): TriggerState | null {
    let first: TriggerState | null = null;
    for (const trigger of this.content) {
      if (trigger.isDisabled || trigger.nextMs === null || trigger.nextMs > untilMs) continue;
      if (first === null || trigger.nextMs < (first.nextMs ?? 0)) first = trigger;
    }
    return first;
  }

  has(uid: string): boolean {
    return this.content.some((trigger) => trigger.uid === uid);
  }

  add(trigger: TriggerState): void {
    this.change((all) => all.push(trigger));
  }

  /** Disables the triggers of this handler, all when none is named; gives how many there were. */
  disable(handler: string | null): number {
    const chosen = this.content.filter((trigger) => handler === null || trigger.handler === handler);
    this.change(() => {
      for (const trigger of chosen) trigger.isDisabled = true;
    });
    return chosen.length;
  }

  remove(uid: string): void {
    this.dirty = true;
    this.content = this.content.filter((trigger) => trigger.uid !== uid);
  }
}
