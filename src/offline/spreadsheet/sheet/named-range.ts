/** Names for ranges. */

import { NotEmulated } from '../../not-emulated.ts';
import type { CallArguments } from '../call-arguments.ts';
import { type ServiceClass, serviceClass, takes } from '../service-class.ts';
import { placeOf, type Session, type SpreadsheetParts, touch } from '../spreadsheet-session.ts';
import type { NamedRangeState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { blockOf } from './sheet-ranges.ts';

interface NamedRangeParts extends SpreadsheetParts {
  readonly id: string;
}

const namedRangeClass: ServiceClass<NamedRangeParts> = serviceClass('NamedRange', {
  getName: (parts) => stateOf(parts).name,
  getRange: (parts) => {
    const { place } = stateOf(parts);
    return parts.session.range(parts.file, place.sheetId, blockOf(place));
  },
  setName: takes(1, 1, (parts, given) => {
    const name = given.text(0);
    return change(parts, given, { name });
  }),
  setRange: takes(1, 1, (parts, given) => {
    const range = parts.session.rangeParts(given.values[0]);
    if (range === null) throw given.wrong();
    return change(parts, given, { place: placeOf(range) });
  }),
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
export function setNamedRange(parts: SpreadsheetParts, given: CallArguments): null {
  const name = given.text(0);
  const range = parts.session.rangeParts(given.values[1]);
  if (range === null) throw given.wrong();
  const place = placeOf(range);
  writeNames(parts, given.method, (names) => {
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

function change(parts: NamedRangeParts, given: CallArguments, patch: Partial<NamedRangeState>): object {
  stateOf(parts);
  writeNames(parts, given.method, (names) =>
    names.map((each) => (each.id === parts.id ? { ...each, ...patch } : each)),
  );
  return namedRangeObject(parts.session, parts.file, parts.id);
}

function stateOf(parts: NamedRangeParts): NamedRangeState {
  const state = parts.file.namedRanges.find((each) => each.id === parts.id);
  if (state === undefined) throw new NotEmulated('a NamedRange that was removed');
  return state;
}
