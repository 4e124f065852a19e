/** The decisions on an entry: the reason, a button for each, and the choice of what is set aside. */

import { useState } from 'preact/hooks';
import { deskZh } from '../../messages/desk/zh-CN.ts';
import type { EntryView, Ran, Waivable } from '../answers.ts';
import { act, see } from './call-desk.ts';
import { wordsOf } from './desk-head.tsx';
import type { ViewGiven } from './desk-view.tsx';

const words = deskZh.review;

interface DecisionGiven {
  given: ViewGiven;
  entry: EntryView;
}

/** Every decision can be tried: the program refuses what is not possible now, and says what to do instead. */
export function DecisionButtons({ entry, given }: DecisionGiven) {
  const { askWaivables, decide, isBusy, reason, setReason, waivables } = useDecision({ entry, given });
  const reject = entry.isCounted ? words.reject.counted : words.reject.recommended;
  const button = (decision: string, caption: string, isStrong = false) => (
    <button type="button" class={isStrong ? 'strong' : ''} disabled={isBusy} onClick={() => decide(decision)}>
      {caption}
    </button>
  );
  return (
    <div class="decide">
      <label class="field">
        <span>{words.reason}</span>
        <textarea
          rows={2}
          value={reason}
          placeholder={words.reasonHint}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div class="buttons">
        {button('approve', words.decisions.approve, true)}
        {button('return', words.decisions.return)}
        {button('reject', reject)}
        {button('withdraw', words.decisions.withdraw)}
        {button('reopen', words.decisions.reopen)}
        <button type="button" disabled={isBusy} aria-expanded={waivables !== null} onClick={askWaivables}>
          {words.decisions.waive}
        </button>
      </div>
      {waivables !== null && (
        <WaiverChoice waivables={waivables} isBusy={isBusy} waive={(code) => decide('waive', code)} />
      )}
    </div>
  );
}

function useDecision({ entry, given }: DecisionGiven) {
  const [reason, setReason] = useState('');
  const [waivables, setWaivables] = useState<Waivable[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { number, seen } = entry;
  const decide = async (decision: string, code = '') => {
    setBusy(true);
    const answer = await act<Ran>('review', { as: given.as, number, decision, code, reason, seen });
    setBusy(false);
    if (!answer.ok) return given.tell(answer.words);
    if (answer.value.ok) {
      setReason('');
      setWaivables(null);
      const after = await see<EntryView>(`entry?number=${encodeURIComponent(number)}`);
      given.tell(words.done({ number, state: after.ok ? after.value.state : '' }));
    } else {
      given.tell(wordsOf(answer.value, ''));
    }
    given.changed();
  };
  const askWaivables = async () => {
    const answer = await act<Waivable[]>('waivables', { number });
    if (answer.ok) setWaivables(answer.value);
    else given.tell(answer.words);
  };
  return { reason, setReason, waivables, isBusy, decide, askWaivables };
}

function WaiverChoice(props: { waivables: Waivable[]; isBusy: boolean; waive(code: string): void }) {
  const { isBusy, waivables, waive } = props;
  const [code, setCode] = useState(waivables[0]?.code ?? '');
  if (waivables.length === 0) return <p>{words.waiveNone}</p>;
  return (
    <fieldset class="waive">
      <legend>{words.waiveWhat}</legend>
      {waivables.map((each) => (
        <label key={each.code}>
          <input type="radio" name="waive" checked={each.code === code} onChange={() => setCode(each.code)} />
          <span>{each.words}</span>
        </label>
      ))}
      <button type="button" disabled={isBusy} onClick={() => waive(code)}>
        {words.confirmWaive}
      </button>
    </fieldset>
  );
}
