/** The columns of the tally that a campaign decides: one for each track, and one for each goal behind the first. */

import { goalForm } from '../../domain/campaign/fields.ts';
import { type Goal, goalNames, goalsOf, isOfEntries } from '../../domain/campaign/goal.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { tracksOf } from '../../domain/campaign/tracks.ts';
import type { Column } from '../../domain/table.ts';
import { peopleLabel } from '../../messages/names/names-of.ts';
import { say } from '../../messages/say.ts';
import { figure } from './plain-table.ts';

const FIGURE = { owner: 'derived', ...figure } as const;

/** The columns of the tally: `columns`, which every campaign has, with its own among them. */
export function tallyColumns(campaign: Campaign, columns: readonly Column[]): Column[] {
  const { reported } = say('sheet', campaign.language);
  const perTrack = tracksOf(campaign).map(({ key, form, label }): Column => {
    return { key: reportedKey(key), label: reported(label.own, form.measure.own), ...FIGURE };
  });
  const perGoal = goalColumns(campaign).map(({ goal, key }): Column => {
    const { label, measure } = goalNames(campaign, goal);
    return { key, label: reported(label.own, measure?.own ?? ''), ...FIGURE };
  });
  const own = columns.flatMap((column) => ownColumn(campaign, column));
  const index = 1 + own.findIndex((column) => column.key === 'target');
  return [...own.slice(0, index), ...perTrack, ...own.slice(index), ...perGoal];
}

function ownColumn(campaign: Campaign, column: Column): Column[] {
  const { otherTotal, tally } = say('sheet', campaign.language);
  const goal = goalForm(campaign);
  if (column.key === 'target' || column.key === 'counted') {
    return [{ ...column, label: tally[column.key](goal.measure.own) }];
  }
  if (column.key === 'participants') {
    return [{ ...column, label: peopleLabel(goal, campaign.language) || column.label }];
  }
  if (column.key !== 'works') return [column];
  // All that does not count toward the first goal; of one form by its name, and nothing where there is none.
  const [other, ...more] = campaign.forms.filter(({ key }) => key !== campaign.goal.form);
  return other ? [{ ...column, label: otherTotal(more.length > 0 ? null : other.noun.own) }] : [];
}

/** The key of the tally's column for a track. @example reportedKey('work.story') // → 'reported.work.story' */
export function reportedKey(track: string): string {
  return `reported.${track}`;
}

/**
 * The goals that have a column of their own: those behind the first one, but for the people of its entries, who stand
 * there anyway.
 *
 * @example
 * goalColumns(campaign).map(({ key }) => key) // → ['goal.work.entries']
 */
export function goalColumns(campaign: Campaign): { key: string; goal: Goal }[] {
  const { key: first, roles } = goalForm(campaign);
  return goalsOf(campaign)
    .slice(1)
    .filter((goal) => goal.form !== first || isOfEntries(goal) || goal.of !== roles.count)
    .map((goal) => ({ key: `goal.${goal.form}.${goal.of ?? 'entries'}`, goal }));
}
