/** How many of something mails speak of. */

/** How many of something: a figure with the form's noun and measure word. */
export interface Amount {
  count: number;
  noun: string;
  measure: string;
}
