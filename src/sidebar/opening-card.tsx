/** The notice of the campaign: who has not had it, how it looks, and asking for it; once to each contact. */

import { useState } from 'preact/hooks';
import type { SettingsView } from '../settings-view.ts';
import { Button, SureButtons } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import { PreviewChoice } from './preview-choice.tsx';
import { useAct } from './use-act.ts';

/** The card; nothing where every contact has had the notice. */
export function OpeningCard({ view, reload }: { view: SettingsView; reload(): void }) {
  const { opening } = view;
  const page = usePage();
  const says = page.words.settings;
  if (opening === null) return null;
  const untold = new Set(opening.units);
  const units = view.units.filter(({ key }) => untold.has(key));
  return (
    <Card id="opening" title={says.opening}>
      {opening.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <PreviewChoice units={units} preview={(unit) => page.call('previewOpening', { unit })} />
      {opening.isAsked ? <p class="hint">{says.movedAsked}</p> : <Sending sure={opening.sure} reload={reload} />}
    </Card>
  );
}

function Sending({ sure, reload }: { sure: string; reload(): void }) {
  const page = usePage();
  const says = page.words.settings;
  const act = useAct();
  const [isSure, setSure] = useState(false);
  const send = () =>
    act.run(
      () => page.call('requestOpening', {}),
      () => {
        page.toast(says.movedAsked);
        page.changed();
        reload();
      },
    );
  if (!isSure) return <Button look="button is-small" act={() => setSure(true)} needs="send" label={says.openingSend} />;
  return (
    <div class="sure">
      <p>{sure}</p>
      <SureButtons act={send} isBusy={act.isBusy} label={page.words.page.confirm} close={() => setSure(false)} />
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </div>
  );
}
