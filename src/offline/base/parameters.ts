/** What a method of Google's takes: the types of its parameters, and what a script's values are read as. */

import { types } from 'node:util';
import { givenNumber } from './given-number.ts';
import { enumMemberName } from './google-enum.ts';
import type { ObjectKind } from './object-kind.ts';

/** What a parameter reads where a value is not of its type. */
export const MISFIT: unique symbol = Symbol('misfit');

/** A parameter of a method. What it reads is what the method works with. */
export interface Parameter<Value = unknown> {
  /** Its type as Google's reference writes it: `Integer`, `String[]`. */
  readonly type: string;
  /** Its name in Google's reference, where Google tells by it that a null is in the way (`Invalid argument: id`). */
  readonly name?: string;
  /** Whether Google makes a number of whatever it gets; what it cannot make one of is told in other words. */
  readonly makesNumber?: 'int' | 'double';
  /** Whether it may be left out, as all behind it, or may come as often as the script likes. */
  readonly may?: 'lack' | 'repeat';
  read(value: unknown): Value | typeof MISFIT;
}

/** A parameter that may be left out. */
export interface OptionalParameter<Value = unknown> extends Parameter<Value> {
  readonly may: 'lack';
}

/** The last parameter of a method that takes as many of them as it gets, none included. */
export interface RestParameter<Value = unknown> extends Parameter<Value> {
  readonly may: 'repeat';
}

/** What a method gets for its parameters, in their order. */
export type Given<Parameters extends readonly Parameter[]> = Parameters extends readonly [
  infer First,
  ...infer Others extends readonly Parameter[],
]
  ? First extends RestParameter<infer Value>
    ? Value[]
    : First extends OptionalParameter<infer Value>
      ? [Value?, ...Given<Others>]
      : First extends Parameter<infer Value>
        ? [Value, ...Given<Others>]
        : never
  : Parameters extends readonly []
    ? []
    : Parameters extends readonly Parameter<infer Value>[]
      ? Value[]
      : never;

/** A String; Google turns numbers and truth values into one (F51). */
export const text = parameter('String', (value) => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : MISFIT;
});

/** A String of a method that turns nothing into one. */
export const textAlone = parameter('String', (value) => (typeof value === 'string' ? value : MISFIT));

/** A String of a method that prints whatever it gets. */
export const anyText = parameter('String', (value) => String(value));

/** A Boolean, and nothing that stands for one. */
export const flag = parameter('Boolean', (value) => (typeof value === 'boolean' ? value : MISFIT));

/** A Boolean of a method that takes whatever is true or false in the script's language. */
export const anyFlag = parameter('Boolean', Boolean);

/** An Integer: Google cuts off what is behind the point, and makes one of a text, also of an array's. */
export const integer: Parameter<number> = {
  ...parameter('Integer', (value) => {
    const number = givenNumber(Array.isArray(value) ? String(value) : value);
    return number === null ? MISFIT : Math.trunc(number);
  }),
  makesNumber: 'int',
};

/** A Number with its fraction, made of a text as well. In which words Google refuses another text is not known. */
export const double: Parameter<number> = {
  ...parameter('Number', (value) => givenNumber(value) ?? MISFIT),
  makesNumber: 'double',
};

/** A Date of whichever context, as its milliseconds. */
export const moment = parameter('Date', (value) => (types.isDate(value) ? value.getTime() : MISFIT));

/** Whatever the script passes, as it is. */
export const anything = parameter('Object', (value) => value);

/** An object of options. */
export const fields = parameter('Object', (value) => (typeof value === 'object' && value !== null ? value : MISFIT));

/** An array of whatever. */
export const list = parameter('Object[]', (value): readonly unknown[] | typeof MISFIT =>
  Array.isArray(value) ? value : MISFIT,
);

/** Rows of cells: an array of arrays, of any sizes. */
export const rows = parameter('Object[][]', (value): readonly (readonly unknown[])[] | typeof MISFIT =>
  Array.isArray(value) && value.every((row) => Array.isArray(row)) ? value : MISFIT,
);

/** A parameter of a type of its own: `read` gives what a value stands for, MISFIT where it is of another type. */
export function parameter<Value>(type: string, read: (value: unknown) => Value | typeof MISFIT): Parameter<Value> {
  return { type, read };
}

/** An array of which every item fits `item`. */
export function listOf<Value>(item: Parameter<Value>): Parameter<readonly Value[]> {
  return parameter(`${item.type}[]`, (value) => {
    if (!Array.isArray(value)) return MISFIT;
    const items: Value[] = [];
    for (const each of value) {
      const read = item.read(each);
      if (read === MISFIT) return MISFIT;
      items.push(read);
    }
    return items;
  });
}

/** A member of the enumeration `title`, as its name. */
export function memberOf(title: string): Parameter<string> {
  return parameter(title, (value) => enumMemberName(title, value) ?? MISFIT);
}

/** An object of a class of Google's and no other, as what it stands for: `Item` does not take a TextItem. */
export function instance<Parts>(kind: ObjectKind<Parts>): Parameter<Parts> {
  return parameter(kind.title, (value) => kind.partsOf(value) ?? MISFIT);
}

/** The same parameter, taking null as well. */
export function orNull<Value>(inner: Parameter<Value>): Parameter<Value | null> {
  return { ...inner, read: (value) => (value === null ? null : inner.read(value)) };
}

/** The same parameter, where undefined asks for what is usual. */
export function orUndefined<Value>(inner: Parameter<Value>): Parameter<Value | undefined> {
  return { ...inner, read: (value) => (value === undefined ? undefined : inner.read(value)) };
}

/** The same parameter by its name in Google's reference, for services that tell it of a null. */
export function named<Value>(name: string, inner: Parameter<Value>): Parameter<Value> {
  return { ...inner, name };
}

/** The same parameter, which may be left out. */
export function optional<Value>(inner: Parameter<Value>): OptionalParameter<Value> {
  return { ...inner, may: 'lack' };
}

/** The same parameter, as often as the script likes. */
export function rest<Value>(inner: Parameter<Value>): RestParameter<Value> {
  return { ...inner, may: 'repeat' };
}
