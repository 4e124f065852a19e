/** The way to the page on which a unit's table is taken in. */

import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import { useAct } from './use-act.ts';

/** The card. */
export function TableImportCard() {
  const { call, toast, words } = usePage();
  const act = useAct();
  const open = () =>
    act.run(
      () => call('openTableImport', {}),
      () => toast(words.materials.tableImportOpened),
    );
  return (
    <Card id="table-import" title={words.materials.tableImport}>
      <p class="hint">{words.materials.tableImportHint}</p>
      <Button
        look="button is-small"
        act={open}
        needs="review"
        isBusy={act.isBusy}
        label={words.materials.tableImport}
      />
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </Card>
  );
}
