// File names that every system takes, of the names that people gave to documents.
import { describe, expect, it } from '@jest/globals';
import { safeName } from '../../src/season/safe-name.ts';

describe('safeName', () => {
  it.each([
    ['塘沽街道总工会报送情况汇总表', '塘沽街道总工会报送情况汇总表.html'],
    ['../../etc/passwd', '_.._etc_passwd.html'],
    ['a:b*c?"<d>|\u0000\u202e\\', 'a_b_c_d_.html'],
    ['con', '_con.html'],
    ['名称 . ', '名称.html'],
    ['', '_.html'],
  ])('makes of %j a name without signs that a system forbids', (name, wanted) => {
    expect(safeName(name, '.html', new Set())).toBe(wanted);
  });

  it('has at most 80 characters, cut between letters, its ending kept', () => {
    const name = safeName(`甲${'𠮷'.repeat(60)}`, '.html', new Set());
    expect(name).toBe(`甲${'𠮷'.repeat(37)}.html`);
  });

  it('gives no name twice, and none that differs only in case', () => {
    const taken = new Set<string>();
    expect(['Ab', 'aB', 'ab'].map((name) => safeName(name, '.html', taken))).toEqual([
      'Ab.html',
      'aB-2.html',
      'ab-3.html',
    ]);
  });
});
