/** ClockTriggerBuilder: how a script says when a clock trigger is to ring. */

import { givenInteger } from '../base/given-number.ts';
import { enumMemberName } from '../base/google-enum.ts';
import { mismatch } from '../base/signature.ts';
import type { SeededSource } from '../random.ts';
import { type Execution, guarded } from '../service.ts';
import type { ClockRule } from './clock-rule.ts';
import { WEEK_DAYS } from './script-enums.ts';

/** What the builder needs to make a complete rule. */
export interface ClockSetting {
  readonly execution: Execution;
  readonly source: SeededSource;
  readonly sharp: boolean;
  readonly zone: string;
  create(rule: ClockRule): object;
}

interface Draft {
  step: { kind: 'minutes' | 'hours' | 'days' | 'weeks' | 'monthDay' | 'once'; value: number } | null;
  weekDay: number | null;
  hour: number | null;
  minute: number | null;
  zone: string;
}

const MINUTES = [1, 5, 10, 15, 30];
const MINUTES_WRONG = 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.';

/**
 * The builder that `newTrigger(…).timeBased()` gives.
 *
 * nearMinute keeps to 15 minutes around its minute, atHour without it takes a random minute, kept from then on
 * (reference of ClockTriggerBuilder); with sharp clocks both are exact.
 *
 * @example
 * ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create()
 */
export function clockBuilder(setting: ClockSetting): object {
  const { execution } = setting;
  const draft: Draft = { step: null, weekDay: null, hour: null, minute: null, zone: setting.zone };
  const whole = (method: string, given: unknown): number =>
    givenInteger(execution.realm, given, () => mismatch(execution.realm, `ClockTriggerBuilder.${method}`, [given]));
  const step = (method: string, kind: NonNullable<Draft['step']>['kind']) => (given: unknown) =>
    put({ step: { kind, value: whole(method, given) } });
  const put = (change: Partial<Draft>): object => {
    Object.assign(draft, change);
    return self;
  };
  const self: object = guarded('ClockTriggerBuilder', {
    everyMinutes: (given: unknown) => {
      const value = whole('everyMinutes', given);
      if (!MINUTES.includes(value)) throw execution.realm.exception(MINUTES_WRONG);
      return put({ step: { kind: 'minutes', value } });
    },
    everyHours: step('everyHours', 'hours'),
    everyDays: step('everyDays', 'days'),
    everyWeeks: step('everyWeeks', 'weeks'),
    onMonthDay: step('onMonthDay', 'monthDay'),
    onWeekDay: (day: unknown) => {
      const name = enumMemberName('Weekday', day);
      if (name === null) throw mismatch(execution.realm, 'ClockTriggerBuilder.onWeekDay', [day]);
      return put({ weekDay: WEEK_DAYS.indexOf(name), step: draft.step ?? { kind: 'weeks', value: 1 } });
    },
    atHour: (hour: unknown) => put({ hour: whole('atHour', hour) }),
    nearMinute: (minute: unknown) => put({ minute: whole('nearMinute', minute) }),
    inTimezone: (zone: string) => put({ zone: knownZone(execution, zone) }),
    after: (ms: unknown) => put({ step: { kind: 'once', value: execution.now() + whole('after', ms) } }),
    at: (date: Date) => put({ step: { kind: 'once', value: date.getTime() } }),
    create: () => setting.create(completed(setting, draft)),
    toString: () => 'ClockTriggerBuilder',
  });
  return self;
}

function knownZone(execution: Execution, zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw execution.realm.exception(`Invalid argument: ${zone}`);
  }
}

function completed(setting: ClockSetting, draft: Draft): ClockRule {
  const { step, zone } = draft;
  const { sharp, source } = setting;
  const nowMs = setting.execution.now();
  // Wording unconfirmed: Google says only that a recurrence is missing.
  if (step === null) throw setting.execution.realm.exception('The trigger has no recurrence.');
  if (step.kind === 'once') return { kind: 'once', atMs: step.value };
  if (step.kind === 'minutes' || step.kind === 'hours') {
    const stepMs = step.value * (step.kind === 'minutes' ? 60_000 : 3_600_000);
    const phaseMs = sharp ? 0 : nowMs + source.below('clock', stepMs);
    return { kind: step.kind, every: step.value, phaseMs, sharp, zone };
  }
  const time = { ...timeOfDay(setting, draft), zone };
  if (step.kind === 'monthDay') return { kind: 'monthDay', day: step.value, ...time };
  if (step.kind === 'days') return { kind: 'days', every: step.value, fromMs: nowMs, ...time };
  // everyWeeks without a day rings on the day on which the trigger is made.
  const weekDay = draft.weekDay ?? new Date(nowMs).getDay();
  return { kind: 'weeks', every: step.value, fromMs: nowMs, weekDay, ...time };
}

function timeOfDay(setting: ClockSetting, draft: Draft): { hour: number; minute: number } {
  const { sharp, source } = setting;
  const hour = draft.hour ?? (sharp ? 0 : source.below('hour', 24));
  if (sharp) return { hour, minute: draft.minute ?? 0 };
  if (draft.minute === null) return { hour, minute: source.below('minute', 60) };
  const near = draft.minute - 15 + source.below('minute', 31);
  return { hour, minute: Math.min(59, Math.max(0, near)) };
}
