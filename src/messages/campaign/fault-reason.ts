/** Why a value of a campaign file cannot be used, in Chinese, for whoever prepares the file. */

/** What zod tells of a fault, as far as a sentence is made of it. */
interface Fault {
  code?: string | undefined;
  expected?: unknown;
  values?: readonly unknown[];
  minimum?: unknown;
  maximum?: unknown;
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '清单 […]',
  object: '对象 {…}',
  record: '对象 {…}',
};

/**
 * One sentence for a fault.
 *
 * @example
 * faultReason({ code: 'invalid_type', expected: 'string' }) // → '应为文字'
 */
export function faultReason({ code, expected, maximum, minimum, values = [] }: Fault): string {
  switch (code) {
    case 'invalid_type':
      return `应为${KINDS[String(expected)] ?? String(expected)}`;
    case 'invalid_value':
      return `应为${values.map((value) => JSON.stringify(value)).join('、')}${values.length > 1 ? '之一' : ''}`;
    case 'too_small':
      return `太小或太少，至少${String(minimum)}`;
    case 'too_big':
      return `太大或太多，至多${String(maximum)}`;
    case 'invalid_union':
      return '不是允许的写法';
    default:
      return '写法不符合要求';
  }
}
