/** A form on a page of its own, filled section by section as its respondents do, on a phone or a computer. */

import { useState } from 'preact/hooks';
import { deskZh } from '../../messages/desk/zh-CN.ts';
import type { FormView, Submitted } from '../answers.ts';
import { FormSections } from './form-sections.tsx';
import { useSeen } from './use-seen.ts';

const words = deskZh.form;

/** The form with this key; with a code it is filled with the response that is to be changed. */
export function FormPage({ edit, formKey }: { formKey: string; edit: string | null }) {
  const [told, setTold] = useState('');
  const [done, setDone] = useState<Extract<Submitted, { ok: true }> | null>(null);
  const query = edit === null ? '' : `&edit=${encodeURIComponent(edit)}`;
  const form = useSeen<FormView>(`form?key=${encodeURIComponent(formKey)}${query}`, null, setTold);
  if (form === null) return <p class="loading">{told === '' ? deskZh.loading : told}</p>;
  const { description } = form;
  return (
    <main class="form">
      <header>
        <h1>{description.title}</h1>
        <p class="pre">{description.description}</p>
        {form.edit !== null && <p class="told">{words.editing}</p>}
      </header>
      {done !== null && <Done formKey={formKey} done={done} />}
      {done === null && description.isOpen && <FormSections formKey={formKey} form={form} finish={setDone} />}
      {!description.isOpen && <p>{description.closedMessage || words.closed.notAccepting}</p>}
      <footer>
        <a href="/">{words.backToDesk}</a>
      </footer>
    </main>
  );
}

function Done({ done, formKey }: { done: Extract<Submitted, { ok: true }>; formKey: string }) {
  const address = `/form/${encodeURIComponent(formKey)}`;
  return (
    <section class="card" role="status">
      <h2>{words.done}</h2>
      <p class="pre">{done.message}</p>
      <p class="buttons">
        {done.edit !== null && (
          <a class="button" href={`${address}?edit=${encodeURIComponent(done.edit)}`}>
            {words.edit}
          </a>
        )}
        <a class="button" href={address}>
          {words.again}
        </a>
      </p>
    </section>
  );
}
