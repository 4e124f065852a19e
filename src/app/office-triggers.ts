/** What we ask of the owner's triggers: one room of the office. */

/** How many triggers there are; a form without any is not named. */
export interface TriggerCount {
  tick: number;
  weekly: number;
  edit: number;
  forms: Readonly<Record<string, number>>;
}

/** The owner's triggers. Installed from a click only: a trigger that a trigger makes is born disabled. */
export interface Triggers {
  /** Asks whoever runs this for every permission at once; Google ends the run where one is missing. */
  requireScopes(): void;
  /** Whether whoever runs this has triggers of ours in this very workbook's script: a copy begins without any. */
  areInstalled(): boolean;
  /**
   * Which permissions whoever runs this has not given, by the last part of their names, and where they are given; null
   * where Google does not say.
   */
  consent(): { missing: string[]; url: string } | null;
  /** How many triggers of whoever runs this there are at the moment: of each kind, and by form id. */
  count(): TriggerCount;
  /** Makes the tick, the weekly trigger and the one for edits anew: a disabled one looks like a good one. */
  installClocks(plan: { clockMinutes: number; weekday: number; hour: number; zone: string }): void;
  /** Makes a form's trigger anew. */
  installForm(id: string): void;
  /** Takes away what rings for other forms than these. */
  keepOnly(ids: readonly string[]): void;
  /** Takes away everything that rings for whoever runs this; other people's triggers are out of reach. */
  removeAll(): void;
}
