/** ClockTriggerBuilder: how a script says when a clock trigger is to ring. */

import { integer, memberOf, moment, text } from '../base/parameters.ts';
import { type Form, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { SeededSource } from '../random.ts';
import type { Execution, Realm } from '../service.ts';
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

interface ClockParts {
  readonly realm: Realm;
  readonly setting: ClockSetting;
  readonly draft: Draft;
}

const clockClass: ServiceClass<ClockParts> = serviceClass('ClockTriggerBuilder', {
  everyMinutes: takes([integer], ({ draft, realm }, [value], call) => {
    if (!MINUTES.includes(value)) throw realm.exception(MINUTES_WRONG);
    draft.step = { kind: 'minutes', value };
    return call.self;
  }),
  everyHours: step('hours'),
  everyDays: step('days'),
  everyWeeks: step('weeks'),
  onMonthDay: step('monthDay'),
  onWeekDay: takes([memberOf('Weekday')], ({ draft }, [day], call) => {
    draft.weekDay = WEEK_DAYS.indexOf(day);
    draft.step ??= { kind: 'weeks', value: 1 };
    return call.self;
  }),
  atHour: takes([integer], ({ draft }, [hour], call) => {
    draft.hour = hour;
    return call.self;
  }),
  nearMinute: takes([integer], ({ draft }, [minute], call) => {
    draft.minute = minute;
    return call.self;
  }),
  inTimezone: takes([text], ({ draft, realm }, [zone], call) => {
    draft.zone = knownZone(realm, zone);
    return call.self;
  }),
  after: takes([integer], ({ draft, setting }, [ms], call) => {
    draft.step = { kind: 'once', value: setting.execution.now() + ms };
    return call.self;
  }),
  at: takes([moment], ({ draft }, [value], call) => {
    draft.step = { kind: 'once', value };
    return call.self;
  }),
  create: ({ draft, setting }) => setting.create(completed(setting, draft)),
});

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
  const draft: Draft = { step: null, weekDay: null, hour: null, minute: null, zone: setting.zone };
  return clockClass.make({ realm: setting.execution.realm, setting, draft });
}

function step(kind: NonNullable<Draft['step']>['kind']): Form<ClockParts> {
  return takes([integer], ({ draft }, [value], call) => {
    draft.step = { kind, value };
    return call.self;
  });
}

function knownZone(realm: Realm, zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw realm.exception(`Invalid argument: ${zone}`);
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
