/** Every text of a page's words by its path; what takes facts is told all of `about`. */
export function spoken(words: object, about: unknown, above = ''): { path: string; text: unknown }[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const path = `${above}${key}`;
    if (typeof value === 'object' && value !== null) return spoken(value, about, `${path}.`);
    return [{ path, text: typeof value === 'function' ? value(about) : value }];
  });
}
