/** A button that asks for papers, which the owner's clock then makes. */

import type { Calls } from '../calls.ts';
import { Button } from './button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import { useAct } from './use-act.ts';

interface RequestGiven {
  asked: Calls['requestPapers']['input'];
  label: string;
  /** Said in place of the label where several buttons bear the same. */
  name?: string;
  /** What is told when it is asked for. */
  done: string;
  look?: string;
}

/** The button, and what went wrong below it. */
export function RequestButton({ asked, label, name, done, look = 'button is-small' }: RequestGiven) {
  const page = usePage();
  const ask = () => page.call('requestPapers', asked);
  const told = () => {
    page.toast(done);
    page.changed();
  };
  return <ActButton {...{ label, name, look, told }} call={ask} />;
}

/** A button that opens the packing page; `of` is a unit's id, or 'city' for the district's own packet. */
export function PackingButton({ of, label, name }: { of: string; label: string; name?: string }) {
  const page = usePage();
  const open = () => page.call('openPacking', { of });
  const told = () => page.toast(page.words.papers.filesOpened);
  return <ActButton {...{ label, name, told }} look="button is-small" call={open} />;
}

interface ActGiven {
  label: string;
  name: string | undefined;
  look: string;
  call: Parameters<ReturnType<typeof useAct>['run']>[0];
  told(): void;
}

function ActButton({ label, name, look, call, told }: ActGiven) {
  const act = useAct();
  const run = () => act.run(call, told);
  return (
    <>
      <Button look={look} act={run} isBusy={act.isBusy} name={name} label={label} />
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </>
  );
}
