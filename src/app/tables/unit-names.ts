/** Remembers outside the sheet which names units have borne, and finds the entries that hang on one that is gone. */

import { formOf } from '../../domain/campaign/fields.ts';
import {
  type FormerNames,
  type HangingName,
  hangingNames,
  isAnyRenamed,
  withPresentNames,
} from '../../domain/intake/former-names.ts';
import { wellFormed } from '../../domain/well-formed.ts';
import type { Office, Settings } from '../office.ts';
import { readGround } from './read-ground.ts';

const PART = 'unitNames.';

/** A thousand units with two names each and codes of ten letters fill five parts; what is beyond is forgotten. */
const PARTS = 6;
const PART_BYTES = 8500;

/**
 * Remembers the names that the roster gives now; nothing is written where they are known.
 *
 * @throws ProblemError storeRefused.
 */
export function rememberNames(office: Pick<Office, 'store'>, { roster }: Pick<Settings, 'roster'>): void {
  const known = readNames(office);
  const lines = [...withPresentNames(known, roster)].map(
    ([id, hashes]) => `${encodeURI(wellFormed(id))} ${hashes.join(' ')}`,
  );
  const parts = packed(lines).slice(0, PARTS);
  for (let index = 0; index < PARTS; index += 1) {
    const text = parts[index] ?? '';
    if (office.store.get(`${PART}${index}`) !== text) office.store.set(`${PART}${index}`, text);
  }
}

/**
 * The former names of units that entries still bear: those entries count for nobody until the name is an alias.
 *
 * The registers are read only where a unit has been renamed at all.
 *
 * @throws ProblemError storeRefused, tableMissing.
 */
export function findHangingNames(office: Office, settings: Settings): HangingName[] {
  const known = readNames(office);
  if (!isAnyRenamed(known, settings.roster)) return [];
  const written = readGround(office, settings).verdicts.flatMap(({ entry, read }) => {
    return read.unit ? [] : [entry.cells[formOf(settings.campaign, entry.form).roles.unit] ?? ''];
  });
  return hangingNames(known, settings.roster, written);
}

function readNames(office: Pick<Office, 'store'>): FormerNames {
  const texts = Array.from({ length: PARTS }, (_, index) => office.store.get(`${PART}${index}`));
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [id = '', ...hashes] = line.split(' ');
      return [decodeURI(id), hashes];
    }),
  );
}

// Codes are percent-encoded, so every letter is one byte, and no code can end a line.
function packed(lines: readonly string[]): string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts[parts.length - 1];
    if (last !== undefined && last.length + line.length < PART_BYTES) parts[parts.length - 1] = `${last}\n${line}`;
    else if (line.length < PART_BYTES) parts.push(line);
  }
  return parts;
}
