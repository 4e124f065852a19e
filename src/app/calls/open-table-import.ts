/** Opens the page on which a unit's table is taken in, and tells it what there is to choose. */

import { dayOf } from '../../domain/calendar.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { pageNames } from '../../messages/names/page-names.ts';
import { say } from '../../messages/say.ts';
import type { TablesPageView } from '../../table-view.ts';
import { type OutcomeOf, readerCall } from '../call.ts';
import { knownOrigins } from '../tables/column-memory.ts';
import { sourcesFor } from '../views/entry-choices.ts';
import { nothing } from './shapes.ts';

/** Opens the page. */
export const openTableImport = readerCall(
  nothing,
  ({ office, settings, language }) => {
    const look = { width: 900, height: 700, names: pageNames(settings.campaign) };
    office.screen.dialog('table-import', say('panels', language).previews.tableImport, look);
    return { ok: true, value: null };
  },
  { right: 'review' },
);

/** The registers, units and ways that a table may be of. */
export const readTableImport = readerCall(
  nothing,
  ({ office, settings, language }): OutcomeOf<TablesPageView> => {
    const { campaign, roster } = settings;
    return {
      ok: true,
      value: {
        language,
        forms: campaign.forms.map(({ fields, key, register }) => ({
          key,
          label: inLanguage(register, language),
          fields: fields.map((field) => ({ key: field.key, label: inLanguage(field.label, language) })),
        })),
        units: roster.filter(({ active }) => active).map(({ id, name }) => ({ key: id, label: name })),
        sources: sourcesFor(campaign, 'form', language),
        origins: knownOrigins(office),
        today: dayOf(office.clock.now()),
      },
    };
  },
  { right: 'review' },
);
