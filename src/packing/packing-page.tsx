/** The packing page: choose, check, record, pack, from top to bottom. */

import type { SpokenLanguage } from '../views.ts';
import { ChooseCard } from './choose-card.tsx';
import { LooseCard } from './loose-card.tsx';
import { PackCard, RecordCard } from './pack-cards.tsx';
import { Button, JobBar } from './page-parts.tsx';
import { type Packing, usePacking } from './use-packing.ts';
import { WorksCard } from './works-card.tsx';

const LANGUAGES: readonly SpokenLanguage[] = ['zh-CN', 'en'];

/** The page. */
export function PackingPage() {
  const packing = usePacking();
  const { fault, jobs, pending, view, words } = packing;
  const isReading = pending !== null || (view === null && fault === null);
  return (
    <>
      <Head packing={packing} />
      <JobBar jobs={jobs} words={words} />
      <Trouble packing={packing} />
      {isReading && <p role="status">{words.page.loading}</p>}
      {view !== null && (
        <>
          <ChooseCard packing={packing} />
          <WorksCard packing={packing} />
          <LooseCard packing={packing} />
          <RecordCard packing={packing} />
          <PackCard packing={packing} />
        </>
      )}
    </>
  );
}

function Head({ packing }: { packing: Packing }) {
  const { language, speak, view, words } = packing;
  const { page } = words;
  return (
    <header>
      <h1>{page.title}</h1>
      <p class="hint">{page.lead}</p>
      <div class="head-row">
        <label class="field">
          <span>{page.unit}</span>
          <select
            value={packing.pending ?? view?.of ?? ''}
            onChange={(event) => packing.open(event.currentTarget.value)}
          >
            {(view?.choices ?? []).map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label class="field is-short">
          <span>{page.language}</span>
          <select
            value={language}
            onChange={({ currentTarget }) => speak(LANGUAGES.find((one) => one === currentTarget.value) ?? language)}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {page.languages[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}

/** What went wrong with a call; what the server said stands for itself. */
function Trouble({ packing }: { packing: Packing }) {
  const { fault, retry, words } = packing;
  if (fault === null) return null;
  return (
    <div class="trouble" role="alert">
      <p>{fault.refusal === null ? words.troubles[fault.kind] : fault.message}</p>
      <Button label={words.page.retry} act={retry} />
    </div>
  );
}
