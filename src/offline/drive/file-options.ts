/** What the methods of Drive.Files take: names of resources and of options. */

import { mustKnow, mustTake } from '../base/known-options.ts';

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
 * Throws `not emulated: Drive.Files.METHOD with NAME` for what is not emulated of a resource, of options, and of
 * further arguments.
 *
 * @example
 * mustKnowGiven('create', [{ name: 'a', starred: true }])
 * // throws Error('not emulated: Drive.Files.create with starred')
 */
export function mustKnowGiven(method: keyof typeof METHODS, given: readonly unknown[]): void {
  const known: readonly (readonly string[] | null)[] = METHODS[method];
  mustTake(given, known.length, `Drive.Files.${method}`);
  known.forEach((names, at) => {
    if (names !== null) mustKnow(given[at], names, `Drive.Files.${method}`);
  });
}
