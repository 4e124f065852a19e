/** The rule on which hosts a link may lie, or may not. */

import * as z from 'zod/mini';
import { keyText, textThat } from '../campaign/shapes.ts';
import { quoted } from '../intake/quoted.ts';
import { hostOf, isOnHost } from '../intake/read-links.ts';
import { broken, none, ruleKind } from './rule-kind.ts';

// A host with its scheme or a path would be on no host.
const hosts = () => z.array(textThat((text) => /^[^\s/:]+\.[^\s/:]+$/.test(text), 'badHost')).check(z.minLength(1));

/** One link on one of the hosts is enough; with `avoid` one is too many. */
export const hostIn = ruleKind({
  kind: 'hostIn',
  codes: ['wrongPlatform', 'shortLink'],
  parameters: () => ({
    field: keyText(),
    values: hosts(),
    /** Hosts that this rule leaves to another one. */
    except: z.optional(hosts()),
    /** True when a link must not be there. */
    avoid: z.optional(z.boolean()),
  }),
  fits: { field: ['links'] },
  check: (rule, { read }) => {
    const links = read.values[rule.field];
    if (!Array.isArray(links) || links.length === 0) return none;
    const found = links.map((link) => hostOf(String(link)) ?? '');
    const on = (list: readonly string[]) => found.some((host) => isOnHost(host, list));
    const facts = { value: quoted(links.join(' ')), wanted: rule.values };
    if (rule.avoid) return on(rule.values) ? broken(rule, facts) : none;
    return on(rule.except ?? []) || on(rule.values) ? none : broken(rule, facts);
  },
});
