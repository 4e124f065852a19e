/** What the methods of Drive.Files take: names of resources and of options. */

import { mustKnow } from '../base/known-options.ts';

const RESOURCE = ['name', 'mimeType', 'description', 'parents', 'appProperties'];
// There are no shared drives here, so what asks for them too changes nothing.
const ANSWER = ['fields', 'supportsAllDrives'];
const LIST = ['q', 'pageSize', 'pageToken', 'fields', 'includeItemsFromAllDrives', 'supportsAllDrives'];
const COPIED = RESOURCE.filter((name) => name !== 'mimeType');

// Each method's arguments in their order: the names known of each, null for what is no set of names.
const METHODS = {
  create: [RESOURCE, null, ANSWER],
  update: [[...RESOURCE, 'trashed'], null, null, [...ANSWER, 'addParents', 'removeParents']],
  copy: [COPIED, null, ANSWER],
  get: [null, [...ANSWER, 'alt']],
  export: [null, null, ['alt', 'fields']],
  list: [LIST],
  remove: [null, ['supportsAllDrives']],
};

/**
 * Throws `not emulated: Drive.Files.METHOD with NAME` for what is not emulated of a resource and of options.
 *
 * @example
 * mustKnowGiven('create', [{ name: 'a', starred: true }])
 * // throws Error('not emulated: Drive.Files.create with starred')
 */
export function mustKnowGiven(method: keyof typeof METHODS, given: readonly unknown[]): void {
  const known: readonly (readonly string[] | null)[] = METHODS[method];
  known.forEach((names, index) => {
    if (names !== null) mustKnow(given[index], names, `Drive.Files.${method}`);
  });
}
