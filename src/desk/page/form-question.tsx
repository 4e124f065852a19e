/** One question of a form, drawn for its type, with what is wrong with its answer. */

import type { JSX } from 'preact';
import type { Answer, Question } from '../../offline/form-page.ts';
import { useWords } from './language.tsx';

interface QuestionGiven {
  question: Question;
  answer: Answer;
  isRefused: boolean;
  setAnswer(answer: Answer): void;
}

/** What every kind of field needs: its id, and what describes it to a screen reader. */
interface FieldGiven extends QuestionGiven {
  id: string;
  describedBy: string;
}

/** The question with its title, help and field. One box alone has no title of its own to click. */
export function FormQuestion(given: QuestionGiven) {
  const { form: words } = useWords();
  const { answer, isRefused, question } = given;
  const id = `question-${question.itemId}`;
  const isEmpty = answer.length === 0;
  const why = isEmpty ? words.refusedRequired : question.validation?.help || words.refusedValue;
  const field: FieldGiven = { ...given, id, describedBy: `${id}-help ${id}-wrong` };
  const isGroup = ['CHECKBOX', 'MULTIPLE_CHOICE', 'SCALE'].includes(question.type);
  const title = (
    <>
      {question.title}
      {question.required && (
        <abbr class="required" title={words.required}>
          {words.requiredMark}
        </abbr>
      )}
    </>
  );
  const below = (
    <>
      <p class="help pre" id={`${id}-help`}>
        {question.help}
      </p>
      <Field {...field} />
      <p class="wrong" id={`${id}-wrong`}>
        {isRefused ? why : ''}
      </p>
    </>
  );
  const classes = `card question${isRefused ? ' refused' : ''}`;
  if (!isGroup) {
    return (
      <div class={classes}>
        <label class="question-title" for={id}>
          {title}
        </label>
        {below}
      </div>
    );
  }
  return (
    <fieldset class={classes} aria-describedby={field.describedBy}>
      <legend class="question-title">{title}</legend>
      {below}
    </fieldset>
  );
}

function Field(given: FieldGiven): JSX.Element {
  switch (given.question.type) {
    case 'PARAGRAPH_TEXT':
      return <Paragraph {...given} />;
    case 'LIST':
      return <List {...given} />;
    case 'MULTIPLE_CHOICE':
      return <Choices {...given} isMany={false} />;
    case 'CHECKBOX':
      return <Choices {...given} isMany={true} />;
    case 'SCALE':
      return <Scale {...given} />;
    default:
      return <Line {...given} />;
  }
}

function Line({ answer, describedBy, id, isRefused, question, setAnswer }: FieldGiven) {
  const { form: words } = useWords();
  const { includesYear, required, type, validation } = question;
  const shared = {
    id,
    value: String(answer),
    'aria-required': required,
    'aria-invalid': isRefused,
    'aria-describedby': describedBy,
  };
  if (type === 'DATE' && includesYear) {
    return <input type="date" {...shared} onInput={(event) => setAnswer(event.currentTarget.value)} />;
  }
  return (
    <input
      type="text"
      inputMode={validation?.kind === 'requireTextIsEmail' ? 'email' : 'text'}
      placeholder={type === 'DATE' ? words.month : ''}
      {...shared}
      onInput={(event) => setAnswer(event.currentTarget.value)}
    />
  );
}

function Paragraph({ answer, describedBy, id, isRefused, question, setAnswer }: FieldGiven) {
  return (
    <textarea
      id={id}
      rows={4}
      value={String(answer)}
      aria-required={question.required}
      aria-invalid={isRefused}
      aria-describedby={describedBy}
      onInput={(event) => setAnswer(event.currentTarget.value)}
    />
  );
}

function List({ answer, describedBy, id, isRefused, question, setAnswer }: FieldGiven) {
  const { form: words } = useWords();
  return (
    <select
      id={id}
      value={String(answer)}
      aria-required={question.required}
      aria-invalid={isRefused}
      aria-describedby={describedBy}
      onChange={(event) => setAnswer(event.currentTarget.value)}
    >
      <option value="">{words.pick}</option>
      {question.choices.map(({ value }) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </select>
  );
}

function Choices({ answer, id, isMany, isRefused, question, setAnswer }: FieldGiven & { isMany: boolean }) {
  const { form: words } = useWords();
  const values = question.choices.map(({ value }) => value);
  const given = [answer].flat().filter((value) => value !== '');
  const other = given.find((value) => !values.includes(value));
  const put = (chosen: readonly string[]) => setAnswer(isMany ? [...chosen] : (chosen.at(-1) ?? ''));
  const toggle = (value: string, isChosen: boolean) => {
    if (!isMany) return put(isChosen ? [value] : []);
    put(isChosen ? [...given, value] : given.filter((each) => each !== value));
  };
  const type = isMany ? 'checkbox' : 'radio';
  return (
    <div class="choices">
      {values.map((value) => (
        <label key={value}>
          <input
            type={type}
            name={id}
            checked={given.includes(value)}
            aria-invalid={isRefused}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span>{value}</span>
        </label>
      ))}
      {question.other && (
        <label class="other">
          <span>{words.other}</span>
          <input
            type="text"
            aria-label={words.otherText}
            value={other ?? ''}
            onInput={(event) => {
              const kept = isMany ? given.filter((value) => values.includes(value)) : [];
              const { value } = event.currentTarget;
              put(value === '' ? kept : [...kept, value]);
            }}
          />
        </label>
      )}
      {!isMany && !question.required && given.length > 0 && (
        <button type="button" class="clear" onClick={() => put([])}>
          {words.clear}
        </button>
      )}
    </div>
  );
}

function Scale({ answer, id, question, setAnswer }: FieldGiven) {
  const { high, highLabel, low, lowLabel } = question.scale ?? { low: 1, high: 1, lowLabel: '', highLabel: '' };
  return (
    <div class="choices scale">
      <span>{lowLabel}</span>
      {Array.from({ length: high - low + 1 }, (_, index) => String(low + index)).map((value) => (
        <label key={value}>
          <input type="radio" name={id} checked={answer === value} onChange={() => setAnswer(value)} />
          <span>{value}</span>
        </label>
      ))}
      <span>{highLabel}</span>
    </div>
  );
}
