/** The tab 检查: everything that the program depends on, line by line, with what puts it right. */

import './health.css';
import { useEffect, useState } from 'preact/hooks';
import { Button, Section } from '../dialog/parts.tsx';
import type { HealthLine, HealthView } from '../health-view.ts';
import { SelfTestSection } from './self-test-section.tsx';
import type { Manage } from './use-manage.ts';

/** The tab. Outside of a workbook that runs there is nothing to look at. */
export function HealthTab({ manage }: { manage: Manage }) {
  const words = manage.words.health;
  if (manage.view.stage === 'running') return <Running manage={manage} />;
  return (
    <Section id="health" title={words.title}>
      <p>{words.notRunning}</p>
    </Section>
  );
}

// One after the other: the page makes one call at a time.
function Running({ manage }: { manage: Manage }) {
  return (
    <>
      <Checks manage={manage} />
      <SelfTestSection manage={manage} />
    </>
  );
}

function Checks({ manage }: { manage: Manage }) {
  const words = manage.words.health;
  const [view, setView] = useState<HealthView | null>(null);
  const [said, setSaid] = useState('');
  const read = async () => {
    setSaid('');
    setView(await manage.ask('readHealth', {}));
  };
  const repair = async ({ key, label }: NonNullable<HealthLine['repair']>) => {
    setSaid(words.repairing);
    const after = await manage.ask('repairHealth', { what: key });
    setSaid(after === null ? '' : words.repaired({ label }));
    if (after !== null) setView(after);
  };
  useEffect(() => void read(), []);
  return (
    <Section id="health" title={words.title}>
      <p class="hint">{words.hint}</p>
      <Button label={words.again} act={() => void read()} isOff={manage.isBusy} />
      <p role="status">{said}</p>
      {view !== null && <Lines view={view} manage={manage} repair={(what) => void repair(what)} />}
    </Section>
  );
}

interface LinesGiven {
  view: HealthView;
  manage: Manage;
  repair(what: NonNullable<HealthLine['repair']>): void;
}

function Lines({ manage, repair, view: { counts, lines } }: LinesGiven) {
  const words = manage.words.health;
  const wrong = [...lines.filter(({ state }) => state === 'act'), ...lines.filter(({ state }) => state === 'note')];
  const show = (line: HealthLine) => (
    <Line key={`${line.key} ${line.text}`} line={line} manage={manage} repair={repair} />
  );
  return (
    <>
      <p class="health-sum">{wrong.length === 0 ? words.allGood : words.summary(counts)}</p>
      {wrong.length > 0 && <ul class="health">{wrong.map(show)}</ul>}
      <details>
        <summary>{words.good(counts)}</summary>
        <ul class="health">{lines.filter(({ state }) => state === 'good').map(show)}</ul>
      </details>
    </>
  );
}

function Line({ line, manage, repair }: { line: HealthLine; manage: Manage; repair: LinesGiven['repair'] }) {
  const words = manage.words.health;
  const { cure, name, repair: button, state, text } = line;
  return (
    <li class={`is-${state}`}>
      <p class="health-head">
        <span class="health-state">{words.states[state]}</span> <strong>{name}</strong>
      </p>
      <p>{text}</p>
      {cure !== '' && <p class="hint">{cure}</p>}
      {button !== null && (
        <Button
          label={button.label}
          name={words.repairNamed({ label: button.label, name })}
          act={() => repair(button)}
          isOff={manage.isBusy}
          why={manage.lackOf('setUp')}
        />
      )}
    </li>
  );
}
