/** Reads the selection panel: what is approved, whether it goes to the city and as what, and what has gone already. */

import { formOf } from '../../domain/campaign/fields.ts';
import { projectsOf } from '../../domain/campaign/projects.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { tracksInUse, tracksOf } from '../../domain/campaign/tracks.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { cityReport } from '../../domain/paper/city-report.ts';
import { changesSinceSent } from '../../domain/paper/correction-paper.ts';
import { chosen, type PaperFacts } from '../../domain/paper/paper-facts.ts';
import { workGroups } from '../../domain/paper/work-groups.ts';
import { UNDECIDED } from '../../domain/selection/selection.ts';
import { capital } from '../../messages/capital.ts';
import { openParts } from '../../messages/documents/open-parts.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import type { SelectionGroup, SelectionLine, SelectionTrack } from '../../selection-view.ts';
import type { Choice, SpokenLanguage } from '../../views.ts';
import { lacksHere, readerCall } from '../call.ts';
import { readPaperFacts } from '../papers/paper-facts.ts';
import { readGround } from '../tables/read-ground.ts';
import { type KeptBatch, readBatches } from '../tables/sent-batches.ts';
import { tabView } from '../views/tab-view.ts';
import { labelOf, nextEntries } from './register-batch.ts';
import { nothing } from './shapes.ts';

/**
 * The panel in one go.
 */
export const readSelection = readerCall(
  nothing,
  ({ office, settings, language }) => {
    const facts = readPaperFacts(office, settings, readGround(office, settings));
    const batches = readBatches(office);
    const words = say('panels', language).selection;
    return {
      ok: true,
      value: {
        ...tabView(office, settings, lacksHere(office, settings, language)),
        tracks: tracksView(facts, batches, language),
        groups: groupsView(facts, language),
        honours: honoursIn(settings.campaign, language),
        projects: projectsOf(settings.campaign).map(({ label }) => {
          return { key: label.own, label: inLanguage(label, language) };
        }),
        openParts: openParts(cityReport(facts).paper),
        changes: changesSinceSent(facts).map(({ now, was }) => words.change({ was, now })),
      },
    };
  },
  { right: 'look' },
);

// What is kept in the register is the campaign's own word, whatever it is shown in.
function honoursIn({ honours = [] }: Campaign, language: SpokenLanguage): Choice[] {
  return honours.map((words) => ({ key: words.own, label: capital(inLanguage(words, language)) }));
}

function tracksView(facts: PaperFacts, batches: readonly KeptBatch[], language: SpokenLanguage): SelectionTrack[] {
  return tracksInUse(facts.campaign, facts.verdicts).map((track) => {
    const own = batches.filter((batch) => batch.track === track.key);
    const waiting = own.find(({ state }) => state === 'approved');
    return {
      key: track.key,
      label: capital(inLanguage(track.label, language)),
      next: nextEntries(facts, track).length,
      approved: waiting ? { by: waiting.approvedBy, at: waiting.approvedAt, count: waiting.entries.length } : null,
      sent: own
        .filter(({ state }) => state === 'sent')
        .map(({ approvedBy, by, entries, how, number, on, to, until }) => {
          return { label: labelOf(facts, track, number, until), to, on, how, by, approvedBy, count: entries.length };
        }),
    };
  });
}

// Activities first, then works by project as the table of works has them.
function groupsView(facts: PaperFacts, language: SpokenLanguage): SelectionGroup[] {
  const { campaign, verdicts } = facts;
  const goal = campaign.goal.form;
  const isGoal = ({ entry }: Verdict) => entry.form === goal;
  const form = formOf(campaign, goal);
  const activities = chosen(verdicts.filter(isGoal), []).stand;
  const works = chosen(
    verdicts.filter((verdict) => !isGoal(verdict)),
    [],
  ).stand;
  const groups = [
    { key: goal, label: capital(inLanguage(form.noun, language)), most: null, verdicts: activities },
    ...workGroups(facts, works).map(({ label, most, verdicts: own, words }) => {
      return { key: label, label: capital(inLanguage(words, language)), most, verdicts: own };
    }),
  ];
  return groups.filter((group) => group.verdicts.length > 0).map((group) => groupView(facts, group));
}

interface Group {
  key: string;
  label: string;
  most: number | null;
  verdicts: readonly Verdict[];
}

function groupView(facts: PaperFacts, { key, label, most, verdicts }: Group): SelectionGroup {
  const lines = verdicts.map((verdict) => lineView(facts, verdict));
  return { key, label, most, chosen: lines.filter(({ isSelected }) => isSelected !== false).length, lines };
}

function lineView({ campaign, selections, sent, words }: PaperFacts, { entry, read }: Verdict): SelectionLine {
  const { honour, isHighlight, isSelected, outcome, project, rank } = selections.get(entry.id) ?? UNDECIDED;
  const batch = sent.find(({ entries }) => entries.some(({ id }) => id === entry.id));
  const track = tracksOf(campaign).find(({ key }) => key === batch?.track);
  return {
    number: entry.number,
    title: (entry.cells[formOf(campaign, entry.form).roles.title] ?? '').trim(),
    unit: read.unit?.name ?? '',
    isSelected,
    rank,
    isHighlight,
    honour,
    project,
    outcome,
    sentWith: batch && track ? words.batch(track.label.own, batch.number, batch.until) : '',
  };
}
