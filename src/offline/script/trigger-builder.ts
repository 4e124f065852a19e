/** TriggerBuilder and the triggers that it makes. */

import { mismatch } from '../base/signature.ts';
import type { SeededSource } from '../random.ts';
import { type Execution, guarded } from '../service.ts';
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
const uids = new WeakMap<object, string>();

/** The id of a Trigger object, or null for anything else. */
export function triggerUid(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? (uids.get(value) ?? null) : null;
}

/**
 * What `ScriptApp.newTrigger(handler)` gives. Google does not check here that the function exists.
 *
 * @example
 * ScriptApp.newTrigger('onFormSubmit').forForm(form).onFormSubmit().create()
 */
export function triggerBuilder(setting: TriggerSetting, handler: string): object {
  const { execution, sharpClocks, source, zone } = setting;
  const create = (draft: Draft): object => createTrigger(setting, handler, draft);
  const sourceOf = (method: string, given: unknown): string => {
    execution.mustBeAllowed(`TriggerBuilder.${method}`);
    if (typeof given === 'string') return given;
    if (hasId(given)) return String(given.getId());
    throw mismatch(execution.realm, `TriggerBuilder.${method}`, [given]);
  };
  return guarded('TriggerBuilder', {
    forSpreadsheet: (given: unknown) =>
      eventBuilder('SpreadsheetTriggerBuilder', create, execution, {
        source: 'SPREADSHEETS',
        sourceId: sourceOf('forSpreadsheet', given),
        events: { onEdit: 'ON_EDIT', onChange: 'ON_CHANGE', onOpen: 'ON_OPEN', onFormSubmit: 'ON_FORM_SUBMIT' },
      }),
    forForm: (given: unknown) =>
      eventBuilder('FormTriggerBuilder', create, execution, {
        source: 'FORMS',
        sourceId: sourceOf('forForm', given),
        events: { onOpen: 'ON_OPEN', onFormSubmit: 'ON_FORM_SUBMIT' },
      }),
    timeBased: () =>
      clockBuilder({
        execution,
        source,
        sharp: sharpClocks,
        zone,
        create: (clock) => create({ event: 'CLOCK', source: 'CLOCK', sourceId: null, clock }),
      }),
    toString: () => 'TriggerBuilder',
  });
}

function hasId(value: unknown): value is { getId(): unknown } {
  return typeof value === 'object' && value !== null && 'getId' in value && typeof value.getId === 'function';
}

interface EventSource {
  readonly source: TriggerState['source'];
  readonly sourceId: string;
  readonly events: Readonly<Record<string, TriggerEvent>>;
}

function eventBuilder(
  className: string,
  create: (draft: Draft) => object,
  execution: Execution,
  from: EventSource,
): object {
  let event: TriggerEvent | null = null;
  const methods: Record<string, unknown> = {
    create: () => {
      // Wording unconfirmed: Google refuses a trigger for which no event was chosen.
      if (event === null) throw execution.realm.exception('The trigger has no event.');
      return create({ event, source: from.source, sourceId: from.sourceId, clock: null });
    },
    toString: () => className,
  };
  for (const [name, chosen] of Object.entries(from.events)) {
    methods[name] = () => {
      event = chosen;
      return self;
    };
  }
  const self: object = guarded(className, methods);
  return self;
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
    return triggerObject(trigger);
  });
}

// Google's uids are long decimal numbers, as text.
function newUid(source: SeededSource): string {
  return String(source.bytes('trigger').readBigUInt64BE(0) >> 1n);
}

/** A trigger as scripts see it; `getTriggerSourceId` is null for clocks (reference of Trigger). */
export function triggerObject(trigger: TriggerState): object {
  const made = guarded('Trigger', {
    getUniqueId: () => trigger.uid,
    getHandlerFunction: () => trigger.handler,
    getEventType: () => EVENT_TYPE[trigger.event],
    getTriggerSource: () => TRIGGER_SOURCE[trigger.source],
    getTriggerSourceId: () => trigger.sourceId,
    toString: () => 'Trigger',
  });
  uids.set(made, trigger.uid);
  return made;
}
