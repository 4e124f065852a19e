/** A labelled list of which one line is chosen. */

import type { Choice } from '../views.ts';

interface PickGiven {
  label: string;
  choices: readonly Choice[];
  value: string;
  pick(key: string): void;
}

/** The list; `pick` is told the key of the line. */
export function Pick({ choices, label, pick, value }: PickGiven) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => pick(currentTarget.value)}>
        {choices.map(({ key, label: text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
