/** Waits for what a page comes to by and by. */

const PATIENCE_MS = 15_000;
const PAUSE_MS = 40;

/**
 * Makes the check again and again until it holds; gives what it gave.
 *
 * @throws whatever the check threw last, when it never held.
 * @example
 * await eventually(async () => expect(await page.title()).toBe('工作台'))
 */
export async function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  const untilMs = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > untilMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
