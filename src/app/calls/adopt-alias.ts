/** Takes a unit's former names over as its aliases, so that the entries that name it so are its own again. */

import * as z from 'zod/mini';
import { staffCall } from '../call.ts';
import { forgetSettings, freshSettings, unitOfRow } from '../tables/settings.ts';
import { rosterTable } from '../tables/tables.ts';
import { findHangingNames } from '../tables/unit-names.ts';
import { unitId } from './shapes.ts';

/**
 * Writes the former names of a unit on which entries hang into its cell of aliases, behind what stands there. The next
 * sweep counts the entries for the unit again.
 *
 * Only names that the unit bore and that some entry bears are taken over: nothing comes from the caller but the unit.
 *
 * @throws ProblemError storeRefused.
 * @example
 * adoptAlias(office, { unit: 'TG' }) // → { ok: true, value: { names: ['塘沽街道总工会'], entries: 3 } }
 */
export const adoptAlias = staffCall(
  () => z.strictObject({ unit: unitId() }),
  ({ office, settings }, { unit: id }) => {
    const hanging = findHangingNames(office, settings).filter(({ unit }) => unit.id === id);
    const row = office.book.read(rosterTable(office.language)).find((each) => unitOfRow(each)?.id === id);
    if (!row || hanging.length === 0) return { ok: false, refusal: 'unknownUnit' };
    const names = hanging.map(({ name }) => name);
    const aliases = [row.cells.aliases ?? '', ...names].filter((text) => text.trim() !== '').join('\n');
    office.book.change(rosterTable(office.language), [{ index: row.index, cells: { aliases } }]);
    office.book.commit();
    forgetSettings(office);
    return { ok: true, value: { names, entries: hanging.reduce((sum, { entries }) => sum + entries, 0) } };
  },
  // As the roster stands now: the name may have been changed a moment ago.
  { right: 'review', load: freshSettings },
);
