/** Which files an entry has, of all lines that were ever noted of it: lines are added and never changed. */

/** By what a file is known again, and how it was found. */
interface FileLine {
  name: string;
  bytes: number;
  /** In hexadecimal; '' where it was not worked out. */
  sha256: string;
  state: 'received' | 'doubtful' | 'refused';
}

/** A line of a file that an entry has. */
export type Standing<Line extends FileLine> = Line & { state: 'received' | 'doubtful' };

/**
 * The files of an entry, each once and as its last line says; what was refused last is none of them.
 *
 * @param lines the oldest first; so are the files, by their last lines.
 * @example
 * standingFiles([{ name: 'a.mp4', state: 'doubtful', … }, { name: 'a.mp4', state: 'received', … }])
 * // → [{ name: 'a.mp4', state: 'received', … }]
 */
export function standingFiles<Line extends FileLine>(lines: readonly Line[]): Standing<Line>[] {
  const files: Standing<Line>[] = [];
  for (const line of lines) {
    const before = files.findIndex((file) => isSameFile(file, line));
    if (before >= 0) files.splice(before, 1);
    if (isStanding(line)) files.push(line);
  }
  return files;
}

function isStanding<Line extends FileLine>(line: Line): line is Standing<Line> {
  return line.state !== 'refused';
}

/** Whether both are one file: by their content, or by name and size where that of one is not known. */
export function isSameFile(
  one: Pick<FileLine, 'name' | 'bytes' | 'sha256'>,
  other: Pick<FileLine, 'name' | 'bytes' | 'sha256'>,
): boolean {
  if (one.sha256 !== '' && other.sha256 !== '') return one.sha256 === other.sha256;
  return one.name === other.name && one.bytes === other.bytes;
}
