/** The one door of addresses: what of a cell is written to, or compared with a caller, and what could not be read. */

import { folded } from './read-text.ts';

/** What a cell of addresses was read as. */
export interface Addresses {
  /** Each once, as it is written to. */
  addresses: readonly string[];
  /** The pieces that hold no address, or none that is certain: to be told to whoever keeps the list. */
  unread: readonly string[];
}

/** Lengths by RFC 5321, 4.5.3.1. A sign at the beginning is a formula's or a list's far more often than a mailbox's. */
const LOCAL = "[A-Za-z0-9_][A-Za-z0-9!#$%&'*+=?^_`{}~-]*(?:\\.[A-Za-z0-9!#$%&'*+=?^_`{}~-]+)*";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const LAST_LABEL = '[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]';
const ADDRESS = new RegExp(`^(?=.{3,254}$)(?=[^@]{1,64}@)${LOCAL}@${LABEL}(?:\\.${LABEL})*\\.${LAST_LABEL}$`);

/** `1.zhang@…` is a mailbox or the first item of a list: nobody can tell. */
const NUMBERED = /^\d{1,2}\.[A-Za-z]/u;

/** An address of 254 letters, signs about it, and what a mailto link brings along: longer is none. */
const LONGEST_WORD = 400;

/** Marks that nobody sees: without width, turning the direction of reading, soft hyphens. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Between one line and the next, and what nothing can reach across. */
const LINE_ENDS = /[\r\n\v\f\u0085\u2028\u2029]+/u;

/**
 * What a line falls into, in the order in which it is looked for: brackets, quotes and colons, across which nothing
 * belongs together; dividers; white space and other controls; Chinese, which no address that we read has in it; words.
 */
const PARTS = {
  wall: /[()<>[\]{}【】〔〕〖〗《》〈〉「」『』"“”„:]/u,
  divider: /[,;、|/。]/u,
  gap: /[\s\p{Cc}]/u,
  chinese: /[\p{Script=Han}\p{Script=Bopomofo}〇々]/u,
} as const;

type PartKind = keyof typeof PARTS | 'word';

interface Part {
  is: PartKind;
  text: string;
}

/**
 * Reads a cell that holds one address or several, as people write them: with names, brackets, labels and signs about
 * them, in full width, with marks that nobody sees, divided by whatever divides.
 *
 * Nothing is guessed: an address beside a word that may belong to it (`1234 5678@qq.com`, `zhang，san@…`, `a@b.com。cn`)
 * is told and not written to. Each address keeps the spelling that it has where it first stands.
 *
 * @example
 * readAddresses('张三 <a＠example.org>；b@example．org（备用）。\n1234 5678@qq.com')
 * // → { addresses: ['a@example.org', 'b@example.org'], unread: ['1234 5678@qq.com'] }
 */
export function readAddresses(text: string): Addresses {
  const known = new Set<string>();
  const addresses: string[] = [];
  const unread: string[] = [];
  for (const line of folded(text).replace(INVISIBLE, '').split(LINE_ENDS)) {
    for (const piece of piecesOf(partsOf(line))) {
      for (const address of piece.addresses) {
        if (!known.has(address.toLowerCase())) addresses.push(address);
        known.add(address.toLowerCase());
      }
      if (!piece.isRead) unread.push(piece.text);
    }
  }
  return { addresses, unread };
}

/**
 * The one address that `text` reads as; '' where there is none.
 *
 * @example
 * readAddress('办公室：office@example.org') // → 'office@example.org'
 */
export function readAddress(text: string): string {
  return readAddresses(text).addresses[0] ?? '';
}

/** A word of such signs alone stands between two things, as a space does. */
const SIGNS = /^[\p{Pd}~*•·→&+]+$/u;

function partsOf(line: string): Part[] {
  const letters = joined([...line].map((letter) => ({ is: kindOf(letter), text: letter })));
  return joined(letters.map(({ is, text }) => ({ is: is === 'word' && SIGNS.test(text) ? 'gap' : is, text })));
}

function joined(given: readonly Part[]): Part[] {
  const parts: Part[] = [];
  for (const { is, text } of given) {
    const last = parts[parts.length - 1];
    if (last && last.is === is && is !== 'wall' && is !== 'divider') last.text += text;
    else parts.push({ is, text });
  }
  return parts;
}

function kindOf(letter: string): PartKind {
  if (PARTS.wall.test(letter)) return 'wall';
  if (PARTS.divider.test(letter)) return 'divider';
  if (PARTS.gap.test(letter)) return 'gap';
  return PARTS.chinese.test(letter) ? 'chinese' : 'word';
}

interface Piece {
  text: string;
  addresses: string[];
  /** Whether it holds addresses, and nothing that may be one and is not certain. */
  isRead: boolean;
}

// A piece reaches from one divider to the next; what is only signs and spaces is none.
function piecesOf(parts: readonly Part[]): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece = { text: '', addresses: [], isRead: true };
  const finish = () => {
    const text = piece.text.trim();
    const isBlank = !/[\p{L}\p{N}@]/u.test(text);
    if (!isBlank) pieces.push({ ...piece, text, isRead: piece.isRead && piece.addresses.length > 0 });
    piece = { text: '', addresses: [], isRead: true };
  };
  parts.forEach((part, index) => {
    if (part.is === 'divider' && part.text !== '。') {
      finish();
      return;
    }
    piece.text += part.text;
    if (!isAddressLike(part)) return;
    const address = addressIn(part.text);
    if (address !== '' && isCertain(parts, index, address)) piece.addresses.push(address);
    else piece.isRead = false;
  });
  finish();
  return pieces;
}

function isAddressLike(part: Part | undefined): boolean {
  return part?.is === 'word' && part.text.includes('@');
}

// Signs that end a sentence, and those that begin an item of a list or a text cell.
function addressIn(word: string): string {
  // The patterns below take quadratic time on a long row of signs.
  if (word.length > LONGEST_WORD) return '';
  const bare = word
    .replace(/^['`’‘*•·]+/u, '')
    .replace(/\?[^@?]*=[^@?]*$/u, '')
    .replace(/[.!?~'`’‘*…\p{Pd}]+$/u, '');
  return ADDRESS.test(bare) && !NUMBERED.test(bare) ? bare : '';
}

/** A telephone number, which stands beside an address and is no part of it. */
const TELEPHONE = /^\+?\d(?:-?\d){6,14}$/u;

function isCertain(parts: readonly Part[], index: number, address: string): boolean {
  return !isJoined(parts[index - 1], parts[index - 2], (word) => !isApart(word, address)) && !isContinued(parts, index);
}

function isApart(word: string, address: string): boolean {
  return TELEPHONE.test(word) && /^[A-Za-z_]/u.test(address);
}

// Whether what stands before the address may be the first half of it: `1234 5678@qq.com`, `zhang,san@example.org`.
function isJoined(near: Part | undefined, far: Part | undefined, mayBelong: (word: string) => boolean): boolean {
  if (far?.is !== 'word') return false;
  // What is broken itself may go on here: `zhang@ san@example.org`.
  if (far.text.includes('@')) return near?.is === 'gap' && addressIn(far.text) === '';
  return near?.is === 'gap' ? mayBelong(far.text) : isForDot(near) && !TELEPHONE.test(far.text);
}

// The signs that a Chinese keyboard gives, or a finger finds, where a dot is meant.
function isForDot(part: Part | undefined): boolean {
  return part?.is === 'divider' && /[,。]/u.test(part.text);
}

// Whether what stands behind it may be the rest of it: `a@qq.co m`, `a@sina.com,cn`, `a@example.com。cn`.
function isContinued(parts: readonly Part[], index: number): boolean {
  const [near, far] = [parts[index + 1], parts[index + 2]];
  if (far?.is !== 'word' || far.text.includes('@')) return false;
  if (near?.is === 'gap') return /[A-Za-z]/u.test(far.text) || !/\d/u.test(far.text);
  return isForDot(near) && /^[a-z]{2,3}(?:\.[a-z]{2,3})?$/iu.test(far.text);
}
