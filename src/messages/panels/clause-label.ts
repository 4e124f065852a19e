/** Names what a rule rests on, as people cite it. */

import type { Rule } from '../../domain/campaign/schema.ts';
import { type Language, say } from '../say.ts';

/**
 * The notice's clause as printed, or that the rule is the district's own.
 *
 * @example
 * clauseLabel({ source: 'notice', clause: '二、（一）' }, 'zh-CN') // → '《通知》“二、（一）”'
 * clauseLabel({ source: 'district' }, 'zh-CN')                  // → '区级规定'
 */
export function clauseLabel(rule: Pick<Rule, 'source' | 'clause'>, language: Language): string {
  const words = say('panels', language);
  return rule.source === 'notice' && rule.clause !== undefined ? words.clause(rule.clause) : words.districtRule;
}
