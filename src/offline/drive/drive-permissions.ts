/** Drive.Permissions: sharing a file, and who may respond to a form. */

import { mustKnow } from '../base/known-options.ts';
import { anything, optional } from '../base/parameters.ts';
import { type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import { domainOf, type FormResponder } from '../forms/responders.ts';
import { NotEmulated } from '../not-emulated.ts';
import type { Realm } from '../service.ts';
import { type DriveParts, type DriveSetting, reachable, refusal, tooMany } from './drive-setting.ts';
import type { DriveFile, DrivePermission } from './drive-store.ts';
import { listFields } from './file-resource.ts';
import { putFile } from './form-files.ts';

const TYPES: readonly string[] = ['user', 'group', 'domain', 'anyone'];
const ROLES: readonly string[] = ['writer', 'commenter', 'reader'];
const PLAIN = 'Drive.Files.create/update (plain, folder, metadata)';
const READ = 'Drive.Files.get/list';
// Without `fields` the API answers with these only (permissions resource, v3).
const DEFAULT_FIELDS = ['kind', 'id', 'type', 'role'];
// So a live refusal of `anyone` reads (googleapis/google-api-python-client, issue 895): the user's message is empty.
const OUTSIDE_REFUSED = 'Bad Request. User message: ""';

const CREATE = 'Drive.Permissions.create';
const LIST = 'Drive.Permissions.list';
const REMOVE = 'Drive.Permissions.remove';
const RESOURCE = ['type', 'role', 'emailAddress', 'domain', 'view'];
const ANSWER = ['fields', 'supportsAllDrives'];

const given = optional(anything);

const permissionsClass: ServiceClass<DriveParts> = serviceClass(
  'Drive.Permissions',
  {
    create: takes([given, given, given], (parts, [resource, fileId, options]) => {
      mustKnow(resource, RESOURCE, CREATE);
      // Mails about sharing are never sent here, so that asking for none is what happens.
      const silent = entries(options).get('sendNotificationEmail') === false ? ['sendNotificationEmail'] : [];
      mustKnow(options, [...ANSWER, ...silent], CREATE);
      return parts.execution.call(CREATE, PLAIN, 1, () => {
        const file = reachable(parts, 'permissions.create', fileId);
        const permission = readPermission(parts, resource);
        mustStayInside(parts, file, permission);
        if (permission.view === 'published') addResponder(parts, file, permission);
        else putFile(parts, { ...file, permissions: [...file.permissions, permission] });
        return resourceOf(parts.realm, permission, namesIn(entries(options).get('fields')));
      });
    }),
    list: takes([given, given], (parts, [fileId, options]) => {
      mustKnow(options, [...ANSWER, 'includePermissionsForView'], LIST);
      return parts.execution.call(LIST, READ, 1, () => {
        const file = reachable(parts, 'permissions.list', fileId);
        const items = parts.realm.array(listed(parts, file, entries(options)));
        return parts.realm.object({ kind: 'drive#permissionList', permissions: items });
      });
    }),
    remove: takes([given, given, given], (parts, [fileId, permissionId, options]) => {
      mustKnow(options, ['supportsAllDrives'], REMOVE);
      return parts.execution.call(REMOVE, PLAIN, 1, () => {
        const file = reachable(parts, 'permissions.delete', fileId);
        remove(parts, file, String(permissionId));
      });
    }),
  },
  { refuse: tooMany },
);

/**
 * The `Permissions` collection: create, list, remove. Mails about sharing are not sent here.
 *
 * A permission with `view: 'published'` says who may respond to a form (guide "Publish and manage responders").
 *
 * @example
 * Drive.Permissions.create({ type: 'anyone', view: 'published', role: 'reader' }, formId)
 */
export function drivePermissions(parts: DriveParts): object {
  return permissionsClass.make(parts);
}

function readPermission(setting: DriveSetting, resource: unknown): DrivePermission {
  const fields = entries(resource);
  const [type, role, email, domain, view] = ['type', 'role', 'emailAddress', 'domain', 'view'].map((name) =>
    fields.get(name),
  );
  if (!isOneOf<DrivePermission['type']>(TYPES, type) || !isOneOf<DrivePermission['role']>(ROLES, role)) {
    throw refused(setting, 'create', 'The permission type field is required.');
  }
  const permission: DrivePermission = {
    id: type === 'anyone' ? 'anyoneWithLink' : setting.source.newId('permission'),
    type,
    role,
    emailAddress: email === undefined ? null : String(email),
  };
  if (type === 'domain') permission.domain = String(domain).toLowerCase();
  if (view === undefined || view === null) return permission;
  if (view !== 'published') throw new NotEmulated(`Drive.Permissions.create with view ${view}`);
  return { ...permission, view };
}

// What an administrator forbids is refused; in which words is known for `anyone` alone.
function mustStayInside(setting: DriveSetting, file: DriveFile, permission: DrivePermission): void {
  if (!setting.isOutsideForbidden) return;
  const { domain, emailAddress, type } = permission;
  if (type === 'anyone') throw refused(setting, 'create', OUTSIDE_REFUSED);
  const to = type === 'domain' ? (domain ?? '') : domainOf(emailAddress ?? '');
  if (to !== domainOf(file.owner)) {
    throw new NotEmulated(`Drive.Permissions.create for ${type} outside the organisation, which forbids it`);
  }
}

function addResponder(setting: DriveSetting, file: DriveFile, permission: DrivePermission): void {
  const form = setting.forms.files.get(file.id);
  const { domain = null, emailAddress, id, role, type } = permission;
  if (form === undefined) throw new NotEmulated('Drive.Permissions.create with view published for what is no form');
  if (role !== 'reader') throw new NotEmulated(`Drive.Permissions.create with view published and role ${role}`);
  if (type === 'group') throw new NotEmulated('Drive.Permissions.create with view published for a group');
  const responder: FormResponder = { id, type, emailAddress, domain };
  const others = form.responders.filter(
    (each) => each.type !== type || each.emailAddress !== emailAddress || each.domain !== domain,
  );
  form.responders = [...others, responder];
  setting.forms.changed(form);
}

function remove(setting: DriveSetting, file: DriveFile, permissionId: string): void {
  const form = setting.forms.files.get(file.id);
  const isIts = ({ id }: { id: string }): boolean => id === permissionId;
  if (form?.responders.some(isIts)) {
    form.responders = form.responders.filter((each) => !isIts(each));
    setting.forms.changed(form);
    return;
  }
  if (!file.permissions.some(isIts)) throw refused(setting, 'delete', `Permission not found: ${permissionId}.`);
  putFile(setting, { ...file, permissions: file.permissions.filter((each) => !isIts(each)) });
}

function listed(setting: DriveSetting, file: DriveFile, options: ReadonlyMap<string, unknown>): object[] {
  const wanted = options.get('includePermissionsForView') ?? null;
  if (wanted !== null && wanted !== 'published') {
    throw new NotEmulated(`Drive.Permissions.list with includePermissionsForView ${wanted}`);
  }
  const view = wanted === null ? [] : published(setting, file);
  const fields = options.get('fields') ?? null;
  const asked = fields === '*' ? '*' : listFields(fields === null ? null : String(fields), 'permissions', LIST);
  const names = namesIn(asked);
  return [...file.permissions, ...view].map((each) => resourceOf(setting.execution.realm, each, names));
}

function published({ forms }: DriveSetting, file: DriveFile): DrivePermission[] {
  const responders = forms.files.get(file.id)?.responders ?? [];
  return responders.map((each) => ({ ...each, role: 'reader', view: 'published' }));
}

function resourceOf(realm: Realm, permission: DrivePermission, names: readonly string[] | '*' | null): object {
  const given = Object.entries(permission).filter(([, value]) => value !== null);
  const all = new Map<string, unknown>([['kind', 'drive#permission'], ...given]);
  const wanted = names === '*' ? [...all.keys()] : (names ?? DEFAULT_FIELDS);
  const unknown = wanted.find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw new NotEmulated(`Drive.Permissions with fields ${unknown}`);
  return realm.object(Object.fromEntries(wanted.filter((name) => all.has(name)).map((name) => [name, all.get(name)])));
}

const KNOWN = ['kind', 'id', 'type', 'role', 'emailAddress', 'domain', 'view'];

function namesIn(fields: unknown): readonly string[] | '*' | null {
  if (fields === undefined || fields === null) return null;
  return fields === '*'
    ? '*'
    : String(fields)
        .split(',')
        .map((name) => name.trim());
}

function entries(given: unknown): Map<string, unknown> {
  return new Map<string, unknown>(typeof given === 'object' && given !== null ? Object.entries(given) : []);
}

function refused(setting: DriveSetting, method: string, words: string): Error {
  return refusal(setting, `permissions.${method}`, words);
}

function isOneOf<Name extends string>(names: readonly string[], given: unknown): given is Name {
  return typeof given === 'string' && names.includes(given);
}
