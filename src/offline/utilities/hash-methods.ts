/** The hashing and signing methods of Utilities, with the forms of arguments that Google takes. */

import { enumMemberName } from '../base/google-enum.ts';
import { mismatch } from '../base/signature.ts';
import type { Realm } from '../service.ts';
import { isBytes, signedBytes } from './blob.ts';
import { digest, hashInput, RSA_ALGORITHM, rsaSignature, signature } from './digests.ts';

type Method = (...given: unknown[]) => unknown;

/**
 * `computeDigest`, the three `computeHmac…` and the three `computeRsa…`; they give signed bytes.
 *
 * Texts may be followed by a charset, US_ASCII when it is left out; bytes may not (F103). Whatever fits no form is
 * Google's signature error, but an array of something else than numbers, which it tries to convert.
 *
 * @example
 * hashMethods(realm).computeDigest(DIGEST_ALGORITHM.MD5, 'Vegas')  // [-113, 3, 121, 88, …]
 */
export function hashMethods(realm: Realm): Record<string, Method> {
  const bytes = (made: Uint8Array): number[] => realm.array(signedBytes(made));
  const hmac =
    (method: string, fixed: string | null): Method =>
    (...given) => {
      const [algorithm, inputs] = fixed === null ? [given[0], given.slice(1)] : [null, given];
      const name = fixed ?? enumMemberName('MacAlgorithm', algorithm);
      const [value, key] = inputsOf(realm, method, given, inputs, 2);
      if (name === null || value === undefined || key === undefined) throw wrong(realm, method, given);
      return bytes(signature(name, value, key));
    };
  const rsa =
    (method: string, fixed: string | null): Method =>
    (...given) => {
      const [algorithm, rest] = fixed === null ? [given[0], given.slice(1)] : [null, given];
      const name = fixed ?? enumMemberName('RsaAlgorithm', algorithm);
      const [value, key, ...charset] = rest;
      const [input] = inputsOf(realm, method, given, [value, ...charset], 1);
      if (name === null || typeof key !== 'string' || input === undefined) throw wrong(realm, method, given);
      const signed = rsaSignature(name, input, key);
      // Google refuses such a key too; its words are not known.
      if (signed === null) throw realm.exception('Invalid argument: key');
      return bytes(signed);
    };
  return {
    computeDigest: (...given) => {
      const name = enumMemberName('DigestAlgorithm', given[0]);
      const [input] = inputsOf(realm, 'computeDigest', given, given.slice(1), 1);
      if (name === null || input === undefined) throw wrong(realm, 'computeDigest', given);
      return bytes(digest(name, input));
    },
    computeHmacSignature: hmac('computeHmacSignature', null),
    computeHmacSha256Signature: hmac('computeHmacSha256Signature', 'HMAC_SHA_256'),
    computeRsaSignature: rsa('computeRsaSignature', null),
    computeRsaSha1Signature: rsa('computeRsaSha1Signature', String(RSA_ALGORITHM.RSA_SHA_1)),
    computeRsaSha256Signature: rsa('computeRsaSha256Signature', String(RSA_ALGORITHM.RSA_SHA_256)),
  };
}

// `count` inputs, all texts (then a charset may follow) or all bytes (then none may).
function inputsOf(
  realm: Realm,
  method: string,
  given: readonly unknown[],
  values: readonly unknown[],
  count: number,
): Uint8Array[] {
  const [inputs, rest] = [values.slice(0, count), values.slice(count)];
  if (inputs.length === count && inputs.every((input) => typeof input === 'string')) {
    const charset = rest.length === 0 ? 'US_ASCII' : enumMemberName('Charset', rest[0]);
    if (charset === null || rest.length > 1) throw wrong(realm, method, given);
    return inputs.map((input) => hashInput(input, charset));
  }
  if (inputs.length < count || rest.length > 0 || !inputs.every(Array.isArray)) throw wrong(realm, method, given);
  return inputs.map((input: unknown) => {
    // Of Google's words for an array of texts only the first two are known.
    if (!isBytes(input)) throw realm.exception('Cannot convert Array to byte[].');
    return hashInput(input, '');
  });
}

function wrong(realm: Realm, method: string, given: readonly unknown[]): Error {
  return mismatch(realm, `Utilities.${method}`, given);
}
