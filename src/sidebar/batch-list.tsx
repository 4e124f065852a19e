/** By track: what would go next, the leaders' approval, and what has gone to the city. */

import { useEffect, useState } from 'preact/hooks';
import type { SelectionTrack, SelectionView } from '../selection-view.ts';
import { ApproveForm, SendForm } from './batch-forms.tsx';
import { Button } from './button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import { showDay, showMoment } from './show-moment.ts';
import { useAct } from './use-act.ts';

/** The tracks, each with its batches. */
export function BatchList({ view }: { view: SelectionView }) {
  const says = usePage().words.selection;
  return (
    <>
      <h3>{says.tracks}</h3>
      <ul class="rows">
        {view.tracks.map((track) => (
          <TrackItem key={track.key} track={track} view={view} />
        ))}
      </ul>
    </>
  );
}

function TrackItem({ track, view }: { track: SelectionTrack; view: SelectionView }) {
  const page = usePage();
  const { language } = page;
  const says = page.words.selection;
  const act = useAct();
  const [wanted, setStep] = useState<'approve' | 'send' | null>(null);
  const { approved, label, next, sent } = track;
  const step = wanted === 'send' && approved === null ? null : wanted;
  // What stands here is no longer so, and has to be read again.
  useEffect(() => {
    const refusal = act.fault?.refusal;
    if (refusal === 'changedSinceApproval' || refusal === 'stale') page.changed();
  }, [act.fault]);
  const given = { track, view, act, close: () => setStep(null) };
  return (
    <li>
      <div class="unit-row">
        <strong>{label}</strong>
        <span class="hint">{next === 0 ? says.nextNone : says.next({ count: next })}</span>
      </div>
      {approved !== null && (
        <p class="hint">
          {says.approved({ who: approved.by, time: showMoment(approved.at, language), count: approved.count })}
        </p>
      )}
      {step === null && next > 0 && (
        <p class="buttons">
          <Button
            look="button is-small"
            act={() => setStep('approve')}
            of={label}
            label={approved === null ? says.approve : says.approveAgain}
          />
          {approved !== null && (
            <Button look="button is-small is-strong" act={() => setStep('send')} of={label} label={says.send} />
          )}
        </p>
      )}
      {step === 'approve' && <ApproveForm {...given} />}
      {step === 'send' && <SendForm {...given} count={approved?.count ?? 0} />}
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
      <SentList sent={sent} />
    </li>
  );
}

function SentList({ sent }: Pick<SelectionTrack, 'sent'>) {
  const { language, words } = usePage();
  const says = words.selection;
  return (
    <ul>
      {sent.map(({ approvedBy, by, count, how, label, on, to }) => (
        <li key={label}>
          {says.sentBatch({ label, count })}
          <p class="hint">
            {[
              says.sentTo({ day: showDay(on, language), text: to }),
              how,
              says.sentBy({ who: by }),
              says.approvedBy({ who: approvedBy }),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
