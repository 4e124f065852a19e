/** The owner's triggers: one for each form, one for edits, the clock, and the weekly one. */

import type { TriggerCount, Triggers } from '../app/office.ts';
import { assert } from '../domain/assert.ts';

type Trigger = GoogleAppsScript.Script.Trigger;

/** The functions that triggers call, as server.ts exports them. */
export interface TriggerHandlers {
  form: string;
  edit: string;
  tick: string;
  weekly: string;
}

/** Opens the triggers of whoever runs this: other people's cannot be seen, so only the owner installs them. */
export function openTriggers(names: TriggerHandlers): Triggers {
  let asked: readonly Trigger[] | null = null;
  // As they were when this run first asked: what it makes itself is never old.
  const found = () => {
    asked ??= ScriptApp.getProjectTriggers();
    return asked;
  };
  const isFormTrigger = isOf(names.form);
  return {
    requireScopes: () => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL),
    consent,
    count: () => countOf(ScriptApp.getProjectTriggers(), names),
    areInstalled: () => found().some(isOf(names.tick)),
    installClocks: ({ clockMinutes, weekday, hour, zone }) => {
      const book = SpreadsheetApp.getActive();
      eachOf([
        () => anew(found().filter(isOf(names.tick)), () => installClock(names.tick, clockMinutes)),
        () => anew(found().filter(isOf(names.weekly)), () => installWeekly(names.weekly, weekday, hour, zone)),
        () =>
          anew(found().filter(isOf(names.edit)), () =>
            ScriptApp.newTrigger(names.edit).forSpreadsheet(book).onEdit().create(),
          ),
      ]);
    },
    installForm: (id) => {
      const isOld = (trigger: Trigger) => isFormTrigger(trigger) && trigger.getTriggerSourceId() === id;
      anew(found().filter(isOld), () => ScriptApp.newTrigger(names.form).forForm(id).onFormSubmit().create());
    },
    removeAll: () => {
      for (const trigger of found()) ScriptApp.deleteTrigger(trigger);
    },
    keepOnly: (ids) => {
      const isStranger = (trigger: Trigger) =>
        isFormTrigger(trigger) && !ids.includes(trigger.getTriggerSourceId() ?? '');
      for (const trigger of found().filter(isStranger)) ScriptApp.deleteTrigger(trigger);
    },
  };
}

/** What the manifest asks for (appsscript.json), behind the common beginning of their names. */
const SCOPES = [
  'spreadsheets.currentonly',
  'forms',
  'drive.file',
  'script.send_mail',
  'script.scriptapp',
  'script.container.ui',
  'userinfo.email',
];
const SCOPE = 'https://www.googleapis.com/auth/';

function consent(): { missing: string[]; url: string } | null {
  try {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    if (info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED) return { missing: [], url: '' };
    const granted = info.getAuthorizedScopes();
    const missing = SCOPES.filter((scope) => !granted?.includes(SCOPE + scope));
    return { missing, url: info.getAuthorizationUrl() ?? '' };
  } catch (error) {
    // An older runtime does not tell the single permissions.
    console.warn(`getAuthorizationInfo: ${error instanceof Error ? error.message : ''}`);
    return null;
  }
}

function countOf(triggers: readonly Trigger[], names: TriggerHandlers): TriggerCount {
  const many = (handler: string) => triggers.filter(isOf(handler)).length;
  const forms: Record<string, number> = {};
  for (const trigger of triggers.filter(isOf(names.form))) {
    const id = trigger.getTriggerSourceId() ?? '';
    forms[id] = (forms[id] ?? 0) + 1;
  }
  return { tick: many(names.tick), weekly: many(names.weekly), edit: many(names.edit), forms };
}

function isOf(handler: string): (trigger: Trigger) => boolean {
  return (trigger) => trigger.getHandlerFunction() === handler;
}

// One that is refused keeps none of the others from being installed; it is told when all have been tried.
function eachOf(works: readonly (() => void)[]): void {
  const errors: unknown[] = [];
  for (const work of works) {
    try {
      work();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

// The new one comes before the old ones go: a run that ends between leaves one too many, which does no harm.
function anew(old: readonly Trigger[], install: () => void): void {
  install();
  for (const trigger of old) ScriptApp.deleteTrigger(trigger);
}

function installClock(name: string, minutes: number): void {
  const clock = ScriptApp.newTrigger(name).timeBased();
  if (minutes === 60) clock.everyHours(1).create();
  else clock.everyMinutes(minutes).create();
}

function installWeekly(name: string, weekday: number, hour: number, zone: string): void {
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
