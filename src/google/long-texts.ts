/** Texts of any length in properties that hold 9 KB each: packed, and in parts that are whole or not there. */

const GZIP = 'application/x-gzip';
/** Letters of base64 a part, each one byte. */
const PART = 8_000;

/** Small texts by key; '' where nothing is kept, and '' forgets. */
export interface ShortTexts {
  get(key: string): string;
  set(key: string, text: string): void;
}

/**
 * Keeps `text` under `key`: its parts first, then how many there are and of which turn. A run that ends between leaves
 * what was kept before.
 */
export function keepLongText(texts: ShortTexts, key: string, text: string): void {
  const [turn, count] = headOf(texts, key);
  const next = turn + 1;
  const parts = text === '' ? [] : partsOf(packed(text));
  parts.forEach((part, index) => {
    texts.set(`${key}.${next}.${index}`, part);
  });
  texts.set(key, parts.length === 0 ? '' : `${next}/${parts.length}`);
  for (let position = 0; position < count; position += 1) texts.set(`${key}.${turn}.${position}`, '');
}

/** The text under `key`; '' where none is, or its parts do not make one. */
export function longText(texts: ShortTexts, key: string): string {
  const [turn, count] = headOf(texts, key);
  const parts = Array.from({ length: count }, (_, index) => texts.get(`${key}.${turn}.${index}`));
  if (parts.length === 0 || parts.includes('')) return '';
  try {
    return unpacked(parts.join(''));
  } catch {
    // Typed over in the script's settings: what is no archive is as good as nothing.
    return '';
  }
}

function partsOf(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / PART) }, (_, index) =>
    text.slice(index * PART, (index + 1) * PART),
  );
}

function headOf(texts: ShortTexts, key: string): [turn: number, count: number] {
  const [, turn, count] = /^(\d+)\/(\d{1,3})$/.exec(texts.get(key)) ?? [];
  return [Number(turn ?? 0), Number(count ?? 0)];
}

/** A text, smaller: a campaign or a roster comes to a quarter. */
export function packed(text: string): string {
  return Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes());
}

/** What was packed. Throws Google's own words for what was not. */
export function unpacked(base64: string): string {
  const blob = Utilities.newBlob(Utilities.base64Decode(base64), GZIP);
  return Utilities.ungzip(blob).getDataAsString();
}
