/** Deadlines that have moved, and the offer to tell every unit by mail: once, or not at all. */

import { useState } from 'preact/hooks';
import type { SettingsView } from '../settings-view.ts';
import { Button, SureButtons } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import { useAct } from './use-act.ts';

/** The card; nothing where no deadline has moved. */
export function MovedCard({ moved, reload }: { moved: SettingsView['moved']; reload(): void }) {
  const { words } = usePage();
  const says = words.settings;
  if (moved.lines.length === 0) return null;
  return (
    <Card id="moved" title={says.moved}>
      <ul class="rows">
        {moved.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {moved.isAsked ? <p class="hint">{says.movedAsked}</p> : <MovedChoice reload={reload} />}
    </Card>
  );
}

function MovedChoice({ reload }: { reload(): void }) {
  const page = usePage();
  const says = page.words.settings;
  const act = useAct();
  const [isSure, setSure] = useState(false);
  const settle = (call: 'requestRescheduled' | 'dismissRescheduled', told: string) =>
    act.run(
      () => page.call(call, {}),
      () => {
        page.toast(told);
        page.changed();
        reload();
      },
    );
  return (
    <>
      <p class="hint">{says.movedHint}</p>
      {isSure ? (
        <div class="sure">
          <p>{says.movedSure}</p>
          <SureButtons
            act={() => settle('requestRescheduled', says.movedAsked)}
            isBusy={act.isBusy}
            label={page.words.page.confirm}
            close={() => setSure(false)}
          />
        </div>
      ) : (
        <div class="buttons">
          <Button look="button is-small" act={() => setSure(true)} needs="send" label={says.movedTell} />
          <Button
            look="button is-small"
            act={() => settle('dismissRescheduled', says.movedLeft)}
            isBusy={act.isBusy}
            label={says.movedLeave}
          />
        </div>
      )}
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </>
  );
}
