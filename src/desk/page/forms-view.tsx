/** The forms, each on a page of its own, where grassroots unions would fill them. */

import { deskZh } from '../../messages/desk/zh-CN.ts';
import type { ViewGiven } from './desk-view.tsx';

/** Links to the forms' pages. */
export function FormsView({ given }: { given: ViewGiven }) {
  return (
    <>
      <h2>{deskZh.views.forms}</h2>
      <ul class="lines">
        {given.overview.forms.map(({ key, responses, title }) => (
          <li key={key}>
            <a href={`/form/${encodeURIComponent(key)}`} target="_blank" rel="noreferrer">
              <b>{title}</b>
              <span>
                {`/form/${key}`} · {deskZh.form.responses({ count: responses })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
