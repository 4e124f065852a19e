/** A button that asks for papers, which the owner's clock then makes. */

import type { Calls } from '../app/calls/all.ts';
import { Button } from './button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { type Needs, usePage } from './page-context.ts';
import { useAct } from './use-act.ts';

interface RequestGiven {
  asked: Calls['requestPapers']['input'];
  label: string;
  /** What it is asked for, said behind the label where several buttons bear the same. */
  of?: string;
  /** What is told when it is asked for. */
  done: string;
  look?: string;
}

/** The button, and what went wrong below it. */
export function RequestButton({ asked, label, of, done, look = 'button is-small' }: RequestGiven) {
  const page = usePage();
  const ask = () => page.call('requestPapers', asked);
  const told = () => {
    page.toast(done);
    page.changed();
  };
  return <ActButton label={label} of={of} look={look} told={told} call={ask} needs="review" />;
}

/** A button that opens the packing page; `id` is a unit's, or 'city' for the district's own packet. */
export function PackingButton({ id, label, of }: { id: string; label: string; of?: string }) {
  const page = usePage();
  const open = () => page.call('openPacking', { of: id });
  const told = () => page.toast(page.words.papers.filesOpened);
  return <ActButton label={label} of={of} told={told} look="button is-small" call={open} needs="personalData" />;
}

interface ActGiven {
  label: string;
  of: string | undefined;
  look: string;
  call: Parameters<ReturnType<typeof useAct>['run']>[0];
  told(): void;
  needs: Needs;
}

function ActButton({ label, of, look, call, told, needs }: ActGiven) {
  const act = useAct();
  const run = () => act.run(call, told);
  return (
    <>
      <Button look={look} act={run} isBusy={act.isBusy} of={of} needs={needs} label={label} />
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </>
  );
}
