/** The last two steps: recording what the files are, and packing them. */

import { useMemo } from 'preact/hooks';
import { Button, Section } from '../dialog/parts.tsx';
import type { PacketGap, PacketReport } from './check-packet.ts';
import { planPacket } from './plan-packet.ts';
import { showSize } from './show-measures.ts';
import type { Packed, Packing } from './use-packing.ts';
import { recordsOf } from './work-lines.ts';

/** Where the files lie, and the button that records them. */
export function RecordCard({ packing }: { packing: Packing }) {
  const { captions, jobs, lines, place, recorded, words } = packing;
  const { recording } = words;
  const count = recordsOf(lines.works, place, captions).length;
  return (
    <Section id="recording" title={recording.title}>
      <label class="field">
        <span>{recording.place}</span>
        <input
          type="text"
          maxLength={200}
          value={place}
          aria-describedby="place-hint"
          onInput={(event) => packing.setPlace(event.currentTarget.value)}
        />
      </label>
      <p class="hint" id="place-hint">
        {recording.placeHint}
      </p>
      <p>{count === 0 ? recording.nothing : recording.hint({ count })}</p>
      <p class="buttons">
        <Button label={recording.record} isOff={count === 0 || jobs.job !== null} act={() => void packing.record()} />
      </p>
      <p role="status">{recorded !== null && (recorded.isWhole ? recording.done : recording.partly)(recorded)}</p>
    </Section>
  );
}

/** What would be packed, the button, and what came of it. */
export function PackCard({ packing }: { packing: Packing }) {
  const { jobs, lines, packed, view, words } = packing;
  // Papers are unpacked for it, which is too much for every letter that is typed.
  const plan = useMemo(() => (view === null ? [] : planPacket(view, lines.works)), [view, lines]);
  const size = showSize(plan.reduce((sum, { content }) => sum + content.size, 0));
  const open = lines.works.filter(({ state, work }) => state === 'doubtful' && !work.isEvidence).length;
  return (
    <Section id="packing-card" title={words.packing.title}>
      <p>{plan.length === 0 ? words.packing.empty : words.packing.hint({ files: plan.length, size })}</p>
      {open > 0 && <p class="reason">{words.packing.open({ count: open })}</p>}
      <p class="buttons">
        <Button
          look="is-strong"
          label={words.packing.pack}
          isOff={plan.length === 0 || jobs.job !== null}
          act={() => void packing.pack()}
        />
      </p>
      <div role="status">{packed !== null && <Result packing={packing} packed={packed} />}</div>
    </Section>
  );
}

function Result({ packing, packed }: { packing: Packing; packed: Packed }) {
  const words = packing.words.packing;
  if (!packed.ok) {
    const said = words.failures[packed.why];
    return <p class="reason">{typeof said === 'string' ? said : said({ path: packed.path })}</p>;
  }
  const [zip] = packed.downloads;
  const { gaps } = packed.report;
  return (
    <>
      <p>
        <strong>{words.done({ name: zip?.name ?? '' })}</strong>
      </p>
      <p>{gaps.length === 0 ? words.whole : words.doneOpen({ count: gaps.length })}</p>
      <Points packing={packing} report={packed.report} />
      <ul class="gaps">
        {gaps.map((gap) => (
          <li key={JSON.stringify(gap)} class="reason">
            {gapWords(packing, gap)}
          </li>
        ))}
      </ul>
      {packed.downloads.map(({ name, url }) => (
        <p key={url}>
          <a href={url} download={name}>
            {words.again({ name })}
          </a>
        </p>
      ))}
    </>
  );
}

function Points({ packing, report }: { packing: Packing; report: PacketReport }) {
  const words = packing.words.packing;
  return (
    <ul class="points">
      {report.points.map(({ code, count, holds }) => {
        const said = words.points[code];
        return (
          <li key={code} class={holds ? 'is-good' : 'is-open'}>
            <span class={`chip ${holds ? 'is-good' : 'is-open'}`}>{holds ? words.holds : words.fails}</span>
            {typeof said === 'string' ? said : said({ count })}
          </li>
        );
      })}
    </ul>
  );
}

function gapWords({ words }: Packing, gap: PacketGap): string {
  const { gaps } = words.packing;
  return 'path' in gap ? gaps[gap.code](gap) : gaps[gap.code](gap);
}
