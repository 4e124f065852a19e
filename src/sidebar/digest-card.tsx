/** The weekly digest: how this week's stands, what it would say now, and asking for it. */

import { useState } from 'preact/hooks';
import type { MaterialsView } from '../views.ts';
import { Button, SureButtons } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import { PreviewChoice } from './preview-choice.tsx';
import { showDay } from './show-moment.ts';
import { useAct } from './use-act.ts';

/** The card. */
export function DigestCard({ view }: { view: MaterialsView }) {
  const page = usePage();
  const { language, words } = page;
  const { digest } = view;
  const says = words.materials;
  return (
    <Card id="digest" title={says.digest}>
      {digest.monday === '' ? (
        <p class="hint">{says.digestNever}</p>
      ) : (
        <>
          <p class="hint">{says.digestWeek({ day: showDay(digest.monday, language) })}</p>
          <dl class="numbers">
            {(['sent', 'owed', 'uncertain', 'failed'] as const).map((key) => (
              <div key={key} class={digest[key] > 0 ? `is-${key}` : ''}>
                <dt>{says[key]}</dt>
                <dd>{digest[key]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <PreviewChoice
        units={[{ key: '', label: says.district }, ...view.units.map(({ id, name }) => ({ key: id, label: name }))]}
        preview={(unit) => page.call('previewDigest', { unit })}
      />
      <DigestRequest />
    </Card>
  );
}

function DigestRequest() {
  const page = usePage();
  const { words } = page;
  const act = useAct();
  const [isSure, setSure] = useState(false);
  const ask = () =>
    act.run(
      () => page.call('requestDigest', {}),
      () => {
        setSure(false);
        page.toast(words.materials.requestDigestDone);
        page.changed();
      },
    );
  if (!isSure) {
    return (
      <Button look="button is-wide" act={() => setSure(true)} needs="send" label={words.materials.requestDigest} />
    );
  }
  return (
    <div class="sure">
      <p>{words.materials.requestDigestSure}</p>
      <SureButtons act={ask} isBusy={act.isBusy} label={words.page.confirm} close={() => setSure(false)} />
      {act.fault !== null && <FaultNotice fault={act.fault} />}
    </div>
  );
}
