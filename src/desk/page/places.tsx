/** The way from one place of the desk to another. */

import { useWords } from './language.tsx';
import type { DeskGiven } from './use-desk.ts';

/** The places of the desk. */
export type PlaceName = 'workbook' | 'forms' | 'mail' | 'documents' | 'trace';

const PLACES: readonly PlaceName[] = ['workbook', 'forms', 'mail', 'documents', 'trace'];

interface PlacesGiven {
  given: DeskGiven;
  place: PlaceName;
  go(place: PlaceName): void;
}

/** The places by name; how many mails and documents there are stands beside theirs. */
export function Places({ given, go, place }: PlacesGiven) {
  const { head } = useWords();
  const { documents, mails } = given.overview;
  const counts: Partial<Record<PlaceName, number>> = { mail: mails, documents };
  return (
    <nav class="places" aria-label={head.placesLabel}>
      {PLACES.map((name) => (
        <button type="button" key={name} aria-current={name === place ? 'page' : undefined} onClick={() => go(name)}>
          {head.places[name]}
          {(counts[name] ?? 0) > 0 && <small>{` ${counts[name]}`}</small>}
        </button>
      ))}
    </nav>
  );
}
