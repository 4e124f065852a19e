/** Work that is done when it is first asked for, and at most once. */

/**
 * What `work` gives, kept for whoever asks again. It keeps facts of one run, or what never changes, such as a shape;
 * where `work` throws it is done again.
 *
 * @example
 * const facts = once(() => readFacts(office)); // nothing is read yet
 */
export function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | null = null;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
