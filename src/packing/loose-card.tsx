/** The files that belong nowhere, and those that only repeat another one. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, Section } from '../dialog/parts.tsx';
import { keepFocus } from './keep-focus.ts';
import type { LookedFile } from './look-at-file.ts';
import { showFacts } from './show-measures.ts';
import type { Packing } from './use-packing.ts';

/** More lines are read by nobody, and make the page slow. */
const SHOWN = 100;

/** The card; nothing where every file belongs somewhere. */
export function LooseCard({ packing }: { packing: Packing }) {
  const { copies, loose } = packing.lines;
  const { words } = packing;
  if (loose.length === 0 && copies.length === 0) return null;
  return (
    <Section id="loose" title={loose.length > 0 ? words.loose.title : words.loose.copies}>
      {loose.length > 0 && <p class="hint">{words.loose.hint}</p>}
      <ul class="files">
        {loose.slice(0, SHOWN).map((looked) => (
          <LooseRow key={looked.path} packing={packing} looked={looked} />
        ))}
      </ul>
      {loose.length > SHOWN && <p class="hint">{words.loose.more({ count: loose.length - SHOWN })}</p>}
      {loose.length > 0 && copies.length > 0 && <h3>{words.loose.copies}</h3>}
      <ul class="files">
        {copies.slice(0, SHOWN).map(({ looked, sameAs }) => (
          <li key={looked.path} class="file">
            <p>
              <bdi class="file-name">{looked.path}</bdi>
            </p>
            <p class="hint">{words.loose.copyOf({ name: sameAs })}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function LooseRow({ packing, looked }: { packing: Packing; looked: LookedFile }) {
  const [isOpen, setOpen] = useState(false);
  const { words } = packing;
  const name = words.loose.assignFile({ name: looked.name });
  return (
    <li class="file">
      <p>
        <bdi class="file-name">{looked.path}</bdi> <small>{showFacts(looked, words)}</small>
      </p>
      {looked.isUnreadable && <p class="reason">{words.faults.unreadable}</p>}
      {isOpen ? (
        <Assignment packing={packing} looked={looked} name={name} />
      ) : (
        <p class="buttons">
          <Button look="is-plain" label={words.loose.assign} name={name} act={() => setOpen(true)} />
          {packing.choices.has(looked.stamp) && (
            <Button
              look="is-plain"
              label={words.works.reopen}
              name={words.works.reopenFile({ name: looked.name })}
              act={() => packing.settle(looked, null)}
            />
          )}
        </p>
      )}
    </li>
  );
}

/** The works to choose from; nothing happens before the button, since arrow keys choose every one on the way. */
function Assignment({ packing, looked, name }: { packing: Packing; looked: LookedFile; name: string }) {
  const [number, setNumber] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const { loose } = packing.words;
  const assign = () => {
    keepFocus(select.current);
    packing.settle(looked, number);
  };
  return (
    <div class="buttons">
      <select ref={select} aria-label={name} onChange={(event) => setNumber(event.currentTarget.value)}>
        <option value="">{loose.choose}</option>
        {packing.lines.works.map(({ work }) => (
          <option key={work.number} value={work.number}>
            {work.number} {work.title}
          </option>
        ))}
      </select>
      <Button
        label={loose.confirm}
        name={loose.confirmFile({ name: looked.name })}
        isOff={number === ''}
        act={assign}
      />
    </div>
  );
}
