/** The last step: what is to be right before the first mail goes to a unit, and the notice of the campaign. */

import { useState } from 'preact/hooks';
import { Button } from '../dialog/parts.tsx';
import type { SettingsView } from '../settings-view.ts';
import { Lines, Step } from './step.tsx';
import type { SetUpState } from './use-set-up.ts';

/** The card. */
export function LiveCard({ state }: { state: SetUpState }) {
  const { manage, settings } = state;
  const said = manage.words.setUp.live;
  const points = settings === null ? [] : pointsOf(settings, state);
  const isRight = points.length > 0 && points.every(({ isDone }) => isDone);
  return (
    <Step manage={manage} id="live" title={said.title} state={isRight ? 'done' : points.length > 0 ? 'stuck' : 'todo'}>
      {settings === null && <p>{said.first}</p>}
      {points.map(({ isDone, lines, text }) => (
        <div key={text} class="point">
          <p>
            <span class={`step-state is-${isDone ? 'done' : 'stuck'}`}>
              {manage.words.setUp.states[isDone ? 'done' : 'stuck']}
            </span>{' '}
            {text}
          </p>
          <Lines lines={lines} />
        </div>
      ))}
      {settings !== null && <Opening state={state} opening={settings.opening} />}
    </Step>
  );
}

interface Point {
  text: string;
  isDone: boolean;
  lines: readonly string[];
}

function pointsOf({ addressFindings, forms, nextDigests, roster }: SettingsView, { manage }: SetUpState): Point[] {
  const said = manage.words.setUp.live;
  const warnings = forms.flatMap(({ title, warning }) => (warning === '' ? [] : [`${title} · ${warning}`]));
  const doubts = roster.findings.map(({ text }) => text);
  const point = (text: string, lines: readonly string[]): Point => ({ text, lines, isDone: lines.length === 0 });
  return [
    point(`${said.contact} · ${said.staff}`, addressFindings),
    roster.active === 0
      ? { text: said.noUnits, isDone: false, lines: [] }
      : point(`${said.units({ count: roster.active })} · ${said.contacts}`, doubts),
    point(said.forms, warnings),
    { text: nextDigests ? said.digests(nextDigests) : said.noDigests, isDone: true, lines: [] },
  ];
}

function Opening({ opening, state }: { opening: SettingsView['opening']; state: SetUpState }) {
  const { manage, sendOpening } = state;
  const said = manage.words.setUp.live;
  const [isAsking, setAsking] = useState(false);
  if (!opening) return <p>{said.none}</p>;
  if (opening.isAsked) return <p>{said.openingAsked}</p>;
  const send = () => {
    setAsking(false);
    sendOpening();
  };
  return (
    <>
      <p>{said.opening}</p>
      <Lines lines={opening.lines} />
      {isAsking && <p>{opening.sure}</p>}
      <div class="buttons">
        {isAsking ? (
          <>
            <Button look="is-strong" label={said.sureSend} act={send} isOff={manage.isBusy} />
            <Button label={said.cancel} act={() => setAsking(false)} />
          </>
        ) : (
          <Button label={said.send} act={() => setAsking(true)} isOff={manage.isBusy} why={manage.lackOf('send')} />
        )}
      </div>
    </>
  );
}
