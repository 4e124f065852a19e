/** Fills a form on its page as a respondent does: question by question, by their titles, section by section. */

import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { eventually } from './eventually.ts';

const words = sayDesk('zh-CN').form;

/** Answers by the beginning of a question's title; several texts tick several boxes. */
export type AnswersByTitle = Readonly<Record<string, string | readonly string[]>>;

/** Answers what is asked on the section in sight. Titles that it does not ask are left for the next one. */
async function answerSection(page: Page, answers: AnswersByTitle): Promise<void> {
  await page.getByRole('button', { name: sendOrNext() }).waitFor();
  for (const [title, answer] of Object.entries(answers)) {
    const question = questionNamed(page, title);
    if ((await question.count()) > 0) await answerQuestion(question.first(), answer);
  }
}

/** Answers every section and goes on, until the last one has been sent off; gives how many sections there were. */
export async function sendForm(page: Page, answers: AnswersByTitle): Promise<number> {
  for (let section = 1; ; section += 1) {
    await answerSection(page, answers);
    const before = await titlesOf(page);
    const button = page.getByRole('button', { name: sendOrNext() });
    const isLast = (await button.textContent()) === words.submit;
    await button.click();
    if (isLast) return section;
    await eventually(async () => expect(await titlesOf(page)).not.toEqual(before));
  }
}

async function titlesOf(page: Page): Promise<string[]> {
  return await page.locator('label, legend').allInnerTexts();
}

/** The field, or the group of boxes, under a title; what stands behind the title, such as the mark, is of no matter. */
export function questionNamed(page: Page, title: string): Locator {
  const name = new RegExp(`^${title.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}`);
  return page
    .getByRole('textbox', { name })
    .or(page.getByRole('combobox', { name }))
    .or(page.getByRole('group', { name }))
    .or(page.getByRole('radiogroup', { name }));
}

async function answerQuestion(question: Locator, answer: string | readonly string[]): Promise<void> {
  const tag = await question.evaluate((node) => node.tagName.toLowerCase());
  if (tag === 'select') {
    await question.selectOption([answer].flat());
  } else if (tag === 'input' || tag === 'textarea') {
    await question.fill([answer].flat().join('\n'));
  } else {
    for (const choice of [answer].flat()) await question.getByLabel(choice).check();
  }
}

function sendOrNext(): RegExp {
  return new RegExp(`^(?:${words.submit}|${words.next})$`);
}
