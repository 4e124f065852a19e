/** Which contents the goal's activities have covered, the six awarenesses apart. */

import type { ProgressView } from '../progress-view.ts';
import { Card } from './card.tsx';
import { FigureButton, type OpenList } from './figure-button.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';

type Covered = ProgressView['coverage'][number];

/** The bars by group; the group that has a name comes first, since the notice asks for it. */
export function CoverageBars({ coverage, of, open }: { coverage: readonly Covered[]; of: string; open: OpenList }) {
  const { words } = usePage();
  const groups = [...new Set(coverage.map(({ group }) => group))].sort((one, other) =>
    one === '' ? 1 : other === '' ? -1 : 0,
  );
  const longest = Math.max(1, ...coverage.map(({ reported }) => reported.count));
  if (coverage.length === 0) return null;
  return (
    <Card
      id="coverage"
      title={words.progress.coverage({ of })}
      more={<small>{words.progress.coverageColumns}</small>}
      look="coverage"
    >
      {groups.map((group) => {
        const lines = coverage.filter((line) => line.group === group);
        const covered = lines.filter(({ counted }) => counted.count > 0).length;
        return (
          <section key={group}>
            <h3>
              {group === '' ? words.progress.otherContents : group}{' '}
              <small>{words.progress.covered({ covered, of: lines.length })}</small>
            </h3>
            <ul>
              {lines.map((line) => (
                <Bar key={line.label} line={line} longest={longest} open={open} />
              ))}
            </ul>
          </section>
        );
      })}
    </Card>
  );
}

function Bar({ line, longest, open }: { line: Covered; longest: number; open: OpenList }) {
  const { words } = usePage();
  const { counted, label, reported } = line;
  const share = (count: number) => `${(count / longest) * 100}%`;
  const says = words.progress;
  return (
    <li class={counted.count > 0 ? 'is-covered' : ''}>
      <div class="bar-top">
        <Icon name={counted.count > 0 ? 'check' : 'minus'} />
        <span class="bar-label">{label}</span>
        {reported.count === 0 ? (
          <span class="hint">{says.notCovered}</span>
        ) : (
          <span>
            <FigureButton figure={counted} label={`${label} ${says.counted}`} open={open} />
            {' / '}
            <FigureButton figure={reported} label={`${label} ${says.reported}`} open={open} />
          </span>
        )}
      </div>
      <div class="bar" aria-hidden="true">
        <span class="bar-reported" style={{ width: share(reported.count) }} />
        <span class="bar-counted" style={{ width: share(counted.count) }} />
      </div>
    </li>
  );
}
