/** What a second review begins with: what was asked, whether it was mended, and every field that is not as it was. */

import type { AgainView } from '../decision-view.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { showMoment } from './show-moment.ts';

/** The block; it stands before everything else. */
export function AgainBlock({ again }: { again: AgainView }) {
  const { language, words } = usePage();
  const { at, changes, issues, reason, what, who } = again;
  const by = (who: string, at: string) => words.entry.by({ who, time: showMoment(at, language) });
  const text = (value: string) => (value === '' ? words.entry.beforeEmpty : value);
  return (
    <section class="again" aria-labelledby="again">
      <h3 id="again">{words.entry.againTitle({ what })}</h3>
      {reason !== '' && <blockquote>{reason}</blockquote>}
      <small>{by(who, at)}</small>
      {issues.length > 0 && (
        <ul aria-label={words.entry.againIssues}>
          {issues.map((issue) => (
            <li key={issue.text} class={issue.isSettled ? 'is-settled' : ''}>
              <Icon name={issue.isSettled ? 'check' : 'warning'} />
              <span>
                <strong>{issue.isSettled ? words.entry.settled : words.entry.unsettled}</strong> {issue.text}
              </span>
            </li>
          ))}
        </ul>
      )}
      <h3>{words.entry.againChanges({ count: changes.length })}</h3>
      <dl>
        {changes.map((change) => (
          <div key={change.label}>
            <dt>{change.label}</dt>
            <dd>
              <del>{text(change.before)}</del> → <ins>{text(change.after)}</ins>{' '}
              <small>{by(change.who, change.at)}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
