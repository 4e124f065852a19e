/** Asks for reminders to whoever has not reported: what and how many first, then the click that asks. */

import { useState } from 'preact/hooks';
import type { ProgressView } from '../progress-view.ts';
import { Button, SureButtons } from './button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import { showDay } from './show-moment.ts';
import { useAct } from './use-act.ts';

/** The button; nothing where there is nobody to remind. */
export function ReminderRequest({ reminder }: Pick<ProgressView, 'reminder'>) {
  const page = usePage();
  const { language, words } = page;
  const act = useAct();
  const [isSure, setSure] = useState(false);
  if (!reminder || reminder.units === 0) return null;
  const says = words.progress;
  if (!isSure) return <Button look="button is-wide" act={() => setSure(true)} needs="send" label={says.remind} />;
  const { day, label, units } = reminder;
  const ask = () =>
    act.run(
      () => page.call('requestReminders', {}),
      () => {
        setSure(false);
        page.toast(says.remindDone);
        page.changed();
      },
    );
  return (
    <div class="sure">
      <p>{says.remindSure({ label, day: showDay(day, language), count: units })}</p>
      <SureButtons act={ask} isBusy={act.isBusy} label={words.page.confirm} close={() => setSure(false)} />
      {act.fault !== null && <FaultNotice fault={act.fault} />}
    </div>
  );
}
