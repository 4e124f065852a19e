/** The words by which people say yes where a form has one box to tick, and what they type of a unit. */

/** How people say yes and no in a cell. */
export const SPOKEN = { yes: '是', no: '否' } as const;

/** How people say in a cell what a unit can open. */
export const SPOKEN_REACH = { google: '邮件和链接', mail: '仅邮件' } as const;

const YES = /^(?:true|yes|y|1|[☑✓✔√✅]|是的?|对|有|已?(?:声明|承诺|确认|同意|勾选)|已)$/u;

/**
 * Whether a person who says this would tick the box.
 *
 * @example
 * saysYes('是') // → true
 * saysYes('否') // → false
 */
export function saysYes(text: string): boolean {
  return YES.test(text.normalize('NFKC').trim().toLowerCase());
}
