/** What every page over the workbook is made of: its head with the language, sections, buttons, what went wrong. */

import type { ComponentChildren } from 'preact';
import type { SpokenLanguage } from '../views.ts';

/** A section, named by its heading. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface ButtonGiven {
  label: string;
  act(): void;
  look?: string;
  /** Said in place of the label where several buttons bear the same; it begins with what the label says. */
  name?: string;
  isOff?: boolean;
  /** Why it is off, where that does not stand beside it: what whoever asks may not. '' where nothing keeps it off. */
  why?: string;
}

/** A button; one that is off stays where the focus is. */
export function Button({ label, act, look = '', name, isOff = false, why = '' }: ButtonGiven) {
  const isKept = isOff || why !== '';
  return (
    <button
      type="button"
      class={`button ${look}`}
      aria-label={name}
      title={why === '' ? undefined : why}
      aria-disabled={isKept}
      onClick={isKept ? undefined : act}
    >
      {label}
    </button>
  );
}

interface FileGiven {
  label: string;
  /** What kinds of files are offered, as the browser takes them. */
  accept: string;
  take(file: File): void;
}

/** A button that lets a file be chosen; the browser's own would speak the browser's language. */
export function FileButton({ accept, label, take }: FileGiven) {
  const choose = (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file) take(file);
    // The same file can then be chosen once more, after it was changed.
    field.value = '';
  };
  return (
    <label class="button">
      <input class="unseen" type="file" accept={accept} onChange={(event) => choose(event.currentTarget)} />
      {label}
    </label>
  );
}

const LANGUAGES: readonly SpokenLanguage[] = ['zh-CN', 'en'];

interface HeadGiven {
  words: {
    title: string;
    lead: string;
    language: string;
    languages: Readonly<Record<SpokenLanguage, string>>;
  };
  language: SpokenLanguage;
  speak(language: SpokenLanguage): void;
  /** What is chosen beside the language. */
  children?: ComponentChildren;
}

/** The head of a page: what it is for, and the choice of its language. */
export function PageHead({ children, language, speak, words }: HeadGiven) {
  return (
    <header>
      <h1>{words.title}</h1>
      <p class="hint">{words.lead}</p>
      <div class="head-row">
        {children}
        <label class="field is-short">
          <span>{words.language}</span>
          <select
            value={language}
            onChange={({ currentTarget }) => speak(LANGUAGES.find((one) => one === currentTarget.value) ?? language)}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {words.languages[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}

/** What went wrong with a call, and the way to try again. */
export function Trouble({ text, again, retry }: { text: string; again: string; retry(): void }) {
  return (
    <div class="trouble" role="alert">
      <p>{text}</p>
      <Button label={again} act={retry} />
    </div>
  );
}
