/** ScriptApp: triggers, and what the script may do. */

import { enumMemberName } from '../base/google-enum.ts';
import { mismatch } from '../base/signature.ts';
import { guarded } from '../service.ts';
import { AUTH_MODE, AUTHORIZATION_STATUS, EVENT_TYPE, TRIGGER_SOURCE, WEEK_DAY } from './script-enums.ts';
import { type TriggerSetting, triggerBuilder, triggerObject, triggerUid } from './trigger-builder.ts';

/** What the service needs. */
export interface ScriptSetting extends TriggerSetting {
  readonly scriptId: string;
  /** The manifest's scopes, or null when it has none. */
  readonly scopes: readonly string[] | null;
}

/**
 * The global `ScriptApp`. Triggers of other people cannot be seen (PLATFORM C).
 *
 * @example
 * ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())  // ['tick']
 */
export function scriptApp(setting: ScriptSetting): object {
  const { execution, store } = setting;
  const { realm } = execution;
  return guarded('ScriptApp', {
    AuthMode: AUTH_MODE,
    AuthorizationStatus: AUTHORIZATION_STATUS,
    EventType: EVENT_TYPE,
    TriggerSource: TRIGGER_SOURCE,
    WeekDay: WEEK_DAY,
    newTrigger: (...given: unknown[]) => {
      const [handler] = given;
      if (given.length !== 1 || typeof handler !== 'string') throw mismatch(realm, 'ScriptApp.newTrigger', given);
      return triggerBuilder(setting, handler);
    },
    getProjectTriggers: () =>
      execution.call('ScriptApp.getProjectTriggers', 'ScriptApp.getProjectTriggers', 1, () =>
        realm.array(store.of(execution.effectiveUser).map(triggerObject)),
      ),
    getUserTriggers: (file: { getId(): string }) =>
      execution.call('ScriptApp.getUserTriggers', 'ScriptApp.getProjectTriggers', 1, () => {
        const own = store.of(execution.effectiveUser).filter((trigger) => trigger.sourceId === file.getId());
        return realm.array(own.map(triggerObject));
      }),
    deleteTrigger: (...given: unknown[]) => {
      const uid = triggerUid(given[0]);
      if (given.length !== 1 || uid === null) throw mismatch(realm, 'ScriptApp.deleteTrigger', given);
      return execution.call('ScriptApp.deleteTrigger', 'ScriptApp.deleteTrigger', 1, () => {
        store.remove(uid);
        return null;
      });
    },
    getScriptId: () => setting.scriptId,
    getAuthorizationInfo: (...given: unknown[]) => {
      if (enumMemberName('AuthMode', given[0]) === null) {
        throw mismatch(realm, 'ScriptApp.getAuthorizationInfo', given);
      }
      return authorizationInfo(setting);
    },
    // Everybody who runs the script here has granted all that the manifest asks, so there is nothing to prompt for.
    requireAllScopes: () => null,
    requireScopes: (_mode: unknown, scopes: readonly string[]) => requireScopes(setting, scopes),
    toString: () => 'ScriptApp',
  });
}

function authorizationInfo(setting: ScriptSetting): object {
  return guarded('AuthorizationInfo', {
    getAuthorizationStatus: () => AUTHORIZATION_STATUS.NOT_REQUIRED,
    getAuthorizationUrl: () => null,
    getAuthorizedScopes: () => setting.execution.realm.array(setting.scopes ?? []),
    toString: () => 'AuthorizationInfo',
  });
}

function requireScopes(setting: ScriptSetting, scopes: readonly string[]): null {
  const foreign = scopes.find((scope) => setting.scopes !== null && !setting.scopes.includes(scope));
  // Wording unconfirmed; that a scope which the script does not use is an error is documented (reference).
  if (foreign !== undefined) throw setting.execution.realm.exception(`Invalid argument: ${foreign}`);
  return null;
}
