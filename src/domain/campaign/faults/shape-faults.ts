/** What zod finds wrong with the shape of a campaign file, as faults of ours. */

import type * as z from 'zod/mini';
import { FAULT_CODES, type FaultCode, type FaultFacts, type FoundFault, faultAt, valueIn } from '../fault.ts';

/**
 * The faults of a file's shape.
 *
 * @param input the whole file, as it was read.
 */
export function shapeFaults(issues: readonly z.core.$ZodIssue[], input: unknown): FoundFault[] {
  return issues.flatMap((issue) => {
    const meant = meantBy(issue);
    if (meant) return shapeFaults(meant, input);
    const found = issue.path.reduce<unknown>(valueIn, input);
    const value = typeof found === 'string' ? found : (JSON.stringify(found) ?? '');
    return [found === undefined ? faultAt(issue.path, 'missing') : shapeFault(issue, value)];
  });
}

// Of several shapes the one is meant that is only wrong inside; null where none is, or more than one.
function meantBy(issue: z.core.$ZodIssue): z.core.$ZodIssue[] | null {
  if (issue.code !== 'invalid_union' || issue.discriminator !== undefined) return null;
  const [meant, ...others] = issue.errors.filter((each) => each.every(({ path }) => path.length > 0));
  if (meant === undefined || others.length > 0) return null;
  return meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function shapeFault(issue: z.core.$ZodIssue, value: string): FoundFault {
  const fault = (code: FaultCode, facts: FaultFacts = {}) => faultAt(issue.path, code, facts);
  switch (issue.code) {
    case 'unrecognized_keys':
      return fault('unknownKeys', { value: issue.keys.join('、') });
    case 'invalid_type':
      return fault('wrongShape', { value, allowed: [issue.expected] });
    case 'invalid_value':
      return fault('unknownWord', { value, allowed: issue.values.map(String) });
    case 'invalid_union':
      return unionFault(issue, value);
    case 'too_small':
      return issue.origin === 'number' ? fault('tooSmall', { value, other: String(issue.minimum) }) : fault('missing');
    case 'too_big':
      return fault('tooLarge', { value, other: String(issue.maximum) });
    case 'invalid_key':
      return fault('badKey', { value: String(issue.path[issue.path.length - 1]) });
    case 'custom':
      return fault(codeOf(issue.params), { value });
    default:
      return fault('wrongShape', { value, allowed: [] });
  }
}

// A rule of a kind that there is not; else neither a number nor a text, or neither a list nor what it must not be.
function unionFault(issue: z.core.$ZodIssueInvalidUnion, value: string): FoundFault {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  if (issue.discriminator !== undefined) return faultAt(issue.path, 'unknownWord', { value, allowed: options });
  const isNumber = issue.errors.flat().some((each) => each.code === 'invalid_type' && each.expected === 'number');
  return faultAt(issue.path, 'wrongShape', { value, allowed: [isNumber ? 'numberOrText' : 'condition'] });
}

// A whole number's own check comes without a code.
function codeOf(params: Readonly<Record<string, unknown>> | undefined): FaultCode {
  return FAULT_CODES.find((code) => code === params?.code) ?? 'notWhole';
}
