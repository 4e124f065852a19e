/** An object that stands in for one that is made when it is first used. */

/**
 * An object that is made when something is first asked of it, and cannot be told from the object itself by what asks.
 *
 * @param make gives the object; once.
 * @param shape an empty one of its kind: `[]` for a list.
 * @example
 * standIn(() => ({ states: { returned: '退回修改' } })).states.returned // → '退回修改'
 */
export function standIn<Made extends object>(make: () => Made, shape: object = {}): Made {
  let kept: Made | null = null;
  const made = () => {
    kept ??= make();
    return kept;
  };
  return new Proxy(shape as Made, {
    get: (_, key) => Reflect.get(made(), key),
    has: (_, key) => Reflect.has(made(), key),
    ownKeys: () => Reflect.ownKeys(made()),
    getOwnPropertyDescriptor: (_, key) => {
      const found = Reflect.getOwnPropertyDescriptor(made(), key);
      // Of what is asked nothing is fixed but the length of a list.
      return found && { ...found, configurable: !Reflect.ownKeys(shape).includes(key) };
    },
  });
}
