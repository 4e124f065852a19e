/** The one source of ids and chance: the same seed gives the same ids in the same order. */

import { createHash } from 'node:crypto';

/** What has been drawn so far; plain JSON, so that a loaded workspace goes on where it stopped. */
export interface DrawState {
  readonly seed: number;
  drawn: number;
}

/** Draws bytes from a hash of seed, purpose and count: no state but a counter, so nothing can leak between purposes. */
export class SeededSource {
  readonly state: DrawState;
  dirty = false;

  constructor(state: DrawState) {
    this.state = state;
  }

  /** 32 bytes that no other draw gives. */
  bytes(purpose: string): Buffer {
    this.state.drawn += 1;
    this.dirty = true;
    return createHash('sha256').update(`${this.state.seed}\0${purpose}\0${this.state.drawn}`).digest();
  }

  /** An id as Google's look: 44 characters of the web-safe alphabet, the first of them 1. */
  newId(kind: string): string {
    return `1${this.bytes(kind).toString('base64url')}`;
  }

  /** A text that is the same whenever the same `text` is asked for, and draws nothing. */
  keyOf(purpose: string, text: string): string {
    return createHash('sha256').update(`${this.state.seed}\0${purpose}\0${text}`).digest('base64');
  }

  /** A number from 0 (included) to `below` (excluded). */
  below(purpose: string, below: number): number {
    return this.bytes(purpose).readUInt32BE(0) % below;
  }

  /** A random (version 4) UUID in its canonical form. */
  uuid(): string {
    const bytes = this.bytes('uuid').subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }
}

/**
 * A fast stream of numbers from 0 to 1, for the script's own `Math.random` (mulberry32).
 *
 * @example
 * const next = randomStream(1); next()  // 0.6270739405881613, and the same again from another stream of seed 1
 */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
