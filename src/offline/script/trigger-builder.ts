/** TriggerBuilder and the triggers that it makes. */

import { MISFIT, parameter } from '../base/parameters.ts';
import { type MethodTable, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { SeededSource } from '../random.ts';
import type { Execution, Realm } from '../service.ts';
import { clockBuilder } from './clock-builder.ts';
import { nextRing } from './clock-rule.ts';
import { EVENT_TYPE, TRIGGER_SOURCE } from './script-enums.ts';
import { TRIGGERS_PER_USER, type TriggerEvent, type TriggerState, type TriggerStore } from './trigger-store.ts';

/** What triggers are made from. */
export interface TriggerSetting {
  readonly execution: Execution;
  readonly store: TriggerStore;
  readonly source: SeededSource;
  /** Whether clocks ring at whole multiples, and hours sharp. */
  readonly sharpClocks: boolean;
  readonly zone: string;
  /** Whether what is made now is listed and never rings, because a trigger of the script makes it. */
  readonly isBornDisabled: boolean;
}

type Draft = Pick<TriggerState, 'event' | 'source' | 'sourceId' | 'clock'>;

const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';

interface BuilderParts {
  readonly realm: Realm;
  readonly setting: TriggerSetting;
  readonly handler: string;
}

interface EventParts extends BuilderParts {
  readonly source: TriggerState['source'];
  readonly sourceId: string;
  event: TriggerEvent | null;
}

/** A file whose triggers are meant, by itself or by its id: as its id. */
export const sourceId = parameter('String', (value) => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('getId' in value)) return MISFIT;
  return typeof value.getId === 'function' ? String(value.getId()) : MISFIT;
});

const spreadsheetClass = eventClass('SpreadsheetTriggerBuilder', {
  onEdit: 'ON_EDIT',
  onChange: 'ON_CHANGE',
  onOpen: 'ON_OPEN',
  onFormSubmit: 'ON_FORM_SUBMIT',
});
const formClass = eventClass('FormTriggerBuilder', { onOpen: 'ON_OPEN', onFormSubmit: 'ON_FORM_SUBMIT' });

const builderClass: ServiceClass<BuilderParts> = serviceClass('TriggerBuilder', {
  forSpreadsheet: takes([sourceId], (parts, [id], call) => {
    parts.setting.execution.mustBeAllowed(call.method);
    return spreadsheetClass.make({ ...parts, source: 'SPREADSHEETS', sourceId: id, event: null });
  }),
  forForm: takes([sourceId], (parts, [id], call) => {
    parts.setting.execution.mustBeAllowed(call.method);
    return formClass.make({ ...parts, source: 'FORMS', sourceId: id, event: null });
  }),
  timeBased: ({ handler, setting }) => {
    const { execution, sharpClocks: sharp, source, zone } = setting;
    const create = (clock: Draft['clock']): object =>
      createTrigger(setting, handler, { event: 'CLOCK', source: 'CLOCK', sourceId: null, clock });
    return clockBuilder({ execution, source, sharp, zone, create });
  },
});

/** Triggers as scripts see them; `getTriggerSourceId` is null for clocks (reference of Trigger). */
export const triggerClass: ServiceClass<{ readonly realm: Realm; readonly trigger: TriggerState }> = serviceClass(
  'Trigger',
  {
    getUniqueId: ({ trigger }) => trigger.uid,
    getHandlerFunction: ({ trigger }) => trigger.handler,
    getEventType: ({ trigger }) => EVENT_TYPE[trigger.event],
    getTriggerSource: ({ trigger }) => TRIGGER_SOURCE[trigger.source],
    getTriggerSourceId: ({ trigger }) => trigger.sourceId,
  },
);

/**
 * What `ScriptApp.newTrigger(handler)` gives. Google does not check here that the function exists.
 *
 * @example
 * ScriptApp.newTrigger('onFormSubmit').forForm(form).onFormSubmit().create()
 */
export function triggerBuilder(setting: TriggerSetting, handler: string): object {
  return builderClass.make({ realm: setting.execution.realm, setting, handler });
}

/** Gives the Trigger of a stored trigger. */
export function triggerObject(realm: Realm, trigger: TriggerState): object {
  return triggerClass.make({ realm, trigger });
}

function eventClass(name: string, events: Readonly<Record<string, TriggerEvent>>): ServiceClass<EventParts> {
  const choosing = (event: TriggerEvent): MethodTable<EventParts>[string] => {
    return (parts, _given, call) => {
      parts.event = event;
      return call.self;
    };
  };
  return serviceClass(name, {
    ...Object.fromEntries(Object.entries(events).map(([method, event]) => [method, choosing(event)])),
    create: ({ event, handler, realm, setting, source, sourceId: id }) => {
      // Wording unconfirmed: Google refuses a trigger for which no event was chosen.
      if (event === null) throw realm.exception('The trigger has no event.');
      return createTrigger(setting, handler, { event, source, sourceId: id, clock: null });
    },
  });
}

function createTrigger(setting: TriggerSetting, handler: string, draft: Draft): object {
  const { execution, source, store } = setting;
  return execution.call('TriggerBuilder.create', 'TriggerBuilder.create', 1, () => {
    const createdBy = execution.effectiveUser;
    if (store.of(createdBy).length >= TRIGGERS_PER_USER) throw execution.realm.exception(TOO_MANY);
    const nextMs = draft.clock === null ? null : nextRing(draft.clock, execution.now());
    const trigger: TriggerState = { uid: newUid(source), handler, createdBy, ...draft, nextMs };
    if (setting.isBornDisabled) trigger.isDisabled = true;
    store.add(trigger);
    return triggerObject(execution.realm, trigger);
  });
}

// Google's uids are long decimal numbers, as text.
function newUid(source: SeededSource): string {
  return String(source.bytes('trigger').readBigUInt64BE(0) >> 1n);
}
