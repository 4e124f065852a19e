/** Small facts with the script: properties for what should last, the script cache for what may go. */

import type { Hints, Office, Store } from '../app/office.ts';
import { ProblemError } from '../app/problem.ts';
import { utf8Length } from '../domain/utf8-length.ts';
import { keepLongText, longText, packed, type ShortTexts, unpacked } from './long-texts.ts';

const SHARED_SECONDS = 21_600;

/** A cached value holds 100 KB. Whether Google counts bytes or characters is not documented: bytes suit both. */
const MOST_SHARED_BYTES = 100_000;

/** Stands before a text that was packed; no JSON begins so. */
const PACKED = 'packed:';

/** The script's properties, read once a run and written through. */
interface Properties {
  all(): Record<string, string>;
  set(key: string, text: string): void;
  /** One call for all that is kept, and one for each text that goes. */
  setAll(texts: Readonly<Record<string, string>>): void;
  /** One call: whatever is not among these keys is gone. */
  keepOnly(keys: readonly string[]): void;
  forget(): void;
  /** This run holds the register's lock from now on. */
  noteLocked(): void;
  /** Forgets what was read before that. */
  refresh(): void;
}

function openProperties(): Properties {
  let kept: Record<string, string> | null = null;
  let isOfBefore = false;
  const all = () => {
    kept ??= { ...PropertiesService.getScriptProperties().getProperties() };
    return kept;
  };
  const set = (key: string, text: string) => {
    if ((all()[key] ?? '') === text) return;
    const properties = PropertiesService.getScriptProperties();
    if (text === '') properties.deleteProperty(key);
    else properties.setProperty(key, text);
    all()[key] = text;
  };
  return {
    all,
    set,
    setAll: (texts) => {
      const changed = Object.entries(texts).filter(([key, text]) => (all()[key] ?? '') !== text);
      if (changed.length === 0) return;
      const kept = changed.filter(([, text]) => text !== '');
      const properties = PropertiesService.getScriptProperties();
      if (kept.length === 1 && kept[0]) properties.setProperty(...kept[0]);
      else if (kept.length > 1) properties.setProperties(Object.fromEntries(kept));
      for (const [key, text] of changed) if (text === '') properties.deleteProperty(key);
      Object.assign(all(), texts);
    },
    keepOnly: (keys) => {
      // A long text has further keys that begin with its own.
      const isKept = (name: string) => keys.some((one) => name === one || name.startsWith(`${one}.`));
      const left = Object.fromEntries(Object.entries(all()).filter(([key]) => isKept(key)));
      PropertiesService.getScriptProperties().setProperties(left, true);
      kept = left;
    },
    forget: () => {
      kept = null;
      isOfBefore = false;
    },
    noteLocked: () => {
      isOfBefore = kept !== null;
    },
    refresh: () => {
      if (isOfBefore) kept = null;
      isOfBefore = false;
    },
  };
}

/** Opens what the script keeps. Hints and cache read as '' what they have lost, and forget what they may not keep. */
export function openStores(): Pick<Office, 'hints' | 'userStore' | 'cache' | 'store'> & { noteLocked: () => void } {
  const properties = openProperties();
  return {
    hints: hintsOver(properties),
    userStore: openUserStore(),
    cache: {
      get: (key) => orNothing(() => sharedText(CacheService.getScriptCache()?.get(key) ?? '')),
      set: (key, text) => {
        orNothing(() => shareText(key, text));
      },
      forget: (key) => {
        orNothing(() => CacheService.getScriptCache()?.remove(key));
      },
    },
    store: storeOver(properties),
    noteLocked: () => properties.noteLocked(),
  };
}

// Each text is read once a run: a page is answered in its person's language, and told what they prefer.
function openUserStore(): Office['userStore'] {
  const read = new Map<string, string>();
  return {
    get: (key) => {
      const text = read.get(key) ?? orNothing(() => PropertiesService.getUserProperties().getProperty(key));
      read.set(key, text);
      return text;
    },
    set: (key, text) => {
      orRefused(key, () => PropertiesService.getUserProperties().setProperty(key, text));
      read.set(key, text);
    },
  };
}

function hintsOver(properties: Properties): Hints {
  const waiting = new Map<string, string>();
  return {
    get: (key) => waiting.get(key) ?? orNothing(() => properties.all()[key]),
    set: (key, text) => {
      waiting.delete(key);
      orNothing(() => properties.set(key, text));
    },
    setAll: (texts) => {
      for (const key of Object.keys(texts)) waiting.delete(key);
      orNothing(() => properties.setAll(texts));
    },
    later: (key, text) => {
      waiting.set(key, text);
    },
    keep: () => {
      const texts = Object.fromEntries(waiting);
      waiting.clear();
      orNothing(() => properties.setAll(texts));
    },
  };
}

/** A short digest of a text, as Google works it out. */
export function fingerprint(text: string): string {
  return Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text, Utilities.Charset.UTF_8));
}

// A roster of hundreds of units is too long as it is. One that is too long even so must not leave an older one behind.
function shareText(key: string, text: string): void {
  const cache = CacheService.getScriptCache();
  // A Chinese character is three bytes: only a text in between has to be measured.
  const isShort = text.length * 3 <= MOST_SHARED_BYTES || utf8Length(text) <= MOST_SHARED_BYTES;
  const shared = isShort ? text : `${PACKED}${packed(text)}`;
  if (shared.length <= MOST_SHARED_BYTES) cache?.put(key, shared, SHARED_SECONDS);
  else cache?.remove(key);
}

function sharedText(shared: string): string {
  return shared.startsWith(PACKED) ? unpacked(shared.slice(PACKED.length)) : shared;
}

function storeOver(properties: Properties): Store {
  const short: ShortTexts = { get: (key) => properties.all()[key] ?? '', set: properties.set };
  return {
    get: (key) => orRefused(key, () => properties.all()[key] ?? ''),
    set: (key, text) => orRefused(key, () => properties.set(key, text)),
    setAll: (texts) => orRefused(Object.keys(texts)[0] ?? '', () => properties.setAll(texts)),
    getLong: (key) => orRefused(key, () => longText(short, key)),
    setLong: (key, text) => orRefused(key, () => keepLongText(short, key, text)),
    bytes: () => orRefused('', () => utf8Length(Object.entries(properties.all()).flat().join(''))),
    reread: () => properties.forget(),
    refresh: () => properties.refresh(),
    keepOnly: (keys) => orRefused('', () => properties.keepOnly(keys)),
    rewrite: (change) =>
      orRefused('', () => {
        for (const [key, text] of Object.entries(properties.all())) properties.set(key, change(text));
      }),
  };
}

// What only makes things faster must never end a run: a refused cache or property is as good as an empty one.
function orNothing(work: () => unknown): string {
  try {
    const found = work();
    return typeof found === 'string' ? found : '';
  } catch {
    return '';
  }
}

function orRefused<Result>(key: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new ProblemError('storeRefused', `${key}: ${error instanceof Error ? error.message : ''}`);
  }
}
