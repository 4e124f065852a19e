/** Shapes of JSON that the program keeps for itself: they take and give what zod would, of whatever text there is. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import * as json from '../../src/domain/json-shape.ts';
import { inAll } from '../thoroughness.ts';

/** One shape built both ways, and texts of JSON that have it, or nearly. */
interface Both {
  own: json.Shape<unknown>;
  zod: z.ZodMiniType<unknown>;
  texts: fc.Arbitrary<string>;
}

const NAMES = ['at', 'id', 'constructor', '__proto__', 'hasOwnProperty', '', '0', 'toString'];

const stranger = fc.oneof(
  fc.json(),
  fc.constantFrom('null', '1e999', '-0', '-1e999', '"\\ud800"', '{"__proto__":{"at":1}}', '[]', '{}', '[null]'),
);
const nearly = (texts: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 12, arbitrary: texts }, { weight: 1, arbitrary: stranger });
const listed = (texts: readonly string[]) => `[${texts.join(',')}]`;
const named = (pairs: readonly (readonly [string, string])[]) =>
  `{${pairs.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`;
const letters = fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text));

const plain: Both[] = [
  { own: json.text, zod: z.string(), texts: fc.oneof(letters, fc.constant('"\\udc00"')) },
  { own: json.number, zod: z.number(), texts: fc.oneof(fc.double(), fc.integer()).map((one) => JSON.stringify(one)) },
  { own: json.flag, zod: z.boolean(), texts: fc.constantFrom('true', 'false') },
  { own: json.oneOf(['yes', 'no']), zod: z.enum(['yes', 'no']), texts: fc.constantFrom('"yes"', '"no"', '"toString"') },
];

const anything: Both = { own: json.anything, zod: z.unknown(), texts: stranger };

const listOf = ({ own, texts, zod }: Both): Both => ({
  own: json.list(own),
  zod: z.array(zod),
  texts: fc.array(nearly(texts), { maxLength: 4 }).map(listed),
});

const recordOf = ({ own, texts, zod }: Both): Both => ({
  own: json.record(own),
  zod: z.record(z.string(), zod),
  texts: fc.array(fc.tuple(fc.constantFrom(...NAMES), nearly(texts)), { maxLength: 4 }).map(named),
});

const tupleOf = (each: readonly Both[]): Both => ({
  own: json.tuple(...each.map(({ own }) => own)),
  zod: z.tuple(each.map(({ zod }) => zod) as [z.ZodMiniType<unknown>]),
  texts: fc
    .tuple(fc.tuple(...each.map(({ texts }) => nearly(texts))), fc.constantFrom(0, 0, 0, 0, 1, -1))
    .map(([texts, more]) => listed(more > 0 ? [...texts, 'null'] : texts.slice(0, texts.length + more))),
});

const nullableOf = ({ own, texts, zod }: Both): Both => ({
  own: json.nullable(own),
  zod: z.nullable(zod),
  texts: fc.oneof(fc.constant('null'), texts),
});

/** By names that no object has of itself. */
const objectOf = (each: readonly (Both & { isOptional: boolean })[]): Both => {
  const pairs = each.map((one, index) => [`name${index}`, one] as const);
  return {
    own: json.object(
      Object.fromEntries(pairs.map(([name, { isOptional, own }]) => [name, isOptional ? json.optional(own) : own])),
    ),
    zod: z.object(
      Object.fromEntries(pairs.map(([name, { isOptional, zod }]) => [name, isOptional ? z.optional(zod) : zod])),
    ),
    texts: fc
      .tuple(
        fc.tuple(...pairs.map(([name, { texts }]) => nearly(texts).map((text) => [name, text] as const))),
        fc.array(fc.tuple(fc.constantFrom(...NAMES), stranger), { maxLength: 2 }),
        fc.nat({ max: 9 }),
      )
      .map(([own, others, left]) => named([...others, ...own.filter((_, index) => index !== left)])),
  };
};

const { shape } = fc.letrec<{ shape: Both }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...plain),
    fc.constant(listOf(anything)),
    fc.constant(recordOf(anything)),
    tie('shape').map(listOf),
    tie('shape').map(recordOf),
    tie('shape').map(nullableOf),
    fc.array(tie('shape'), { minLength: 1, maxLength: 3 }).map(tupleOf),
    fc
      .array(
        fc.tuple(tie('shape'), fc.boolean()).map(([one, isOptional]) => ({ ...one, isOptional })),
        {
          maxLength: 4,
        },
      )
      .map(objectOf),
  ),
}));

describe('a shape', () => {
  it('takes what zod takes, and gives what zod gives', () => {
    let taken = 0;
    let refused = 0;
    const given = shape.chain((both) => fc.tuple(fc.constant(both), nearly(both.texts)));
    fc.assert(
      fc.property(given, ([{ own, zod }, text]) => {
        const value: unknown = JSON.parse(text);
        const read = own(value);
        const other = z.safeParse(zod, value, { jitless: true });
        if (other.success) taken += 1;
        else refused += 1;
        expect(read !== json.MISFIT).toBe(other.success);
        if (!other.success) return;
        expect(read).toEqual(other.data);
        expect(JSON.stringify(read)).toBe(JSON.stringify(other.data));
      }),
      { numRuns: inAll(2000, 600) },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(inAll(200, 60));
  });

  it('leaves a name out under which there is nothing, and never changes what objects have of themselves', () => {
    const kept = json.object({ at: json.text, by: json.optional(json.text) });
    expect(kept(JSON.parse('{"at":"","by":"","__proto__":{"on":1}}'))).toStrictEqual({ at: '', by: '' });
    expect(kept({ at: '' })).toStrictEqual({ at: '' });
    const named = json.record(json.anything)(JSON.parse('{"__proto__":{"on":1},"constructor":2}'));
    expect([named, Object.getPrototypeOf(named)]).toEqual([{ constructor: 2 }, Object.prototype]);
  });
});
