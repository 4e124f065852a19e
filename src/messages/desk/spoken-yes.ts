/** The words by which people say yes where a form has one box to tick, and what they type of a unit. */

/** What people type in a cell, by the language of the campaign: yes and no, what a unit can open, its language. */
export const SPOKEN = {
  'zh-CN': {
    yes: '是',
    no: '否',
    reach: { google: '邮件和链接', mail: '仅邮件' },
    language: { 'zh-CN': '中文', en: '英文' },
  },
  en: {
    yes: 'yes',
    no: 'no',
    reach: { google: 'mail and links', mail: 'mail only' },
    language: { 'zh-CN': 'Chinese', en: 'English' },
  },
} as const;

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
