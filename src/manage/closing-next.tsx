/** The card of the next campaign: a file is chosen, what it would do is shown, and then it begins. */

import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { NextView } from '../closing-view.ts';
import { Button, FileButton, Section } from '../dialog/parts.tsx';
import type { Closing } from './closing-part.ts';

/** What was chosen, and what it would do. */
interface Chosen {
  campaign: string;
  plan: NextView;
}

/** The card. */
export function NextCard({ manage, show, view }: Closing) {
  const { next: words } = manage.words.closing;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [undone, setUndone] = useState<readonly string[] | null>(null);
  const look = async (campaign: string) => {
    const plan = await manage.ask('previewNext', { campaign });
    setChosen(plan && { campaign, plan });
  };
  const begin = async (campaign: string) => {
    const begun = await manage.ask('beginNext', { campaign });
    if (!begun) return;
    setUndone(begun.undone);
    setChosen(null);
    show(await manage.ask('readClosing', {}));
  };
  return (
    <Section id="next" title={words.title}>
      <p class="hint">{words.lead}</p>
      <p class="hint">{words.fresh}</p>
      {undone !== null && <p role="status">{undone.length === 0 ? words.done : words.undone}</p>}
      {undone !== null && <Names names={undone} />}
      {!view.canBegin && <p>{words.notYet}</p>}
      {view.canBegin && view.isOwner && (
        <div class="buttons">
          <FileButton label={words.file} accept=".json" take={(file) => void file.text().then(look)} />
          <Button label={words.builtIn} isOff={manage.isBusy} act={() => void look('')} />
        </div>
      )}
      {chosen !== null && (
        <>
          <Plan plan={chosen.plan} words={words} />
          <Button label={words.act} look="is-strong" isOff={manage.isBusy} act={() => void begin(chosen.campaign)} />
        </>
      )}
    </Section>
  );
}

function Plan({ plan, words }: { plan: NextView; words: Closing['manage']['words']['closing']['next'] }) {
  return (
    <>
      <p>{words.plan(plan)}</p>
      <dl class="facts">
        {(['setAside', 'stays', 'forms'] as const).map((part) => (
          <Fragment key={part}>
            <dt>{words[part]}</dt>
            <dd>
              <Names names={plan[part]} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
