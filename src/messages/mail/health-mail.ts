/** The mail to the owner about the program itself (运行提示): what needs a hand, and what to do about each. */

import type { Moment } from '../../domain/calendar.ts';
import type { Mail } from '../../domain/post/dispatch.ts';
import type { HealthThing } from '../../domain/post/health.ts';
import { momentLabel } from '../calendar.ts';
import { shortName } from '../names/short-name.ts';
import { oneLine } from '../one-line.ts';
import { problemText } from '../problems/problem-text.ts';
import { say } from '../say.ts';
import { closingBlocks, listOf, type MailContext, under } from './mail-parts.ts';

const TEXT_LENGTH = 200;

/**
 * The mail to the owner: what is new first, then what was told before and still stands.
 *
 * @param things `fresh` at least one.
 *
 * @example
 * healthMail({ fresh: [{ is: 'form', name: '线下活动报送' }], standing: [] }, context, asOf).subject
 * // → '【运行提示】1项需要处理'
 */
export function healthMail(
  { fresh, standing }: { fresh: readonly HealthThing[]; standing: readonly HealthThing[] },
  context: MailContext,
  asOf: Moment,
): Mail {
  const { language } = context;
  const words = say('mail', language).health;
  const count = fresh.length + standing.length;
  const lines = (things: readonly HealthThing[]) =>
    listOf(
      things.map((thing) => lineOf(thing, context)),
      language,
    );
  return {
    subject: words.subject(count),
    body: [
      { is: 'paragraph', text: words.opening(count, fresh.length) },
      ...under(words.fresh, lines(fresh)),
      ...under(words.standing, lines(standing)),
      { is: 'paragraph', text: words.reply },
      ...closingBlocks(context, asOf),
    ],
  };
}

function lineOf(thing: HealthThing, { campaign, language }: MailContext): string {
  const menu = () => shortName(campaign, campaign.language);
  const { district, health } = say('mail', language);
  switch (thing.is) {
    case 'mail': {
      const { dispatchKinds, dispatchStates } = say('sheet', language);
      const [subject, to] = [oneLine(thing.subject, TEXT_LENGTH), oneLine(thing.to, TEXT_LENGTH)];
      const line = district.mailLine(dispatchStates[thing.state], dispatchKinds[thing.kind], subject, to);
      return thing.state === 'failed' ? health.failedMail(line) : health.mail(line);
    }
    case 'form':
      return health.thing(thing.name, problemText('formMissing', language, menu));
    case 'table':
      return health.thing(thing.name, problemText('tableMissing', language, menu));
    case 'zone':
      return health.thing(thing.name, problemText('zonesDiffer', language, menu));
    case 'sweep':
      return health.sweep(thing.swept === '' ? health.never : health.last(momentLabel(thing.swept, language)));
  }
}
