/** Every check, in the order in which the list shows them; and the list itself. */

import { isSameAccount } from '../../domain/account.ts';
import type { HealthLine, HealthState, HealthView } from '../../health-view.ts';
import { say } from '../../messages/say.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { Office, Settings } from '../office.ts';
import { planOf } from '../set-up/ensure-forms.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { keptPlace } from '../tables/wiring.ts';
import type { Check, Finding, Look, SeenForm, SeenTable } from './check.ts';
import { authorization, clock, owner, triggers, troubles, undone } from './check-clocks.ts';
import { form, questions, responders, responses } from './check-forms.ts';
import { dates, folder, line, mails, papers, quota, roster, staff } from './check-people.ts';
import { bookZone, campaign, choices, scriptZone, settings as settingsRows, size, tables } from './check-workbook.ts';
import { mayRepair } from './repair-keys.ts';

const CHECKS: readonly Check[] = [
  owner,
  authorization,
  clock,
  triggers,
  form,
  questions,
  responders,
  responses,
  tables,
  choices,
  campaign,
  settingsRows,
  roster,
  staff,
  line,
  mails,
  quota,
  dates,
  scriptZone,
  bookZone,
  folder,
  papers,
  size,
  undone,
  troubles,
];

/** So many findings of one check are shown. */
const MOST_SHOWN = 8;

/** Everything that is looked at, a line or more for each check. Nothing is changed by looking. */
export function healthView(office: Office, settings: Settings, language: SpokenLanguage): HealthView {
  const look = lookOf(office, settings, language);
  const lines = CHECKS.filter(({ isOwners }) => look.isOwner || !isOwners).flatMap((check) => linesOf(check, look));
  const count = (state: HealthState) => lines.filter((one) => one.state === state).length;
  return {
    checkedAt: office.clock.now(),
    lines,
    counts: { good: count('good'), note: count('note'), act: count('act') },
  };
}

function lookOf(office: Office, settings: Settings, language: SpokenLanguage): Look {
  let forms: readonly SeenForm[] | null = null;
  let seen: readonly SeenTable[] | null = null;
  return {
    office,
    settings,
    language,
    words: say('health', language),
    isOwner: isSameAccount(settings.wiring.owner, office.session.effectiveUser()),
    forms: () => {
      forms ??= seenForms(office, settings);
      return forms;
    },
    tables: () => {
      seen ??= tablesOf(settings.campaign).map((table) => ({ ...office.book.look(table), table }));
      return seen;
    },
  };
}

function seenForms(office: Office, settings: Settings): SeenForm[] {
  return settings.campaign.forms.map((each) => {
    const plan = planOf(settings, each);
    const place = keptPlace(office, each.key);
    return { form: each, title: plan.title, place, look: place && office.forms.look(plan, place) };
  });
}

function linesOf(check: Check, look: Look): HealthLine[] {
  const { words } = look;
  const found = findingsOf(check, look);
  const shown = found.slice(0, MOST_SHOWN);
  const left = found.length - shown.length;
  const more: Finding[] = left > 0 ? [{ state: 'note', text: words.more(left) }] : [];
  return [...shown, ...more].map((finding) => lineOf(check.key, finding, look));
}

// Whatever Google refuses here is a line of the list, and never the end of it.
function findingsOf(check: Check, look: Look): readonly Finding[] {
  try {
    return check.find(look);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    console.warn(`check ${check.key}: ${said}`);
    return [{ state: 'note', text: look.words.unchecked(said), cure: look.words.uncheckedCure }];
  }
}

function lineOf(key: Check['key'], { cure = '', repair, state, text }: Finding, look: Look): HealthLine {
  const { isOwner, settings, words } = look;
  const name = words.names[key];
  if (repair === undefined) return { key, name, state, text, cure, repair: null };
  if (mayRepair(repair, isOwner))
    return { key, name, state, text, cure, repair: { key: repair, label: words.repairs[repair] } };
  return { key, name, state, text, cure: words.ownersOnly(settings.wiring.owner), repair: null };
}
