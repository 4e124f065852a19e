/** Asks the browser's player how long a film is, where its own boxes do not say. */

/** A player that says nothing by then never will. */
const PATIENCE_MS = 10_000;

/**
 * The length in milliseconds; null where the browser cannot play it.
 *
 * @example
 * await askPlayer(file) // → 20020
 */
export function askPlayer(file: Blob): Promise<number | null> {
  const url = URL.createObjectURL(file);
  const player = document.createElement('video');
  return new Promise((resolve) => {
    const end = (seconds: number) => {
      clearTimeout(patience);
      player.removeAttribute('src');
      URL.revokeObjectURL(url);
      resolve(Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1000) : null);
    };
    const patience = setTimeout(() => end(0), PATIENCE_MS);
    player.preload = 'metadata';
    player.onloadedmetadata = () => end(player.duration);
    player.onerror = () => end(0);
    player.src = url;
  });
}
