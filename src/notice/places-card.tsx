/** What changes most years, each place by itself: what was changed is looked at like a whole file. */

import { useState } from 'preact/hooks';
import type { PlaceView } from '../campaign-view.ts';
import { Button } from '../dialog/parts.tsx';
import type { Notice } from './use-notice.ts';

/** The places in their groups, closed until somebody wants them: there are many. */
export function PlacesCard({ notice: { isBusy, look, view, words } }: { notice: Notice }) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const places = view?.places ?? [];
  const changed = places.filter(({ key, text }) => typed[key] !== undefined && typed[key] !== text);
  const groups = [...new Set(places.map(({ group }) => group))];
  const send = () =>
    look({ from: 'places', places: Object.fromEntries(changed.map(({ key }) => [key, typed[key] ?? ''])) });
  return (
    <details class="card">
      <summary>{words.choosing.places}</summary>
      <p class="hint">{words.choosing.placesHint}</p>
      {groups.map((group) => (
        <fieldset key={group} class="places">
          <legend>{group}</legend>
          {places
            .filter((place) => place.group === group)
            .map((place) => (
              <Place
                key={place.key}
                place={place}
                text={typed[place.key] ?? place.text}
                type={(text) => setTyped({ ...typed, [place.key]: text })}
              />
            ))}
        </fieldset>
      ))}
      <div class="buttons">
        <Button look="is-strong" label={words.choosing.placesRead} act={send} isOff={isBusy || changed.length === 0} />
      </div>
    </details>
  );
}

interface PlaceGiven {
  place: PlaceView;
  text: string;
  type(text: string): void;
}

function Place({ place, text, type }: PlaceGiven) {
  if (!place.isLong) {
    return (
      <label class="field">
        <span>{place.label}</span>
        <input type="text" value={text} onInput={(event) => type(event.currentTarget.value)} />
      </label>
    );
  }
  return (
    <label class="field">
      <span>{place.label}</span>
      <textarea class="place-text" value={text} onInput={(event) => type(event.currentTarget.value)} />
    </label>
  );
}
