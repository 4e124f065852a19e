/** Protected ranges and sheets. */

import { userEmail, userObject } from '../../base/user.ts';
import { NotEmulated } from '../../not-emulated.ts';
import type { CallArguments } from '../call-arguments.ts';
import { type ServiceClass, serviceClass, takes } from '../service-class.ts';
import { blockOf } from '../sheet/sheet-ranges.ts';
import { protectionTypes } from '../spreadsheet-enums.ts';
import { placeOf, type Session, type SpreadsheetParts, touch } from '../spreadsheet-session.ts';
import { BOUNDED } from '../state/a1-notation.ts';
import type { Place, ProtectionState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { mayEdit } from './protected-cells.ts';

interface ProtectionParts extends SpreadsheetParts {
  readonly id: string;
}

const protectionClass: ServiceClass<ProtectionParts> = serviceClass('Protection', {
  getDescription: (parts) => stateOf(parts).description,
  setDescription: takes(1, 1, (parts, given) => change(parts, given, { description: given.text(0) })),
  getProtectionType: (parts) => Reflect.get(protectionTypes, stateOf(parts).kind),
  getRange: (parts) => {
    const { kind, place } = stateOf(parts);
    // The range of a protected sheet is the whole sheet, and its address is empty (F64).
    const open = { startRow: false, endRow: false, startColumn: false, endColumn: false };
    return parts.session.range(parts.file, place.sheetId, blockOf(place), kind === 'SHEET' ? open : BOUNDED);
  },
  setRange: takes(1, 1, (parts, given) => {
    const range = parts.session.rangeParts(given.values[0]);
    if (range === null) throw given.wrong();
    return change(parts, given, { kind: 'RANGE', place: placeOf(range) });
  }),
  getUnprotectedRanges: (parts) =>
    parts.realm.array(
      stateOf(parts).unprotected.map((place) => parts.session.range(parts.file, place.sheetId, blockOf(place))),
    ),
  setUnprotectedRanges: takes(1, 1, (parts, given) => {
    const ranges = given.list(0).map((each) => parts.session.rangeParts(each));
    if (ranges.some((each) => each === null)) throw given.wrong();
    return change(parts, given, { unprotected: ranges.flatMap((each) => (each === null ? [] : [placeOf(each)])) });
  }),
  isWarningOnly: (parts) => stateOf(parts).warningOnly,
  setWarningOnly: takes(1, 1, (parts, given) => change(parts, given, { warningOnly: given.flag(0) })),
  canEdit: (parts) => mayEdit(parts.file, stateOf(parts), parts.session.execution.effectiveUser),
  canDomainEdit: (parts) => stateOf(parts).domainEdit,
  setDomainEdit: takes(1, 1, (parts, given) => change(parts, given, { domainEdit: given.flag(0) })),
  getEditors: (parts) => parts.realm.array(stateOf(parts).editors.map(userObject)),
  addEditor: takes(1, 1, (parts, given) => addEditors(parts, given, [given.values[0]])),
  addEditors: takes(1, 1, (parts, given) => addEditors(parts, given, given.list(0))),
  removeEditor: takes(1, 1, (parts, given) => removeEditors(parts, given, [given.values[0]])),
  removeEditors: takes(1, 1, (parts, given) => removeEditors(parts, given, given.list(0))),
  remove: (parts) => {
    const state = stateOf(parts);
    write(parts, 'Protection.remove', () => {
      parts.file.protections = parts.file.protections.filter((each) => each !== state);
    });
    return null;
  },
});

/** Gives the Protection object of a saved protection. */
export function protectionObject(session: Session, file: SpreadsheetFile, id: string): object {
  return protectionClass.make({ realm: session.realm, session, file, id });
}

/**
 * Protects a range, or a sheet, and gives its Protection.
 *
 * Nobody is shut out yet: everyone who may edit the file is an editor of the protection, the owner unnamed (F63).
 */
export function protect(session: Session, file: SpreadsheetFile, kind: 'RANGE' | 'SHEET', place: Place): object {
  const state: ProtectionState = {
    id: session.setting.newId('protection'),
    kind,
    place,
    description: '',
    warningOnly: false,
    domainEdit: false,
    editors: file.editors.slice(),
    unprotected: [],
  };
  const parts = { realm: session.realm, session, file, id: state.id };
  write(parts, kind === 'SHEET' ? 'Sheet.protect' : 'Range.protect', () => {
    file.protections = [...file.protections, state];
  });
  return protectionClass.make(parts);
}

function stateOf(parts: ProtectionParts): ProtectionState {
  const state = parts.file.protections.find((each) => each.id === parts.id);
  if (state === undefined) throw new NotEmulated('a Protection that was removed');
  return state;
}

function change(parts: ProtectionParts, given: CallArguments, patch: Partial<ProtectionState>): object {
  const state = stateOf(parts);
  const after = { ...state, ...patch };
  write(parts, given.method, () => {
    parts.file.protections = parts.file.protections.map((each) => (each === state ? after : each));
  });
  return protectionObject(parts.session, parts.file, parts.id);
}

function addEditors(parts: ProtectionParts, given: CallArguments, people: readonly unknown[]): object {
  const before = stateOf(parts).editors;
  const added = people.map((each) => userEmail(each) ?? fail(given));
  const fresh = added.filter((email) => email !== parts.file.owner && !before.includes(email));
  return change(parts, given, { editors: [...before, ...new Set(fresh)] });
}

function removeEditors(parts: ProtectionParts, given: CallArguments, people: readonly unknown[]): object {
  const removed = people.map((each) => userEmail(each) ?? fail(given));
  // Neither the owner nor whoever runs the script can be removed, says the reference; it is not an error to try.
  const held = parts.session.execution.effectiveUser;
  const editors = stateOf(parts).editors.filter((email) => email === held || !removed.includes(email));
  return change(parts, given, { editors });
}

function fail(given: CallArguments): never {
  throw given.wrong();
}

function write(parts: ProtectionParts, method: string, effect: () => void): void {
  const { file } = parts;
  parts.session.buffer.write(method, 1, (undo) => {
    const before = file.protections;
    effect();
    const after = file.protections;
    touch(file);
    undo(() => {
      if (file.protections === after) file.protections = before;
    });
  });
}
