/** A labelled list of which one line is chosen. */

import type { Choice } from '../views.ts';

interface PickGiven {
  label: string;
  choices: readonly Choice[];
  value: string;
  isOff?: boolean;
  pick(key: string): void;
}

/** The list; `pick` is told the key of the line. */
export function Pick({ choices, isOff = false, label, pick, value }: PickGiven) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} disabled={isOff} onChange={({ currentTarget }) => pick(currentTarget.value)}>
        {choices.map(({ key, label: text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
