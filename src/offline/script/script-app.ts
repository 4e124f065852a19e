/** ScriptApp: triggers, and what the script may do. */

import { enumMemberName } from '../base/google-enum.ts';
import { mismatch } from '../base/signature.ts';
import type { ScriptExecution } from '../execution.ts';
import { guarded } from '../service.ts';
import type { Grants } from './grants.ts';
import { UNAUTHORIZED } from './grants.ts';
import { AUTH_MODE, AUTHORIZATION_STATUS, EVENT_TYPE, TRIGGER_SOURCE, WEEK_DAY } from './script-enums.ts';
import { type TriggerSetting, triggerBuilder, triggerObject, triggerUid } from './trigger-builder.ts';

/** What the service needs. */
export interface ScriptSetting extends TriggerSetting {
  readonly execution: ScriptExecution;
  readonly grants: Grants;
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
      execution.mustBeAllowed('ScriptApp.newTrigger');
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
    ...authorizationMethods(setting),
    toString: () => 'ScriptApp',
  });
}

function authorizationMethods(setting: ScriptSetting): Record<string, (...given: unknown[]) => unknown> {
  const { realm } = setting.execution;
  return {
    getAuthorizationInfo: (...given) => {
      if (enumMemberName('AuthMode', given[0]) === null) {
        throw mismatch(realm, 'ScriptApp.getAuthorizationInfo', given);
      }
      return authorizationInfo(setting);
    },
    requireAllScopes: (...given) => {
      if (given.length !== 1 || enumMemberName('AuthMode', given[0]) === null) {
        throw mismatch(realm, 'ScriptApp.requireAllScopes', given);
      }
      return mustHave(setting, null);
    },
    requireScopes: (...given) => {
      const [mode, scopes] = given;
      if (given.length !== 2 || enumMemberName('AuthMode', mode) === null || !Array.isArray(scopes)) {
        throw mismatch(realm, 'ScriptApp.requireScopes', given);
      }
      return mustHave(setting, scopes.map(String));
    },
  };
}

function authorizationInfo(setting: ScriptSetting): object {
  const { execution, grants, scopes, scriptId } = setting;
  const isRequired = grants.lacks(execution.effectiveUser, scopes);
  return guarded('AuthorizationInfo', {
    getAuthorizationStatus: () => AUTHORIZATION_STATUS[isRequired ? 'REQUIRED' : 'NOT_REQUIRED'],
    // Where Google has a page to grant on, this address only stands for it.
    getAuthorizationUrl: () => (isRequired ? `https://script.google.com/authorize/${scriptId}` : null),
    getAuthorizedScopes: () => execution.realm.array((scopes ?? []).filter((scope) => isGranted(setting, scope))),
    toString: () => 'AuthorizationInfo',
  });
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
