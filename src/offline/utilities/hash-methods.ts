/** The hashing and signing methods of Utilities, with the forms of arguments that Google takes. */

import { list, memberOf, optional, type Parameter, textAlone } from '../base/parameters.ts';
import { type Form, type MethodTable, takes } from '../base/service-class.ts';
import type { Realm } from '../service.ts';
import { isBytes, signedBytes } from './blob.ts';
import { digest, digestOf, hashInput, RSA_ALGORITHM, rsaSignature, signature } from './digests.ts';

interface HashParts {
  readonly realm: Realm;
}

type HashForms = readonly Form<HashParts>[];

// Without a charset a text is hashed as US_ASCII (F103).
const charset = optional(memberOf('Charset'));
// An array of something else than numbers fits, and cannot be converted then.
const bytes: Parameter<readonly unknown[]> = { ...list, type: 'Byte[]' };

/**
 * `computeDigest`, the three `computeHmac…` and the three `computeRsa…`; they give signed bytes.
 *
 * Texts may be followed by a charset, US_ASCII when it is left out; bytes may not (F103). Whatever fits no form is
 * Google's signature error, but an array of something else than numbers, which it tries to convert.
 *
 * @example
 * Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'Vegas')  // [-113, 3, 121, 88, …]
 */
export const hashMethods: MethodTable<HashParts> = {
  computeDigest: [
    takes([memberOf('DigestAlgorithm'), textAlone, charset], ({ realm }, [algorithm, value, name]) =>
      realm.array(digestOfText(algorithm, value, name)),
    ),
    takes([memberOf('DigestAlgorithm'), bytes], ({ realm }, [algorithm, value]) =>
      digested(realm, algorithm, inputBytes(realm, value)),
    ),
  ],
  computeHmacSignature: [
    takes([memberOf('MacAlgorithm'), textAlone, textAlone, charset], ({ realm }, [algorithm, value, key, name]) =>
      authenticated(realm, algorithm, textBytes(value, name), textBytes(key, name)),
    ),
    takes([memberOf('MacAlgorithm'), bytes, bytes], ({ realm }, [algorithm, value, key]) =>
      authenticated(realm, algorithm, inputBytes(realm, value), inputBytes(realm, key)),
    ),
  ],
  computeHmacSha256Signature: [
    takes([textAlone, textAlone, charset], ({ realm }, [value, key, name]) =>
      authenticated(realm, 'HMAC_SHA_256', textBytes(value, name), textBytes(key, name)),
    ),
    takes([bytes, bytes], ({ realm }, [value, key]) =>
      authenticated(realm, 'HMAC_SHA_256', inputBytes(realm, value), inputBytes(realm, key)),
    ),
  ],
  computeRsaSignature: [
    takes([memberOf('RsaAlgorithm'), textAlone, textAlone, charset], ({ realm }, [algorithm, value, key, name]) =>
      signed(realm, algorithm, textBytes(value, name), key),
    ),
    takes([memberOf('RsaAlgorithm'), bytes, textAlone], ({ realm }, [algorithm, value, key]) =>
      signed(realm, algorithm, inputBytes(realm, value), key),
    ),
  ],
  computeRsaSha1Signature: rsaForms(String(RSA_ALGORITHM.RSA_SHA_1)),
  computeRsaSha256Signature: rsaForms(String(RSA_ALGORITHM.RSA_SHA_256)),
};

function rsaForms(algorithm: string): HashForms {
  return [
    takes([textAlone, textAlone, charset], ({ realm }, [value, key, name]) =>
      signed(realm, algorithm, textBytes(value, name), key),
    ),
    takes([bytes, textAlone], ({ realm }, [value, key]) => signed(realm, algorithm, inputBytes(realm, value), key)),
  ];
}

interface Digested {
  readonly algorithm: string;
  readonly text: string;
  readonly charset: string;
  readonly signed: Int8Array;
}

// Programs hold the same long texts, of all their sheets, against their digests in run after run. What was asked for
// longest ago goes first; a text above half of the letters is not kept.
const recent: Digested[] = [];
const MOST_RECENT = 64;
const MOST_LETTERS = 16_000_000;
let letters = 0;

function digestOfText(algorithm: string, text: string, charset = 'US_ASCII'): Int8Array {
  const place = recent.findIndex((one) => one.text === text && one.algorithm === algorithm && one.charset === charset);
  const [known] = place < 0 ? [] : recent.splice(place, 1);
  const one = known ?? { algorithm, text, charset, signed: signedBytes(digestOf(algorithm, text, charset)) };
  if (text.length > MOST_LETTERS / 2) return one.signed;
  recent.push(one);
  if (known) return one.signed;
  letters += text.length;
  while (recent.length > MOST_RECENT || letters > MOST_LETTERS) letters -= recent.shift()?.text.length ?? 0;
  return one.signed;
}

function textBytes(value: string, name = 'US_ASCII'): Uint8Array {
  return hashInput(value, name);
}

function inputBytes(realm: Realm, value: readonly unknown[]): Uint8Array {
  // Of Google's words for an array of texts only the first two are known.
  if (!isBytes(value)) throw realm.exception('Cannot convert Array to byte[].');
  return hashInput(value, '');
}

function digested(realm: Realm, algorithm: string, value: Uint8Array): number[] {
  return realm.array(signedBytes(digest(algorithm, value)));
}

function authenticated(realm: Realm, algorithm: string, value: Uint8Array, key: Uint8Array): number[] {
  return realm.array(signedBytes(signature(algorithm, value, key)));
}

function signed(realm: Realm, algorithm: string, value: Uint8Array, key: string): number[] {
  const made = rsaSignature(algorithm, value, key);
  // Google refuses such a key too; its words are not known.
  if (made === null) throw realm.exception('Invalid argument: key');
  return realm.array(signedBytes(made));
}
