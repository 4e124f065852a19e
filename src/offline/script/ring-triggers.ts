/** Rings triggers: what happened becomes executions. */

import type { Screen } from '../base/screen.ts';
import type { ResponsePlace } from '../forms/response-sheets.ts';
import type { EditedCells } from '../spreadsheet/person-acts/opened-sheet.ts';
import { type ClockRule, nextRing } from './clock-rule.ts';
import { runScript } from './run-script.ts';
import type { ScriptProject } from './script-project.ts';
import type { RunResult, Services, WorkspaceParts } from './script-run.ts';
import { changeEvent, clockEvent, editEvent, formSubmitEvent, openEvent, sheetSubmitEvent } from './trigger-events.ts';
import type { TriggerEvent, TriggerState } from './trigger-store.ts';

/** The workspace, its project, and how a finished execution moves the clock. */
export interface Bell {
  readonly parts: WorkspaceParts;
  readonly project: ScriptProject;
  run(act: () => RunResult): RunResult;
}

/** A person at the spreadsheet. */
export interface Person {
  readonly email: string;
  readonly screen: Screen;
}

/** The spreadsheet or form was opened to be edited: the simple onOpen, then installable triggers. */
export function ringOpen(bell: Bell, person: Person): RunResult[] {
  const results: RunResult[] = [];
  const { boundTo } = bell.project;
  if (boundTo === null || areOff(bell)) return results;
  if (bell.project.declares('onOpen')) {
    results.push(
      simple(bell, 'onOpen', 'open', person, (services, user) => openEvent(services, { triggerUid: null, user })),
    );
  }
  const source = bell.parts.forms.files.has(boundTo) ? 'FORMS' : 'SPREADSHEETS';
  for (const trigger of ringing(bell, 'ON_OPEN', source, boundTo)) {
    const event = (services: Services): object =>
      openEvent(services, { triggerUid: trigger.uid, user: told(person.email, trigger.createdBy) });
    results.push(installable(bell, trigger, 'open', person.email, event));
  }
  return results;
}

/** Cells were edited by a person: the simple onEdit, then installable edit and change triggers, once for the block. */
export function ringEdit(bell: Bell, person: Person, block: EditedCells): RunResult[] {
  const results: RunResult[] = [];
  const { boundTo } = bell.project;
  if (boundTo === null || areOff(bell)) return results;
  const { email } = person;
  if (bell.project.declares('onEdit')) {
    const event = (services: Services, user: string): object => editEvent(services, { triggerUid: null, user }, block);
    results.push(simple(bell, 'onEdit', 'edit', person, event));
  }
  for (const trigger of ringing(bell, 'ON_EDIT', 'SPREADSHEETS', boundTo)) {
    const event = (services: Services): object =>
      editEvent(services, { triggerUid: trigger.uid, user: told(email, trigger.createdBy) }, block);
    results.push(installable(bell, trigger, 'edit', email, event));
  }
  return [...results, ...ringChange(bell, email, 'EDIT')];
}

/** The spreadsheet was changed by a person: installable change triggers. */
export function ringChange(bell: Bell, email: string, changeType: string): RunResult[] {
  const { boundTo } = bell.project;
  if (boundTo === null || areOff(bell)) return [];
  return ringing(bell, 'ON_CHANGE', 'SPREADSHEETS', boundTo).map((trigger) => {
    const event = (services: Services): object =>
      changeEvent(services, { triggerUid: trigger.uid, user: told(email, trigger.createdBy) }, changeType);
    return installable(bell, trigger, 'change', email, event);
  });
}

/** A response that came in, and where the linked sheet shows it. */
export interface Submitted {
  readonly formId: string;
  readonly responseId: string;
  readonly place: ResponsePlace | null;
}

/**
 * A response came in: in each project triggers of the form, then of the spreadsheet; lost or doubled as the faults say.
 */
export function ringFormSubmit(bells: readonly Bell[], submitted: Submitted): RunResult[] {
  const [first] = bells;
  if (first === undefined) return [];
  const deliveries = first.parts.faults.takeDeliveries();
  if (areOff(first)) return [];
  return Array.from({ length: deliveries }, () => bells.flatMap((bell) => deliver(bell, submitted))).flat();
}

function deliver(bell: Bell, submitted: Submitted): RunResult[] {
  const { boundTo } = bell.project;
  const { formId, place } = submitted;
  const ofForm = ringing(bell, 'ON_FORM_SUBMIT', 'FORMS', formId).map((trigger) => {
    const event = (services: Services): object => formSubmitEvent(services, trigger.uid, submitted);
    return installable(bell, trigger, 'formSubmit', '', event);
  });
  if (place === null || place.spreadsheetId !== boundTo) return ofForm;
  const ofSheet = ringing(bell, 'ON_FORM_SUBMIT', 'SPREADSHEETS', boundTo).map((trigger) => {
    const event = (services: Services): object => sheetSubmitEvent(services, trigger.uid, place);
    return installable(bell, trigger, 'formSubmit', '', event);
  });
  return [...ofForm, ...ofSheet];
}

/**
 * Rings every clock that is due until `untilMs`, in order of time, ties in order of projects and then of creation,
 * moving the clock to each.
 *
 * The next ring is set before the execution starts: a killed execution does not stop its clock.
 */
export function ringClocks(bells: readonly Bell[], untilMs: number): RunResult[] {
  const results: RunResult[] = [];
  for (;;) {
    const due = firstDue(bells, untilMs);
    if (due === null) return results;
    const { bell, rule, trigger, dueMs } = due;
    const { clock, triggers } = bell.parts;
    clock.moveTo(dueMs);
    const next = nextRing(rule, Math.max(dueMs, clock.now()));
    triggers.change(() => {
      trigger.nextMs = next;
    });
    if (areOff(bell) || isSilent(bell, trigger)) continue;
    const event = (services: Services): object => clockEvent(services, trigger.uid, dueMs);
    results.push(installable(bell, trigger, 'clock', trigger.createdBy, event));
  }
}

interface Due {
  readonly bell: Bell;
  readonly trigger: TriggerState;
  readonly rule: ClockRule;
  readonly dueMs: number;
}

function firstDue(bells: readonly Bell[], untilMs: number): Due | null {
  let first: Due | null = null;
  for (const bell of bells) {
    const trigger = bell.parts.triggers.due(untilMs);
    if (trigger === null || trigger.clock === null || trigger.nextMs === null) continue;
    if (first !== null && first.dueMs <= trigger.nextMs) continue;
    first = { bell, trigger, rule: trigger.clock, dueMs: trigger.nextMs };
  }
  return first;
}

// Triggers of a suspended account do not run, and nobody is told.
function ringing(bell: Bell, event: TriggerEvent, source: TriggerState['source'], sourceId: string): TriggerState[] {
  return bell.parts.triggers.ringing(event, source, sourceId).filter((trigger) => !isSilent(bell, trigger));
}

function isSilent({ parts }: Bell, { createdBy }: TriggerState): boolean {
  return parts.suspended.has(createdBy);
}

function areOff({ parts }: Bell): boolean {
  return parts.faults.areTriggersOff(parts.clock.now());
}

// A simple trigger runs as whoever is there, but Google does not tell it who that is outside the owner's domain.
function simple(
  bell: Bell,
  functionName: string,
  cause: 'open' | 'edit',
  person: Person,
  event: (services: Services, user: string) => object,
): RunResult {
  const { parts, project } = bell;
  const { email, screen } = person;
  const { forms, spreadsheets } = parts;
  const { owner = '' } = spreadsheets.files.get(project.boundTo ?? '') ?? forms.files.get(project.boundTo ?? '') ?? {};
  const user = told(email, owner);
  return bell.run(() =>
    runScript(parts, project, {
      functionName,
      cause,
      effectiveUser: user,
      activeUser: user,
      mode: 'LIMITED',
      screen,
      selection: null,
      arguments: (services) => [event(services, user)],
    }),
  );
}

function installable(
  bell: Bell,
  trigger: TriggerState,
  cause: 'open' | 'edit' | 'change' | 'formSubmit' | 'clock',
  activeUser: string,
  event: (services: Services) => object,
): RunResult {
  const { parts, project } = bell;
  return bell.run(() =>
    runScript(parts, project, {
      functionName: trigger.handler,
      cause,
      effectiveUser: trigger.createdBy,
      activeUser: told(activeUser, trigger.createdBy),
      mode: 'FULL',
      screen: null,
      selection: null,
      arguments: (services) => [event(services)],
    }),
  );
}

// Google tells a script who is there only within its owner's own domain (reference of Session); consumers have none.
function told(email: string, owner: string): string {
  const domain = domainOf(owner);
  return email === owner || (domain === domainOf(email) && domain !== 'gmail.com') ? email : '';
}

function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1);
}
