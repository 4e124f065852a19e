/** The hash functions of Utilities, on node:crypto. */

import { createHash, createHmac, createPrivateKey, createSign } from 'node:crypto';
import { googleEnum } from '../base/google-enum.ts';
import { NotEmulated } from '../not-emulated.ts';
import { encodeText, unsignedBytes } from './blob.ts';

export const DIGEST_ALGORITHM = googleEnum('DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
export const MAC_ALGORITHM = googleEnum('MacAlgorithm', [
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);
export const RSA_ALGORITHM = googleEnum('RsaAlgorithm', ['RSA_SHA_1', 'RSA_SHA_256']);
export const CHARSET = googleEnum('Charset', ['US_ASCII', 'UTF_8']);

const NODE_NAMES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/**
 * Bytes of what is to be hashed: bytes as they are, text in its charset, which is US_ASCII when not said (F103).
 *
 * @example
 * hashInput('网', 'US_ASCII')  // the byte of '?', as for every other character beyond ASCII
 */
export function hashInput(value: string | readonly number[], charset: string): Uint8Array {
  return typeof value === 'string' ? encodeText(value, charset) : unsignedBytes(value);
}

/** The digest of `bytes`. Throws for MD2, which no library here has. */
export function digest(algorithm: string, bytes: Uint8Array): Uint8Array {
  return createHash(nodeName(algorithm)).update(bytes).digest();
}

/** The digest of a text in `charset`. In UTF-8 it is hashed as it is: a copy of a long one costs more than hashing. */
export function digestOf(algorithm: string, text: string, charset: string): Uint8Array {
  if (charset !== 'UTF_8') return digest(algorithm, encodeText(text, charset));
  return createHash(nodeName(algorithm)).update(text, 'utf8').digest();
}

/** The keyed digest (HMAC) of `bytes`. */
export function signature(algorithm: string, bytes: Uint8Array, key: Uint8Array): Uint8Array {
  return createHmac(nodeName(algorithm.replace('HMAC_', '')), key)
    .update(bytes)
    .digest();
}

/** The RSA signature (PKCS #1 v1.5) of `bytes` by a private key in PEM; null for what is no such key. */
export function rsaSignature(algorithm: string, bytes: Uint8Array, key: string): Uint8Array | null {
  try {
    return createSign(nodeName(algorithm.replace('RSA_', '')))
      .update(bytes)
      .sign(createPrivateKey(key));
  } catch {
    return null;
  }
}

function nodeName(algorithm: string): string {
  const name = NODE_NAMES[algorithm];
  if (name === undefined) throw new NotEmulated(`digest ${algorithm}`);
  return name;
}
