/** Protected ranges and sheets. */

import { flag, instance, listOf, text } from '../../base/parameters.ts';
import { type Call, type ServiceClass, serviceClass, takes } from '../../base/service-class.ts';
import { addressOrUser, userObject } from '../../base/user.ts';
import { NotEmulated } from '../../not-emulated.ts';
import { blockOf } from '../sheet/sheet-ranges.ts';
import { protectionTypes } from '../spreadsheet-enums.ts';
import { placeOf, RANGE, type Session, type SpreadsheetParts, touch } from '../spreadsheet-session.ts';
import { BOUNDED } from '../state/a1-notation.ts';
import type { Place, ProtectionState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { mayEdit } from './protected-cells.ts';

interface ProtectionParts extends SpreadsheetParts {
  readonly id: string;
}

const protectionClass: ServiceClass<ProtectionParts> = serviceClass('SpreadsheetApp.Protection', {
  getDescription: (parts) => stateOf(parts).description,
  setDescription: takes([text], (parts, [description], call) => change(parts, call, { description })),
  getProtectionType: (parts) => Reflect.get(protectionTypes, stateOf(parts).kind),
  getRange: (parts) => {
    const { kind, place } = stateOf(parts);
    // The range of a protected sheet is the whole sheet, and its address is empty (F64).
    const open = { startRow: false, endRow: false, startColumn: false, endColumn: false };
    return parts.session.range(parts.file, place.sheetId, blockOf(place), kind === 'SHEET' ? open : BOUNDED);
  },
  setRange: takes([instance(RANGE)], (parts, [range], call) =>
    change(parts, call, { kind: 'RANGE', place: placeOf(range) }),
  ),
  getUnprotectedRanges: (parts) =>
    parts.realm.array(
      stateOf(parts).unprotected.map((place) => parts.session.range(parts.file, place.sheetId, blockOf(place))),
    ),
  setUnprotectedRanges: takes([listOf(instance(RANGE))], (parts, [ranges], call) =>
    change(parts, call, { unprotected: ranges.map(placeOf) }),
  ),
  isWarningOnly: (parts) => stateOf(parts).warningOnly,
  setWarningOnly: takes([flag], (parts, [warningOnly], call) => change(parts, call, { warningOnly })),
  canEdit: (parts) => mayEdit(parts.file, stateOf(parts), parts.session.execution.effectiveUser),
  canDomainEdit: (parts) => stateOf(parts).domainEdit,
  setDomainEdit: takes([flag], (parts, [domainEdit], call) => change(parts, call, { domainEdit })),
  getEditors: (parts) => parts.realm.array(stateOf(parts).editors.map((email) => userObject(parts.realm, email))),
  addEditor: takes([addressOrUser], (parts, emails, call) => addEditors(parts, emails, call)),
  addEditors: takes([listOf(addressOrUser)], (parts, [emails], call) => addEditors(parts, emails, call)),
  removeEditor: takes([addressOrUser], (parts, emails, call) => removeEditors(parts, emails, call)),
  removeEditors: takes([listOf(addressOrUser)], (parts, [emails], call) => removeEditors(parts, emails, call)),
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

function change(parts: ProtectionParts, call: Call, patch: Partial<ProtectionState>): object {
  const state = stateOf(parts);
  const after = { ...state, ...patch };
  write(parts, call.method, () => {
    parts.file.protections = parts.file.protections.map((each) => (each === state ? after : each));
  });
  return protectionObject(parts.session, parts.file, parts.id);
}

function addEditors(parts: ProtectionParts, added: readonly string[], call: Call): object {
  const before = stateOf(parts).editors;
  const fresh = added.filter((email) => email !== parts.file.owner && !before.includes(email));
  return change(parts, call, { editors: [...before, ...new Set(fresh)] });
}

function removeEditors(parts: ProtectionParts, removed: readonly string[], call: Call): object {
  // Neither the owner nor whoever runs the script can be removed, says the reference; it is not an error to try.
  const held = parts.session.execution.effectiveUser;
  const editors = stateOf(parts).editors.filter((email) => email === held || !removed.includes(email));
  return change(parts, call, { editors });
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
