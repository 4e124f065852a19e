/** Session: who runs the script, and where. */

import { userObject } from '../base/user.ts';
import { type Execution, guarded } from '../service.ts';

/** What the service needs. */
export interface SessionSetting {
  readonly execution: Execution;
  readonly timeZone: string;
  /** The account's language, `zh-CN`. */
  readonly locale: string;
  /** A text that stands for this account for 30 days, and tells nothing of it. */
  temporaryKey(email: string): string;
}

/**
 * The global `Session`. The active user's address is '' where Google does not tell it.
 *
 * @example
 * Session.getActiveUser().getEmail()  // 'review@example.org'
 */
export function session(setting: SessionSetting): object {
  const { execution } = setting;
  const user = (method: string, email: string): object =>
    execution.call(`Session.${method}`, 'Session.getActiveUser', 1, () => userObject(email));
  return guarded('Session', {
    getActiveUser: () => user('getActiveUser', execution.activeUser),
    getEffectiveUser: () => user('getEffectiveUser', execution.effectiveUser),
    getScriptTimeZone: () => setting.timeZone,
    // The older names still answer (recorded).
    getUser: () => user('getUser', execution.activeUser),
    getTimeZone: () => setting.timeZone,
    getTemporaryActiveUserKey: () => setting.temporaryKey(execution.activeUser),
    getActiveUserLocale: () => setting.locale,
    toString: () => 'Session',
  });
}
