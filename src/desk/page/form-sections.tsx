/** The sections of a form, one after another, and what becomes of them when they are sent. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Destination, QuestionPage } from '../../offline/form-page.ts';
import type { FormView, Submitted } from '../answers.ts';
import { act } from './call-desk.ts';
import { FormQuestion } from './form-question.tsx';
import { useWords } from './language.tsx';

/** Answers by the id of their question. */
type Answers = Record<string, Answer>;

interface SectionsGiven {
  formKey: string;
  form: FormView;
  finish(done: Extract<Submitted, { ok: true }>): void;
}

/** The section that the respondent has come to, with the buttons that lead on and back. */
export function FormSections(given: SectionsGiven) {
  const { form: words } = useWords();
  const filling = useFilling(given);
  const { answers, index, email, goBack, goOn, isSending, next, page, refused, setAnswers, setEmail, told } = filling;
  const { collectsEmail, description, showsProgress } = given.form;
  const top = useTopOf(index, refused);
  if (page === undefined) return null;
  return (
    <form
      class="sections"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <div ref={top} tabIndex={-1} class="form-top">
        <p class="told" role="alert">
          {told}
        </p>
        {page.title !== '' && (
          <div class="card section-title">
            <h2>{page.title}</h2>
            {page.help !== '' && <p class="pre">{page.help}</p>}
          </div>
        )}
      </div>
      {collectsEmail && index === 0 && (
        <label class="card field">
          <span class="question-title">{words.email}</span>
          <input type="email" value={email} onInput={(event) => setEmail(event.currentTarget.value)} />
        </label>
      )}
      <Parts page={page} answers={answers} refused={refused} setAnswers={setAnswers} />
      <div class="form-ways">
        {goBack !== null && (
          <button type="button" onClick={goBack}>
            {words.back}
          </button>
        )}
        <button type="submit" class="strong" disabled={isSending}>
          {isSending ? words.sending : next === 'submit' ? words.submit : words.next}
        </button>
        {showsProgress && description.pages.length > 1 && (
          <Progress page={filling.step} pages={Math.max(filling.step, filling.steps)} />
        )}
      </div>
    </form>
  );
}

function Progress({ page, pages }: { page: number; pages: number }) {
  const { form: words } = useWords();
  const label = words.page({ page, pages });
  return (
    <div class="progress">
      <progress aria-label={label} max={pages} value={page} />
      <span>{label}</span>
    </div>
  );
}

function useFilling({ finish, form, formKey }: SectionsGiven) {
  const { form: words } = useWords();
  const { pages } = form.description;
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(form.answers.map(({ answer, itemId }) => [String(itemId), answer])),
  );
  const [email, setEmail] = useState('');
  const [isSending, setSending] = useState(false);
  const way = useWay();
  const page = pages[way.index];
  const next = page === undefined ? 'submit' : nextOf(page, answers);
  const send = async () => {
    const answer = await act<Submitted>('submit', { form: formKey, edit: form.edit, email, answers });
    if (!answer.ok) return way.setTold(answer.words);
    if (answer.value.ok) return finish(answer.value);
    const { closed, refused } = answer.value;
    const closedWords: Readonly<Record<string, string>> = words.closed;
    if (closed !== null) return way.setTold(closedWords[closed] ?? closed);
    way.returnTo(way.pages.findIndex((position) => itemsOf(pages[position]).some((id) => refused.includes(id))));
    way.refuse(refused);
  };
  const goOn = async () => {
    setSending(true);
    const checked = await act<{ refused: number[] }>('check-page', { form: formKey, page: way.index, answers });
    if (!checked.ok) way.setTold(checked.words);
    else if (checked.value.refused.length > 0) way.refuse(checked.value.refused);
    else if (next === 'submit') await send();
    else way.turnTo([...way.pages, next]);
    setSending(false);
  };
  const goBack = way.pages.length > 1 ? () => way.turnTo(way.pages.slice(0, -1)) : null;
  const { index, refused, told } = way;
  const step = way.pages.length;
  return {
    answers,
    setAnswers,
    email,
    setEmail,
    isSending,
    index,
    refused,
    told,
    page,
    next,
    goOn,
    goBack,
    step,
    steps: step + stepsAfter(pages, next, answers),
  };
}

// The pages that the respondent came by, so that going back leads to where he was, and what was refused on the last.
function useWay() {
  const { form: words } = useWords();
  const [pages, setPages] = useState<number[]>([0]);
  const [refused, setRefused] = useState<number[]>([]);
  const [told, setTold] = useState('');
  const turnTo = (next: number[]) => {
    setPages(next);
    setRefused([]);
    setTold('');
  };
  return {
    pages,
    refused,
    told,
    setTold,
    turnTo,
    index: pages.at(-1) ?? 0,
    /** Goes back to a step of the way; -1 for staying. */
    returnTo: (step: number) => {
      if (step >= 0) turnTo(pages.slice(0, step + 1));
    },
    refuse: (items: number[]) => {
      setRefused(items);
      setTold(words.refused({ count: items.length }));
    },
  };
}

interface PartsGiven {
  page: QuestionPage;
  answers: Answers;
  refused: readonly number[];
  setAnswers(change: (before: Answers) => Answers): void;
}

function Parts({ answers, page, refused, setAnswers }: PartsGiven) {
  return (
    <>
      {page.parts.map((part) =>
        'header' in part ? (
          <div key={part.header.itemId} class="card">
            <h3>{part.header.title}</h3>
            <p class="pre">{part.header.help}</p>
          </div>
        ) : (
          <FormQuestion
            key={part.question.itemId}
            question={part.question}
            answer={answers[part.question.itemId] ?? ''}
            isRefused={refused.includes(part.question.itemId)}
            setAnswer={(answer) => setAnswers((before) => ({ ...before, [part.question.itemId]: answer }))}
          />
        ),
      )}
    </>
  );
}

// Every page begins at its top; after a refusal the first question that was refused is where to go.
function useTopOf(page: number, refused: readonly number[]) {
  const top = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const wrong = document.querySelector<HTMLElement>('.refused :is(input, select, textarea)');
    if (refused.length > 0 && wrong !== null) {
      wrong.focus();
      wrong.closest('.card')?.scrollIntoView({ block: 'center' });
    } else {
      top.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }, [page, refused]);
  return top;
}

function itemsOf(page: QuestionPage | undefined): number[] {
  return (page?.parts ?? []).flatMap((part) => ('question' in part ? [part.question.itemId] : []));
}

// The last chosen choice that leads somewhere decides, as on Google's page; else the page itself.
function nextOf(page: QuestionPage, answers: Answers): Destination {
  let next = page.after;
  for (const part of page.parts) {
    if (!('question' in part)) continue;
    const chosen = part.question.choices.find(({ value }) => value === answers[part.question.itemId]);
    next = chosen?.goTo ?? next;
  }
  return next;
}

// How many pages are still to come, as far as the answers given so far tell.
function stepsAfter(pages: readonly QuestionPage[], next: Destination, answers: Answers): number {
  const seen = new Set<number>();
  let place = next;
  while (place !== 'submit' && !seen.has(place)) {
    const page = pages[place];
    if (page === undefined) break;
    seen.add(place);
    place = nextOf(page, answers);
  }
  return seen.size;
}
