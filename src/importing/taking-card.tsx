/** Where the layout goes, and the ways to take it there. */

import { useRef, useState } from 'preact/hooks';
import { giveFile } from '../dialog/give-download.ts';
import { Button, Section } from '../dialog/parts.tsx';
import type { Imported } from './import-form.ts';
import type { Importing } from './use-importing.ts';

interface TakingGiven {
  importing: Importing;
  imported: Extract<Imported, { ok: true }>;
}

/** The card. Google's frame keeps the newer way of copying from some browsers, so the text is selected and copied. */
export function TakingCard({ importing, imported }: TakingGiven) {
  const { kind, words } = importing;
  const { taking } = words;
  const [told, setTold] = useState({ json: '', text: '' });
  const box = useRef<HTMLTextAreaElement>(null);
  const json = JSON.stringify(imported.layout, null, 2);
  const copy = () => {
    box.current?.select();
    setTold({ json, text: document.execCommand('copy') ? taking.copied : taking.notCopied });
  };
  return (
    <Section id="taking" title={taking.title}>
      <p>{taking.where({ kind })}</p>
      <label class="field">
        <span>{taking.json}</span>
        <textarea ref={box} class="json" readOnly value={json} spellcheck={false} />
      </label>
      <div class="buttons">
        <Button label={taking.copy} act={copy} />
        <Button label={taking.download} act={() => giveFile(new Blob([json]), `${kind}.json`)} />
      </div>
      <p role="status">{told.json === json ? told.text : ''}</p>
    </Section>
  );
}
