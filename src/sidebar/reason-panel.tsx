/** Why an entry is returned or rejected, or an issue set aside: usual reasons, a checklist, own words. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryView } from '../views.ts';
import { Button } from './button.tsx';
import { type Draft, useDraft } from './drafts.ts';
import { usePage } from './page-context.ts';
import type { OpenEntry, Pending, QueueOfEntry } from './review-state.ts';
import { isPointed } from './use-rest.ts';

interface PanelGiven {
  entry: EntryView;
  open: OpenEntry;
  pending: Pending;
  queue: QueueOfEntry;
  /** Also without deciding: the reason then stays as a draft. */
  close(): void;
  isResting: boolean;
}

/** The panel stands at the foot, so that the entry can be read while the reason is written. Escape closes it. */
export function ReasonPanel({ entry, open, pending, queue, close, isResting }: PanelGiven) {
  const { drafts, words } = usePage();
  const { about, code, kind } = pending;
  const draft = useDraft(drafts, `${entry.number}/reason/${kind}${code}`);
  const [isTried, setTried] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  const { label = '', reasons = [] } = entry.decisions.find((one) => one.kind === kind) ?? {};
  const isBusy = open.busy === 'decide';
  const isEmpty = draft.text.trim() === '';
  const confirm = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isEmpty) return text.current?.focus();
    if (!isBusy && (await open.decide(kind, code, draft.text.trim()))) close();
  };
  return (
    <dialog open class="reason" aria-labelledby="reason-title" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <form onSubmit={confirm}>
        <h3 id="reason-title">{words.decisions.reasonTitle({ label })}</h3>
        {about !== '' && <p class="hint">{about}</p>}
        {kind === 'withdraw' && <p class="hint">{words.decisions.withdrawHint}</p>}
        <Snippets reasons={reasons} draft={draft} />
        <ReasonText
          draft={draft}
          text={text}
          isMissing={isTried && isEmpty}
          hint={kind === 'waive' ? undefined : words.decisions.reasonHint}
        />
        {kind !== 'waive' && <Checklist points={queue.tab.view?.checklist ?? []} draft={draft} />}
        <p class="buttons">
          <button
            type="submit"
            class={`button is-strong is-${kind}`}
            aria-disabled={isBusy || isResting}
            onClick={(event) => isResting && isPointed(event) && event.preventDefault()}
          >
            {isBusy ? words.page.busy : words.decisions.confirm({ label })}
          </button>
          <Button look="button is-plain" act={close} label={words.page.cancel} />
        </p>
      </form>
    </dialog>
  );
}

interface TextGiven {
  draft: Draft;
  text: { current: HTMLTextAreaElement | null };
  isMissing: boolean;
  hint: string | undefined;
}

function ReasonText({ draft, text, isMissing, hint }: TextGiven) {
  const { words } = usePage();
  return (
    <>
      <label class="select">
        <span>{words.decisions.reason}</span>
        <textarea
          rows={3}
          ref={text}
          value={draft.text}
          placeholder={hint}
          aria-required="true"
          aria-invalid={isMissing}
          aria-describedby={isMissing ? 'reason-missing' : undefined}
          onInput={(event) => draft.type(event.currentTarget.value)}
        />
      </label>
      {isMissing && (
        <p class="wrong" id="reason-missing" role="alert">
          {words.decisions.reasonMissing}
        </p>
      )}
    </>
  );
}

function Snippets({ reasons, draft }: { reasons: readonly string[]; draft: Draft }) {
  const { words } = usePage();
  if (reasons.length === 0) return null;
  const add = (reason: string) => {
    if (draft.text.includes(reason)) return;
    draft.type(draft.text.trim() === '' ? reason : `${draft.text.trimEnd()}\n${reason}`);
  };
  return (
    <ul class="snippets" aria-label={words.decisions.snippets}>
      {reasons.map((reason) => (
        <li key={reason}>
          <Button look="snippet" act={() => add(reason)} label={reason} />
        </li>
      ))}
    </ul>
  );
}

/** Ticks that stand in the text as one sentence: the text is the truth, so that it can be edited by hand as well. */
function Checklist({ points, draft }: { points: readonly string[]; draft: Draft }) {
  const { words } = usePage();
  if (points.length === 0) return null;
  const { checklistComma: comma, checklistLead: lead, stop } = words.decisions;
  const line = draft.text.split('\n').find((each) => each.startsWith(lead));
  const ticked = points.filter((point) => line?.includes(point));
  const set = (point: string, isOn: boolean) => {
    const wanted = points.filter((each) => (each === point ? isOn : ticked.includes(each)));
    const others = draft.text.split('\n').filter((each) => each !== line && each !== '');
    draft.type([...others, ...(wanted.length === 0 ? [] : [`${lead}${wanted.join(comma)}${stop}`])].join('\n'));
  };
  return (
    <details class="checklist" open={ticked.length > 0}>
      <summary>{words.decisions.checklist}</summary>
      {points.map((point) => (
        <label key={point}>
          <input
            type="checkbox"
            checked={ticked.includes(point)}
            onChange={(event) => set(point, event.currentTarget.checked)}
          />
          <span>{point}</span>
        </label>
      ))}
    </details>
  );
}
