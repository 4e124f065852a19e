/** Makes the classes of Google's services from tables of methods: what each takes, and what it does with it. */

import { NotEmulated } from '../not-emulated.ts';
import { isThere, lacking, type Realm } from '../service.ts';
import { type ObjectKind, objectKind } from './object-kind.ts';
import type { Given, Parameter } from './parameters.ts';
import { mismatch, readBy, refusal, type Signature, signatureOf, signatureText } from './signature.ts';

/** One call of a method. */
export interface Call {
  /** Class and method without the service, as traces and faults name it: `Range.setValues`. */
  readonly method: string;
  /** The object whose method is called, for methods that give it back. */
  readonly self: object;
  /** Google's error for arguments that fit no form, where that shows only when they are looked at. */
  wrong(): Error;
}

/** What a method does with the state of its object and the arguments, read by their parameters. */
type Run<Parts> = (parts: Parts, given: readonly unknown[], call: Call) => unknown;

/** One form of a method, and what it does. */
export interface Form<Parts> extends Signature {
  readonly run: Run<Parts>;
}

/** A method that takes nothing. */
type Bare<Parts> = (parts: Parts, given: readonly [], call: Call) => unknown;

/** Methods by name: what takes nothing as a bare function, else its form, or its forms in Google's order. */
export type MethodTable<Parts> = Readonly<Record<string, Bare<Parts> | Form<Parts> | readonly Form<Parts>[]>>;

/** What a class needs besides its methods. */
interface ClassTraits<Parts> {
  /** What `String(object)` gives; the class's title when not said. */
  textOf?(parts: Parts): string;
  /**
   * The methods that Google has and this workspace has not, where any other name is undefined, as on Google. When they
   * are not listed every other name is taken for such a method.
   */
  readonly lacking?: readonly string[];
  /** What it has beside methods: enumerations. */
  readonly constants?: Readonly<Record<string, unknown>>;
  /** Its own answer to what fits no form; Google's signature error when not said. */
  refuse?(parts: Parts, method: string, values: readonly unknown[]): Error;
}

/** A class: makes objects, and tells those that a script hands back. */
export interface ServiceClass<Parts> extends ObjectKind<Parts> {
  readonly methods: MethodTable<Parts>;
  make(parts: Parts): object;
  /** Puts the methods on an object that is not made here, the script's own. */
  furnish(object: object, parts: Parts): void;
}

/**
 * One form of a method: its parameters in order, and what it does with what they read.
 *
 * @example
 * takes([text, optional(integer)], (parts, [name, index = 0]) => …)
 */
export function takes<Parts, const Parameters extends readonly Parameter[]>(
  parameters: Parameters,
  run: (parts: Parts, given: Given<Parameters>, call: Call) => unknown,
): Form<Parts> {
  return { ...signatureOf(parameters), run: run as Run<Parts> };
}

/**
 * Gives a class whose objects carry `methods` and nothing else that a script could see.
 *
 * A call is held against the forms of its method in their order; what fits none is refused in Google's words. The state
 * of an object is kept beside it, so that `JSON.stringify(range)` is `{}` and `String(range)` is `Range`.
 *
 * @param kind its full name, the service first, or the kind that was made of it elsewhere.
 */
export function serviceClass<Parts extends { readonly realm: Realm }>(
  kind: string | ObjectKind<Parts>,
  methods: MethodTable<Parts>,
  traits: ClassTraits<Parts> = {},
): ServiceClass<Parts> {
  const own = typeof kind === 'string' ? objectKind<Parts>(kind) : kind;
  const members = membersOf(own, methods, traits);
  const [prototype, handler] = prototypeOf(own.title, members, traits.lacking !== undefined);
  const constants = Object.entries(traits.constants ?? {});
  describe(own.name, methods, traits);
  return {
    ...own,
    methods,
    furnish: (object, parts) => {
      own.put(object, parts);
      for (const [name, act] of members) {
        if (name === 'toString' && traits.textOf === undefined) continue;
        const value = (...values: unknown[]): unknown => act(object, values);
        Object.defineProperty(object, name, { value, writable: true, configurable: true });
      }
    },
    make(parts) {
      const bare: object = Object.create(prototype);
      for (const [name, value] of constants) Object.defineProperty(bare, name, { value, enumerable: true });
      const made = new Proxy(bare, handler);
      own.put(made, parts);
      return made;
    },
  };
}

/** What a method does with its object and what it was passed. */
type Member = (self: object, values: readonly unknown[]) => unknown;

// Methods stand on the prototype, and belong to their object where they are read: `const { log } = Logger` works.
function prototypeOf(
  title: string,
  members: readonly [string, Member][],
  isListed: boolean,
): readonly [object, ProxyHandler<object>] {
  const prototype: Record<string, unknown> = {};
  const acts = new Map<unknown, Member>();
  for (const [name, act] of members) {
    const standing = (): unknown => act(prototype, []);
    acts.set(standing, act);
    prototype[name] = standing;
  }
  const get = (target: object, key: string | symbol, self: object): unknown => {
    const value: unknown = Reflect.get(target, key, self);
    const act = acts.get(value);
    if (act !== undefined) return (...values: unknown[]) => act(self, values);
    return value !== undefined || isListed || isThere(target, key) ? value : lacking(`${title}.${String(key)}`);
  };
  return [prototype, { get }];
}

/** What is known of a class: the forms of each method as Google's reference writes them, and what is not emulated. */
export interface ClassDescription {
  readonly signatures: ReadonlyMap<string, readonly string[]>;
  readonly lacking: readonly string[];
}

const descriptions = new Map<string, ClassDescription>();

/**
 * Gives every class by its full name.
 *
 * @example
 * serviceClasses().get('SpreadsheetApp.Sheet')?.signatures.get('getRange')
 * // ['String', 'Integer, Integer, Integer?, Integer?']
 */
export function serviceClasses(): ReadonlyMap<string, ClassDescription> {
  return descriptions;
}

/**
 * Gives methods of one class for another that passes them on: they take what they take there.
 *
 * @param pass gets the state of the passing object, and does the method's act on that of those it stands for.
 * @example
 * passedOn(sheetClass, ['getLastRow'], (parts, act) => act({ ...parts, sheetId: 0 }))
 */
export function passedOn<Parts, Inner>(
  { methods, title }: ServiceClass<Inner>,
  names: readonly string[],
  pass: (parts: Parts, act: (inner: Inner) => unknown, method: string) => unknown,
): MethodTable<Parts> {
  const passing = (name: string) => (form: Form<Inner>) => ({
    ...form,
    run: (parts: Parts, given: readonly unknown[], call: Call) =>
      pass(
        parts,
        (inner) => form.run(inner, given, { method: `${title}.${name}`, self: call.self, wrong: () => call.wrong() }),
        call.method,
      ),
  });
  return Object.fromEntries(names.map((name) => [name, formsIn(methods, name).map(passing(name))]));
}

function formsIn<Parts>(methods: MethodTable<Parts>, name: string): readonly Form<Parts>[] {
  const entry = methods[name];
  if (entry === undefined) throw new Error(`there is no method ${name} to pass on`);
  if (typeof entry === 'function') return [{ ...signatureOf([]), run: entry as Run<Parts> }];
  return 'run' in entry ? [entry] : entry;
}

function membersOf<Parts extends { readonly realm: Realm }>(
  kind: ObjectKind<Parts>,
  methods: MethodTable<Parts>,
  traits: ClassTraits<Parts>,
): readonly [string, Member][] {
  const { textOf = () => kind.title } = traits;
  const throwing = (name: string) => (): never => {
    throw new NotEmulated(`${kind.title}.${name}`);
  };
  return [
    ['toString', (self) => textOf(partsOf(kind, self))],
    ...Object.keys(methods).map((name): [string, Member] => [name, member(kind, name, formsIn(methods, name), traits)]),
    ...(traits.lacking ?? []).map((name): [string, Member] => [name, throwing(name)]),
  ];
}

function member<Parts extends { readonly realm: Realm }>(
  kind: ObjectKind<Parts>,
  name: string,
  forms: readonly Form<Parts>[],
  { refuse }: ClassTraits<Parts>,
): Member {
  const [method, path] = [`${kind.title}.${name}`, `${kind.name}.${name}`];
  return (self, values) => {
    const parts = partsOf(kind, self);
    for (let index = 0; index < forms.length; index += 1) {
      const form = forms[index];
      const given = form === undefined ? null : readBy(form, values);
      if (form === undefined || given === null) continue;
      return form.run(parts, given, new ScriptCall(method, self, path, parts.realm, values));
    }
    throw refuse === undefined ? refusal(parts.realm, path, forms, values) : refuse(parts, path, values);
  };
}

// A class, so that the few calls that are refused when their arguments are looked at cost the others no closure.
class ScriptCall implements Call {
  readonly method: string;
  readonly self: object;
  private readonly path: string;
  private readonly realm: Realm;
  private readonly values: readonly unknown[];

  constructor(method: string, self: object, path: string, realm: Realm, values: readonly unknown[]) {
    this.method = method;
    this.self = self;
    this.path = path;
    this.realm = realm;
    this.values = values;
  }

  wrong(): Error {
    return mismatch(this.realm, this.path, this.values);
  }
}

function partsOf<Parts>(kind: ObjectKind<Parts>, self: object): Parts {
  const parts = kind.partsOf(self);
  if (parts === null) throw new TypeError('Illegal invocation');
  return parts;
}

function describe<Parts>(name: string, methods: MethodTable<Parts>, traits: ClassTraits<Parts>): void {
  const texts = (method: string): string[] => formsIn(methods, method).map(signatureText);
  descriptions.set(name, {
    signatures: new Map(Object.keys(methods).map((each) => [each, texts(each)])),
    lacking: traits.lacking ?? [],
  });
}
