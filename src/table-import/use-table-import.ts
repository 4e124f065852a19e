/** All that the page of tables knows and does; its parts only show it. */

import { useEffect, useState } from 'preact/hooks';
import { toldNames } from '../dialog/told-names.ts';
import { readMark, type TableMark } from '../domain/import/table-mark.ts';
import { sayTableImport } from '../messages/table-import/say-table-import.ts';
import type { TableImportWords } from '../messages/table-import/zh-CN.ts';
import { callServer, type Fault } from '../sidebar/call-server.ts';
import type { TablesPageView, TableView } from '../table-view.ts';
import type { SpokenLanguage } from '../views.ts';
import { type FileTrouble, MOST_MEGABYTES, readTableFile, readTableText } from './read-table-file.ts';
import type { SheetTexts } from './read-xlsx.ts';

/** What is chosen about the table, as texts of the page's fields. */
export interface Wish {
  form: string;
  unit: string;
  source: string;
  receivedOn: string;
}

/** The row is a new entry, or corrects the one that it is near; '' while nobody has said. */
export type NearAnswer = 'new' | 'correction' | '';

interface Done {
  view: TableView | null;
  isTaken: boolean;
  answers: Readonly<Record<number, NearAnswer>>;
}

/** Rows that correct an entry, and its number. A look asks anew, and has none. */
type Corrects = { n: number; number: string }[];

export interface TableImport {
  words: TableImportWords;
  language: SpokenLanguage;
  speak(language: SpokenLanguage): void;
  page: TablesPageView | null;
  fault: Fault | null;
  retry(): void;
  wish: Wish;
  change(part: Partial<Wish>): void;
  pasted: string;
  paste(text: string): void;
  choose(file: File): Promise<void>;
  fileName: string;
  trouble: FileTrouble | 'unreadable' | null;
  sheets: readonly SheetTexts[];
  /** Pictures in the file were not read. */
  hasPictures: boolean;
  sheet: number;
  /** Lines of the sheet, from 1, into which a cell reaches down from the line above. */
  mergedLines: readonly number[];
  /** Lines of the sheet, from 1, that are hidden in the workbook. */
  hiddenLines: readonly number[];
  chooseSheet(index: number): void;
  isBusy: boolean;
  /** What the rows would do, or have done. */
  view: TableView | null;
  isTaken: boolean;
  /** By row what a person said of one that is nearly an entry that stands. */
  answers: Readonly<Record<number, NearAnswer>>;
  answer(n: number, answer: NearAnswer): void;
  look(): void;
  take(): void;
}

const NOTHING: Wish = { form: '', unit: '', source: '', receivedOn: '' };

const NOT_DONE: Done = { view: null, isTaken: false, answers: {} };

/** The page's whole state. Whatever is chosen anew has to be looked at again before it can be taken over. */
export function useTableImport(): TableImport {
  const [chosen, speak] = useState<SpokenLanguage | null>(null);
  const [page, setPage] = useState<TablesPageView | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [wish, setWish] = useState<Wish>(NOTHING);
  const [done, setDone] = useState<Done>(NOT_DONE);
  const anew = (part: Partial<Wish>) => {
    setWish((before) => ({ ...before, ...part }));
    setDone(NOT_DONE);
  };
  const table = useTable((rows) => anew(markedWish(page, readMark(rows))));
  const [isBusy, setBusy] = useState(false);
  const language = chosen ?? page?.language ?? 'zh-CN';
  const read = async () => {
    setFault(null);
    const outcome = await callServer('readTableImport', {}, chosen);
    if (!outcome.ok) return setFault(outcome.fault);
    setPage(outcome.value);
    setWish(firstWish(outcome.value));
  };
  const ask = async (name: 'previewImport' | 'importRows', corrects: Corrects = []) => {
    setFault(null);
    setBusy(true);
    const outcome = await callServer(name, { ...wish, rows: table.rows, corrects }, language);
    setBusy(false);
    if (outcome.ok) setDone({ ...NOT_DONE, view: outcome.value, isTaken: name === 'importRows' });
    else setFault(outcome.fault);
  };
  useEffect(() => void read(), []);
  useEffect(() => sayLanguage(language), [language]);
  return {
    words: sayTableImport(language, toldNames()),
    language,
    page,
    fault,
    wish,
    isBusy,
    ...table,
    ...done,
    speak: (next) => {
      speak(next);
      anew({});
    },
    retry: () => (page === null ? void read() : setFault(null)),
    change: anew,
    look: () => void ask('previewImport'),
    take: () => void ask('importRows', correctsIn(done)),
    answer: (n, answer) => setDone((before) => ({ ...before, answers: { ...before.answers, [n]: answer } })),
  };
}

function correctsIn({ answers, view }: Done): Corrects {
  const rows = view?.rows ?? [];
  return rows.flatMap(({ n, near }) => (near && answers[n] === 'correction' ? [{ n, number: near.number }] : []));
}

function firstWish({ forms, sources, today }: TablesPageView): Wish {
  return { form: forms[0]?.key ?? '', unit: '', source: sources[0]?.key ?? '', receivedOn: today };
}

// A 登记表 of ours says whose it is and of which form; a table of anybody else leaves what was chosen.
function markedWish(page: TablesPageView | null, mark: TableMark | null): Partial<Wish> {
  if (!page || !mark) return {};
  const { forms, units } = page;
  const known = (choices: TablesPageView['forms'], key: string) => choices.some((one) => one.key === key);
  return {
    ...(known(forms, mark.form) ? { form: mark.form } : {}),
    ...(known(units, mark.unit) ? { unit: mark.unit } : {}),
  };
}

function sayLanguage(language: SpokenLanguage): void {
  document.documentElement.lang = language;
}

/** @param changed told of the lines that are looked at now. */
function useTable(changed: (rows: readonly (readonly string[])[]) => void) {
  const [pasted, setPasted] = useState('');
  const [fileName, setFileName] = useState('');
  const [trouble, setTrouble] = useState<TableImport['trouble']>(null);
  const [sheets, setSheets] = useState<readonly SheetTexts[]>([]);
  const [sheet, setSheet] = useState(0);
  const [hasPictures, setPictures] = useState(false);
  const keep = (found: readonly SheetTexts[], wrong: TableImport['trouble'] = null) => {
    setSheets(found);
    setPictures(false);
    setTrouble(wrong);
    setSheet(0);
    changed(found[0]?.rows ?? []);
  };
  return {
    pasted,
    fileName,
    trouble,
    sheets,
    hasPictures,
    sheet,
    rows: sheets[sheet]?.rows ?? [],
    mergedLines: sheets[sheet]?.mergedLines ?? [],
    hiddenLines: sheets[sheet]?.hiddenLines ?? [],
    paste: (text: string) => {
      setPasted(text);
      setFileName('');
      keep(text.trim() === '' ? [] : [{ name: '', rows: readTableText(text) }]);
    },
    choose: async (file: File) => {
      setPasted('');
      setFileName(file.name);
      try {
        const read = readTableFile(new Uint8Array(await file.slice(0, MOST_MEGABYTES * 1024 * 1024 + 1).arrayBuffer()));
        if (read.ok) {
          keep(read.sheets);
          setPictures(read.hasPictures === true);
        } else keep([], read.trouble);
      } catch {
        keep([], 'unreadable');
      }
    },
    chooseSheet: (index: number) => {
      setSheet(index);
      changed(sheets[index]?.rows ?? []);
    },
  };
}
