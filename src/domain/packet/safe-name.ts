/** Stands in for the safe name of a file until the real one is here: signs that no disk takes become full-width. */

/**
 * A name that every disk takes and that no other in `taken` is like; adds it to `taken`.
 *
 * @param ending with its dot; '' for a folder.
 * @example
 * safeName('a/b', '.mp4', new Set()) // → 'a／b.mp4'
 */
export function safeName(name: string, ending: string, taken: Set<string>): string {
  const stem =
    name
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .replace(/[\\/:*?"<>|]/g, '／')
      .replace(/^\.+/, '')
      .slice(0, 40) || '＿';
  for (let count = 1; ; count += 1) {
    const made = `${count === 1 ? stem : `${stem}（${count}）`}${ending}`;
    const key = made.normalize('NFKC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return made;
  }
}
