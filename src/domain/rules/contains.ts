/** The rule that one of some texts stands in one of some fields, as a hashtag of its own. */

import * as z from 'zod/mini';
import { keyText, texts } from '../campaign/shapes.ts';
import { hasHashtag } from '../intake/read-hashtag.ts';
import { broken, none, ruleKind } from './rule-kind.ts';

/** One text in one field is enough. */
export const contains = ruleKind({
  kind: 'contains',
  codes: ['hashtagMissing'],
  tells: ['limit'],
  parameters: () => ({
    field: z.optional(keyText()),
    /** Where to look. */
    fields: z.array(keyText()).check(z.minLength(1)),
    values: texts(),
  }),
  fits: { field: ['line', 'paragraph', 'links'], fields: ['line', 'paragraph', 'links'] },
  needsAnswer: true,
  check: (rule, { cells }) => {
    const written = rule.fields.map((key) => cells[key] ?? '');
    return rule.values.some((text) => hasHashtag(written, text)) ? none : broken(rule, { wanted: rule.values });
  },
});
