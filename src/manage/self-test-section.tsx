/** The self-test on the tab 检查: runs it, shows what it found, takes down trials by hand, and gives the report. */

import { useEffect, useState } from 'preact/hooks';
import { Button, Section } from '../dialog/parts.tsx';
import type { HandKey, SelfTestState, SelfTestView } from '../self-test-view.ts';
import { type PageFact, tryPage } from './page-trials.ts';
import { reportText } from './self-test-report.ts';
import type { Manage } from './use-manage.ts';

/** What people have tried by hand so far. */
type Hands = Readonly<Partial<Record<HandKey, SelfTestState>>>;

/** The section. */
export function SelfTestSection({ manage }: { manage: Manage }) {
  const words = manage.words.selfTest;
  const test = useSelfTest(manage);
  const { hands, pages, view } = test;
  return (
    <Section id="self-test" title={words.title}>
      <p class="hint">{words.hint}</p>
      {manage.view.isOwner ? <Running manage={manage} test={test} /> : <p>{words.ownersOnly}</p>}
      <Button label={words.refresh} act={() => void test.read()} isOff={manage.isBusy} />
      <p role="status">{test.said}</p>
      {view !== null && <Found view={view} manage={manage} />}
      {view !== null && view.ranAt !== '' && (
        <>
          <ByHand view={view} manage={manage} hands={hands} choose={test.choose} />
          <Report text={reportText({ view, pages, hands }, words)} manage={manage} />
        </>
      )}
    </Section>
  );
}

type SelfTest = ReturnType<typeof useSelfTest>;

function useSelfTest(manage: Manage) {
  const words = manage.words.selfTest;
  const [view, setView] = useState<SelfTestView | null>(null);
  const [pages, setPages] = useState<readonly PageFact[]>([]);
  const [hands, setHands] = useState<Hands>({});
  const [said, setSaid] = useState('');
  const take = (found: SelfTestView | null, done: string) => {
    setSaid(found === null ? '' : done);
    if (found !== null) setView(found);
  };
  const read = async () => take(await manage.ask('readSelfTest', { filler: 0 }), '');
  const run = async (keepsForm: boolean) => {
    setSaid(words.running);
    const found = await manage.ask('runSelfTest', { keepsForm });
    if (found !== null) setPages(await tryPage(async (filler) => await lettersOf(manage, filler)));
    take(found, words.done);
  };
  const clear = async () => take(await manage.ask('clearSelfTestAway', {}), words.cleared);
  const choose = (key: HandKey, state: SelfTestState | undefined) => setHands({ ...hands, [key]: state });
  useEffect(() => void read(), []);
  return { view, pages, hands, said, read, run, clear, choose };
}

function Running({ manage, test }: { manage: Manage; test: SelfTest }) {
  const words = manage.words.selfTest;
  const [keepsForm, setKeepsForm] = useState(false);
  return (
    <>
      <label class="tick">
        <input
          type="checkbox"
          checked={keepsForm}
          onChange={({ currentTarget }) => setKeepsForm(currentTarget.checked)}
        />
        <span>{words.keepForm}</span>
      </label>
      <div class="buttons">
        <Button label={words.run} look="is-strong" act={() => void test.run(keepsForm)} isOff={manage.isBusy} />
        <Button label={words.clear} act={() => void test.clear()} isOff={manage.isBusy} />
      </div>
    </>
  );
}

async function lettersOf(manage: Manage, filler: number): Promise<number> {
  const answer = await manage.ask('readSelfTest', { filler });
  return answer?.filler.length ?? 0;
}

function Found({ manage, view }: { manage: Manage; view: SelfTestView }) {
  const words = manage.words.selfTest;
  if (view.ranAt === '') return <p>{words.never}</p>;
  const inState = (state: SelfTestState) => view.lines.filter((line) => line.state === state);
  const [yes, no, told] = [inState('yes'), inState('no'), inState('told')];
  const show = (line: SelfTestView['lines'][number]) => (
    <li key={line.key} class={line.state === 'no' ? 'is-act' : ''}>
      <p class="health-head">
        <span class="health-state">{words.states[line.state]}</span> <strong>{line.name}</strong>
      </p>
      <p class="hint">{line.said}</p>
      {line.advice !== '' && <p>{line.advice}</p>}
    </li>
  );
  return (
    <>
      <p class="health-sum">{words.summary({ yes: yes.length, no: no.length, told: told.length })}</p>
      {view.isWaiting && <p>{words.waiting}</p>}
      {no.length > 0 && <ul class="health">{no.map(show)}</ul>}
      <details>
        <summary>{words.others({ count: yes.length + told.length })}</summary>
        <ul class="health">{[...told, ...yes].map(show)}</ul>
      </details>
      {view.left.length > 0 && <p>{words.left}</p>}
      {view.left.length > 0 && (
        <ul>
          {view.left.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ByHandGiven {
  view: SelfTestView;
  manage: Manage;
  hands: Hands;
  choose(key: HandKey, state: SelfTestState | undefined): void;
}

function ByHand({ choose, hands, manage, view }: ByHandGiven) {
  const words = manage.words.selfTest;
  const choices = [
    ['', words.untried],
    ['yes', words.states.yes],
    ['no', words.states.no],
  ] as const;
  return (
    <>
      <h3>{words.hands}</h3>
      <p class="hint">{words.handsHint}</p>
      {view.formUrl !== '' && (
        <p>
          <a href={view.formUrl} target="_blank" rel="noreferrer">
            {words.form}
          </a>
        </p>
      )}
      <ul class="health">
        {view.hands.map(({ advice, key, name }) => (
          <li key={key}>
            <p>
              <strong>{name}</strong>
            </p>
            <p class="hint">{advice}</p>
            <select
              aria-label={words.handLabel({ name })}
              value={hands[key] ?? ''}
              onChange={({ currentTarget }) =>
                choose(
                  key,
                  (['yes', 'no'] as const).find((state) => state === currentTarget.value),
                )
              }
            >
              {choices.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </>
  );
}

function Report({ manage, text }: { manage: Manage; text: string }) {
  const words = manage.words.selfTest;
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      setSaid(words.copyByHand);
    }
  };
  return (
    <>
      <h3>{words.report}</h3>
      <p class="hint">{words.reportHint}</p>
      <textarea class="report" readOnly rows={8} aria-label={words.report} value={text} />
      <Button label={words.copy} act={() => void copy()} />
      <p role="status">{said}</p>
    </>
  );
}
