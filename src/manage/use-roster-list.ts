/** The list of units that is pasted or chosen: read in the browser, checked and taken in by the server. */

import { useState } from 'preact/hooks';
import type { RosterListView } from '../set-up-view.ts';
import { MOST_MEGABYTES, readTableFile, readTableText } from '../table-import/read-table-file.ts';
import type { SheetTexts } from '../table-import/read-xlsx.ts';
import type { Manage } from './use-manage.ts';

/** As the server takes it. */
const MOST_LINES = 6000;
const MOST_COLUMNS = 60;
const MOST_LETTERS = 2000;

export interface RosterList {
  pasted: string;
  paste(text: string): void;
  choose(file: File): Promise<void>;
  /** What is said of the file or the block; '' for nothing. */
  told: string;
  sheets: readonly SheetTexts[];
  sheet: number;
  chooseSheet(index: number): void;
  replaces: boolean;
  setReplaces(replaces: boolean): void;
  hasLines: boolean;
  /** What taking it in would do, or has done; null before it was looked at. */
  view: RosterListView | null;
  /** It was looked at and not taken in yet. */
  isReady: boolean;
  look(): void;
  take(): Promise<void>;
}

/** The state; `taken` is told when the roster has changed. */
export function useRosterList(manage: Manage, taken: () => void): RosterList {
  const { ask } = manage;
  const [replaces, setReplaces] = useState(false);
  const [view, setView] = useState<RosterListView | null>(null);
  const source = useSource(manage, () => setView(null));
  const input = { rows: source.lines, replacesContacts: replaces };
  return {
    ...source,
    replaces,
    view,
    hasLines: source.lines.length > 0,
    isReady: view !== null && !view.isTaken,
    setReplaces: (wanted) => {
      setReplaces(wanted);
      setView(null);
    },
    look: () => void ask('previewRoster', input).then(setView),
    take: async () => {
      const answer = await ask('takeRoster', input);
      if (answer) setView(answer);
      if (answer) taken();
    },
  };
}

/** Where the lines come from; `changed` is told when they are others. */
function useSource({ words }: Manage, changed: () => void) {
  const said = words.setUp.roster;
  const [pasted, setPasted] = useState('');
  const [told, tell] = useState('');
  const [sheets, setSheets] = useState<readonly SheetTexts[]>([]);
  const [sheet, setSheet] = useState(0);
  const keep = (found: readonly SheetTexts[], text: string) => {
    const isLong = found.some(({ rows }) => rows.length > MOST_LINES);
    setSheets(isLong ? [] : found);
    setSheet(0);
    changed();
    tell(isLong ? said.tooMany({ most: MOST_LINES }) : text);
  };
  return {
    pasted,
    told,
    sheets,
    sheet,
    lines: cutLines(sheets[sheet]?.rows ?? []),
    paste: (text: string) => {
      setPasted(text);
      keep(text.trim() === '' ? [] : [{ name: '', rows: readTableText(text) }], '');
    },
    choose: async (file: File) => {
      setPasted('');
      try {
        const bytes = await file.slice(0, MOST_MEGABYTES * 1024 * 1024 + 1).arrayBuffer();
        const read = readTableFile(new Uint8Array(bytes));
        if (read.ok) keep(read.sheets, said.chosen({ name: file.name }));
        else keep([], said.troubles[read.trouble]);
      } catch {
        keep([], said.troubles.unreadable);
      }
    },
    chooseSheet: (index: number) => {
      setSheet(index);
      changed();
    },
  };
}

function cutLines(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((line) => line.slice(0, MOST_COLUMNS).map((text) => text.slice(0, MOST_LETTERS)));
}
