/** The input that fits a field: a line, a paragraph, one of several choices, or some of them. */

import { useState } from 'preact/hooks';
import type { FieldView } from '../views.ts';
import { usePage } from './page-context.ts';

interface InputGiven {
  field: FieldView;
  text: string;
  type(text: string): void;
}

const OTHER = '\u0000other';
const JOINT = '\u3001';

/** The input. Whatever it offers, another text can be typed: the server says what is wrong with it. */
export function FieldInput({ field, text, type }: InputGiven) {
  const { words } = usePage();
  if (field.input === 'choice') return <ChoiceInput field={field} text={text} type={type} />;
  if (field.input === 'choices') return <ChoicesInput field={field} text={text} type={type} />;
  const given = {
    value: text,
    onInput: (event: { currentTarget: { value: string } }) => type(event.currentTarget.value),
  };
  return field.input === 'paragraph' ? (
    <label class="select">
      <span>{words.mending.value}</span>
      <textarea rows={4} {...given} />
    </label>
  ) : (
    <label class="select">
      <span>{words.mending.value}</span>
      <input {...given} />
    </label>
  );
}

function ChoiceInput({ field, text, type }: InputGiven) {
  const { words } = usePage();
  const [isOther, setOther] = useState(!field.choices.includes(text) && text !== '');
  const choose = (chosen: string) => {
    setOther(chosen === OTHER);
    if (chosen !== OTHER) type(chosen);
  };
  return (
    <>
      <label class="select">
        <span>{words.mending.value}</span>
        <select value={isOther ? OTHER : text} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{words.entry.emptyField}</option>
          {field.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
          <option value={OTHER}>{words.mending.other}</option>
        </select>
      </label>
      {isOther && (
        <input value={text} aria-label={words.mending.other} onInput={(event) => type(event.currentTarget.value)} />
      )}
    </>
  );
}

function ChoicesInput({ field, text, type }: InputGiven) {
  const { words } = usePage();
  const chosen = text
    .split(/[,;\uff0c\u3001\uff1b\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  // What was written and is no choice stays where it is until somebody takes the tick away.
  const offered = [...field.choices, ...chosen.filter((each) => !field.choices.includes(each))];
  const set = (choice: string, isOn: boolean) => {
    type(offered.filter((each) => (each === choice ? isOn : chosen.includes(each))).join(JOINT));
  };
  return (
    <fieldset class="ticks">
      <legend>{words.mending.value}</legend>
      {offered.map((choice) => (
        <label key={choice}>
          <input
            type="checkbox"
            checked={chosen.includes(choice)}
            onChange={(event) => set(choice, event.currentTarget.checked)}
          />
          <span>{choice}</span>
        </label>
      ))}
    </fieldset>
  );
}
