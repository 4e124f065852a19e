/** Entries that staff had typed and whose rows were deleted: each can be brought back. */

import { useState } from 'preact/hooks';
import type { SettingsView } from '../settings-view.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import { useAct } from './use-act.ts';

/** The list; nothing where no row is missing. */
export function DeletedCard({ deleted }: { deleted: SettingsView['deleted'] }) {
  const { words } = usePage();
  if (deleted.length === 0) return null;
  return (
    <Card id="deleted" title={words.settings.deleted} more={<small class="badge">{deleted.length}</small>}>
      <p class="hint">{words.settings.deletedHint}</p>
      <ul class="rows">
        {deleted.map(({ number }) => (
          <Deleted key={number} number={number} />
        ))}
      </ul>
    </Card>
  );
}

function Deleted({ number }: { number: string }) {
  const page = usePage();
  const says = page.words.settings;
  const act = useAct();
  const [isBack, setBack] = useState(false);
  const restore = () =>
    act.run(
      () => page.call('restoreEntry', { number }),
      () => {
        setBack(true);
        page.toast(says.restored({ number }));
      },
    );
  return (
    <li>
      <strong>{number}</strong>
      {isBack ? (
        <p class="hint">{says.restored({ number })}</p>
      ) : (
        <Button look="button is-small" act={restore} needs="review" isBusy={act.isBusy} label={says.restore} />
      )}
      {act.fault !== null && <FaultNotice fault={act.fault} />}
    </li>
  );
}
