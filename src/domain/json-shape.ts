/**
 * Shapes of JSON that the program keeps for itself (docs/decisions/0033). Every start reads some: zod, by which all is
 * read that comes from outside, would be a seventh of what Google loads for it.
 */

/** What a shape gives where a value has not that shape. */
export const MISFIT: unique symbol = Symbol('misfit');

/** Gives of a value of JSON what has this shape. */
export type Shape<Value> = (given: unknown) => Value | typeof MISFIT;

/** What a shape gives where it fits. @example type Kept = Read<typeof keptShape> */
export type Read<Of extends Shape<unknown>> = Exclude<ReturnType<Of>, typeof MISFIT>;

type OptionalIn<Of> = { [Key in keyof Of]: undefined extends Of[Key] ? Key : never }[keyof Of];
type Values<Of extends Readonly<Record<string, Shape<unknown>>>> = { -readonly [Key in keyof Of]: Read<Of[Key]> };
type WithOptional<All> = Omit<All, OptionalIn<All>> & { [Key in OptionalIn<All>]?: Exclude<All[Key], undefined> };
type Flat<All> = { [Key in keyof All]: All[Key] };

/** Any text. */
export const text: Shape<string> = (given) => (typeof given === 'string' ? given : MISFIT);

/** Any number but those beyond what a number holds: JSON can say 1e999. */
export const number: Shape<number> = (given) => (Number.isFinite(given) ? (given as number) : MISFIT);

/** True or false. */
export const flag: Shape<boolean> = (given) => (typeof given === 'boolean' ? given : MISFIT);

/** Whatever it is, as it is. */
export const anything: Shape<unknown> = (given) => given;

/** One of these texts. @example oneOf(['yes', 'no'])('told') // → MISFIT */
export const oneOf =
  <const Text extends string>(texts: readonly Text[]): Shape<Text> =>
  (given) =>
    texts.includes(given as Text) ? (given as Text) : MISFIT;

/** Null, or this. */
export const nullable =
  <Value>(shape: Shape<Value>): Shape<Value | null> =>
  (given) =>
    given === null ? null : shape(given);

/** This, or nothing under its name in an object. */
export const optional =
  <Value>(shape: Shape<Value>): Shape<Value | undefined> =>
  (given) =>
    given === undefined ? undefined : shape(given);

/** A list in which everything has this shape. */
export const list =
  <Value>(shape: Shape<Value>): Shape<Value[]> =>
  (given) => {
    if (!Array.isArray(given)) return MISFIT;
    const made = given.map(shape);
    return made.includes(MISFIT) ? MISFIT : (made as Value[]);
  };

/** A list of so many things, each of its own shape. @example tuple(text, number)(['a', 1]) // → ['a', 1] */
export const tuple =
  <Values extends readonly unknown[]>(...shapes: { [Index in keyof Values]: Shape<Values[Index]> }): Shape<Values> =>
  (given) => {
    if (!Array.isArray(given) || given.length !== shapes.length) return MISFIT;
    const made = shapes.map((shape, index) => shape(given[index]));
    return made.includes(MISFIT) ? MISFIT : (made as readonly unknown[] as Values);
  };

/** Values of this shape by any names. What is called `__proto__` is left out: it would be no name in what is made. */
export const record =
  <Value>(shape: Shape<Value>): Shape<Record<string, Value>> =>
  (given) => {
    if (!isObject(given)) return MISFIT;
    const made: Record<string, Value> = {};
    for (const [name, each] of Object.entries(given)) {
      if (name === '__proto__') continue;
      const value = shape(each);
      if (value === MISFIT) return MISFIT;
      made[name] = value;
    }
    return made;
  };

/** These values by these names, and nothing else of what there is. */
export const object =
  <const Of extends Readonly<Record<string, Shape<unknown>>>>(shapes: Of): Shape<Flat<WithOptional<Values<Of>>>> =>
  (given) => {
    if (!isObject(given)) return MISFIT;
    const made: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries(shapes)) {
      const value = shape(given[name]);
      if (value === MISFIT) return MISFIT;
      if (value !== undefined) made[name] = value;
    }
    return made as Flat<WithOptional<Values<Of>>>;
  };

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);
