/** What every tab of the page 运行管理 is given: its words, what the page was told, and one way to call the server. */

import { useEffect, useState } from 'preact/hooks';
import type { Calls } from '../app/calls/all.ts';
import { usePageLanguage } from '../dialog/use-page-language.ts';
import type { ManageView } from '../manage-view.ts';
import { sayManage } from '../messages/manage/say-manage.ts';
import type { ManageWords } from '../messages/manage/zh-CN.ts';
import { callServer, type Fault, type Outcome, type ValueOf } from '../sidebar/call-server.ts';
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
   * Calls the server for a click, one call at a time; null where it was not carried out, and the page tells why above
   * the tabs until the next click.
   *
   * @example
   * const made = await ask('setUpNext', { goesOn: true })
   */
  ask<Name extends Answered>(name: Name, input: Calls[Name]['input']): Promise<ValueOf<Name> | null>;
  /** The same for a call that answers with nothing: whether it was carried out. */
  act<Name extends keyof Calls>(name: Name, input: Calls[Name]['input']): Promise<boolean>;
  /**
   * Reads anew what a tab shows, without a click: why the last click was not carried out still stands.
   *
   * @example
   * const view = await look('readHandover', {})
   */
  look<Name extends Answered>(name: Name, input: Calls[Name]['input']): Promise<ValueOf<Name> | null>;
}

/** The calls that answer with something: null, from `ask`, is that a call was not carried out. */
type Answered = { [Name in keyof Calls]: null extends ValueOf<Name> ? never : Name }[keyof Calls];

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
  const [fault, setFault] = useState<(Fault & { ofLook: boolean }) | null>(null);
  const [isBusy, setBusy] = useState(false);
  const language = chosen ?? view?.language ?? 'zh-CN';
  const words = sayManage(language);
  const call = async <Name extends keyof Calls>(
    spoken: SpokenLanguage | null,
    name: Name,
    input: Calls[Name]['input'],
    ofLook: boolean,
  ): Promise<Outcome<ValueOf<Name>>> => {
    setFault((before) => (ofLook && before?.ofLook === false ? before : null));
    setBusy(true);
    const outcome = await callServer(name, input, spoken);
    setBusy(false);
    if (!outcome.ok) setFault({ ...outcome.fault, ofLook });
    return outcome;
  };
  const lookIn = async <Name extends Answered>(
    spoken: SpokenLanguage | null,
    name: Name,
    input: Calls[Name]['input'],
  ): Promise<ValueOf<Name> | null> => valueIn(await call(spoken, name, input, true));
  const read = async (spoken: SpokenLanguage | null) => {
    const answer = await lookIn(spoken, 'readManage', {});
    if (answer) setView(answer);
  };
  usePageLanguage(language);
  useEffect(() => void read(null), []);
  const reload = () => read(chosen);
  const speak = (spoken: SpokenLanguage) => {
    setChosen(spoken);
    void read(spoken);
  };
  const look: Manage['look'] = (name, input) => lookIn(language, name, input);
  const ask: Manage['ask'] = async (name, input) => valueIn(await call(language, name, input, false));
  const act: Manage['act'] = async (name, input) => (await call(language, name, input, false)).ok;
  const retry = () => {
    setFault(null);
    void reload();
  };
  const lackOf: Manage['lackOf'] = (...needs) => needs.flatMap((right) => view?.lacks[right] ?? [])[0] ?? '';
  const manage = view && { words, language, view, reload, isBusy, ask, act, look, lackOf };
  return { words, language, speak, fault, retry, isBusy, manage };
}

function valueIn<Value>(outcome: Outcome<Value>): Value | null {
  return outcome.ok ? outcome.value : null;
}
