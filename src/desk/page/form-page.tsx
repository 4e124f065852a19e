/** A form on a page of its own, filled section by section as its respondents do, on a phone or a computer. */

import { useState } from 'preact/hooks';
import type { FormView, Submitted } from '../answers.ts';
import { FormSections } from './form-sections.tsx';
import { useWords } from './language.tsx';
import { useSeen } from './use-seen.ts';

type Sent = Extract<Submitted, { ok: true }>;

/** The form with this key; `query` fills it in, or names the response that is to be changed. */
export function FormPage({ formKey, query }: { formKey: string; query: string }) {
  const { form: words, loading } = useWords();
  const [told, setTold] = useState('');
  const [sent, setSent] = useState<Sent | null>(null);
  const asked = query.startsWith('?') ? `&${query.slice(1)}` : '';
  const form = useSeen<FormView>(`form?key=${encodeURIComponent(formKey)}${asked}`, null, setTold);
  if (form === null) return <p class="loading">{told === '' ? loading : told}</p>;
  const { description } = form;
  if (sent !== null) return <Confirmation formKey={formKey} form={form} sent={sent} />;
  return (
    <main class="form">
      <header class="card form-title">
        <h1>{description.title}</h1>
        {description.description !== '' && <p class="pre">{description.description}</p>}
        {form.edit !== null && <p class="notice">{words.editing}</p>}
        <p class="required-hint">{words.requiredHint}</p>
      </header>
      {description.isOpen && <FormSections formKey={formKey} form={form} finish={setSent} />}
      {!description.isOpen && <p class="card">{description.closedMessage || words.closed.notAccepting}</p>}
      <FormFoot />
    </main>
  );
}

function Confirmation({ form, formKey, sent }: { formKey: string; form: FormView; sent: Sent }) {
  const { form: words } = useWords();
  const address = `/form/${encodeURIComponent(formKey)}`;
  return (
    <main class="form">
      <section class="card form-title" role="status">
        <h1>{form.description.title}</h1>
        <p class="pre">{sent.message === '' ? words.done : <WithLinks text={sent.message} />}</p>
        <p class="ways">
          {sent.edit !== null && <a href={`${address}?edit=${encodeURIComponent(sent.edit)}`}>{words.edit}</a>}
          {form.offersAnother && <a href={address}>{words.again}</a>}
        </p>
      </section>
      <FormFoot />
    </main>
  );
}

function FormFoot() {
  const { form: words } = useWords();
  // Inside one of the desk's frames the desk is there already.
  if (window.self !== window.top) return null;
  return (
    <footer>
      <a href="/">{words.backToDesk}</a>
    </footer>
  );
}

// As on Google's page, an address in the text can be followed; nothing else in it is more than text.
function WithLinks({ text }: { text: string }) {
  return (
    <>
      {text.split(/(https?:\/\/[^\s<>"'，。；、）]+)/).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <a key={`${index} ${part}`} href={part} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ),
      )}
    </>
  );
}
