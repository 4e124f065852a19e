/** How Google's older services print values: like Java, where every number is a double. */

import { types } from 'node:util';
import { enumTitle } from './google-enum.ts';

/**
 * `value` as Logger prints it (F102).
 *
 * @example
 * javaText([1, 'two', true, null])  // '[1.0, two, true, null]'
 */
export function javaText(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return javaNumber(value);
  if (typeof value !== 'object') return String(value);
  if (enumTitle(value) !== null) return String(value);
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (types.isDate(value) || types.isNativeError(value) || types.isProxy(value)) return String(value);
  const fields = Object.entries(value).map(([key, item]) => `${key}=${javaText(item)}`);
  return `{${fields.join(', ')}}`;
}

function javaNumber(value: number): string {
  if (!Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  // Java writes doubles from 10^7 on with an exponent: 1.2345678E7.
  if (size < 1e7) return `${Object.is(value, -0) ? '-0' : value}.0`;
  const [digits = '', exponent = ''] = value.toExponential().split('e+');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent}`;
}
