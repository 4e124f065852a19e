/** Which of a work's files are used: what was in doubt before another was received is settled by that. */

/**
 * The files of a work that are used, or may be: a doubtful one is out of question once another was received after it.
 *
 * @example
 * usedFiles([{ name: 'a.mp4', state: 'doubtful' }, { name: 'b.mp4', state: 'received' }])
 * // → [{ name: 'b.mp4', state: 'received' }]
 */
export function usedFiles<File extends { state: 'received' | 'doubtful' }>(files: readonly File[]): File[] {
  const last = files.map(({ state }) => state).lastIndexOf('received');
  return files.filter(({ state }, index) => state === 'received' || index > last);
}
