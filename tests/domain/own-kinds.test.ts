/** The recipes of docs/architecture.md: a kind of rule and a type of field are one value each, and whole with it. */

import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { keyText } from '../../src/domain/campaign/shapes.ts';
import { FIELD_TYPES, fieldShape } from '../../src/domain/fields/all.ts';
import { fieldType } from '../../src/domain/fields/field-type.ts';
import { RULE_KINDS, ruleShape } from '../../src/domain/rules/all.ts';
import { broken, none, ruleKind } from '../../src/domain/rules/rule-kind.ts';

/** A kind by the recipe: a number that comes in parcels of so many. */
const inParcels = ruleKind({
  kind: 'inParcels',
  codes: ['unusual'],
  parameters: () => ({ field: keyText(), limit: z.number() }),
  fits: { field: ['count', 'seconds', 'megabytes'] },
  check: (rule, { read }) => {
    const value = read.values[rule.field];
    if (typeof value !== 'number' || value % rule.limit === 0) return none;
    return broken(rule, { value: String(value), limit: String(rule.limit) });
  },
});

/** A type by the recipe: a word in capitals. */
const code = fieldType({
  type: 'code',
  problem: null,
  read: (text) => ({ value: text.trim().toUpperCase() }),
  column: () => ({ width: 90 }),
});

const RULE = { check: 'inParcels', code: 'unusual', level: 'error', source: 'district', field: 'minutes', limit: 30 };

describe('a kind of rule that is added to the list', () => {
  const shape = ruleShape([...RULE_KINDS, inParcels]);

  it('is taken, and refused without its parameter, with another’s, and told as another’s issue', () => {
    expect(z.safeParse(shape, RULE).success).toBe(true);
    expect(z.safeParse(shape, { ...RULE, limit: undefined }).success).toBe(false);
    expect(z.safeParse(shape, { ...RULE, until: '2019-09-18' }).success).toBe(false);
    expect(z.safeParse(shape, { ...RULE, code: 'late' }).success).toBe(false);
  });

  it('is refused where it is not in the list', () => {
    expect(z.safeParse(ruleShape(RULE_KINDS), RULE).success).toBe(false);
  });

  it.each([
    [29, [{ field: 'minutes', facts: { value: '29', limit: '30' } }]],
    [60, []],
    [undefined, []],
  ])('finds what it is there for: %s', (value, findings) => {
    const read = { unit: null, values: value === undefined ? {} : { minutes: value }, unreadable: {} };
    const rule = z.parse(inParcels.shape(), RULE);
    const subject = { fields: [], cells: {}, read, changedOn: '2019-08-20', handedInOn: '2019-08-20' };
    expect(inParcels.check(rule, subject)).toEqual(findings);
  });
});

describe('a type of field that is added to the list', () => {
  const FIELD = { key: 'pass', label: { 'zh-CN': '口令' }, type: 'code', max: 20 };

  it('is taken where it is in the list, and nowhere else', () => {
    expect(z.safeParse(fieldShape([...FIELD_TYPES, code]), FIELD).success).toBe(true);
    expect(z.safeParse(fieldShape(FIELD_TYPES), FIELD).success).toBe(false);
  });

  it('is asked, shown and mended as a line where it says nothing else', () => {
    const field = { key: 'pass', label: { own: '口令' }, max: 20 };
    const language = 'zh-CN' as const;
    const known = { findUnit: () => null, likelyUnit: () => null, findChoice: () => null, language, year: 2019 };
    expect(code.read(' ab ', field, known)).toEqual({ value: 'AB' });
    expect([code.ask, code.input, code.isBlank(' '), code.parts]).toEqual(['line', 'line', true, []]);
    const words = { language, days: () => '', yes: '', no: '', listed: () => '' };
    expect(code.shown({ field, value: undefined, typed: 'a\nb', isAsked: () => true }, words)).toBe('a b');
  });
});
