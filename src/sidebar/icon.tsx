/** The page's icons: drawn in place, since nothing remote is loaded; always beside a word or a label. */

const PATHS = {
  back: 'M16.5 10H4m5-5.5L3.5 10 9 15.5',
  previous: 'M12.5 4.5 7 10l5.5 5.5',
  next: 'm7.5 4.5 5.5 5.5-5.5 5.5',
  down: 'm5 7.5 5 5 5-5',
  search: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm4-1.5L17 17',
  filter: 'M3 5h14M5.5 10h9M8.5 15h3',
  refresh: 'M16 6.5A7 7 0 1 0 17 10M16.5 3v4h-4',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  cross: 'm5.5 5.5 9 9m0-9-9 9',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-11v4.2l2.8 1.8',
  undo: 'M7.5 4 4 7.5 7.5 11M4.5 7.5H12a4 4 0 0 1 0 8H8.5',
  again: 'M4 10a6 6 0 0 1 10.5-4L16 7.5M16 4v3.5h-3.5M16 10a6 6 0 0 1-10.5 4L4 12.5M4 16v-3.5h3.5',
  done: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm-3.2-6.8 2.2 2.3 4.2-4.7',
  no: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm-2.5-9.5 5 5m0-5-5 5',
  minus: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm-3.5-7h7',
  error: 'M7 3h6l4 4v6l-4 4H7l-4-4V7Zm3 3.5v4.5m0 2.5v.3',
  warning: 'M10 3.5 17.5 16.5h-15ZM10 8.5v3.5m0 2.2v.3',
  pencil: 'm4 16 .7-3.3L13 4.400l2.600 2.600-8.3 8.3Zm7.5-10 2.600 2.600',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  keyboard: 'M2.5 5.5h15v9h-15Zm3 3h.01m2.990 0h.01m2.990 0h.01m2.990 0h.01M6.5 11.7h7',
  rows: 'M3 4h14v12H3Zm0 4h14M3 12h14',
  link: 'M8 5H4.5v10.5H15V12M11 4.5h4.5V9m0-4.5L9.5 10.5',
  unplugged: 'M4 4l12 12M8.5 5.5h3a4.5 4.5 0 0 1 3.3 7.5M11.5 14.5h-3A4.5 4.5 0 0 1 5.2 7',
  lock: 'M5 9h10v7H5Zm2-.5V7a3 3 0 0 1 6 0v1.5',
  person: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 6.5c.5-3 3-4 6-4s5.5 1 6 4',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture for the eye alone: the word beside it, or the button's label, says the same. */
export function Icon({ name, class: look = '' }: { name: IconName; class?: string }) {
  return (
    <svg class={`icon ${look}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
