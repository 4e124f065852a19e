/** The frame of the page: tabs, their panels, what is announced, and the person's language. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { usePageLanguage } from '../dialog/use-page-language.ts';
import type { Lacks, Preferences, SpokenLanguage, TabView } from '../views.ts';
import { callServer } from './call-server.ts';
import { CopyChoice } from './copy-choice.tsx';
import { openDrafts } from './drafts.ts';
import { MaterialsTab } from './materials-tab.tsx';
import { type Page, PageContext } from './page-context.ts';
import { ProgressTab } from './progress-tab.tsx';
import { type Opened, ReviewTab } from './review-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { TAB_KEYS, type TabKey, TabList } from './tab-list.tsx';
import { isPointed, useRest } from './use-rest.ts';
import { wordsIn } from './words-in.ts';

const TOAST_MS = 6000;
const TAKE_BACK_MS = 12_000;
/** Whoever decides on entry after entry wants the sheet's count once. */
const COUNT_REST_MS = 4000;

/** All of the sidebar. A tab that has been shown stays in place, hidden: its text, place and focus are not lost. */
export function SidebarFrame() {
  const [chosen, setChosen] = useState<TabKey>('review');
  const [shown, setShown] = useState<readonly TabKey[]>(['review']);
  const [opened, setOpened] = useState<Opened | null>(null);
  const choose = (key: TabKey) => {
    setChosen(key);
    setShown((before) => (before.includes(key) ? before : [...before, key]));
  };
  const { isCopy, leaveCopy, page, said } = usePageState((number, order) => {
    setOpened({ number, order });
    choose('review');
  });
  const content: Readonly<Record<TabKey, () => preact.JSX.Element>> = {
    review: () => <ReviewTab isShown={chosen === 'review'} opened={opened} open={setOpened} />,
    progress: () => <ProgressTab isShown={chosen === 'progress'} />,
    materials: () => <MaterialsTab isShown={chosen === 'materials'} />,
    settings: () => <SettingsTab isShown={chosen === 'settings'} />,
  };
  return (
    <PageContext.Provider value={page}>
      <h1 class="unseen">{page.words.page.title}</h1>
      <TabList chosen={chosen} choose={choose} />
      {TAB_KEYS.map((key) => (
        <div
          key={key}
          class="panel"
          role="tabpanel"
          id={`panel-${key}`}
          aria-labelledby={`tab-${key}`}
          hidden={key !== chosen}
        >
          {page.isArchive && <p class="hint">{page.words.copy.archived}</p>}
          {shown.includes(key) && (isCopy ? <CopyChoice tab={key} done={leaveCopy} /> : content[key]())}
        </div>
      ))}
      <div role="status" class={said.isShown ? 'toast' : 'unseen'}>
        {said.text}
        {said.takeBack && <TakeBack key={said.text} act={said.takeBack} label={page.words.entry.undo({ label: '' })} />}
      </div>
    </PageContext.Provider>
  );
}

/** What has last been said, and whether it is shown as well as told. */
interface Said {
  text: string;
  isShown: boolean;
  takeBack?: (() => Promise<void>) | undefined;
}

/** The way back from what the toast tells; it too rests at first. */
function TakeBack({ act, label }: { act: () => Promise<void>; label: string }) {
  const isResting = useRest('');
  return (
    <button
      type="button"
      class="button is-small"
      aria-disabled={isResting}
      onClick={(event) => !(isResting && isPointed(event)) && void act()}
    >
      {label}
    </button>
  );
}

interface PageState {
  page: Page;
  said: Said;
  /** The workbook is a copy, and what it is to be is still to be chosen. */
  isCopy: boolean;
  leaveCopy(): void;
}

function usePageState(openEntry: Page['openEntry']): PageState {
  const drafts = useMemo(openDrafts, []);
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  const [spoken, setSpoken] = useState(0);
  const [changes, setChanges] = useState(0);
  const [isCopy, setCopy] = useState(false);
  const { hear, ...told } = useTold();
  const { announce, said, toast } = useSaid();
  const own = preferences ?? { language: 'zh-CN', hasKeys: true };
  const language = preferences?.language ?? null;
  // A call that is under way when the language is switched must not switch it back.
  const chosenHere = useRef(false);
  usePageLanguage(own.language);
  useCountAfter(told.lackOf('review') === '' ? changes : 0, language);
  const page: Page = {
    language: own.language,
    isMet: preferences !== null,
    words: wordsIn(own.language),
    preferences: own,
    spoken,
    changes,
    drafts,
    announce,
    toast,
    openEntry,
    ...told,
    call: async (name, input) => {
      const outcome = await callServer(name, input, language);
      if (!outcome.ok && outcome.fault.refusal === 'copiedWorkbook') setCopy(true);
      return outcome;
    },
    meet: (view) => {
      hear(view);
      if (!chosenHere.current) setPreferences(view.preferences);
    },
    changed: () => setChanges((count) => count + 1),
    choose: async (wanted) => {
      chosenHere.current = true;
      setPreferences(wanted);
      if (wanted.language !== own.language) setSpoken((count) => count + 1);
      const outcome = await callServer('keepPreferences', wanted, wanted.language);
      const { faults, page: words } = wordsIn(wanted.language);
      toast(outcome.ok ? words.saved : faults[outcome.fault.kind].title);
    },
  };
  return { page, said, isCopy, leaveCopy: () => setCopy(false) };
}

/** Has the sheet's count follow once no further act has moved a number; where that fails, the clock does it. */
function useCountAfter(changes: number, language: SpokenLanguage | null): void {
  useEffect(() => {
    if (changes === 0) return;
    const timer = setTimeout(() => void callServer('publishCount', {}, language), COUNT_REST_MS);
    return () => clearTimeout(timer);
  }, [changes]);
}

/** What first views tell of the workbook and of whoever asks. */
function useTold(): Pick<Page, 'isArchive' | 'lackOf'> & { hear(view: TabView): void } {
  const [isArchive, setArchive] = useState(false);
  const [lacks, setLacks] = useState<Lacks>({});
  return {
    isArchive,
    lackOf: (needs) => [needs].flat().flatMap((right) => lacks[right] ?? [])[0] ?? '',
    hear: (view) => {
      setArchive(view.isArchive);
      setLacks(view.lacks);
    },
  };
}

function useSaid() {
  const [said, setSaid] = useState<Said>({ text: '', isShown: false });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const tell = (text: string, isShown: boolean, takeBack?: () => Promise<void>) => {
    clearTimeout(timer.current);
    setSaid({ text, isShown, takeBack });
    timer.current = setTimeout(() => setSaid({ text: '', isShown: false }), takeBack ? TAKE_BACK_MS : TOAST_MS);
  };
  const toast: Page['toast'] = (text, takeBack) => tell(text, true, takeBack);
  return { said, announce: (text: string) => tell(text, false), toast };
}
