/** What every tab of the page 运行管理 is given: its words, what the page was told, and one way to call the server. */

import { useEffect, useState } from 'preact/hooks';
import type { Calls } from '../app/calls/all.ts';
import type { ManageView } from '../manage-view.ts';
import { sayManage } from '../messages/manage/say-manage.ts';
import type { ManageWords } from '../messages/manage/zh-CN.ts';
import { callServer, type Fault, type ValueOf } from '../sidebar/call-server.ts';
import type { Lacks, SpokenLanguage } from '../views.ts';

/** What a tab works with. */
export interface Manage {
  words: ManageWords;
  language: SpokenLanguage;
  view: ManageView;
  /** Reads again what the page was told, after something has changed whose program this is. */
  reload(): Promise<void>;
  isBusy: boolean;
  /** Why the caller may not do what needs these rights; '' where they may. */
  lackOf(...needs: (keyof Lacks)[]): string;
  /**
   * Calls the server, one call at a time; null where it was not carried out, and the page tells why above the tabs.
   *
   * @example
   * const view = await ask('readHealth', {})
   */
  ask<Name extends keyof Calls>(name: Name, input: Calls[Name]['input']): Promise<ValueOf<Name> | null>;
}

/** The page's whole state; `manage` is null until the server has answered. */
export interface ManageState {
  words: ManageWords;
  language: SpokenLanguage;
  speak(language: SpokenLanguage): void;
  fault: Fault | null;
  retry(): void;
  isBusy: boolean;
  manage: Manage | null;
}

/** The state. A language that is chosen reads again, since much is said by the server. */
export function useManage(): ManageState {
  const [chosen, setChosen] = useState<SpokenLanguage | null>(null);
  const [view, setView] = useState<ManageView | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const language = chosen ?? view?.language ?? 'zh-CN';
  const words = sayManage(language);
  const askIn = async <Name extends keyof Calls>(
    spoken: SpokenLanguage | null,
    name: Name,
    input: Calls[Name]['input'],
  ): Promise<ValueOf<Name> | null> => {
    setFault(null);
    setBusy(true);
    const outcome = await callServer(name, input, spoken);
    setBusy(false);
    if (outcome.ok) return outcome.value;
    setFault(outcome.fault);
    return null;
  };
  const read = async (spoken: SpokenLanguage | null) => {
    const answer = await askIn(spoken, 'readManage', {});
    if (answer) setView(answer);
  };
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => void read(null), []);
  const reload = () => read(chosen);
  const speak = (spoken: SpokenLanguage) => {
    setChosen(spoken);
    void read(spoken);
  };
  const ask: Manage['ask'] = (name, input) => askIn(language, name, input);
  const lackOf: Manage['lackOf'] = (...needs) => needs.flatMap((right) => view?.lacks[right] ?? [])[0] ?? '';
  const manage = view && { words, language, view, reload, isBusy, ask, lackOf };
  return { words, language, speak, fault, retry: () => void reload(), isBusy, manage };
}
