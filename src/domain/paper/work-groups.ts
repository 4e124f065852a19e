/** Divides entries by project in the notice’s order, stories and topics behind, for all papers that go by project. */

import { worksForm } from '../campaign/fields.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { Words } from '../campaign/shapes.ts';
import type { Verdict } from '../count/judge.ts';
import type { PaperLayouts } from './layout.ts';
import type { PaperFacts } from './paper-facts.ts';

export interface WorkGroup {
  /** The project as the form has it, and as folders and letters call it. */
  label: string;
  /** The same in every language. */
  words: Words;
  name: string;
  /** Its place among the projects, from 1; '' for what is none. */
  number: string;
  measure: string;
  /** How many may go to the city; null where the notice sets no limit. */
  most: number | null;
  verdicts: readonly Verdict[];
}

/**
 * The groups that `verdicts` make, empty ones left out; those of one group stay in their order.
 *
 * Projects are the choices of whichever field divides a track further; behind them are the tracks that none divides.
 * An entry that is recommended under another project stands there; one whose choice cannot be read stands with its
 * track, and what has no track at all by its form, last.
 *
 * @example
 * workGroups(facts, verdicts).map(({ number, name }) => number + name) // → ['1网络正能量微视频', '故事作品类']
 */
export function workGroups(facts: PaperFacts, verdicts: readonly Verdict[]): WorkGroup[] {
  const { campaign, layouts, selections } = facts;
  const form = worksForm(campaign);
  const places = form ? placesOf(form) : [];
  const placeOf = ({ entry, read }: Verdict): string => {
    const project = selections.get(entry.id)?.project ?? '';
    const own = places.filter(
      ({ field, choice }) => entry.form === form?.key && choice === String(read.values[field] ?? ''),
    );
    const place = places.find(({ label }) => project === label) ?? own[0];
    return place ? `${place.field} ${place.choice}` : entry.form;
  };
  const found = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const place = placeOf(verdict);
    const group = found.get(place);
    if (group) group.push(verdict);
    else found.set(place, [verdict]);
  }
  const rest = campaign.forms.map(({ key, noun, measure }) => {
    const name = noun.own;
    return { place: key, label: name, words: noun, name, number: '', measure: measure.own, most: null };
  });
  const named = places.map(({ field, choice, label, words, number }) => {
    const usual: PaperLayouts['projects'][string] = { name: label, measure: form?.measure.own ?? '' };
    const { name, measure, most = null } = layouts.projects[choice] ?? usual;
    return { place: `${field} ${choice}`, label, words, name, number, measure, most };
  });
  return [...named, ...rest].flatMap(({ place, ...group }) => {
    const own = found.get(place);
    return own ? [{ ...group, verdicts: own }] : [];
  });
}

interface Place {
  field: string;
  choice: string;
  label: string;
  words: Words;
  number: string;
}

function placesOf(form: CampaignForm): Place[] {
  const { track } = form.roles;
  // A field that other fields take their value from is what divides works into projects.
  const projects = form.fields.find(
    ({ key, type }) => type === 'choice' && key !== track && form.fields.some(({ follows }) => follows?.field === key),
  );
  return [projects, form.fields.find(({ key }) => key === track)].flatMap((field) =>
    (field?.choices ?? []).map((choice, index) => ({
      field: field?.key ?? '',
      choice: choice.key,
      label: choice.label.own,
      words: choice.label,
      number: field === projects ? String(index + 1) : '',
    })),
  );
}
