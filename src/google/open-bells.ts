/** The owner's triggers: one for each form, one for edits, the clock, and the weekly one. */

import type { Bells } from '../app/office.ts';
import { assert } from '../domain/assert.ts';

type Trigger = GoogleAppsScript.Script.Trigger;

/** The functions that triggers call, as server.ts exports them. */
export interface BellNames {
  form: string;
  edit: string;
  tick: string;
  weekly: string;
}

/** Opens the triggers of whoever runs this: other people's cannot be seen, so only the owner hangs them. */
export function openBells(names: BellNames): Bells {
  return {
    hang: ({ forms, clockMinutes, weekday, hour, zone }) => {
      const wanted = new Map<string, () => void>();
      for (const id of forms) {
        wanted.set(`${names.form} ${id}`, () => ScriptApp.newTrigger(names.form).forForm(id).onFormSubmit().create());
      }
      const book = SpreadsheetApp.getActive();
      wanted.set(`${names.edit} ${book.getId()}`, () =>
        ScriptApp.newTrigger(names.edit).forSpreadsheet(book).onEdit().create(),
      );
      wanted.set(`${names.tick} `, () => hangClock(names.tick, clockMinutes));
      wanted.set(`${names.weekly} `, () => hangWeekly(names.weekly, weekday, hour, zone));
      converge(wanted);
    },
  };
}

// Exactly one of each: what is there stays, doubles and strangers of ours go, what is missing comes.
function converge(wanted: ReadonlyMap<string, () => void>): void {
  const there = new Set<string>();
  for (const trigger of ScriptApp.getProjectTriggers()) {
    const name = nameOf(trigger);
    if (wanted.has(name) && !there.has(name)) there.add(name);
    else ScriptApp.deleteTrigger(trigger);
  }
  for (const [name, hang] of wanted) if (!there.has(name)) hang();
}

function nameOf(trigger: Trigger): string {
  return `${trigger.getHandlerFunction()} ${trigger.getTriggerSourceId() ?? ''}`;
}

function hangClock(name: string, minutes: number): void {
  const clock = ScriptApp.newTrigger(name).timeBased();
  if (minutes === 60) clock.everyHours(1).create();
  else clock.everyMinutes(minutes).create();
}

function hangWeekly(name: string, weekday: number, hour: number, zone: string): void {
  const days = [
    ScriptApp.WeekDay.MONDAY,
    ScriptApp.WeekDay.TUESDAY,
    ScriptApp.WeekDay.WEDNESDAY,
    ScriptApp.WeekDay.THURSDAY,
    ScriptApp.WeekDay.FRIDAY,
    ScriptApp.WeekDay.SATURDAY,
    ScriptApp.WeekDay.SUNDAY,
  ];
  const day = days[weekday - 1];
  assert(day, 'a weekday is from 1, Monday, to 7');
  ScriptApp.newTrigger(name).timeBased().onWeekDay(day).atHour(hour).nearMinute(0).inTimezone(zone).create();
}
