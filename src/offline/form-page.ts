/** What a page that draws a form has to know of it: types alone, because such a page runs where there is no Node. */

export type { Answer } from './forms/form-store.ts';
export type { Destination, FormDescription, Question, QuestionPage } from './forms/questions.ts';
