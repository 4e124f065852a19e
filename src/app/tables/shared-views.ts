/**
 * Views of pages that are worked out of all registers, shared with whoever opens them next where nothing has changed
 * since (decision 0034).
 */

import type { Moment } from '../../domain/calendar.ts';
import * as json from '../../domain/json-shape.ts';
import { deadlinesAhead } from '../../domain/post/deadlines.ts';
import { isPast } from '../../domain/rules/deadline.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { Office, Settings } from '../office.ts';
import { isAtRest, lastClockWrite } from './change-stamp.ts';
import { indexedEnd } from './entry-fingerprints.ts';
import { readJson } from './read-json.ts';
import { registerTable } from './register-table.ts';
import { queuePrint } from './shared-queue.ts';

const VIEWS = ['progress', 'materials'] as const;
const LANGUAGES: readonly SpokenLanguage[] = ['zh-CN', 'en'];

/** Which view is wanted, in which language, and as of when it is told. */
export interface ViewWish {
  name: (typeof VIEWS)[number];
  language: SpokenLanguage;
  now: Moment;
}

type Ground = Pick<Office, 'cache' | 'hints' | 'store'> & { book: Pick<Office['book'], 'end'> };

const sharedShape = json.object({ print: json.text, view: json.anything });

const keyOf = ({ language, name }: Pick<ViewWish, 'language' | 'name'>): string => `view ${name} ${language}`;

/**
 * The view as it is shared, where it is the one that `make` would give now; else as `make` gives it, shared with the
 * next one where nobody can have been at work on what it was read from.
 *
 * @param isOpen whether the caller may see personal data; what is hidden is told by the registers as they are.
 * @param make gives the view, and whether runs that note no change leave it as it is.
 */
export function viewFor<View>(
  office: Ground,
  settings: Settings,
  { isOpen, ...wish }: ViewWish & { isOpen: boolean },
  make: () => { view: View; isLasting: boolean },
): View {
  if (!isOpen) return make().view;
  const print = viewPrint(office, settings, wish.now);
  const shared = sharedView(office, wish, print);
  if (shared) return shared.view as View;
  const isQuiet = isAtRest(office, wish.now);
  const { isLasting, view } = make();
  if (print === '' || !isLasting || !isQuiet) return view;
  // Whoever has begun to change something meanwhile has noted it.
  office.store.reread();
  if (viewPrint(office, settings, wish.now) === print) shareView(office, settings, wish, () => view);
  return view;
}

/** Whether the view is shared as it would be made now. */
export function isShared(office: Ground, settings: Settings, wish: ViewWish): boolean {
  return sharedView(office, wish, viewPrint(office, settings, wish.now)) !== null;
}

function sharedView({ cache }: Pick<Office, 'cache'>, wish: ViewWish, print: string): { view?: unknown } | null {
  const shared = print === '' ? null : readJson(sharedShape, cache.get(keyOf(wish)));
  return shared?.print === print ? shared : null;
}

/**
 * Shares a view that was made from the registers as this run has read them: by whoever holds their lock and has noted
 * a change of its own before, or has seen that nobody is at work on them.
 */
export function shareView(office: Ground, settings: Settings, wish: ViewWish, make: () => unknown): void {
  const print = viewPrint(office, settings, wish.now);
  if (print !== '' && hasReadAll(office, settings))
    office.cache.set(keyOf(wish), JSON.stringify({ print, view: make() }));
}

/** Nobody finds in them any more what is taken out of the registers. */
export function forgetViews({ cache }: Pick<Office, 'cache'>): void {
  for (const name of VIEWS) for (const language of LANGUAGES) cache.forget(keyOf({ name, language }));
}

// Days and deadlines make another view. What no event tells of is seen with the next hour, as in the queue.
function viewPrint(office: Pick<Office, 'hints' | 'store'>, settings: Settings, now: Moment): string {
  const queue = queuePrint(office, settings);
  if (queue === '') return '';
  const passed = deadlinesAhead(settings.campaign, '').filter(({ rule }) => isPast(rule, now)).length;
  return JSON.stringify([queue, lastClockWrite(office), now.slice(0, HOUR_LETTERS), passed]);
}

const HOUR_LETTERS = '2019-08-20T09'.length;

// A run that adds an entry says where its register will end before the row is there.
function hasReadAll(office: Ground, settings: Settings): boolean {
  return settings.campaign.forms.every((form) => {
    const [known, read] = [indexedEnd(office, settings, form), office.book.end(registerTable(settings.campaign, form))];
    return known !== null && known.row === read?.row && known.identity === read.identity;
  });
}
