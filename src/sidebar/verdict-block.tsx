/** The verdict: whether the entry counts, what stands against it, and why, each with its clause. */

import type { CountCheck, EntryView, IssueView } from '../views.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';

interface VerdictGiven {
  entry: EntryView;
  waive(code: string, about: string): void;
  mend(field: string, suggestion: string | null): void;
  see(number: string): void;
}

/** The block, errors before hints. */
export function VerdictBlock({ entry, waive, mend, see }: VerdictGiven) {
  const { words } = usePage();
  const { checks, counts, countText, isGoal, issues } = entry;
  const title = isGoal ? (counts ? words.entry.countsYes : words.entry.countsNo) : words.entry.works;
  const look = isGoal ? (counts ? 'is-yes' : 'is-no') : '';
  return (
    <section class={`verdict ${look}`} aria-labelledby="verdict">
      <div class="verdict-top">
        {isGoal && <Icon name={counts ? 'done' : 'minus'} />}
        <div>
          <h3 id="verdict">{title}</h3>
          <p>{countText}</p>
        </div>
      </div>
      {issues.length === 0 ? (
        <p class="no-issues">
          <Icon name="check" />
          {words.entry.noIssues}
        </p>
      ) : (
        <ul class="issues" aria-label={words.entry.issues}>
          {issues.map((issue) => (
            <Issue key={`${issue.code} ${issue.field}`} issue={issue} waive={waive} mend={mend} see={see} />
          ))}
        </ul>
      )}
      <ul class="checks" aria-label={words.entry.counts}>
        {checks.map((check) => (
          <Check key={check.text} check={check} />
        ))}
      </ul>
    </section>
  );
}

function Check({ check: { clause, holds, text } }: { check: CountCheck }) {
  const { words } = usePage();
  const said = holds === null ? '' : holds ? words.entry.holds : words.entry.fails;
  return (
    <li class={holds === null ? '' : holds ? 'holds' : 'fails'}>
      <Icon name={holds === null ? 'minus' : holds ? 'check' : 'cross'} />
      <span>
        <span class="unseen">{said}</span> {text}
        <small class="clause">{clause}</small>
      </span>
    </li>
  );
}

interface IssueGiven extends Omit<VerdictGiven, 'entry'> {
  issue: IssueView;
}

function Issue({ issue, waive, mend, see }: IssueGiven) {
  const { words } = usePage();
  const { code, field, isWaivable, isWaived, level, other, suggestion, text, waiver } = issue;
  return (
    <li class={`issue is-${level} ${isWaived ? 'is-waived' : ''}`}>
      <Icon name={isWaived ? 'check' : level} />
      <div>
        <p>
          <strong>{isWaived ? words.entry.waived : words.entry[level]}</strong> {text}
        </p>
        {waiver && <small>{words.entry.waivedBy(waiver)}</small>}
        <p class="buttons">
          {field !== null && suggestion !== null && (
            <Button
              look="button is-small"
              act={() => mend(field, suggestion)}
              needs="review"
              label={words.entry.suggestion({ text: suggestion })}
            />
          )}
          {field !== null && suggestion === null && !isWaived && (
            <Button look="link-button" act={() => mend(field, null)} needs="review" label={words.entry.mendIt} />
          )}
          {other !== null && (
            <Button look="link-button" act={() => see(other)} label={words.entry.seeOther({ number: other })} />
          )}
          {isWaivable && (
            <Button look="link-button" act={() => waive(code, text)} needs="review" label={words.entry.waive} />
          )}
        </p>
      </div>
    </li>
  );
}
