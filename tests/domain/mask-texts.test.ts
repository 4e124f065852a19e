/** Personal texts that are hidden: in every spelling, wherever they stand, and nothing else. */

import { describe, expect, it } from '@jest/globals';
import { hidingOf } from '../../src/domain/staff/mask-texts.ts';
import { peopleTexts, personalTexts } from '../../src/domain/staff/personal-texts.ts';
import { campaign, entry } from '../factories.ts';
import { isSteep } from './measure-growth.ts';

const hide = hidingOf(['王芳', '王芳芳', '13820000001', 'Li & Co', '张', '']);

describe('hidingOf', () => {
  it.each([
    ['a whole text', '王芳', '***'],
    ['inside of a text, twice', '找王芳，或王芳', '找***，或***'],
    ['the longer of two', '王芳芳', '***'],
    ['as html has it', '<p>Li &amp; Co</p>', '<p>***</p>'],
    ['nothing of one letter', '张三', '张三'],
    ['nothing of a part', '1382000000', '1382000000'],
    ['nothing in an empty text', '', ''],
    ['at the end', 'tel 13820000001', 'tel ***'],
  ])('hides %s', (_what, text, expected) => {
    expect(hide(text)).toBe(expected);
  });

  it('keeps the shape of what is answered, and what names a thing to the program', () => {
    const answer = { ok: true, number: '王芳', lines: [{ contact: '王芳 13820000001', count: 3, at: null }] };
    expect(hide(answer)).toEqual({ ok: true, number: '王芳', lines: [{ contact: '*** ***', count: 3, at: null }] });
    expect(answer.lines[0]?.contact).toBe('王芳 13820000001');
  });

  it('goes through a long text with thousands of secrets quickly', () => {
    const many = hidingOf(Array.from({ length: 20_000 }, (_, index) => `138${String(index).padStart(8, '0')}`));
    expect(many('13800019999，'.repeat(1000))).toBe('***，'.repeat(1000));
    expect(isSteep((length) => many('13800019999，'.repeat(length / 12)), 120_000)).toBe(false);
  });
});

describe('personalTexts', () => {
  const [, work] = campaign().forms;
  if (!work) throw new Error('the campaign has no works');

  it('has every spelling of what personal fields hold, held and were answered with', () => {
    const found = personalTexts(
      work,
      entry({
        form: work.key,
        cells: { title: '守护', authorName: '王芳、李明', authorPhone: '138-2000 0001；022-6689 1234' },
        answers: { authorName: '王方' },
        changes: [
          { at: '', by: 'respondent', who: '', fields: {} },
          { at: '', by: 'staff', who: '', fields: { authorEmail: ['old@example.org', 'new@example.org'] } },
        ],
      }),
    );
    const wanted = [
      '王芳、李明',
      '王芳',
      '李明',
      '王方',
      '13820000001',
      '02266891234',
      '022-6689 1234',
      'old@example.org',
    ];
    expect(found).toEqual(expect.arrayContaining(wanted));
    expect(found).not.toContain('守护');
  });

  it('has no numbers so short that every date would hold them', () => {
    const found = peopleTexts([{ role: 'liaison', name: '', phone: '08、2019', since: '' }]);
    expect([found.includes('08'), found.includes('2019')]).toEqual([false, false]);
  });
});
