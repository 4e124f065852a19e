/** Utilities.formatString: printf as Java has it. */

import { NotEmulated } from '../not-emulated.ts';

const DIRECTIVE = /%(?:(\d+)\$)?([-+ 0,#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/**
 * `pattern` with its directives filled from `values`: %s %d %i %f %e %x %o %c %b %%, with flags, width and precision.
 * Null where a directive has no value.
 *
 * @throws Error for a directive that is not emulated.
 * @example
 * formatString('%05.1f of %s', [2.25, 'x'])  // '002.3 of x'
 */
export function formatString(pattern: string, values: readonly unknown[]): string | null {
  let next = 0;
  let isShort = false;
  const text = pattern.replace(DIRECTIVE, (_all, position, flags: string, width, precision, letter: string) => {
    if (letter === '%') return '%';
    const index = position === undefined ? next++ : Number(position) - 1;
    if (index >= values.length || index < 0) {
      isShort = true;
      return '';
    }
    const digits = precision === undefined ? null : Number(precision);
    return padded(
      directive(letter, values[index], flags, digits),
      flags,
      width === undefined ? 0 : Number(width),
      letter,
    );
  });
  return isShort ? null : text;
}

function directive(letter: string, value: unknown, flags: string, digits: number | null): string {
  switch (letter) {
    case 's':
      return digits === null ? String(value) : String(value).slice(0, digits);
    case 'd':
    case 'i':
      return signed(Math.trunc(Number(value)), flags, 0);
    case 'f':
      return signed(Number(value), flags, digits ?? 6);
    case 'e':
      return Number(value).toExponential(digits ?? 6);
    case 'x':
      return Math.trunc(Number(value)).toString(16);
    case 'X':
      return Math.trunc(Number(value)).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(Number(value)).toString(8);
    case 'c':
      return String.fromCharCode(Number(value));
    case 'b':
      return String(Boolean(value));
    default:
      throw new NotEmulated(`Utilities.formatString with %${letter}`);
  }
}

function signed(value: number, flags: string, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  const [whole = '', fraction] = text.split('.');
  const grouped = flags.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

function padded(text: string, flags: string, width: number, letter: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || letter === 's') return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
