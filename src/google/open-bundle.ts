/** What the program brings along beside its code, in one html file of the script's. */

import type { Bundle } from '../app/office.ts';
import { ProblemError } from '../app/problem.ts';
import { pageIn, pagesFault } from './pages-file.ts';

/** Written in by the build: which pages belong to this code. */
declare const PAGES_MARK: string;

const FILE = 'pages';

/** Opens the bundle's own pages. The file is read once a run, when the first page is asked for. */
export function openBundle(): Bundle {
  return { page: openPages() };
}

/** Reads texts of the file by name, all of it at the first. @throws ProblemError pagesDiffer. */
export function openPages(): (name: string) => string {
  let read: string | null = null;
  return (name) => {
    read ??= wholeFile();
    const page = pageIn(read, name);
    if (page === null) throw new ProblemError('pagesDiffer', name);
    return page;
  };
}

function wholeFile(): string {
  const text = fileText();
  const fault = pagesFault(text, typeof PAGES_MARK === 'undefined' ? null : PAGES_MARK);
  if (fault !== null) throw new ProblemError('pagesDiffer', `${FILE}.html: ${fault}`);
  return text;
}

// A file that is not there fails twice; an error of Google's own, whose words nobody can tell from that, seldom does.
function fileText(): string {
  const read = () => HtmlService.createTemplateFromFile(FILE).getRawContent();
  try {
    return read();
  } catch {
    try {
      return read();
    } catch (error) {
      throw new ProblemError('pagesDiffer', error instanceof Error ? error.message : String(error));
    }
  }
}
