/** Notes a call to a unit that has not reported: what came of it, and for which day it has promised. */

import { useState } from 'preact/hooks';
import { Button, SureButtons } from './button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Line } from './line-input.tsx';
import { usePage } from './page-context.ts';
import { useAct } from './use-act.ts';

/** The form; the usual answers are one click. */
export function ContactForm({ id, name, close }: { id: string; name: string; close(): void }) {
  const page = usePage();
  const says = page.words.contacts;
  const act = useAct();
  const [result, setResult] = useState('');
  const [until, setUntil] = useState('');
  const record = (event: Event) => {
    event.preventDefault();
    act.run(
      () => page.call('recordContact', { unit: id, result: result.trim(), until: until === '' ? null : until }),
      () => {
        page.toast(says.done({ unit: name }));
        close();
      },
    );
  };
  return (
    <form class="zero-form" onSubmit={record}>
      <p class="buttons">
        {Object.values(says.usual).map((text) => (
          <Button key={text} look="button is-small" act={() => setResult(text)} label={text} />
        ))}
      </p>
      <Line label={says.result} text={result} type={setResult} />
      <label class="select">
        <span>{says.until}</span>
        <input type="date" value={until} onInput={(event) => setUntil(event.currentTarget.value)} />
      </label>
      <p class="hint">{says.zeroHint}</p>
      <SureButtons isBusy={act.isBusy} label={says.record} needs="review" close={close} />
      {act.fault !== null && <FaultNotice fault={act.fault} />}
    </form>
  );
}
