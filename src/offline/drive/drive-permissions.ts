/** Drive.Permissions: sharing a file. */

import { mustKnow, mustTake } from '../base/known-options.ts';
import { guarded } from '../service.ts';
import { type DriveSetting, reachable } from './drive-files.ts';
import type { DrivePermission } from './drive-store.ts';

const TYPES: readonly string[] = ['user', 'group', 'domain', 'anyone'];
const ROLES: readonly string[] = ['writer', 'commenter', 'reader'];
const PLAIN = 'Drive.Files.create/update (plain, folder, metadata)';
const READ = 'Drive.Files.get/list';

/**
 * The `Permissions` collection: create, list, remove. Mails about sharing are not sent here.
 *
 * @example
 * Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'a@example.org' }, fileId)
 */
export function drivePermissions(setting: DriveSetting): object {
  const { execution, store } = setting;
  const { realm } = execution;
  return guarded('Permissions', {
    create: (...given: unknown[]) => {
      const [resource, fileId, options] = given;
      mustTake(given, 3, 'Drive.Permissions.create');
      mustKnow(resource, ['type', 'role', 'emailAddress'], 'Drive.Permissions.create');
      // Mails about sharing are never sent here, so that asking for none is what happens.
      const { sendNotificationEmail, ...others }: Record<string, unknown> = { ...Object(options) };
      mustKnow(sendNotificationEmail === false ? others : options, ['supportsAllDrives'], 'Drive.Permissions.create');
      return execution.call('Drive.Permissions.create', PLAIN, 1, () => {
        const file = reachable(setting, 'permissions.create', fileId);
        const permission = readPermission(setting, resource);
        store.put({ ...file, permissions: [...file.permissions, permission] });
        return realm.object({ kind: 'drive#permission', ...permission });
      });
    },
    list: (...given: unknown[]) => {
      const [fileId, options] = given;
      mustTake(given, 2, 'Drive.Permissions.list');
      mustKnow(options, ['supportsAllDrives'], 'Drive.Permissions.list');
      return execution.call('Drive.Permissions.list', READ, 1, () => {
        const { permissions } = reachable(setting, 'permissions.list', fileId);
        const items = realm.array(permissions.map((permission) => realm.object({ ...permission })));
        return realm.object({ kind: 'drive#permissionList', permissions: items });
      });
    },
    remove: (...given: unknown[]) => {
      const [fileId, permissionId, options] = given;
      mustTake(given, 3, 'Drive.Permissions.remove');
      mustKnow(options, ['supportsAllDrives'], 'Drive.Permissions.remove');
      return execution.call('Drive.Permissions.remove', PLAIN, 1, () => {
        const file = reachable(setting, 'permissions.delete', fileId);
        store.put({ ...file, permissions: file.permissions.filter(({ id }) => id !== permissionId) });
      });
    },
    toString: () => 'Permissions',
  });
}

function readPermission(setting: DriveSetting, resource: unknown): DrivePermission {
  const fields = new Map<string, unknown>(
    typeof resource === 'object' && resource !== null ? Object.entries(resource) : [],
  );
  const [type, role, email] = [fields.get('type'), fields.get('role'), fields.get('emailAddress')];
  if (!isOneOf<DrivePermission['type']>(TYPES, type) || !isOneOf<DrivePermission['role']>(ROLES, role)) {
    const words = 'The permission type field is required.';
    throw setting.execution.realm.exception(`API call to drive.permissions.create failed with error: ${words}`);
  }
  return {
    id: setting.source.newId('permission'),
    type,
    role,
    emailAddress: email === undefined ? null : String(email),
  };
}

function isOneOf<Name extends string>(names: readonly string[], given: unknown): given is Name {
  return typeof given === 'string' && names.includes(given);
}
