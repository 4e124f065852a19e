/** Which language the terminal of this machine speaks. */

/**
 * The locale by the variables that programs go by, else that of the system, which has none of them on Windows.
 *
 * @example
 * terminalLocale({ LANG: 'zh_CN.UTF-8' })  // → 'zh_CN.UTF-8'
 */
export function terminalLocale(environment: Readonly<Record<string, string | undefined>>): string {
  const { LANG, LC_ALL, LC_MESSAGES } = environment;
  const named = [LC_ALL, LC_MESSAGES, LANG].find((locale) => locale !== undefined && locale !== '');
  return named ?? Intl.DateTimeFormat().resolvedOptions().locale;
}
