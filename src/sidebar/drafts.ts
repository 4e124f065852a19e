/** Drafts: what a person has typed and not sent yet. They outlive failures, other tabs and, where allowed, a reload. */

import { useMemo, useState } from 'preact/hooks';

const KEPT = 'drafts';

/** Texts by key: `HD-2019-0001/reason/return`. */
export interface Drafts {
  /** Undefined where nothing was typed; '' where everything was deleted again. */
  read(key: string): string | undefined;
  keep(key: string, text: string): void;
  drop(key: string): void;
  /** Whether any text under an entry's number waits to be sent. */
  isAny(number: string): boolean;
}

/** Opens the drafts. Where a page has no storage they live as long as the page. */
export function openDrafts(): Drafts {
  const texts = new Map<string, string>(recall());
  return {
    read: (key) => texts.get(key),
    keep: (key, text) => {
      texts.set(key, text);
      remember(texts);
    },
    drop: (key) => {
      if (texts.delete(key)) remember(texts);
    },
    isAny: (number) => [...texts].some(([key, text]) => key.startsWith(`${number}/`) && text.trim() !== ''),
  };
}

function recall(): [string, string][] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPair) : [];
  } catch {
    return [];
  }
}

function isPair(pair: unknown): pair is [string, string] {
  return Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string');
}

function remember(texts: ReadonlyMap<string, string>): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify([...texts]));
  } catch {
    // Without storage the texts are still in memory.
  }
}

/** A draft as an input uses it. */
export interface Draft {
  text: string;
  isTyped: boolean;
  type(text: string): void;
  /** Forgets it, and gives whether it did: where `sent` is given and something else is typed by now, that stays. */
  drop(sent?: string): boolean;
}

/** The draft under `key`; `initial` is what stands there while nothing was typed. */
export function useDraft(drafts: Drafts, key: string, initial = ''): Draft {
  const [, redraw] = useState(0);
  const acts = useMemo(() => {
    const again = () => redraw((count) => count + 1);
    return {
      type: (text: string) => {
        drafts.keep(key, text);
        again();
      },
      drop: (sent?: string) => {
        if (sent !== undefined && drafts.read(key) !== sent) return false;
        drafts.drop(key);
        again();
        return true;
      },
    };
  }, [drafts, key]);
  const typed = drafts.read(key);
  return { text: typed ?? initial, isTyped: typed !== undefined && typed !== initial, ...acts };
}
