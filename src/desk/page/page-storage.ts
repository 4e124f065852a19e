/** sessionStorage of a page of the program. On Google its origin has one; in the desk's frame the desk keeps it. */

/** What a page keeps: texts by key. Names as properties are not emulated. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'key' | 'length'>;

/**
 * Opens the storage.
 *
 * @param kept what the desk had kept when the frame was made, as `keptFor` gives it; anything else is nothing.
 * @param keep tells the desk of a text, or with null that there is none any more.
 * @example
 * openStorage('{"a":"1"}', send).getItem('a') // → '1'
 */
export function openStorage(kept: string, keep: (key: string, text: string | null) => void): PageStorage {
  const texts = new Map(Object.entries(textsIn(kept)));
  const removeItem = (key: string) => {
    if (texts.delete(String(key))) keep(String(key), null);
  };
  return {
    getItem: (key) => texts.get(String(key)) ?? null,
    setItem: (key, text) => {
      texts.set(String(key), String(text));
      keep(String(key), String(text));
    },
    removeItem,
    clear: () => [...texts.keys()].forEach(removeItem),
    key: (index) => [...texts.keys()][index] ?? null,
    get length() {
      return texts.size;
    },
  };
}

const placeOf = (as: string): string => `page ${as}`;

/** All that pages of the program have kept for this person in this window, as text for the frame's name. */
export function keptFor(as: string): string {
  try {
    return sessionStorage.getItem(placeOf(as)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a page's text as long as the window is there; other pages' texts stay. Null takes it away. */
export function keepFor(as: string, key: string, text: string | null): void {
  const { [key]: _, ...others } = textsIn(keptFor(as));
  try {
    sessionStorage.setItem(placeOf(as), JSON.stringify(text === null ? others : { ...others, [key]: text }));
  } catch {
    // A browser that keeps nothing keeps nothing for the page either: it has its texts until it is left.
  }
}

function textsIn(kept: string): Record<string, string> {
  try {
    const found: unknown = JSON.parse(kept);
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter((pair): pair is [string, string] => isText(pair[1])));
  } catch {
    return {};
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
