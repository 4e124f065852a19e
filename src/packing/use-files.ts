/** The chosen files on the page: looked at, matched, and told apart by their content. */

import { useRef, useState } from 'preact/hooks';
import type { ExpectedFile } from '../packing-view.ts';
import { askPlayer } from './ask-player.ts';
import { MOST_FILES, takeFiles } from './chosen-files.ts';
import { type Chosen, identifyFile, type LookedFile, lookAtFile } from './look-at-file.ts';
import type { Jobs } from './use-job.ts';
import { type Choices, linesOf } from './work-lines.ts';

/** What is to be said about the choice; null before there is one. */
export type ChoiceNote = { code: 'chosen'; count: number; skipped: number } | { code: 'tooMany'; count: number };

export interface Files {
  files: readonly LookedFile[];
  choices: Choices;
  note: ChoiceNote | null;
  /** Takes the place of what was chosen before; `isMore` adds to it. */
  choose(chosen: readonly Chosen[], isMore: boolean): Promise<void>;
  /** Gives a file to a work; '' says that it belongs nowhere, null leaves it to the page again. */
  settle(file: LookedFile, number: string | null): void;
  /** Works out the content of all that belong to a work; resolves with the files as they then are. */
  identify(): Promise<readonly LookedFile[]>;
}

/** The files. `works` is what they are matched with, `changed` is told whenever anything is different. */
export function useFiles(works: readonly ExpectedFile[], jobs: Jobs, changed: () => void): Files {
  const [files, setFiles] = useState<readonly LookedFile[]>([]);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [note, setNote] = useState<ChoiceNote | null>(null);
  const latest = useRef({ files, choices, works });
  latest.current.works = works;
  const keep = (now: readonly LookedFile[]) => {
    latest.current.files = now;
    setFiles(now);
    changed();
  };
  const identify = async () => {
    const found = await identified(latest.current, jobs);
    if (found !== latest.current.files) keep(found);
    return found;
  };
  return {
    files,
    choices,
    note,
    identify,
    choose: async (chosen, isMore) => {
      const taken = takeFiles(chosen);
      const count = taken.files.length;
      if (count > MOST_FILES) return setNote({ code: 'tooMany', count });
      const before = isMore ? latest.current.files : [];
      const watch = jobs.begin('looking', count);
      const looked: LookedFile[] = [];
      for (const { path, file } of taken.files) {
        if (watch.isStopped()) break;
        looked.push(await lookAtFile(path, file, askPlayer));
        watch.read(1);
      }
      jobs.end(watch);
      const paths = new Set(looked.map(({ path }) => path));
      keep([...before.filter(({ path }) => !paths.has(path)), ...looked]);
      setNote({ code: 'chosen', count: latest.current.files.length, skipped: taken.skipped });
      await identify();
    },
    settle: (file, number) => {
      const next = new Map(latest.current.choices);
      if (number === null) next.delete(file.stamp);
      else next.set(file.stamp, number);
      latest.current.choices = next;
      setChoices(next);
      changed();
      void identify();
    },
  };
}

interface Known {
  files: readonly LookedFile[];
  choices: Choices;
  works: readonly ExpectedFile[];
}

/** The same list where there was nothing to work out. */
async function identified({ files, choices, works }: Known, jobs: Jobs): Promise<readonly LookedFile[]> {
  const lines = linesOf(works, files, choices);
  const belonging = [...lines.works.flatMap((line) => line.files), ...lines.copies].map(({ looked }) => looked);
  const open = new Set(
    belonging.filter(({ bytes, identity, isUnreadable }) => identity === '' && !isUnreadable && bytes > 0),
  );
  if (open.size === 0) return files;
  const watch = jobs.begin(
    'hashing',
    [...open].reduce((sum, { bytes }) => sum + bytes, 0),
  );
  const known = new Map<LookedFile, LookedFile>();
  for (const file of open) {
    const found = await identifyFile(file, watch);
    if (found === null) break;
    known.set(file, found);
  }
  jobs.end(watch);
  return files.map((file) => known.get(file) ?? file);
}
