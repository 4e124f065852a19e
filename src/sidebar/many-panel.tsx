/** Approving many at once: choosing, one summary before, how far it is, and what was not approved. */

import type { ManyLine } from '../decision-view.ts';
import { Button } from './button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import type { Many } from './use-many.ts';
import { isPointed, useRest } from './use-rest.ts';

/** The panel above the queue; none while nobody approves many. */
export function ManyPanel({ many }: { many: Many }) {
  const { words } = usePage();
  const { fault, phase } = many;
  if (phase === 'off') return null;
  const parts = { choosing: Choosing, sure: Sure, running: Running, told: Told };
  const Part = parts[phase];
  return (
    <section class="card many" aria-label={words.many.begin}>
      <Part many={many} />
      {fault !== null && (
        <FaultNotice fault={fault} retry={() => void (phase === 'running' ? many.carryOut() : many.ask())} />
      )}
    </section>
  );
}

function Choosing({ many }: { many: Many }) {
  const { words } = usePage();
  const { chosen, open } = many;
  const isAll = open.length > 0 && chosen.size === open.length;
  const all = () =>
    many.choose(
      open.map(({ number }) => number),
      !isAll,
    );
  return (
    <>
      <p class="hint">{words.many.hint}</p>
      <label class="pick">
        <input type="checkbox" checked={isAll} disabled={open.length === 0} onChange={all} />
        <span>{words.many.all({ count: open.length })}</span>
      </label>
      <p class="buttons">
        {chosen.size > 0 && (
          <Button
            look="button is-strong"
            isBusy={many.isBusy}
            act={() => void many.ask()}
            label={words.many.next({ count: chosen.size })}
          />
        )}
        <Button look="button is-plain" act={many.leave} label={words.page.cancel} />
      </p>
    </>
  );
}

/** One summary before: how many are approved, how many of them count, and what is to be looked at twice. */
function Sure({ many }: { many: Many }) {
  const { words } = usePage();
  const isResting = useRest('sure');
  const lines = many.preview?.lines ?? [];
  const approved = lines.filter(({ outcome }) => outcome === 'approved');
  const counts = { count: approved.length, counting: approved.filter((line) => line.counts).length };
  const named = many.preview?.named ?? [];
  return (
    <>
      <h3>{words.many.sure(counts)}</h3>
      <Lines title={words.many.named} lines={named} />
      <Refused lines={lines} />
      <p class="buttons">
        {counts.count > 0 && (
          <button
            type="button"
            class="button is-strong is-approve"
            aria-disabled={isResting}
            onClick={(event) => !(isResting && isPointed(event)) && void many.carryOut()}
          >
            {words.many.confirm({ count: counts.count })}
          </button>
        )}
        <Button look="button is-plain" act={many.leave} label={words.page.cancel} />
      </p>
    </>
  );
}

function Running({ many }: { many: Many }) {
  const { words } = usePage();
  const { chosen, fault, told } = many;
  return (
    <>
      <p role="status">{words.many.running({ done: told.length, of: chosen.size })}</p>
      {fault !== null && <Button look="button is-plain" act={many.leave} label={words.page.close} />}
    </>
  );
}

function Told({ many }: { many: Many }) {
  const { words } = usePage();
  const { told } = many;
  return (
    <>
      <h3>{words.many.told({ count: told.filter(({ outcome }) => outcome === 'approved').length })}</h3>
      <Refused lines={told} />
      <p class="buttons">
        <Button act={many.leave} label={words.page.close} />
      </p>
    </>
  );
}

function Refused({ lines }: { lines: readonly ManyLine[] }) {
  const { words } = usePage();
  const refused = lines.filter(({ outcome }) => outcome !== 'approved');
  const told = refused.map(({ message, number }) => ({ number, text: message }));
  return <Lines title={words.many.refused({ count: refused.length })} lines={told} />;
}

function Lines({ title, lines }: { title: string; lines: readonly { number: string; text: string }[] }) {
  const page = usePage();
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {lines.map(({ number, text }) => (
          <li key={number + text}>
            <Button look="link-button" act={() => page.openEntry(number, null)} label={number} /> {text}
          </li>
        ))}
      </ul>
    </>
  );
}
