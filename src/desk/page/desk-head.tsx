/** The head of the desk: the workbook's name, clock, what can be made to go wrong, language, who is signed in. */

import type { ComponentChildren } from 'preact';
import { type DeskLanguage, LANGUAGES } from '../../messages/desk/say.ts';
import { ClockControl } from './clock-control.tsx';
import { FaultSwitches } from './fault-switches.tsx';
import { useLanguage, useWords } from './language.tsx';
import type { DeskGiven } from './use-desk.ts';

/** The head, with the way to the places in its middle. */
export function DeskHead({ children, given }: { given: DeskGiven; children: ComponentChildren }) {
  return (
    <header class="head">
      <div class="head-name">
        <SheetSign />
        <h1>{given.overview.bookName}</h1>
      </div>
      {children}
      <div class="head-acts">
        <ClockControl given={given} />
        <FaultSwitches given={given} />
        <LanguageChoice />
        <Who given={given} />
      </div>
    </header>
  );
}

function SheetSign() {
  return (
    <svg class="sign" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <rect x="5" y="2" width="22" height="28" rx="3" fill="#1f8f55" />
      <path d="M10 12h12v11H10zM10 17.5h12M16 12v11" fill="none" stroke="#fff" stroke-width="1.8" />
    </svg>
  );
}

function LanguageChoice() {
  const { language, speak } = useLanguage();
  const { head } = useWords();
  return (
    <label class="chip">
      <span class="unseen">{head.language}</span>
      <select value={language} onChange={(event) => speak(event.currentTarget.value as DeskLanguage)}>
        {Object.entries(LANGUAGES).map(([key, name]) => (
          <option key={key} value={key} lang={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Who({ given }: { given: DeskGiven }) {
  const { head } = useWords();
  const { as, overview, signIn } = given;
  return (
    <label class="chip who">
      <span class="avatar" aria-hidden="true">
        {as.slice(0, 1).toUpperCase()}
      </span>
      <span class="unseen">{head.signedIn}</span>
      <select value={as} onChange={(event) => signIn(event.currentTarget.value)}>
        {overview.people.map((email, index) => (
          <option key={email} value={email}>
            {email}
            {index === 0 ? head.owner : ''}
          </option>
        ))}
      </select>
    </label>
  );
}
