/** What has been asked for, and what came of it. */

import type { MaterialsView } from '../views.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon, type IconName } from './icon.tsx';
import { usePage } from './page-context.ts';
import { showMoment } from './show-moment.ts';
import { useAct } from './use-act.ts';

type Asked = MaterialsView['requests'][number];

const SHAPES: Readonly<Record<Asked['state'], { icon: IconName; look: string }>> = {
  asked: { icon: 'clock', look: 'is-received' },
  done: { icon: 'done', look: 'is-approved' },
  refused: { icon: 'no', look: 'is-rejected' },
};

const AT_ONCE = 3;

/** The requests, latest first; the owner can ring his own bell. */
export function RequestsCard({ view }: { view: MaterialsView }) {
  const page = usePage();
  const { words } = page;
  const act = useAct();
  const { isOwner, nextTick, requests } = view;
  const carryOut = () =>
    act.run(
      () => page.call('carryOut', {}),
      () => {
        page.toast(words.materials.carriedOut);
        page.changed();
      },
    );
  return (
    <Card id="requests" title={words.materials.requests}>
      <p class="hint">{nextTick}</p>
      {isOwner && <Button act={carryOut} isBusy={act.isBusy} label={words.materials.carryOut} />}
      {act.fault !== null && <FaultNotice fault={act.fault} retry={carryOut} />}
      {requests.length === 0 && <p class="hint">{words.materials.requestsNone}</p>}
      <Requests requests={requests.slice(0, AT_ONCE)} />
      {requests.length > AT_ONCE && (
        <details>
          <summary>{words.queue.more({ count: requests.length - AT_ONCE })}</summary>
          <Requests requests={requests.slice(AT_ONCE)} />
        </details>
      )}
    </Card>
  );
}

function Requests({ requests }: { requests: readonly Asked[] }) {
  const { language, words } = usePage();
  return (
    <ul class="rows">
      {requests.map(({ at, by, doneAt, id, label, result, state, stateText, unit }) => (
        <li key={id}>
          <div class="unit-row">
            <strong>{label}</strong>
            <span class={`chip ${SHAPES[state].look}`}>
              <Icon name={SHAPES[state].icon} />
              {stateText}
            </span>
          </div>
          {unit !== '' && <p>{unit}</p>}
          {result !== '' && <p>{result}</p>}
          <p class="hint">
            {words.materials.askedBy({ who: by, time: showMoment(at, language) })}
            {doneAt !== '' && ` · ${words.materials.doneAt({ time: showMoment(doneAt, language) })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
