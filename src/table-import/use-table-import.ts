/** All that the page of tables knows and does; its parts only show it. */

import { useEffect, useState } from 'preact/hooks';
import { toldNames } from '../dialog/told-names.ts';
import { usePageLanguage } from '../dialog/use-page-language.ts';
import { readMark, type TableMark } from '../domain/import/table-mark.ts';
import { sayTableImport } from '../messages/table-import/say-table-import.ts';
import type { TableImportWords } from '../messages/table-import/zh-CN.ts';
import { callServer, type Fault } from '../sidebar/call-server.ts';
import type { TablesPageView } from '../table-view.ts';
import type { Choice, SpokenLanguage } from '../views.ts';
import { type FileTrouble, MOST_MEGABYTES, readTableFile, readTableText } from './read-table-file.ts';
import type { SheetTexts } from './read-xlsx.ts';
import { type Look, useLook, type Wish } from './use-look.ts';

export interface TableImport extends Look {
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
}

const NOTHING: Wish = { form: '', unit: '', source: '', receivedOn: '', origin: '' };

/** The page's whole state. Whatever is chosen anew has to be looked at again before it can be taken over. */
export function useTableImport(): TableImport {
  const [chosen, speak] = useState<SpokenLanguage | null>(null);
  const [page, setPage] = useState<TablesPageView | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [wish, setWish] = useState<Wish>(NOTHING);
  const language = chosen ?? page?.language ?? 'zh-CN';
  const put = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const table = useTable((rows) => {
    put(markedWish(page, readMark(rows)));
    begin();
  });
  const { anew, begin, ...look } = useLook({ wish, language, rows: table.rows, setFault });
  const read = async () => {
    setFault(null);
    const outcome = await callServer('readTableImport', {}, chosen);
    if (!outcome.ok) return setFault(outcome.fault);
    setPage(outcome.value);
    setWish(firstWish(outcome.value));
  };
  useEffect(() => void read(), []);
  usePageLanguage(language);
  return {
    words: sayTableImport(language, toldNames()),
    language,
    page,
    fault,
    wish,
    ...table,
    ...look,
    speak: (next) => {
      speak(next);
      anew();
    },
    retry: () => (page === null ? void read() : setFault(null)),
    change: (part) => {
      put(part);
      // What columns were chosen for are fields of one form.
      if (part.form === undefined) anew();
      else begin();
    },
  };
}

function firstWish({ forms, sources, today }: TablesPageView): Wish {
  return { form: forms[0]?.key ?? '', unit: '', source: sources[0]?.key ?? '', receivedOn: today, origin: '' };
}

// A 登记表 of ours says whose it is and of which form; a table of anybody else leaves what was chosen.
function markedWish(page: TablesPageView | null, mark: TableMark | null): Partial<Wish> {
  if (!page || !mark) return {};
  const { forms, units } = page;
  const known = (choices: readonly Choice[], key: string) => choices.some((one) => one.key === key);
  return {
    ...(known(forms, mark.form) ? { form: mark.form } : {}),
    ...(known(units, mark.unit) ? { unit: mark.unit } : {}),
  };
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
