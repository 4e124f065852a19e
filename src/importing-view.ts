/** What the importer is answered with, as types: plain JSON all of it. */

import type { Campaign } from './domain/campaign/schema.ts';
import type { PaperLayouts } from './domain/paper/layout.ts';
import type { SpokenLanguage } from './views.ts';

export interface ImportingView {
  /** The caller's own, which the page speaks until another one is chosen there. */
  language: SpokenLanguage;
  campaign: Campaign;
  /** Those that papers are printed by now. */
  layouts: PaperLayouts;
}
