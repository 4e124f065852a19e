/** ScriptApp: triggers, and what the script may do. */

import { anyText, instance, list, listOf, memberOf, textAlone } from '../base/parameters.ts';
import { type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { ScriptExecution } from '../execution.ts';
import { NotEmulated } from '../not-emulated.ts';
import type { Realm } from '../service.ts';
import type { Grants } from './grants.ts';
import { UNAUTHORIZED } from './grants.ts';
import { AUTH_MODE, AUTHORIZATION_STATUS, EVENT_TYPE, TRIGGER_SOURCE, WEEK_DAY } from './script-enums.ts';
import { sourceId, type TriggerSetting, triggerBuilder, triggerClass, triggerObject } from './trigger-builder.ts';

/** What the service needs. */
export interface ScriptSetting extends TriggerSetting {
  readonly execution: ScriptExecution;
  readonly grants: Grants;
  readonly scriptId: string;
  /** The manifest's scopes, or null when it has none. */
  readonly scopes: readonly string[] | null;
}

interface ScriptParts extends ScriptSetting {
  readonly realm: Realm;
}

const authMode = memberOf('AuthMode');

const scriptAppClass: ServiceClass<ScriptParts> = serviceClass(
  'ScriptApp',
  {
    newTrigger: takes([textAlone], (parts, [handler]) => {
      parts.execution.mustBeAllowed('ScriptApp.newTrigger');
      return triggerBuilder(parts, handler);
    }),
    getProjectTriggers: ({ execution, realm, store }, _given, call) =>
      execution.call(call.method, 'ScriptApp.getProjectTriggers', 1, () =>
        realm.array(store.of(execution.effectiveUser).map((trigger) => triggerObject(realm, trigger))),
      ),
    getUserTriggers: takes([sourceId], ({ execution, realm, store }, [id], call) =>
      execution.call(call.method, 'ScriptApp.getProjectTriggers', 1, () => {
        const own = store.of(execution.effectiveUser).filter((trigger) => trigger.sourceId === id);
        return realm.array(own.map((trigger) => triggerObject(realm, trigger)));
      }),
    ),
    deleteTrigger: takes([instance(triggerClass)], ({ execution, store }, [{ trigger }], call) =>
      execution.call(call.method, 'ScriptApp.deleteTrigger', 1, () => {
        store.remove(trigger.uid);
        return null;
      }),
    ),
    getScriptId: ({ scriptId }) => scriptId,
    getAuthorizationInfo: [
      takes([authMode], (parts) => authorizationInfo(parts)),
      takes([authMode, list], () => {
        throw new NotEmulated('ScriptApp.getAuthorizationInfo of some scopes');
      }),
    ],
    requireAllScopes: takes([authMode], (parts) => mustHave(parts, null)),
    requireScopes: takes([authMode, listOf(anyText)], (parts, [, scopes]) => mustHave(parts, scopes)),
  },
  {
    constants: {
      AuthMode: AUTH_MODE,
      AuthorizationStatus: AUTHORIZATION_STATUS,
      EventType: EVENT_TYPE,
      TriggerSource: TRIGGER_SOURCE,
      WeekDay: WEEK_DAY,
    },
  },
);

interface AuthorizationParts {
  readonly realm: Realm;
  readonly setting: ScriptSetting;
  readonly isRequired: boolean;
}

const authorizationClass: ServiceClass<AuthorizationParts> = serviceClass('AuthorizationInfo', {
  getAuthorizationStatus: ({ isRequired }) => AUTHORIZATION_STATUS[isRequired ? 'REQUIRED' : 'NOT_REQUIRED'],
  // Where Google has a page to grant on, this address only stands for it.
  getAuthorizationUrl: ({ isRequired, setting }) =>
    isRequired ? `https://script.google.com/authorize/${setting.scriptId}` : null,
  getAuthorizedScopes: ({ realm, setting }) =>
    realm.array((setting.scopes ?? []).filter((scope) => isGranted(setting, scope))),
});

/**
 * The global `ScriptApp`. Triggers of other people cannot be seen (PLATFORM C).
 *
 * @example
 * ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())  // ['tick']
 */
export function scriptApp(setting: ScriptSetting): object {
  return scriptAppClass.make({ ...setting, realm: setting.execution.realm });
}

function authorizationInfo(setting: ScriptParts): object {
  const { execution, grants, realm, scopes } = setting;
  const isRequired = grants.lacks(execution.effectiveUser, scopes);
  return authorizationClass.make({ realm, setting, isRequired });
}

function isGranted({ execution, grants, scopes }: ScriptSetting, scope: string): boolean {
  return grants.withheld(execution.effectiveUser, scopes)?.includes(scope) === false;
}

// Google ends the execution and asks for what is missing; nothing behind this call runs.
function mustHave(setting: ScriptSetting, wanted: readonly string[] | null): null {
  const { execution, grants, scopes } = setting;
  const foreign = wanted?.find((scope) => scopes !== null && !scopes.includes(scope));
  // Wording unconfirmed; that a scope which the script does not use is an error is documented (reference).
  if (foreign !== undefined) throw execution.realm.exception(`Invalid argument: ${foreign}`);
  const isMissing =
    wanted === null
      ? grants.lacks(execution.effectiveUser, scopes)
      : !wanted.every((scope) => isGranted(setting, scope));
  if (isMissing) execution.abandon(UNAUTHORIZED);
  return null;
}
