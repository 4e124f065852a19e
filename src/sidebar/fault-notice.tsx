/** What went wrong with a call, in plain words, and what to do about it. */

import { useEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import type { Fault, FaultKind } from './call-server.ts';
import { Icon, type IconName } from './icon.tsx';
import { usePage } from './page-context.ts';
import { wordsIn } from './words-in.ts';

const SHAPES: Readonly<Record<FaultKind, IconName>> = {
  connection: 'unplugged',
  authorization: 'lock',
  wrongAccount: 'person',
  lockBusy: 'clock',
  timedOut: 'clock',
  refused: 'warning',
  unknown: 'error',
};

interface FaultGiven {
  fault: Fault;
  retry?: (() => void) | undefined;
  isBusy?: boolean;
  /** Takes the notice away. */
  close?: () => void;
}

/** The notice. Before anybody has told the person's language it is said in both. */
export function FaultNotice({ fault, retry, isBusy = false, close }: FaultGiven) {
  const { isMet, language, words } = usePage();
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => shown.current?.scrollIntoView({ block: 'nearest' }), [fault]);
  return (
    <div class="fault" role="alert" ref={shown}>
      <Icon name={SHAPES[fault.kind]} />
      <div>
        {(isMet ? [language] : (['zh-CN', 'en'] as const)).map((spoken) => (
          <FaultWords key={spoken} fault={fault} spoken={spoken} />
        ))}
        <p class="buttons">
          {retry && <Button act={retry} isBusy={isBusy} label={isMet ? words.page.retry : bilingual()} />}
          {close && <Button look="button is-plain" act={close} label={words.page.close} />}
        </p>
      </div>
    </div>
  );
}

const bilingual = (): string => `${wordsIn('zh-CN').page.retry} ${wordsIn('en').page.retry}`;

function FaultWords({ fault, spoken }: { fault: Fault; spoken: 'zh-CN' | 'en' }) {
  const { faults } = wordsIn(spoken);
  const { cure, title } = faults[fault.kind];
  const isSaid = fault.refusal !== null;
  return (
    <div lang={spoken}>
      <strong>{title}</strong>
      {isSaid && <p>{fault.message}</p>}
      {(!isSaid || fault.kind === 'refused') && <p>{cure}</p>}
      {!isSaid && (
        <details>
          <summary>{faults.detail}</summary>
          <p class="raw">{fault.message}</p>
        </details>
      )}
    </div>
  );
}
