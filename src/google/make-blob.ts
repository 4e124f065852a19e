/** Bytes of ours as Google takes them. */

/** Google's bytes have a sign; plain numbers above 127 are not documented to be taken. */
export function signedBytes({ buffer, byteOffset, length }: Uint8Array): number[] {
  const signed = new Int8Array(buffer, byteOffset, length);
  // By index: gathering a packet's bytes one after the other takes five times as long.
  const numbers = new Array<number>(length);
  for (let index = 0; index < length; index += 1) numbers[index] = signed[index] ?? 0;
  return numbers;
}

/** A blob of these bytes under a name. */
export function makeBlob(
  name: string,
  { bytes, type }: { bytes: Uint8Array; type: string },
): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob(signedBytes(bytes), type, name);
}
