/** What of all that is approved goes to the city, and what has gone: read when somebody opens it. */

import { useState } from 'preact/hooks';
import type { SelectionGroup, SelectionLine, SelectionView } from '../selection-view.ts';
import { BatchList } from './batch-list.tsx';
import { Card } from './card.tsx';
import { usePage } from './page-context.ts';
import { SelectionItem } from './selection-item.tsx';
import { TabPane } from './tab-pane.tsx';
import { type Tab, useTabView } from './use-tab-view.ts';

/** The card. It costs a reading of everything, so it stays closed until it is wanted. */
export function SelectionCard() {
  const says = usePage().words.selection;
  const [isOpen, setOpen] = useState(false);
  const tab = useTabView((call) => call('readSelection', {}), isOpen, 'changes');
  return (
    <Card id="selection" title={says.title}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{says.open}</summary>
        {isOpen && <TabPane tab={tab}>{(view) => <Selection view={view} change={tab.change} />}</TabPane>}
      </details>
    </Card>
  );
}

interface ViewGiven {
  view: SelectionView;
  change: Tab<SelectionView>['change'];
}

function Selection({ view, change }: ViewGiven) {
  const says = usePage().words.selection;
  const { changes, groups, openParts } = view;
  if (groups.length === 0 && view.tracks.every(({ sent }) => sent.length === 0)) {
    return <p class="hint">{says.empty}</p>;
  }
  return (
    <div class="selection">
      {openParts > 0 && <p class="note-line">{says.openParts({ count: openParts })}</p>}
      {changes.length > 0 && (
        <section class="sure" aria-label={says.changes}>
          <strong>{says.changes}</strong>
          <ul>
            {changes.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p class="hint">{says.changesHint}</p>
        </section>
      )}
      <BatchList view={view} />
      <h3>{says.groups}</h3>
      <p class="hint">{says.undecidedGoes}</p>
      {groups.map((group) => (
        <Group key={group.key} group={group} view={view} change={change} />
      ))}
    </div>
  );
}

function Group({ group, view, change }: ViewGiven & { group: SelectionGroup }) {
  const says = usePage().words.selection;
  const [isOpen, setOpen] = useState(false);
  const { label, lines, most } = group;
  const count = lines.filter(({ isSelected }) => isSelected !== false).length;
  const put = (line: SelectionLine) => change((before) => withLine(before, line));
  return (
    <details class="group-box" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {label}{' '}
        <small class="badge">
          <span aria-hidden="true">
            {count}/{lines.length}
          </span>
          <span class="unseen">{says.counted({ count, total: lines.length })}</span>
        </small>
        {most !== null && count > most && <span class="note-line">{says.over({ count, of: most })}</span>}
      </summary>
      {isOpen && (
        <ul class="rows">
          {lines.map((line) => (
            <SelectionItem key={line.number} line={line} view={view} put={put} />
          ))}
        </ul>
      )}
    </details>
  );
}

function withLine(view: SelectionView, line: SelectionLine): SelectionView {
  const put = (each: SelectionLine) => (each.number === line.number ? line : each);
  return { ...view, groups: view.groups.map((group) => ({ ...group, lines: group.lines.map(put) })) };
}
