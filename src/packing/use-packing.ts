/** All that the packing page knows and does; its parts only show it. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { giveDownload } from '../dialog/give-download.ts';
import { toldNames } from '../dialog/told-names.ts';
import { usePageLanguage } from '../dialog/use-page-language.ts';
import { sayPacking } from '../messages/packing/say-packing.ts';
import type { PackingWords } from '../messages/packing/zh-CN.ts';
import type { PackingView } from '../packing-view.ts';
import type { Fault } from '../sidebar/call-server.ts';
import { callServer } from '../sidebar/call-server.ts';
import type { SpokenLanguage } from '../views.ts';
import type { PacketReport } from './check-packet.ts';
import { packPacket } from './pack-packet.ts';
import { blobOf, planPacket } from './plan-packet.ts';
import { type Files, useFiles } from './use-files.ts';
import { type Jobs, useJob } from './use-job.ts';
import { type Lines, linesOf, recordsOf } from './work-lines.ts';

/** Entries a call, so that a call stays short and is told apart when it fails. */
const RECORDED_AT_ONCE = 50;

export interface Download {
  name: string;
  url: string;
}

/** What came of packing. */
export type Packed =
  | { ok: true; downloads: Download[]; report: PacketReport }
  | { ok: false; why: keyof PackingWords['packing']['failures']; path: string };

export interface Recorded {
  count: number;
  isWhole: boolean;
}

export interface Packing extends Files {
  words: PackingWords;
  language: SpokenLanguage;
  speak(language: SpokenLanguage): void;
  view: PackingView | null;
  /** What was asked for and has not arrived; null otherwise. */
  pending: string | null;
  /** Asks for a unit's works, or the city's; what is chosen stays. */
  open(of: string): void;
  fault: Fault | null;
  retry(): void;
  lines: Lines;
  jobs: Jobs;
  place: string;
  setPlace(place: string): void;
  captions: ReadonlyMap<string, string>;
  setCaption(stamp: string, caption: string): void;
  recorded: Recorded | null;
  record(): Promise<void>;
  packed: Packed | null;
  pack(): Promise<void>;
}

/** The page's whole state. It begins with what it was opened for, in the language of whoever opened it. */
export function usePacking(): Packing {
  const [chosen, speak] = useState<SpokenLanguage | null>(null);
  const reading = useReading(chosen);
  const { view } = reading;
  const language = chosen ?? view?.language ?? 'zh-CN';
  const jobs = useJob();
  const result = usePacked();
  const recording = useRecording(jobs, language, reading.refresh);
  const changed = () => {
    recording.forget();
    result.keep(null);
  };
  const works = view?.works ?? NONE;
  const files = useFiles(works, jobs, changed);
  const lines = useMemo(() => linesOf(works, files.files, files.choices), [works, files.files, files.choices]);
  usePageLanguage(language);
  // Another unit has other works, to which files belong that nobody has read through yet.
  useEffect(() => void files.identify(), [works]);
  useEffect(() => result.keep(null), [view?.of]);
  const words = useMemo(() => sayPacking(language, toldNames()), [language]);
  const record = async () => recording.keep(linesOf(works, await files.identify(), files.choices));
  return {
    ...files,
    words,
    language,
    speak,
    view,
    pending: reading.pending,
    open: (of) => {
      recording.forget();
      reading.open(of);
    },
    lines,
    jobs,
    ...recording,
    record,
    fault: recording.fault ?? reading.fault,
    retry: () => (recording.fault === null ? reading.retry() : void record()),
    packed: result.packed,
    pack: async () => {
      if (view !== null) result.keep(await packedOf(view, lines, jobs));
    },
  };
}

const NONE: PackingView['works'] = [];

/** Reads what is expected, again when the language or the unit is another one. */
function useReading(language: SpokenLanguage | null) {
  const [view, setView] = useState<PackingView | null>(null);
  const [of, setOf] = useState('');
  const [pending, setPending] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [turn, setTurn] = useState(0);
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    void callServer('readPacking', { of }, language).then((outcome) => {
      // The answer to an earlier question.
      if (mine !== asked.current) return;
      setPending(null);
      setFault(outcome.ok ? null : outcome.fault);
      if (outcome.ok) setView(outcome.value);
    });
  }, [of, language, turn]);
  const refresh = () => setTurn((now) => now + 1);
  const open = (next: string) => {
    setPending(next);
    setOf(next);
    // The same one again is asked for again, as after a failure.
    refresh();
  };
  return { view, fault, pending, open, refresh, retry: refresh };
}

/** What is typed for the record, and the recording of it. */
function useRecording(jobs: Jobs, language: SpokenLanguage, refresh: () => void) {
  const [place, setPlace] = useState('');
  const [captions, setCaptions] = useState<ReadonlyMap<string, string>>(new Map());
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  return {
    fault,
    place,
    setPlace,
    captions,
    setCaption: (stamp: string, caption: string) => setCaptions((now) => new Map(now).set(stamp, caption)),
    recorded,
    forget: () => {
      setRecorded(null);
      setFault(null);
    },
    keep: async ({ works }: Lines) => {
      const records = recordsOf(works, place.trim(), captions);
      const { count, fault: met, isWhole } = await recordAll(records, language, jobs);
      setFault(met);
      setRecorded({ count, isWhole });
      if (count > 0 && met === null) refresh();
    },
  };
}

/** Keeps the result; the zip of an earlier one is let go. */
function usePacked() {
  const [packed, setPacked] = useState<Packed | null>(null);
  const urls = useRef<string[]>([]);
  return {
    packed,
    keep: (now: Packed | null) => {
      for (const url of urls.current) URL.revokeObjectURL(url);
      urls.current = now?.ok ? now.downloads.map(({ url }) => url) : [];
      setPacked(now);
    },
  };
}

async function recordAll(
  records: ReturnType<typeof recordsOf>,
  language: SpokenLanguage,
  jobs: Jobs,
): Promise<Recorded & { fault: Fault | null }> {
  const watch = jobs.begin('recording', records.length);
  let count = 0;
  for (let index = 0; index < records.length && !watch.isStopped(); index += RECORDED_AT_ONCE) {
    const block = records.slice(index, index + RECORDED_AT_ONCE);
    const outcome = await callServer('recordWorkFiles', { files: block }, language);
    if (!outcome.ok) {
      jobs.end(watch);
      return { count, isWhole: false, fault: outcome.fault };
    }
    count += block.length;
    watch.read(block.length);
  }
  jobs.end(watch);
  return { count, isWhole: count === records.length, fault: null };
}

async function packedOf(view: PackingView, lines: Lines, jobs: Jobs): Promise<Packed> {
  const plan = planPacket(view, lines.works);
  // Each file is read twice.
  const watch = jobs.begin('packing', 2 * plan.reduce((sum, { content }) => sum + content.size, 0));
  const made = await packPacket(view, lines.works, plan, watch);
  jobs.end(watch);
  if (!made.ok) return made;
  const files = [{ name: `${view.name}.zip`, content: made.zip }];
  if (view.list !== null) files.push({ name: view.list.name, content: blobOf(view.list.base64) });
  const downloads = files.map(({ content, name }) => ({ name, url: URL.createObjectURL(content) }));
  for (const { name, url } of downloads) giveDownload(url, name);
  return { ok: true, downloads, report: made.report };
}
