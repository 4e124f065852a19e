/** Registers that the leaders have approved a batch, and that it has gone: each says beforehand what it does. */

import { useState } from 'preact/hooks';
import type { Calls } from '../app/calls/all.ts';
import type { SelectionTrack, SelectionView } from '../selection-view.ts';
import { SureButtons } from './button.tsx';
import { Line } from './line-input.tsx';
import { usePage } from './page-context.ts';
import type { Acting } from './use-act.ts';

interface FormGiven {
  track: SelectionTrack;
  view: SelectionView;
  act: Acting;
  close(): void;
}

/** Who has approved what would go next. */
export function ApproveForm({ track: { key, label, next }, act, close }: FormGiven) {
  const says = usePage().words.selection;
  const [who, setWho] = useState('');
  const register = useRegister(act, close, says.approveDone);
  return (
    <form
      class="sure"
      onSubmit={(event) => {
        event.preventDefault();
        register({ act: 'approve', track: key, approvedBy: who.trim(), count: next });
      }}
    >
      <Line label={says.approver} text={who} type={setWho} />
      <p>{says.approveSure({ label, count: next })}</p>
      <SureButtons needs="review" isBusy={act.isBusy} label={says.approve} close={close} />
    </form>
  );
}

/** To whom, when, how and by whom it went; `count` entries were approved and are kept as they were then. */
export function SendForm({ track: { key, label }, view, act, close, count }: FormGiven & { count: number }) {
  const says = usePage().words.selection;
  const [told, setTold] = useState({ to: '', on: view.asOf.slice(0, 10), how: '', by: view.caller });
  const [withReport, setWithReport] = useState(false);
  const register = useRegister(act, close, says.sendDone);
  const line = (name: 'to' | 'on' | 'how' | 'by', hint = '') => (
    <Line
      label={says[name]}
      text={told[name]}
      hint={hint}
      isDay={name === 'on'}
      type={(text) => setTold({ ...told, [name]: text })}
    />
  );
  return (
    <form
      class="sure"
      onSubmit={(event) => {
        event.preventDefault();
        const { by, how, on, to } = told;
        register({ act: 'send', track: key, to: to.trim(), on, how: how.trim(), by: by.trim(), withReport });
      }}
    >
      {line('to', says.toHint)}
      {line('on')}
      {line('how', says.howHint)}
      {line('by')}
      <label class="tick">
        <input type="checkbox" checked={withReport} onChange={(event) => setWithReport(event.currentTarget.checked)} />
        <span>{says.withReport}</span>
      </label>
      {withReport && view.openParts > 0 && <p class="note-line">{says.openParts({ count: view.openParts })}</p>}
      <p>{says.sendSure({ label, count })}</p>
      <SureButtons needs="review" isBusy={act.isBusy} label={says.send} close={close} />
    </form>
  );
}

function useRegister(act: Acting, close: () => void, done: (about: { label: string }) => string) {
  const page = usePage();
  return (wish: Calls['registerBatch']['input']) =>
    act.run(
      () => page.call('registerBatch', wish),
      (batch) => {
        page.toast(done(batch));
        close();
        page.changed();
      },
    );
}
