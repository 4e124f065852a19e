/** Which form of a method fits what a script passes, and in which words Google refuses what fits none. */

import { types } from 'node:util';
import type { Realm } from '../service.ts';
import { enumTitle } from './google-enum.ts';
import { kindNameOf } from './object-kind.ts';
import { MISFIT, type Parameter } from './parameters.ts';

/** One form of a method: its parameters in order. The optional ones come last; only the last may repeat. */
export interface Signature {
  readonly parameters: readonly Parameter[];
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
}

const NOTHING: readonly unknown[] = [];

/** Gives the form of a method that has these parameters. */
export function signatureOf(parameters: readonly Parameter[]): Signature {
  const least = parameters.filter(({ may }) => may === undefined).length;
  const most = parameters.at(-1)?.may === 'repeat' ? Number.POSITIVE_INFINITY : parameters.length;
  return { parameters, least, most };
}

/** Gives what the method works with, value by value; null where the values do not fit this form. */
export function readBy({ least, most, parameters }: Signature, values: readonly unknown[]): readonly unknown[] | null {
  if (values.length < least || values.length > most) return null;
  if (values.length === 0) return NOTHING;
  const given: unknown[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const read = (parameters[index] ?? parameters.at(-1))?.read(values[index]);
    if (read === MISFIT) return null;
    given.push(read);
  }
  return given;
}

/**
 * Google's error for arguments that fit no form of a method.
 *
 * Where nothing but numbers is in the way it is a number that cannot be made (live logs), where nothing but nulls, the
 * name of the first; else the types of all (F7).
 *
 * @param method by its full name, the service first.
 */
export function refusal(realm: Realm, method: string, forms: readonly Signature[], values: readonly unknown[]): Error {
  const number = unmadeNumber(forms, values);
  if (number !== null) return realm.exception(`Cannot convert ${number} to int.`);
  const name = nameOfNull(forms, values);
  return name === null ? mismatch(realm, method, values) : realm.exception(`Invalid argument: ${name}`);
}

/**
 * The error for arguments that fit no form of `method`, with their types as Google writes them (F7).
 *
 * @example
 * mismatch(realm, 'LockService.Lock.tryLock', []).message
 * // "The parameters () don't match the method signature for LockService.Lock.tryLock."
 */
export function mismatch(realm: Realm, method: string, values: readonly unknown[]): Error {
  const [service = ''] = method.split('.');
  const named = values.map((value) => typeName(value, service)).join(',');
  return realm.exception(`The parameters (${named}) don't match the method signature for ${method}.`);
}

/**
 * Gives the form as Google's reference writes it.
 *
 * @example
 * signatureText(signatureOf([integer, optional(integer)]))  // 'Integer, Integer?'
 */
export function signatureText({ parameters }: Signature): string {
  const marks = { lack: '?', repeat: '...' } as const;
  return parameters.map(({ may, type }) => `${type}${may === undefined ? '' : marks[may]}`).join(', ');
}

// The positions at which a value is not of its parameter's type; null where their number does not fit this form.
function misfits({ least, most, parameters }: Signature, values: readonly unknown[]): number[] | null {
  if (values.length < least || values.length > most) return null;
  return values.flatMap((value, index) => {
    const read = (parameters[index] ?? parameters.at(-1))?.read(value);
    return read === MISFIT ? [index] : [];
  });
}

// A word where every form of the method makes a whole number of what it gets (copyValuesToRange), or NaN where this
// form takes a number. Where another form has something else there, as getRange has an address, Google names the types.
function unmadeNumber(forms: readonly Signature[], values: readonly unknown[]): string | null {
  const isWord = (value: unknown): boolean => typeof value === 'string' || Array.isArray(value);
  const isUnmade = ({ parameters }: Signature, index: number): boolean =>
    isWord(values[index])
      ? forms.every((form) => form.parameters[index]?.makesNumber === 'int')
      : typeof values[index] === 'number' && parameters[index]?.makesNumber !== undefined;
  for (const form of forms) {
    const wrong = misfits(form, values);
    if (wrong === null || !wrong.every((index) => isUnmade(form, index))) continue;
    const value = values[wrong[0] ?? 0];
    return typeof value === 'number' ? String(value) : `'${String(value)}'`;
  }
  return null;
}

function nameOfNull(forms: readonly Signature[], values: readonly unknown[]): string | null {
  for (const form of forms) {
    const wrong = misfits(form, values);
    if (wrong?.every((index) => values[index] === null) !== true) continue;
    const [first = -1] = wrong;
    const name = form.parameters[first]?.name;
    if (name !== undefined) return name;
  }
  return null;
}

// The names seen in Google's messages: (String), (number), (number[]), (null), (SpreadsheetApp.Range), ((class)),
// (FormApp.MultipleChoiceItem,number). Members of enumerations do not know their service: it is the method's.
function typeName(value: unknown, service: string): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'function') return 'Function';
  if (typeof value !== 'object') return '(class)';
  // Of an array Google was only seen to say number[], whatever was in it.
  if (Array.isArray(value)) return 'number[]';
  if (types.isDate(value)) return 'Date';
  const title = enumTitle(value);
  return kindNameOf(value) ?? (title === null ? '(class)' : `${service}.${title}`);
}
