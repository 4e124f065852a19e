/** Breaks the campaign file of 2019: gives it with one thing changed, by the names of its parts. */

import { readFileSync } from 'node:fs';

const FILE = readFileSync(new URL('../../src/campaigns/2019.json', import.meta.url), 'utf8');

/** A node of the file on the way to what is changed. */
type Node = Record<string, unknown>;

/**
 * The file of 2019 with `value` at `path`; undefined takes the key away. A step such as `[late]` is the item of that
 * key, code or numberPrefix; of several the first.
 */
export function planted(path: string, value: unknown): unknown {
  const file: Node = JSON.parse(FILE);
  const steps = path.split('.');
  const parent = steps.slice(0, -1).reduce((node, step) => node[keyOf(node, step)] as Node, file);
  const last = keyOf(parent, steps[steps.length - 1] ?? '');
  if (value === undefined) delete parent[last];
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return file;
}

function keyOf(node: Node, step: string): string {
  const name = /^\[(.+)\]$/.exec(step)?.[1];
  if (name === undefined) return step;
  const [kind = '', code = kind] = name.split(' ');
  const index = Object.values(node).findIndex((each) => {
    const item = each as Node;
    return item.key === name || (item.code === code && (kind === code || item.check === kind));
  });
  if (index < 0) throw new Error(`nothing is called ${name} there`);
  return String(index);
}

/** The form of activities. */
export const A = 'forms.0';
/** The form of works. */
export const W = 'forms.1';
/** The way to a rule of the activities' form, by its code. */
export const rule = (name: string) => `${A}.rules.[${name}]`;
/** The way to a rule of the works' form. */
export const workRule = (name: string) => `${W}.rules.[${name}]`;
/** Words in Chinese alone. */
export const words = (text: string) => ({ 'zh-CN': text });
const extra = (given: Node) => ({ level: 'error', source: 'district', ...given });
/** A page. */
export const section = (key: string, fields: string[], when?: Node) => ({
  key,
  title: words(key),
  fields,
  ...(when && { when }),
});

/** The rules of a form of 2019, with one more. */
export function withRule(form: number, given: Node): unknown[] {
  const file = JSON.parse(FILE) as { forms: { rules: unknown[] }[] };
  return [...(file.forms[form]?.rules ?? []), extra(given)];
}

/** The pages of the works' form, as `change` leaves them. */
export function pages(change: (all: Node[]) => Node[]): unknown[] {
  const file = JSON.parse(FILE) as { forms: { sections: Node[] }[] };
  return change(file.forms[1]?.sections ?? []);
}

/** The rules of the works' form, as `change` leaves them. */
export function rules(form: number, change: (all: Node[]) => Node[]): unknown[] {
  const file = JSON.parse(FILE) as { forms: { rules: Node[] }[] };
  return change(file.forms[form]?.rules ?? []);
}

/** Where the activities' deadline is told. */
export const LATE = 'forms.activity.rules.#24(deadline late)';
/** Where one more rule of the activities' form is told. */
export const N = 'forms.activity.rules.#31';
/** Where one more rule of the works' form is told. */
export const WN = 'forms.work.rules.#61';

/** What is changed, and every fault that it makes: `path code`. */
export type Broken = readonly [what: string, at: string, value: unknown, ...faults: string[]];
