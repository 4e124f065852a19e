/** Addresses as MailApp takes them: a comma-separated list, each plain or with a display name. */

const LOCAL = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?';
const ADDRESS = new RegExp(`^${LOCAL}@${LABEL}(?:\\.${LABEL})+$`, 'u');
const NAMED = /^(?:"[^"\r\n]*"\s*|[^<>"\r\n]*)<([^<>\s]+)>$/;

/**
 * The addresses of a list, display names left out, and the first piece that is no address.
 *
 * Empty pieces are passed over; a line break makes its piece wrong, so that no header can be slipped in.
 *
 * @example
 * readAddresses('a@example.org, 王 <b@example.org>')  // { addresses: ['a@example.org', 'b@example.org'], wrong: null }
 */
export function readAddresses(list: string): { addresses: string[]; wrong: string | null } {
  const addresses: string[] = [];
  for (const piece of splitList(list)) {
    const text = piece.trim();
    if (text === '') continue;
    const address = NAMED.exec(text)?.[1] ?? text;
    if (/[\r\n]/.test(piece) || !ADDRESS.test(address)) return { addresses, wrong: text };
    addresses.push(address);
  }
  return { addresses, wrong: null };
}

// A comma inside a quoted display name separates nothing.
function splitList(list: string): string[] {
  return list.match(/(?:"[^"]*"|[^,])+/g) ?? [];
}
