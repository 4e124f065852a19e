/** What is wrong with a campaign as a whole, and with its forms among each other. */

import { type FoundFault, faultAt, under } from '../fault.ts';
import type { Campaign, CampaignForm } from '../schema.ts';
import { conditionFaults } from './condition-faults.ts';
import { doubledFaults } from './doubled-faults.ts';
import { fieldFaults } from './field-faults.ts';
import { pageFaults } from './page-faults.ts';
import { reachFaults } from './reach-faults.ts';
import { isReservedForm } from './reserved-keys.ts';
import { roleFaults, ruleFaults } from './rule-faults.ts';
import { textFaults } from './text-faults.ts';

/** Every fault of a campaign whose shape is right. */
export function wholeFaults(campaign: Campaign): FoundFault[] {
  const { calendar, forms, open } = campaign;
  const keys = forms.map(({ key }) => key);
  const both = (calendar?.rest ?? []).filter((day) => calendar?.work.includes(day));
  return [
    ...(open.from > open.until ? [faultAt(['open'], 'reversedDays', { value: open.from, other: open.until })] : []),
    ...both.map((value) => faultAt(['calendar'], 'restAndWork', { value })),
    ...under(
      ['forms'],
      [
        ...doubledFaults(keys, 'key'),
        ...doubledFaults(
          forms.map(({ numberPrefix }) => numberPrefix),
          'numberPrefix',
        ),
        // Each register is a sheet, and a workbook cannot have two of one name.
        ...doubledFaults(
          forms.map(({ register }) => register.own),
          'register',
        ),
        ...forms.flatMap((form, index) => {
          const found = formFaults(form);
          // What a placeholder stands for is only known where the rules are right.
          return under([index], found.length > 0 ? found : textFaults(campaign, form));
        }),
      ],
    ),
  ];
}

function formFaults(form: CampaignForm): FoundFault[] {
  const { fields, key, sections, table } = form;
  const asked = sections.flatMap((section) => section.fields);
  const known = fields.map((field) => field.key);
  const strangers = table.fields.flatMap((value, index) =>
    known.includes(value) ? [] : [faultAt([index], 'unknownField', { value })],
  );
  const hangings = sections.flatMap(({ when }, index) =>
    under([index, 'when'], choicesOnly(conditionFaults(when, form))),
  );
  // Who is asked for what is only known where the pages are right.
  const pages = [...pageFaults(form), ...hangings];
  return [
    ...(isReservedForm(key) ? [faultAt(['key'], 'reservedKey', { value: key })] : []),
    ...under(['roles'], roleFaults(form)),
    ...under(['sections'], pages),
    ...under(['fields'], fieldFaults(form)),
    ...known.flatMap((value, index) =>
      asked.includes(value) ? [] : [faultAt(['fields', index], 'notAsked', { value })],
    ),
    ...under(['rules'], [...ruleFaults(form), ...(pages.length > 0 ? [] : reachFaults(form))]),
    ...under(['table', 'fields'], [...strangers, ...doubledFaults(table.fields)]),
  ];
}

// What a page may hang on at all is told with the pages.
const choicesOnly = (faults: readonly FoundFault[]): FoundFault[] =>
  faults.filter(({ code }) => code === 'unknownChoice' || code === 'labelForKey');
