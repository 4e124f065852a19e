/** All that the importer knows and does; its parts only show it. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import { giveFile } from '../dialog/give-download.ts';
import { toldNames } from '../dialog/told-names.ts';
import { usePageLanguage } from '../dialog/use-page-language.ts';
import { writeDocx } from '../documents/docx/write-docx.ts';
import type { PaperKind } from '../domain/paper/layout.ts';
import type { ImportingView } from '../importing-view.ts';
import { OWN_TAG_NAMES } from '../messages/importing/form-notation.ts';
import { sayImporting } from '../messages/importing/say-importing.ts';
import type { ImportingWords } from '../messages/importing/zh-CN.ts';
import { callServer, type Fault } from '../sidebar/call-server.ts';
import type { SpokenLanguage } from '../views.ts';
import { drawForm } from './draw-form.ts';
import { type Imported, importForm } from './import-form.ts';
import { MOST_MEGABYTES } from './open-docx.ts';
import { type TagScope, tagScope } from './tag-names.ts';

/** What came of the chosen file; a file may also vanish between the choice and the reading. */
export type ImportOutcome = Imported | { ok: false; trouble: 'unreadable' };

export interface Importing {
  words: ImportingWords;
  language: SpokenLanguage;
  speak(language: SpokenLanguage): void;
  view: ImportingView | null;
  fault: Fault | null;
  retry(): void;
  kind: PaperKind;
  choosePaper(kind: PaperKind): void;
  /** The tags of the paper; null before the campaign is read. */
  scope: TagScope | null;
  /** Gives the present layout as a form. */
  begin(): void;
  fileName: string;
  choose(file: File): Promise<void>;
  outcome: ImportOutcome | null;
}

interface ChosenForm {
  name: string;
  /** Null where the file could not be read. */
  bytes: Uint8Array | null;
}

/** The page's whole state. A chosen form is read anew for another paper, since that has other tags. */
export function useImporting(): Importing {
  const [chosen, speak] = useState<SpokenLanguage | null>(null);
  const [kind, choosePaper] = useState<PaperKind>('annex1');
  const [form, setForm] = useState<ChosenForm | null>(null);
  const { fault, retry, view } = useReading(chosen);
  const language = chosen ?? view?.language ?? 'zh-CN';
  usePageLanguage(language);
  const scope = useMemo(() => view && tagScope(view.campaign, kind, OWN_TAG_NAMES), [view, kind]);
  const outcome = useMemo(() => outcomeOf(form, view, kind), [form, view, kind]);
  const words = sayImporting(language, toldNames());
  return {
    words,
    language,
    speak,
    view,
    fault,
    retry,
    kind,
    choosePaper,
    scope,
    begin: () => {
      if (view === null || scope === null) return;
      const paper = drawForm(view.layouts.papers[kind], scope, view.campaign.open.from);
      giveFile(new Blob([writeDocx(paper).slice()]), `${words.paper.kinds[kind]}.docx`);
    },
    fileName: form?.name ?? '',
    choose: async (file) => setForm({ name: file.name, bytes: await bytesOf(file) }),
    outcome,
  };
}

function useReading(language: SpokenLanguage | null) {
  const [view, setView] = useState<ImportingView | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const read = async () => {
    setFault(null);
    const outcome = await callServer('readLayouts', {}, language);
    if (outcome.ok) setView(outcome.value);
    else setFault(outcome.fault);
  };
  // Nothing of the answer is in a language but the page's own choice of one.
  useEffect(() => void read(), []);
  return { view, fault, retry: () => void read() };
}

/** Of a file that is too large only the beginning, since it is refused anyway. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    const most = MOST_MEGABYTES * 1024 * 1024 + 1;
    return new Uint8Array(await file.slice(0, most).arrayBuffer());
  } catch {
    return null;
  }
}

function outcomeOf(form: ChosenForm | null, view: ImportingView | null, kind: PaperKind): ImportOutcome | null {
  if (form === null || view === null) return null;
  if (form.bytes === null) return { ok: false, trouble: 'unreadable' };
  return importForm(form.bytes, { campaign: view.campaign, kind, layouts: view.layouts });
}
