/** The tracks that a campaign is counted by: a form of its own, or one choice of a form's track question. */

import type { RuleOfKind } from '../rules/all.ts';
import { type Condition, holds } from './conditions.ts';
import { type DatedDeadline, deadlinesOf, fieldOf, formsInUse, rulesOf } from './fields.ts';
import { LANGUAGES } from './languages.ts';
import type { Campaign, CampaignForm } from './schema.ts';
import type { Words } from './shapes.ts';

export interface Track {
  /** `activity`, or `work.story` where the form asks for the track. */
  key: string;
  form: CampaignForm;
  /** The key of the choice; null where the form is one track. */
  choice: string | null;
  label: Words;
  /** The rules that say until when, in the campaign's order: of some entries of the track, or of all. */
  deadlines: readonly DatedDeadline[];
}

/**
 * All tracks, in the order of the campaign's forms and choices. Those of two forms that are called the same bear their
 * form's noun.
 *
 * @example
 * tracksOf(campaign).map(({ key }) => key) // → ['activity', 'work.story', 'work.topic', 'work.series', 'base']
 */
export function tracksOf(campaign: Campaign): Track[] {
  const tracks = campaign.forms.flatMap((form): Track[] => {
    const asked = form.roles.track;
    const choices = asked === undefined ? [] : (fieldOf(form, asked).choices ?? []);
    if (asked === undefined || choices.length === 0) {
      return [{ key: form.key, form, choice: null, label: form.noun, deadlines: deadlinesOf(form) }];
    }
    return choices.map(({ key, label }) => ({
      key: `${form.key}.${key}`,
      form,
      choice: key,
      label,
      deadlines: deadlinesOf(form).filter(({ when = {} }) => mayHold(when, asked, key)),
    }));
  });
  const isTwin = ({ choice, form, label }: Track) =>
    choice !== null && tracks.some((other) => other.form !== form && other.label.own === label.own);
  return tracks.map((track) => (isTwin(track) ? { ...track, label: withNoun(track) } : track));
}

// Choices of two forms may be called the same: 照片·其他.
function withNoun({ form: { noun }, label }: Track): Words {
  const both = (key: keyof Words) => `${noun[key] ?? noun.own}·${label[key] ?? label.own}`;
  const spoken = LANGUAGES.filter((language) => label[language] !== undefined);
  return { ...Object.fromEntries(spoken.map((language) => [language, both(language)])), own: both('own') };
}

/**
 * The tracks that are shown to people: those of forms that are asked for, or that something came by.
 *
 * @param entries of which only the form matters.
 * @example
 * tracksInUse(campaign2019, []).map(({ key }) => key) // → ['activity', 'work.story', 'work.topic', 'work.series']
 */
export function tracksInUse(campaign: Campaign, entries: readonly { entry: { form: string } }[]): Track[] {
  const inUse = formsInUse(campaign, entries);
  return tracksOf(campaign).filter(({ form }) => inUse.includes(form));
}

/**
 * The key of the track that an entry of this form belongs to; the form's own key where its track cannot be read.
 *
 * @param values as they were read.
 */
export function trackKey(form: CampaignForm, values: Readonly<Record<string, unknown>>): string {
  const asked = form.roles.track;
  const choice = asked === undefined ? undefined : values[asked];
  return typeof choice === 'string' ? `${form.key}.${choice}` : form.key;
}

/**
 * The rules that say from when to when something of a track must be, in the campaign's order.
 *
 * @example
 * windowsOf(story).map(({ from }) => from) // → ['2018-01-01']
 */
export function windowsOf({ choice, form }: Pick<Track, 'choice' | 'form'>): RuleOfKind<'window'>[] {
  const asked = form.roles.track;
  const windows = rulesOf(form, 'window');
  return choice === null || asked === undefined
    ? windows
    : windows.filter(({ when = {} }) => mayHold(when, asked, choice));
}

// What else a rule hangs on is only known of an entry.
function mayHold(when: Condition, asked: string, choice: string): boolean {
  const wanted = when[asked];
  return wanted === undefined || holds({ [asked]: wanted }, { [asked]: choice });
}
