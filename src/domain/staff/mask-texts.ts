/** Hides personal texts in whatever is answered: telephones, names and addresses, wherever they stand in a text. */

/** Stands for a text that is hidden; it tells not even its length. */
const MASK = '***';

/** Hides texts in a value of plain data, which it gives anew. */
export type Hiding = <Value>(value: Value) => Value;

/** Of one letter every second word would be hidden. */
const SHORTEST = 2;

/** What names a thing to the program: it goes back to the server as it came, and nobody has typed it. */
const NAMES = new Set(['ok', 'refusal', 'number', 'state', 'key', 'id', 'code', 'kind', 'form', 'track', 'unitId']);

/**
 * Hides `secrets` in every text of a value, the longest first; as html has them, too. Lists and objects keep their
 * shape, and what names a thing to the program stays as it is.
 *
 * @example
 * hidingOf(['王芳', '13820000001'])({ contact: '王芳 13820000001' }) // → { contact: '*** ***' }
 */
export function hidingOf(secrets: Iterable<string>): Hiding {
  const known = knownOf(secrets);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return maskedText(value, known);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, isName(key, one) ? one : walk(one)]));
  };
  return <Value>(value: Value) => walk(value) as Value;
}

const isName = (key: string, value: unknown): boolean => typeof value === 'string' && NAMES.has(key);

/** Secrets, and how long those are that begin with two letters: the longest first. */
interface Known {
  secrets: ReadonlySet<string>;
  lengths: ReadonlyMap<string, readonly number[]>;
}

// Most telephones begin alike, so that secrets are looked up whole: one look for each length, however many there are.
function knownOf(given: Iterable<string>): Known {
  const all = [...given].map((secret) => secret.trim()).flatMap((secret) => [secret, escaped(secret)]);
  const secrets = new Set(all.filter((secret) => secret.length >= SHORTEST));
  const lengths = new Map<string, Set<number>>();
  for (const secret of secrets) {
    const start = secret.slice(0, SHORTEST);
    const own = lengths.get(start);
    if (own) own.add(secret.length);
    else lengths.set(start, new Set([secret.length]));
  }
  const sorted = [...lengths].map(([start, own]) => [start, [...own].sort((one, other) => other - one)] as const);
  return { secrets, lengths: new Map(sorted) };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

function maskedText(text: string, { lengths, secrets }: Known): string {
  let masked = '';
  let done = 0;
  let index = 0;
  while (index < text.length - 1) {
    const from = index;
    const own = lengths.get(text.slice(from, from + SHORTEST));
    const length = own?.find((one) => secrets.has(text.slice(from, from + one)));
    if (length === undefined) {
      index += 1;
      continue;
    }
    masked += text.slice(done, from) + MASK;
    index = from + length;
    done = index;
  }
  return masked + text.slice(done);
}
