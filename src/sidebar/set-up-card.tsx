/** Set-up: what the last one could not do, how often the clock rings, and the button. */

import { useState } from 'preact/hooks';
import type { SettingsView } from '../settings-view.ts';
import { Button, SureButtons } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { useAct } from './use-act.ts';

/** What is not done, each with its cure. */
export function UndoneCard({ undone }: { undone: SettingsView['undone'] }) {
  const { words } = usePage();
  const says = words.settings;
  if (undone.length === 0) return null;
  return (
    <Card id="undone" title={says.undone} more={<small class="badge">{undone.length}</small>}>
      <ul class="rows">
        {undone.map(({ cure, said, text }) => (
          <li key={`${text} ${said}`}>
            <strong>
              <Icon name="warning" />
              {text}
            </strong>
            <p>{cure}</p>
            {said !== '' && <p class="hint">{says.googleSays({ text: said })}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The owner's button, which may be clicked at any time; with it the clock's interval. */
export function SetUpCard({ view, done }: { view: SettingsView; done(): void }) {
  const page = usePage();
  const says = page.words.settings;
  const act = useAct();
  const { choices, minutes } = view.clock;
  const [wanted, setWanted] = useState(minutes);
  const [isAsking, setAsking] = useState(false);
  const setUp = () =>
    act.run(
      () => page.call('setUp', wanted === minutes ? {} : { clockMinutes: wanted }),
      () => {
        setAsking(false);
        page.toast(says.setUpDone);
        done();
      },
    );
  const offered = choices.includes(minutes) ? choices : [minutes, ...choices];
  return (
    <Card id="set-up-now" title={says.setUp}>
      <label class="select">
        <span>{says.clock}</span>
        <select value={wanted} onChange={(event) => setWanted(Number(event.currentTarget.value))}>
          {offered.map((count) => (
            <option key={count} value={count}>
              {says.clockMinutes({ count })}
            </option>
          ))}
        </select>
      </label>
      {isAsking && <p>{says.setUpSure}</p>}
      {isAsking ? (
        <SureButtons act={setUp} isBusy={act.isBusy} label={says.setUpNow} close={() => setAsking(false)} />
      ) : (
        <Button act={() => setAsking(true)} label={says.setUpNow} />
      )}
      {act.fault !== null && <FaultNotice fault={act.fault} />}
    </Card>
  );
}
