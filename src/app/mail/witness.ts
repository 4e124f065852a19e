/** The witness of all mail, outside the sheet: what was ever put into the ledger, and what was sent, as hashes. */

import type { Moment } from '../../domain/calendar.ts';
import { isInRing, partText, RING_PARTS, type RingPart, ringOf, withTexts } from '../../domain/post/witness-ring.ts';
import type { Office } from '../office.ts';
import { noteTrouble } from '../tables/troubles.ts';

const PART = 'witness.';
const SECRET = 'mailSecret';

type Storing = Pick<Office, 'store' | 'troubles'>;

/** What one delivering run knows of all mail that there has ever been. */
export interface Witness {
  /** Whether this was put in, and has not been dropped since. */
  knows(text: string): boolean;
  /**
   * Puts in what is not known yet; kept at once and by one call, small texts `beside` it too (`Store.setAll`). Gives
   * whether it is kept.
   */
  add(texts: readonly string[], beside?: Readonly<Record<string, string>>): boolean;
  /** What is older may have been dropped; '' while nothing has been. */
  keptSince: Moment;
  /** Whether the store could not be read, so that nothing is known. */
  isBlind: boolean;
}

/**
 * Opens the witness as it stands now. Only who holds the delivery lock may: what it knows is written whole.
 *
 * A store that fails costs only itself: the witness then knows nothing, and mail goes on by the ledger.
 */
export function openWitness(office: Storing & Pick<Office, 'clock'>): Witness {
  const texts = readParts(office);
  if (!texts) return { knows: () => false, add: () => false, keptSince: '', isBlind: true };
  let ring = ringOf(texts);
  const add = (news: readonly string[], beside: Readonly<Record<string, string>> = {}) => {
    const { changed, ring: grown } = withTexts(ring, news, office.clock.now());
    ring = grown;
    const parts = changed.map((part) => [`${PART}${part.serial % RING_PARTS}`, partText(part)]);
    office.store.setAll({ ...beside, ...Object.fromEntries(parts) });
    return true;
  };
  return {
    knows: (text) => isInRing(ring, text),
    add: (news, beside) => guarded(office, () => add(news, beside)) ?? false,
    keptSince: ring.keptSince,
    isBlind: false,
  };
}

// Another run may have written since this one first read the store.
function readParts(office: Storing): string[] | null {
  return guarded(office, () => {
    office.store.reread();
    return Array.from({ length: RING_PARTS }, (_, index) => office.store.get(`${PART}${index}`));
  });
}

/** The parts of the witness, for a backup; '' for those that are not there. */
export function witnessTexts({ store }: Pick<Office, 'store'>): string[] {
  return Array.from({ length: RING_PARTS }, (_, index) => store.get(`${PART}${index}`));
}

/**
 * Goes on with the witness of a backup in a workbook that has none yet. What came to be owed before this moment may
 * have been sent after the backup was made: it counts as older than the witness reaches, and is held.
 *
 * @param texts as `witnessTexts` gave them.
 */
export function keepWitnessTexts(office: Pick<Office, 'store' | 'clock'>, texts: readonly string[]): void {
  if (witnessTexts(office).some((text) => text !== '')) return;
  const parts = [...ringOf(texts).parts, beginning(texts, office.clock.now())].slice(-RING_PARTS);
  for (const part of parts) office.store.set(`${PART}${part.serial % RING_PARTS}`, partText(part));
}

// One serial is left out: behind a gap nothing is known.
function beginning(texts: readonly string[], begunAt: Moment): RingPart {
  const last = [...ringOf(texts).parts].pop()?.serial ?? -1;
  return { serial: last + 2, begunAt, hashes: '' };
}

/**
 * What lines of the ledger are sealed with, made at its first use; null while the store fails.
 *
 * It keeps anybody from having the owner's account mail a line that was only typed. It is no secret from those who may
 * edit the script: nothing in a bound script is.
 */
export function mailSecret(office: Office): string | null {
  return guarded(office, () => {
    const known = office.store.get(SECRET);
    if (known !== '') return known;
    const made = office.session.newId();
    office.store.set(SECRET, made);
    return made;
  });
}

function guarded<Result>(office: Storing, work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    noteTrouble(office, '', error);
    return null;
  }
}
