/** The face of every tab in a copied workbook: what it is to be, chosen once. */

import { useState } from 'preact/hooks';
import { Button, SureButtons } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import { useAct } from './use-act.ts';

type Choice = 'archive' | 'new';

/** The two ways, each with its confirmation. `tab` keeps the headings of the tabs apart. */
export function CopyChoice({ tab, done }: { tab: string; done(): void }) {
  const page = usePage();
  const says = page.words.copy;
  const act = useAct();
  const [asking, setAsking] = useState<Choice | null>(null);
  const choose = (as: Choice) =>
    act.run(
      () => page.call('chooseCopy', { as }),
      () => {
        page.toast(as === 'archive' ? says.archiveDone : says.beginDone);
        done();
      },
    );
  const ways = [
    { as: 'archive', label: says.archive, what: says.archiveWhat, sure: says.archiveSure },
    { as: 'new', label: says.begin, what: says.beginWhat, sure: says.beginSure },
  ] as const;
  return (
    <div class="scroll">
      <Card id={`copy-${tab}`} title={says.title}>
        <p>{says.what}</p>
        {ways.map(({ as, label, sure, what }) => (
          <div key={as} class="sure">
            <p class="hint">{what}</p>
            {asking !== as && <Button act={() => setAsking(as)} label={label} />}
            {asking === as && <p>{sure}</p>}
            {asking === as && (
              <SureButtons act={() => choose(as)} isBusy={act.isBusy} label={label} close={() => setAsking(null)} />
            )}
          </div>
        ))}
        {act.fault !== null && <FaultNotice fault={act.fault} />}
      </Card>
    </div>
  );
}
