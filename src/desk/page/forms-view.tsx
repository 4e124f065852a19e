/** The forms as their respondents see them, on a phone's width or the whole. */

import { useState } from 'preact/hooks';
import { useWords } from './language.tsx';
import type { DeskGiven } from './use-desk.ts';

/** A list of the forms, and the chosen one as its own page in a frame. */
export function FormsView({ given }: { given: DeskGiven }) {
  const { form: words, head } = useWords();
  const { forms } = given.overview;
  const [key, setKey] = useState(forms[0]?.key ?? '');
  const [width, setWidth] = useState<'phone' | 'full'>('phone');
  const widths = ['phone', 'full'] as const;
  const address = `/form/${encodeURIComponent(key)}`;
  return (
    <div class="place list-place shows-one">
      <section class="list" aria-label={words.choose}>
        <h2>{head.places.forms}</h2>
        <ul class="lines">
          {forms.map((form) => (
            <li key={form.key}>
              <button type="button" aria-pressed={form.key === key} onClick={() => setKey(form.key)}>
                <b>{form.title}</b>
                <span>{words.responses({ count: form.responses })}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="one" aria-label={words.frame}>
        <div class="one-bar">
          <fieldset class="fronts" aria-label={words.width}>
            {widths.map((each) => (
              <button type="button" key={each} aria-pressed={each === width} onClick={() => setWidth(each)}>
                {words[each]}
              </button>
            ))}
          </fieldset>
          <a class="button" href={address} target="_blank" rel="noreferrer">
            {words.newTab}
          </a>
        </div>
        <div class={`stage ${width}`}>
          <iframe key={key} title={words.frame} src={address} />
        </div>
      </section>
    </div>
  );
}
