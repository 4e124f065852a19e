/** A line of a form that has to be filled in, with its label. */

interface LineGiven {
  label: string;
  text: string;
  hint?: string;
  isDay?: boolean;
  type(text: string): void;
}

const DAY = { type: 'date' } as const;
const TEXT = { pattern: '.*\\S.*', maxLength: 200 };

/** The line; white space alone is nothing. */
export function Line({ label, text, hint, isDay = false, type }: LineGiven) {
  return (
    <label class="select">
      <span>{label}</span>
      <input
        {...(isDay ? DAY : TEXT)}
        required
        placeholder={hint}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
      />
    </label>
  );
}
