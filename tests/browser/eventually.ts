/** Waits for what a page comes to by and by. */

// Tries, not seconds: a machine that is busy with something else takes nothing away from the page.
const MOST_TRIES = 400;
const PAUSE_MS = 40;

/**
 * Makes the check again and again until it holds; gives what it gave.
 *
 * @throws whatever the check threw last, when it never held.
 * @example
 * await eventually(async () => expect(await page.title()).toBe('工作台'))
 */
export async function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await check();
    } catch (error) {
      if (tries >= MOST_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
