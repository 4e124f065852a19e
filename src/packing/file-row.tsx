/** A file of a work: what it is, what is wrong with it, and what the person may say about it. */

import { useRef } from 'preact/hooks';
import { Button } from '../dialog/parts.tsx';
import type { ExpectedFile } from '../packing-view.ts';
import { keepFocus } from './keep-focus.ts';
import type { Doubt } from './match-files.ts';
import { showFacts, showFault } from './show-measures.ts';
import type { Packing } from './use-packing.ts';
import type { FileLine } from './work-lines.ts';

interface RowGiven {
  packing: Packing;
  work: ExpectedFile;
  line: FileLine;
}

/** The file. */
export function FileRow({ packing, work, line }: RowGiven) {
  const { words } = packing;
  const { doubts, faults, isSettled, looked } = line;
  // The chosen folder is the same for all.
  const within = looked.path.split('/').slice(1, -1).join('/');
  const clause =
    faults.length > 0 && work.rules.clause !== '' ? words.faults.clause({ clause: work.rules.clause }) : '';
  return (
    <li class="file">
      <p>
        <bdi class="file-name">{looked.name}</bdi> <small>{showFacts(looked, words)}</small>
      </p>
      {within !== '' && (
        <small>
          <bdi>{within}</bdi>
        </small>
      )}
      {faults.map((fault) => (
        <p key={fault.code} class="reason">
          {showFault(fault, words)}
        </p>
      ))}
      {clause !== '' && <small>{clause}</small>}
      {doubts.map((doubt) => (
        <p key={doubt} class="reason">
          {doubtWords(packing, doubt, line)}
        </p>
      ))}
      {looked.isTooBigToHash && <small>{words.faults.notHashed}</small>}
      {isSettled && <small>{words.works.settled}</small>}
      {work.isEvidence && <Caption packing={packing} line={line} />}
      <FileButtons packing={packing} work={work} line={line} />
    </li>
  );
}

function doubtWords({ words }: Packing, doubt: Doubt, { sameAs }: FileLine): string {
  return doubt === 'sameContent' ? words.doubts.sameContent({ name: sameAs ?? '' }) : words.doubts[doubt];
}

function FileButtons({ packing, work, line }: RowGiven) {
  const { words } = packing;
  const buttons = useRef<HTMLParagraphElement>(null);
  const settle = (number: string | null) => {
    keepFocus(buttons.current);
    packing.settle(looked, number);
  };
  const { isSettled, isUseless, looked, state } = line;
  const { name } = looked;
  const about = { name, number: work.number, title: work.title };
  const { accept, acceptFile, refuse, refuseFile, reopen, reopenFile } = words.works;
  const isOpen = state === 'doubtful' && !isUseless;
  return (
    <p class="buttons" ref={buttons}>
      {isOpen && <Button label={accept} name={acceptFile(about)} act={() => settle(work.number)} />}
      {isSettled ? (
        <Button look="is-plain" label={reopen} name={reopenFile(about)} act={() => settle(null)} />
      ) : (
        <Button look="is-plain" label={refuse} name={refuseFile(about)} act={() => settle('')} />
      )}
    </p>
  );
}

function Caption({ packing, line }: { packing: Packing; line: FileLine }) {
  const { captions, setCaption, words } = packing;
  const { name, stamp } = line.looked;
  return (
    <label class="field">
      <small>{words.works.caption}</small>
      <input
        type="text"
        maxLength={200}
        aria-label={words.works.captionOf({ name })}
        value={captions.get(stamp) ?? ''}
        onInput={(event) => setCaption(stamp, event.currentTarget.value)}
      />
    </label>
  );
}
