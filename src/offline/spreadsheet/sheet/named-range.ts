/** Names for ranges. */

import { instance, text } from '../../base/parameters.ts';
import { type Call, type ServiceClass, serviceClass, takes } from '../../base/service-class.ts';
import { NotEmulated } from '../../not-emulated.ts';
import { placeOf, RANGE, type RangeParts, type Session, type SpreadsheetParts, touch } from '../spreadsheet-session.ts';
import type { NamedRangeState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { blockOf } from './sheet-ranges.ts';

interface NamedRangeParts extends SpreadsheetParts {
  readonly id: string;
}

const namedRangeClass: ServiceClass<NamedRangeParts> = serviceClass('SpreadsheetApp.NamedRange', {
  getName: (parts) => stateOf(parts).name,
  getRange: (parts) => {
    const { place } = stateOf(parts);
    return parts.session.range(parts.file, place.sheetId, blockOf(place));
  },
  setName: takes([text], (parts, [name], call) => change(parts, call, { name })),
  setRange: takes([instance(RANGE)], (parts, [range], call) => change(parts, call, { place: placeOf(range) })),
  remove: (parts) => {
    writeNames(parts, 'NamedRange.remove', (names) => names.filter((each) => each.id !== parts.id));
    return null;
  },
});

/** Gives the NamedRange object of a saved name. */
function namedRangeObject(session: Session, file: SpreadsheetFile, id: string): object {
  return namedRangeClass.make({ realm: session.realm, session, file, id });
}

/** `getNamedRanges`: the names of the whole file, or of one sheet of it. */
export function namedRanges(parts: SpreadsheetParts, sheetId: number | null): object[] {
  const { file, realm, session } = parts;
  const method = sheetId === null ? 'Spreadsheet.getNamedRanges' : 'Sheet.getNamedRanges';
  return session.buffer.read(method, 'Sheet.getLastRow', 1, () => {
    const own = file.namedRanges.filter((each) => sheetId === null || each.place.sheetId === sheetId);
    return realm.array(own.map((each) => namedRangeObject(session, file, each.id)));
  });
}

/** Gives a name to a range; one that the file has already is moved there (F25). */
export function setNamedRange(parts: SpreadsheetParts, name: string, range: RangeParts): null {
  const place = placeOf(range);
  writeNames(parts, 'Spreadsheet.setNamedRange', (names) => {
    if (names.some((each) => each.name === name)) {
      return names.map((each) => (each.name === name ? { ...each, place } : each));
    }
    return [...names, { id: parts.session.setting.newId('namedRange'), name, place }];
  });
  return null;
}

/** Changes the file's names as one buffered write. */
export function writeNames(
  parts: SpreadsheetParts,
  method: string,
  next: (names: NamedRangeState[]) => NamedRangeState[],
): void {
  const { file } = parts;
  parts.session.buffer.write(method, 1, (undo) => {
    const before = file.namedRanges;
    const after = next(before);
    file.namedRanges = after;
    touch(file);
    undo(() => {
      if (file.namedRanges === after) file.namedRanges = before;
    });
  });
}

function change(parts: NamedRangeParts, call: Call, patch: Partial<NamedRangeState>): object {
  stateOf(parts);
  writeNames(parts, call.method, (names) => names.map((each) => (each.id === parts.id ? { ...each, ...patch } : each)));
  return namedRangeObject(parts.session, parts.file, parts.id);
}

function stateOf(parts: NamedRangeParts): NamedRangeState {
  const state = parts.file.namedRanges.find((each) => each.id === parts.id);
  if (state === undefined) throw new NotEmulated('a NamedRange that was removed');
  return state;
}
