/** The forms: their links, plain and filled in for a unit, to open or to copy into a message. */

import { useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../settings-view.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';

type Form = SettingsView['forms'][number];

/** The card. */
export function FormsCard({ forms }: { forms: readonly Form[] }) {
  const { words } = usePage();
  return (
    <Card id="forms" title={words.settings.forms}>
      {forms.map((form) => (
        <FormLinks key={form.key} form={form} />
      ))}
    </Card>
  );
}

function FormLinks({ form }: { form: Form }) {
  const { words } = usePage();
  const [unit, setUnit] = useState('');
  const says = words.settings;
  const url = form.links.find((link) => link.unit === unit)?.url ?? form.url;
  return (
    <div class="form-links">
      <h3>{form.title}</h3>
      {form.warning !== '' && (
        <p>
          <Icon name="warning" />
          {form.warning}
        </p>
      )}
      {form.links.length > 0 && (
        <label class="select">
          <span>{says.linkFor}</span>
          <select value={unit} onChange={(event) => setUnit(event.currentTarget.value)}>
            <option value="">{words.page.none}</option>
            {form.links.map((link) => (
              <option key={link.unit}>{link.unit}</option>
            ))}
          </select>
        </label>
      )}
      <p class="buttons">
        {/^https?:\/\//i.test(url) && (
          <a class="button is-small" href={url} target="_blank" rel="noopener noreferrer">
            <Icon name="link" />
            {says.openForm}
            <span class="unseen"> {words.page.newWindow}</span>
          </a>
        )}
        <CopyButton text={url} />
      </p>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const { toast, words } = usePage();
  const [isByHand, setByHand] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast(words.settings.copied);
    } catch {
      // A sandboxed page may not write to the clipboard: the link is shown to be copied by hand.
      setByHand(true);
      setTimeout(() => field.current?.select());
    }
  };
  return (
    <>
      <Button look="button is-small" act={() => void copy()} label={words.settings.copyLink} />
      {isByHand && (
        <label class="select">
          <span>{words.settings.copyByHand}</span>
          <input readOnly value={text} ref={field} />
        </label>
      )}
    </>
  );
}
