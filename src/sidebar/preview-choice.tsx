/** A mail looked at as it would be sent now, for whom is chosen. */

import { useState } from 'preact/hooks';
import type { Choice } from '../views.ts';
import { Button } from './button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import { useAct } from './use-act.ts';

interface PreviewGiven {
  /** The first is chosen to begin with. */
  units: readonly Choice[];
  /** The call that opens the dialog, for the key that was chosen. */
  preview(unit: string): ReturnType<Parameters<ReturnType<typeof useAct>['run']>[0]>;
}

/** The list of units and the button. */
export function PreviewChoice({ preview, units }: PreviewGiven) {
  const page = usePage();
  const { materials } = page.words;
  const act = useAct();
  const [chosen, setUnit] = useState('');
  // Whoever was chosen may be gone from the list meanwhile.
  const unit = units.some(({ key }) => key === chosen) ? chosen : (units[0]?.key ?? '');
  const show = () =>
    act.run(
      () => preview(unit),
      () => page.toast(materials.previewDone),
    );
  return (
    <>
      <div class="choice-row">
        <label class="select">
          <span>{materials.digestFor}</span>
          <select value={unit} onChange={(event) => setUnit(event.currentTarget.value)}>
            {units.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Button act={show} isBusy={act.isBusy} label={materials.preview} />
      </div>
      {act.fault !== null && <FaultNotice fault={act.fault} retry={show} />}
    </>
  );
}
