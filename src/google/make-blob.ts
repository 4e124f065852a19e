/** Bytes of ours as Google takes them. */

/** Google's bytes have a sign; plain numbers above 127 are not documented to be taken. */
export function signedBytes({ buffer, byteOffset, length }: Uint8Array): number[] {
  return Array.from(new Int8Array(buffer, byteOffset, length));
}

/** A blob of these bytes under a name. */
export function makeBlob(
  name: string,
  { bytes, type }: { bytes: Uint8Array; type: string },
): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob(signedBytes(bytes), type, name);
}
