/** Small facts that make runs faster: script properties for what should last, the script cache for what may go. */

import type { Memory } from '../app/office.ts';

const SHARED_SECONDS = 21_600;
const LONGEST_SHARED = 90_000;

/** Opens the memory. Whatever it has lost reads as ''. */
export function openMemory(): Memory {
  let kept: Record<string, string> | null = null;
  const all = () => {
    kept ??= { ...PropertiesService.getScriptProperties().getProperties() };
    return kept;
  };
  return {
    recall: (key) => all()[key] ?? '',
    remember: (key, text) => {
      if (all()[key] === text) return;
      PropertiesService.getScriptProperties().setProperty(key, text);
      all()[key] = text;
    },
    recallOwn: (key) => PropertiesService.getUserProperties().getProperty(key) ?? '',
    rememberOwn: (key, text) => {
      PropertiesService.getUserProperties().setProperty(key, text);
    },
    recallShared: (key) => CacheService.getScriptCache()?.get(key) ?? '',
    rememberShared: (key, text) => {
      if (text.length <= LONGEST_SHARED) CacheService.getScriptCache()?.put(key, text, SHARED_SECONDS);
    },
    forgetShared: (key) => {
      CacheService.getScriptCache()?.remove(key);
    },
    fingerprint: (text) =>
      Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text, Utilities.Charset.UTF_8)),
  };
}
