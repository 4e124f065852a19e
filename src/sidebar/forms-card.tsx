/** The forms: their links, plain and filled in for a unit, to open or to copy into a message. */

import { useRef, useState } from 'preact/hooks';
import { prefilledLink } from '../domain/post/prefilled-link.ts';
import type { SettingsView } from '../settings-view.ts';
import type { Choice } from '../views.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';

type Form = SettingsView['forms'][number];

/** The card. */
export function FormsCard({ forms, units }: Pick<SettingsView, 'forms' | 'units'>) {
  const { words } = usePage();
  return (
    <Card id="forms" title={words.settings.forms}>
      {forms.map((form) => (
        <FormLinks key={form.key} form={form} units={units} />
      ))}
    </Card>
  );
}

function FormLinks({ form, units }: { form: Form; units: readonly Choice[] }) {
  const { words } = usePage();
  const [chosen, setChosen] = useState('');
  const says = words.settings;
  const unit = units.find(({ key }) => key === chosen);
  const url = unit ? prefilledLink(form.url, form.unitEntry, unit.label) : form.url;
  return (
    <div class="form-links">
      <h3>{form.title}</h3>
      {form.warning !== '' && (
        <p>
          <Icon name="warning" />
          {form.warning}
        </p>
      )}
      {form.unitEntry !== '' && units.length > 0 && (
        <label class="select">
          <span>{says.linkFor}</span>
          <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{words.page.none}</option>
            {units.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
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
