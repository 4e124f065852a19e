/** Session: who runs the script, and where. */

import { type Call, type ServiceClass, serviceClass } from '../base/service-class.ts';
import { userObject } from '../base/user.ts';
import type { Execution, Realm } from '../service.ts';

/** What the service needs. */
export interface SessionSetting {
  readonly execution: Execution;
  readonly timeZone: string;
  /** The account's language, `zh-CN`. */
  readonly locale: string;
  /** A text that stands for this account for 30 days, and tells nothing of it. */
  temporaryKey(email: string): string;
}

interface SessionParts extends SessionSetting {
  readonly realm: Realm;
}

const sessionClass: ServiceClass<SessionParts> = serviceClass('Session', {
  getActiveUser: (parts, _given, call) => user(parts, call, parts.execution.activeUser),
  getEffectiveUser: (parts, _given, call) => user(parts, call, parts.execution.effectiveUser),
  getScriptTimeZone: ({ timeZone }) => timeZone,
  // The older names still answer (recorded).
  getUser: (parts, _given, call) => user(parts, call, parts.execution.activeUser),
  getTimeZone: ({ timeZone }) => timeZone,
  getTemporaryActiveUserKey: ({ execution, temporaryKey }) => temporaryKey(execution.activeUser),
  getActiveUserLocale: ({ locale }) => locale,
});

/**
 * The global `Session`. The active user's address is '' where Google does not tell it.
 *
 * @example
 * Session.getActiveUser().getEmail()  // 'review@example.org'
 */
export function session(setting: SessionSetting): object {
  return sessionClass.make({ ...setting, realm: setting.execution.realm });
}

function user({ execution, realm }: SessionParts, { method }: Call, email: string): object {
  return execution.call(method, 'Session.getActiveUser', 1, () => userObject(realm, email));
}
