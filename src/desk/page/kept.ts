/** What this browser keeps for the desk: small choices of whoever sits at it. A browser may refuse to keep any. */

/** What is kept under this key; '' for nothing. */
export function kept(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps it for the next visit, where the browser lets us. */
export function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // A choice that cannot be kept holds until the page is left.
  }
}
