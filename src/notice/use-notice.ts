/** All that the page 主题活动 knows and does; its parts only show it. */

import { useEffect, useState } from 'preact/hooks';
import type { Calls } from '../app/calls/all.ts';
import type { CampaignView, ProposalView } from '../campaign-view.ts';
import { usePageLanguage } from '../dialog/use-page-language.ts';
import { sayNotice } from '../messages/notice/say-notice.ts';
import type { NoticeWords } from '../messages/notice/zh-CN.ts';
import { callServer, type Fault, type Outcome } from '../sidebar/call-server.ts';
import type { SpokenLanguage } from '../views.ts';

type Source = Calls['previewCampaign']['input']['source'];

type Taken = Extract<Calls['takeCampaign']['answer'], { ok: true }>['value'];

/** As much as the server takes; a campaign file is a tenth of it. */
const MOST_BYTES = 400_000;

export interface Notice {
  words: NoticeWords;
  language: SpokenLanguage;
  speak(language: SpokenLanguage): void;
  view: CampaignView | null;
  fault: Fault | null;
  retry(): void;
  isBusy: boolean;
  /** What was read, said beside the button; or why it was not. */
  told: string;
  choose(file: File): Promise<void>;
  look(source: Source): void;
  proposal: ProposalView | null;
  dropping: readonly string[];
  tick(key: string): void;
  /** Null where there is nothing that can be taken now. */
  take: (() => void) | null;
  /** Steps that taking it left undone, and whether a deadline has moved; null before it was taken. */
  taken: Taken | null;
}

interface Looked {
  source: Source;
  proposal: ProposalView;
}

/** The page's whole state. A language that is chosen reads again, since what differs is said by the server. */
export function useNotice(): Notice {
  const [chosen, setChosen] = useState<SpokenLanguage | null>(null);
  const [view, setView] = useState<CampaignView | null>(null);
  const asking = useAsking();
  const language = chosen ?? view?.language ?? 'zh-CN';
  const words = sayNotice(language);
  const read = async (spoken: SpokenLanguage | null) => {
    const answer = await asking.ask(() => callServer('readCampaign', {}, spoken));
    if (answer) setView(answer);
  };
  const proposing = useProposing(asking, {
    language,
    words,
    read: () => read(chosen),
    isOwner: view?.isOwner === true,
  });
  usePageLanguage(language);
  useEffect(() => void read(null), []);
  return {
    ...proposing,
    words,
    language,
    speak: (spoken) => {
      setChosen(spoken);
      void read(spoken);
      proposing.again(spoken);
    },
    view,
    fault: asking.fault,
    retry: () => void read(chosen),
    isBusy: asking.isBusy,
  };
}

type Asking = ReturnType<typeof useAsking>;

/** One call at a time, and what went wrong with the last. */
function useAsking() {
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = async <Value>(call: () => Promise<Outcome<Value>>): Promise<Value | null> => {
    setFault(null);
    setBusy(true);
    const outcome = await call();
    setBusy(false);
    if (outcome.ok) return outcome.value;
    setFault(outcome.fault);
    return null;
  };
  return { fault, isBusy, ask };
}

interface Reading {
  language: SpokenLanguage;
  words: NoticeWords;
  read(): Promise<void>;
  isOwner: boolean;
}

/** What is proposed, what it would change, and taking it. */
function useProposing({ ask }: Asking, { isOwner, language, read, words }: Reading) {
  const [told, tell] = useState('');
  const [looked, setLooked] = useState<Looked | null>(null);
  const [dropping, setDropping] = useState<readonly string[]>([]);
  const [taken, setTaken] = useState<Taken | null>(null);
  const look = async (source: Source, spoken = language) => {
    setTaken(null);
    setDropping([]);
    const proposal = await ask(() => callServer('previewCampaign', { source }, spoken));
    setLooked(proposal && { source, proposal });
  };
  const take = async (seen: string, source: Source) => {
    const answer = await ask(() => callServer('takeCampaign', { source, seen, dropping: [...dropping] }, language));
    if (!answer) return;
    setTaken(answer);
    setLooked(null);
    await read();
  };
  const proposal = looked?.proposal ?? null;
  const isReady = looked !== null && isOwner && isTakeable(looked.proposal, dropping);
  return {
    told,
    choose: async (file: File) => {
      const read = await readFile(file, words);
      tell(read.told);
      if (read.text !== null) await look({ from: 'text', text: read.text });
    },
    look: (source: Source) => {
      tell('');
      void look(source);
    },
    again: (spoken: SpokenLanguage) => {
      if (looked) void look(looked.source, spoken);
    },
    proposal,
    dropping,
    tick: (key: string) => setDropping(toggled(dropping, key)),
    take: isReady && proposal?.isUsable ? () => void take(proposal.seen, looked.source) : null,
    taken,
  };
}

const toggled = (keys: readonly string[], key: string): string[] =>
  keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];

function isTakeable(proposal: ProposalView, dropping: readonly string[]): boolean {
  if (!proposal.isUsable || proposal.changes.length === 0) return false;
  return proposal.dropped.every(({ key }) => dropping.includes(key));
}

/** The text of a chosen file, and what is said of it; it may have gone since, or be no such file at all. */
async function readFile(file: File, { choosing }: NoticeWords): Promise<{ text: string | null; told: string }> {
  if (file.size > MOST_BYTES) return { text: null, told: choosing.tooBig };
  try {
    return { text: await file.text(), told: choosing.chosen(file.name) };
  } catch {
    return { text: null, told: choosing.unreadable };
  }
}
