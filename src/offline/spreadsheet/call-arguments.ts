/** What a script passes to a method of the Spreadsheet service, checked as Google checks it. */

import { types } from 'node:util';
import { givenInteger, givenNumber } from '../base/given-number.ts';
import { enumMemberName } from '../base/google-enum.ts';
import { mismatch } from '../base/signature.ts';
import type { Realm } from '../service.ts';

/** The arguments of one call. Every reader throws Google's signature error (F7) for what does not fit. */
export class CallArguments {
  readonly realm: Realm;
  /** As Google names it behind `SpreadsheetApp.`: `Range.setValues`. */
  readonly method: string;
  readonly values: readonly unknown[];

  constructor(realm: Realm, method: string, values: readonly unknown[]) {
    this.realm = realm;
    this.method = method;
    this.values = values;
  }

  get count(): number {
    return this.values.length;
  }

  /** Google's error for arguments that no signature of the method takes. */
  wrong(): Error {
    const path = this.method.startsWith('SpreadsheetApp.') ? this.method : `SpreadsheetApp.${this.method}`;
    return mismatch(this.realm, path, this.values);
  }

  /** A whole number; Google cuts off what is behind the point, and makes one of a text. */
  integer(position: number): number {
    return givenInteger(this.realm, this.values[position], () => this.wrong());
  }

  /** A number with its fraction. In which words Google refuses a text for one is not known. */
  number(position: number): number {
    const value = this.values[position];
    const number = givenNumber(value);
    if (number !== null) return number;
    if (typeof value === 'number') throw this.realm.exception('Cannot convert NaN to int.');
    throw this.wrong();
  }

  /** A text; numbers and truth values are turned into one, as Google does (F51). */
  text(position: number): string {
    const value = this.values[position];
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw this.wrong();
  }

  /** A text, or null where the script passes null. */
  textOrNull(position: number): string | null {
    return this.values[position] === null ? null : this.text(position);
  }

  flag(position: number): boolean {
    const value = this.values[position];
    if (typeof value !== 'boolean') throw this.wrong();
    return value;
  }

  list(position: number): readonly unknown[] {
    const value = this.values[position];
    if (!Array.isArray(value)) throw this.wrong();
    return value;
  }

  /** Rows of cells: an array of arrays, of any sizes. */
  rows(position: number): readonly (readonly unknown[])[] {
    const value = this.list(position);
    if (!value.every((row) => Array.isArray(row))) throw this.wrong();
    return value as readonly (readonly unknown[])[];
  }

  /** Milliseconds of a Date of whichever context. */
  moment(position: number): number {
    const value = this.values[position];
    if (!types.isDate(value)) throw this.wrong();
    return value.getTime();
  }

  /** The name of a member of an enumeration. */
  member(position: number, title: string): string {
    const name = enumMemberName(title, this.values[position]);
    if (name === null) throw this.wrong();
    return name;
  }
}
