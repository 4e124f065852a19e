/** What all places of the desk share: how everything stands, who is signed in, what is on that person's screen. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Clicked, Overview, ScreenView, Selected } from '../answers.ts';
import { act, see } from './call-desk.ts';
import { keep, kept } from './kept.ts';
import { useWords } from './language.tsx';

/** What can be made to go wrong for the pages of the program, on this browser alone. */
export interface PageFaults {
  readonly isOffline: boolean;
  readonly account: 'own' | 'other';
}

/** What every place gets. */
export interface DeskGiven {
  readonly overview: Overview;
  readonly as: string;
  /** Null until the person has opened the workbook. */
  readonly screen: ScreenView | null;
  readonly faults: PageFaults;
  /** Where a run of the program has led the person to; `turn` counts up with every time. */
  readonly led: { selected: Selected; turn: number } | null;
  signIn(email: string): void;
  setFaults(faults: PageFaults): void;
  /** Shows words to the person. */
  tell(words: string): void;
  /** Something was done: how everything stands is read again, unless it came along. */
  changed(overview?: Overview): void;
  /** A run has left the person's screen like this; `sent` is what was selected when it began. */
  show(screen: ScreenView, sent: Selected | null): void;
  /** What is selected in the sheet, for the next run. */
  selection(): Selected | null;
  select(selected: Selected): void;
  click(call: string, caption: string): Promise<void>;
  close(id: number): Promise<void>;
}

/** The menu item that opens the sidebar: a newcomer sees it without looking for it. */
export const OPENS_SIDEBAR = 'menuSidebar';

const CLOSED_KEY = 'desk-sidebar-closed';
const NO_FAULTS: PageFaults = { isOffline: false, account: 'own' };

/** The desk's state. `given` is null until the server has told how everything stands; `told` is for the person. */
export function useDesk(): { given: DeskGiven | null; told: string; tell(words: string): void } {
  const [as, setAs] = useState('');
  const [overview, setOverview] = useState<Overview | null>(null);
  const [told, tell] = useState('');
  const [faults, setFaults] = useState(NO_FAULTS);
  const changed = useCallback((known?: Overview) => {
    if (known !== undefined) return setOverview(known);
    void see<Overview>('overview').then((answer) => {
      if (answer.ok) setOverview(answer.value);
      else tell(answer.words);
    });
  }, []);
  useEffect(() => {
    changed();
    // Others may have done something meanwhile: in another window, by a form.
    const again = () => changed();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [changed]);
  const who = as === '' ? (overview?.people[0] ?? '') : as;
  const onScreen = useScreen(who, tell, changed);
  if (overview === null) return { given: null, told, tell };
  const given = { overview, as: who, faults, setFaults, signIn: setAs, tell, changed, ...onScreen };
  return { given, told, tell };
}

function useScreen(as: string, tell: (words: string) => void, changed: () => void) {
  const words = useWords();
  const [screens, setScreens] = useState<Record<string, ScreenView>>({});
  const [led, setLed] = useState<DeskGiven['led']>(null);
  const selection = useRef<Selected | null>(null);
  const keepScreen = (screen: ScreenView) => {
    setScreens((before) => ({ ...before, [as]: screen }));
    if (screen.toasts.length > 0) tell(screen.toasts.join(' '));
  };
  const show = (screen: ScreenView, sent: Selected | null) => {
    keepScreen(screen);
    const { selected } = screen;
    // Whoever has selected something else while it ran stays there, unless the run itself leads away.
    const isKept = isSame(selected, sent) || (sent === null && selection.current !== null);
    if (selected !== null && !isKept) setLed((before) => ({ selected, turn: (before?.turn ?? 0) + 1 }));
  };
  const click = async (call: string, caption: string) => {
    tell(words.working);
    if (call === OPENS_SIDEBAR) keep(CLOSED_KEY, '');
    const sent = selection.current;
    const answer = await act<Clicked>('menu', { as, call, selection: sent });
    if (!answer.ok) return tell(answer.words);
    const { error, screen } = answer.value;
    tell(error === '' ? '' : words.failed({ why: `${caption}: ${error}` }));
    show(screen, sent);
    changed();
  };
  const close = async (id: number) => {
    if (screens[as]?.sidebar?.id === id) keep(CLOSED_KEY, 'yes');
    const answer = await act<ScreenView>('close-page', { as, id });
    if (answer.ok) keepScreen(answer.value);
    else tell(answer.words);
  };
  useEffect(() => {
    if (as === '' || screens[as] !== undefined) return;
    void openBook(as).then((answer) => {
      if (answer.ok) show(answer.value, null);
      else tell(answer.words);
      changed();
    });
  }, [as]);
  const select = (selected: Selected) => {
    selection.current = selected;
  };
  return { screen: screens[as] ?? null, led, show, click, close, select, selection: () => selection.current };
}

// Opening the workbook puts the menu up; the sidebar comes by itself unless this person has closed it before.
async function openBook(as: string) {
  const signedIn = await act<ScreenView>('sign-in', { as });
  if (!signedIn.ok || signedIn.value.sidebar !== null || kept(CLOSED_KEY) === 'yes') return signedIn;
  const offers = signedIn.value.menus.some(({ items }) => items.some(({ call }) => call === OPENS_SIDEBAR));
  if (!offers) return signedIn;
  const opened = await act<Clicked>('menu', { as, call: OPENS_SIDEBAR, selection: null });
  return opened.ok ? { ok: true as const, value: opened.value.screen } : opened;
}

function isSame(one: Selected | null, other: Selected | null): boolean {
  return one !== null && other !== null && one.sheetId === other.sheetId && one.a1 === other.a1;
}
