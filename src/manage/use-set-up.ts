/** All that the tab 启用 knows and does; its cards only show it. */

import { useEffect, useState } from 'preact/hooks';
import type { SamplesView, SetUpPlanView, SetUpProgressView } from '../set-up-view.ts';
import type { SettingsView } from '../settings-view.ts';
import type { Manage } from './use-manage.ts';
import { type RosterList, useRosterList } from './use-roster-list.ts';

/** A campaign file that was chosen in place of the built-in one. */
interface ChosenFile {
  name: string;
  text: string;
}

/** As much as the server takes; a campaign file is a tenth of it. */
const MOST_BYTES = 400_000;

export interface SetUpState {
  manage: Manage;
  /** Null until the server has answered. */
  plan: SetUpPlanView | null;
  /** Null before set-up, and for whoever is not staff. */
  settings: SettingsView | null;
  file: ChosenFile | null;
  /** Why a chosen file was not read; '' where it was. */
  fileTrouble: string;
  choose(file: File): Promise<void>;
  useBuiltIn(): void;
  list: RosterList;
  /** How far set-up is while it goes, and what came of it; null before. */
  progress: SetUpProgressView | null;
  isMaking: boolean;
  make(): void;
  /** What came of test mails; null before any were sent. */
  samples: SamplesView | null;
  sendSamples(): void;
  sendOpening(): void;
  readAgain(): void;
}

/** The state. */
export function useSetUp(manage: Manage): SetUpState {
  const { act, ask, look, view, words } = manage;
  const [plan, setPlan] = useState<SetUpPlanView | null>(null);
  const [settings, setSettings] = useState<SettingsView | null>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [samples, setSamples] = useState<SamplesView | null>(null);
  const [fileTrouble, setFileTrouble] = useState('');
  const isUsable = view.stage === 'new' || view.stage === 'running';
  const read = async (chosen: ChosenFile | null) => {
    if (!isUsable) return;
    const answer = await look('readSetUp', chosen === null ? {} : { campaign: chosen.text });
    if (answer) setPlan(answer);
    if (view.stage === 'running' && view.isStaff) setSettings(await look('readSettings', {}));
  };
  useEffect(() => void read(null), [view.stage]);
  const take = (chosen: ChosenFile | null, trouble: string) => {
    setFileTrouble(trouble);
    if (trouble !== '') return;
    setFile(chosen);
    void read(chosen);
  };
  const list = useRosterList(manage, () => void read(file));
  const making = useMaking(manage, { file, list });
  return {
    manage,
    plan,
    settings,
    file,
    fileTrouble,
    choose: async (chosen) => {
      if (chosen.size > MOST_BYTES) return take(null, words.setUp.campaign.tooBig);
      try {
        take({ name: chosen.name, text: await chosen.text() }, '');
      } catch {
        take(null, words.setUp.campaign.unreadable);
      }
    },
    useBuiltIn: () => take(null, ''),
    list,
    ...making,
    samples,
    sendSamples: () => void ask('sendSamples', {}).then(setSamples),
    sendOpening: () => void act('requestOpening', {}).then(() => read(file)),
    readAgain: () => void read(file),
  };
}

interface MakingGiven {
  file: ChosenFile | null;
  list: RosterList;
}

/** Set-up part by part: one call after another, the list of units in between, as soon as its sheet is there. */
function useMaking(manage: Manage, { file, list }: MakingGiven) {
  const [progress, setProgress] = useState<SetUpProgressView | null>(null);
  const [isMaking, setMaking] = useState(false);
  const make = async () => {
    setMaking(true);
    setProgress(null);
    let goesOn = false;
    let isListDue = list.isReady;
    for (;;) {
      const input = goesOn || file === null ? { goesOn } : { goesOn, campaign: file.text };
      const answer = await manage.ask('setUpNext', input);
      if (!answer) break;
      setProgress(answer);
      if (isListDue) await list.take();
      isListDue = false;
      if (answer.parts.every(({ isDone }) => isDone)) break;
      goesOn = true;
    }
    setMaking(false);
    await manage.reload();
  };
  return { progress, isMaking, make: () => void make() };
}
