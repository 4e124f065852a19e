// Which modules of the server lie beside its code, and are loaded when they are first used (docs/decisions/0030).

/**
 * The parts by name, each with the places that belong to it; the first that fits has a module. What only modules of
 * parts import goes along by itself. What records a response and sends its receipt is in no part.
 *
 * @type {Readonly<Record<string, readonly RegExp[]>>}
 */
export const PARTS = {
  shapes: [/^zod\/mini$/, /^src\/domain\/campaign\/(?:fault|shapes)\.ts$/],
  'words-en': [/^src\/messages\/(?!names|problems\/pages).*(?:\/|-)en\.ts$/],
  calls: [/^src\/app\/calls\/all\.ts$/],
  manage: [
    /^src\/app\/calls\/(?:assign-rights|back-up|begin-next|choose-copy|close-season|hand-over|open-manage)\.ts$/,
    /^src\/app\/calls\/(?:read-campaign|read-health|read-set-up|remove-person|restore-backup|run-self-test)\.ts$/,
    /^src\/app\/calls\/(?:send-samples|set-up|take-campaign|take-roster|report-season)\.ts$/,
    /^src\/app\/(?:closing|health|self-test)\//,
    /^src\/app\/set-up\/(?!bring-along|back-up-book|restore-shown)/,
    /^src\/google\/(?:probe-|ensure-form|begin-form|publish-form|format-table|open-probes)/,
    /^src\/messages\/(?:campaign|closing|difference|health|self-test)\//,
    /^src\/domain\/(?:campaign\/faults|campaign\/difference|closing|backup)/,
  ],
  papers: [
    /^src\/documents\/(?!mail-body|escape-html|links-apart)/,
    /^src\/domain\/(?:paper|packet|export|registration)\//,
    /^src\/app\/papers\/(?!mail-files)/,
    /^src\/google\/(?:open-files|open-drive)/,
    /^src\/messages\/(?:documents|packets|export|registration)\//,
    /^src\/app\/calls\/(?:download-|preview-papers|read-packing|open-packing|read-unit-papers|read-layouts)/,
    /^src\/app\/calls\/(?:read-materials|read-selection|register-batch|request-papers|record-work-files)/,
  ],
  tables: [
    /^src\/domain\/import\//,
    /^src\/app\/calls\/(?:import-rows|open-table-import|forget-columns|open-importing)\.ts$/,
  ],
  mails: [
    /^src\/app\/(?:mail\/(?:mails|owed-(?!notices)|sample-mails)|tables\/(?:kept-texts|requeue-mails))/,
    /^src\/app\/calls\/(?:hold-mails|mail-by-hand|settle-mails)/,
    /^src\/domain\/post\/(?!address-key|dispatch|prefilled|short-hash|witness-ring|is-written|last-own|workdays)/,
    /^src\/messages\/mail\/(?:chasing|corrected|digests|district|escalation|health|how-to|letters)/,
    /^src\/messages\/mail\/(?:opening|reminder|rescheduled|unit)/,
  ],
  sheets: [
    /^src\/google\/(?:annotate-cells|ensure-table|look-at-form|look-at-table|mend-writes)\.ts$/,
    /^src\/google\/(?:open-at-row|rewrite-sheets)\.ts$/,
    /^src\/google\/open-triggers\.ts$/,
  ],
  answers: [/^src\/domain\/intake\/read-likely-(?!unit)/],
  ground: [/^src\/app\/tables\/(?:read-ground|selections|zero-reports)\.ts$/],
  kept: [
    /^src\/app\/tables\/(?:staff-tables|tally-columns)\.ts$/,
    /^src\/messages\/(?:sheet\/requests|tables\/(?:rare-notes|staff-tables))-zh\.ts$/,
  ],
  ticks: [
    /^src\/app\/triggers\/(?:full-tick|incoming|look-again|looked-rows|owner-run|recorded-before|sweep|tick)\.ts$/,
    /^src\/app\/triggers\/(?:weekly-digest|withdraw-emptied)\.ts$/,
    /^src\/app\/tables\/(?:found-registers|mark-cells|mend-register|publish-tally)\.ts$/,
    /^src\/app\/tables\/(?:requests|restore-rows|sent-batches)\.ts$/,
    /^src\/app\/tables\/tally-(?!columns)/,
    /^src\/google\/(?:found-tables|read-column)\.ts$/,
    /^src\/app\/set-up\//,
    /^src\/domain\/count\/(?:progress|tally)\.ts$/,
  ],
  review: [
    /^src\/app\/(?:calls\/(?:read-queue|read-entry|review-entry|shapes)|views\/)/,
    /^src\/app\/tables\/(?:decision-ids|entry-line|shared-queue)\.ts$/,
    /^src\/messages\/(?:refusals|staff|review|problems\/zh-CN)/,
    /^src\/domain\/(?:review\/(?:asked-before|refusal)|intake\/(?:read-english))/,
  ],
  staff: [
    /^src\/app\/calls\/(?:adopt-alias|approve-many|carry-out|mend-entry|read-progress|read-settings|record-contact)/,
    /^src\/app\/calls\/(?:publish-count|record-zero-report|restore-entry|select-entry|undo-decision|keep-)/,
    /^src\/messages\/panels\//,
  ],
};

/**
 * What the code itself uses of a package that lies beside it; modules that lie in a part have all of it.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const PACKAGES = {
  'zod/mini': [
    ...['array', 'boolean', 'enum', 'literal', 'number', 'record', 'strictObject', 'string'],
    ...['_default', 'discriminatedUnion', 'extend', 'nullable', 'optional', 'pipe', 'transform', 'union', 'unknown'],
    ...['config', 'gte', 'lte', 'maxLength', 'minLength', 'refine', 'safeParse'],
  ],
};

/**
 * The part that a module belongs to; null for the code itself.
 *
 * @param {string} path from the project's folder, or the name of a package
 * @returns {string | null}
 * @example
 * partOf('src/messages/mail/en.ts')  // → 'words-en'
 */
export function partOf(path) {
  return Object.keys(PARTS).find((name) => PARTS[name]?.some((place) => place.test(path))) ?? null;
}
