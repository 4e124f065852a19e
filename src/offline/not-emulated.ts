/** What Google has and this workspace has not: it is thrown, and remembered. */

const asked = new Set<string>();

/** Thrown where a script asks for what is not emulated; `what` names it, `Range.setBorder`. */
export class NotEmulated extends Error {
  constructor(what: string) {
    super(`not emulated: ${what}`);
    asked.add(what);
  }
}

/**
 * Remembers that a script looked at a name which is not emulated, though it may never call what it got:
 * `range.someField === 2` is false and throws nothing.
 */
export function noteAsked(what: string): void {
  asked.add(what);
}

/**
 * Everything that was asked for since the last time, and forgets it.
 *
 * A script that catches every error would hide it otherwise, and go on as if Google had refused.
 *
 * @example
 * takeAsked()  // ['GmailApp.getDrafts']
 */
export function takeAsked(): string[] {
  const names = [...asked];
  asked.clear();
  return names;
}
