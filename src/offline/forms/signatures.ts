/** Checks what a script passes to a Forms method, with Google's errors for what does not fit. */

import { types } from 'node:util';
import { givenNumber } from '../base/given-number.ts';
import { enumTitle } from '../base/google-enum.ts';
import { classNameOf, mismatch } from '../base/signature.ts';
import type { Realm } from '../service.ts';

/** A parameter of a method. `nullable` ones take null; for the others Google says `Invalid argument: name` (F93). */
export interface Parameter {
  name: string;
  nullable: boolean;
  accepts(value: unknown): boolean;
  /** What the method works with, where that is not the value itself. */
  read?(value: unknown): unknown;
}

/** A String parameter; numbers and booleans are turned into text, as Google does. */
export function text(name: string): Parameter {
  return parameter(name, isText);
}

function isText(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** A Boolean parameter. */
export function flag(name: string): Parameter {
  return parameter(name, (value) => typeof value === 'boolean');
}

/** A Number parameter; a text that is one is turned into it, as Google does. */
export function number(name: string): Parameter {
  return { ...parameter(name, (value) => givenNumber(value) !== null), read: givenNumber };
}

/** A Date parameter, of whichever context. */
export function date(name: string): Parameter {
  return parameter(name, (value) => types.isDate(value));
}

/** A String[] parameter. */
export function texts(name: string): Parameter {
  return parameter(name, (value) => Array.isArray(value) && value.every(isText));
}

/** A String[] parameter that may hold nulls. */
export function textsOrNulls(name: string): Parameter {
  return parameter(name, (value) => Array.isArray(value) && value.every((each) => each === null || isText(each)));
}

/** A parameter that takes an object of a class of the service, and no other: `Item` does not take a TextItem. */
export function instance(className: string, name: string): Parameter {
  return parameter(name, (value) => isInstance(className, value));
}

/** A parameter that takes an array of objects of a class. */
export function instances(className: string, name: string): Parameter {
  return parameter(name, (value) => Array.isArray(value) && value.every((each) => isInstance(className, each)));
}

/** A parameter that takes a member of an enumeration of `FormApp`. */
export function memberOf(enumeration: string, name: string): Parameter {
  return parameter(name, (value) => typeof value === 'object' && value !== null && enumTitle(value) === enumeration);
}

/** The same parameter, taking null as well. */
export function orNull(inner: Parameter): Parameter {
  return { ...inner, nullable: true };
}

/**
 * Gives the position of the first of `overloads` that `given` fits, and puts into `given` what texts were turned into.
 *
 * Throws Google's signature error when none fits (F7, F57), or `Invalid argument: name` when only a null is in the way.
 * `method` is Google's full name, `FormApp.Form.moveItem`.
 */
export function overload(realm: Realm, method: string, given: unknown[], overloads: Parameter[][]): number {
  const fitting = overloads.findIndex((parameters) => fits(given, parameters, false));
  overloads[fitting]?.forEach(({ read }, position) => {
    if (read !== undefined && given[position] !== null) given[position] = read(given[position]);
  });
  if (fitting >= 0) return fitting;
  const word = overloads.length === 1 ? wordForNumber(given, overloads[0] ?? []) : undefined;
  if (word !== undefined) throw realm.exception(`Cannot convert '${word}' to int.`);
  const withNull = overloads.find((parameters) => fits(given, parameters, true));
  const missing = withNull?.find((each, position) => given[position] === null && !each.nullable);
  if (missing !== undefined) throw realm.exception(`Invalid argument: ${missing.name}`);
  throw mismatch(realm, method, given);
}

function fits(given: readonly unknown[], parameters: readonly Parameter[], nullFits: boolean): boolean {
  if (given.length !== parameters.length) return false;
  return parameters.every((each, position) => {
    const value = given[position];
    return value === null ? nullFits || each.nullable : each.accepts(value);
  });
}

// A text in place of a number, where the method has one form and nothing else is in the way.
function wordForNumber(given: readonly unknown[], parameters: readonly Parameter[]): string | undefined {
  if (given.length !== parameters.length) return undefined;
  const [misfit, ...others] = parameters.flatMap((each, position) => (each.accepts(given[position]) ? [] : [position]));
  if (misfit === undefined || others.length > 0 || parameters[misfit]?.read === undefined) return undefined;
  const word = given[misfit];
  return typeof word === 'string' ? word : undefined;
}

function parameter(name: string, accepts: (value: unknown) => boolean): Parameter {
  return { name, nullable: false, accepts };
}

function isInstance(className: string, value: unknown): boolean {
  return typeof value === 'object' && value !== null && classNameOf(value) === `FormApp.${className}`;
}
