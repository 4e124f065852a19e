// Which unit a name probably means that fits none of the roster, and where nobody can tell.
import { describe, expect, it } from '@jest/globals';
import { likelyUnitFinder } from '../../src/domain/intake/read-likely-unit.ts';
import { unitFinder } from '../../src/domain/intake/roster.ts';
import { unit } from '../factories.ts';

const ROSTER = [
  unit(),
  unit({ id: 'XC', name: '新城镇总工会' }),
  unit({ id: 'JY', name: '区教育系统工会' }),
  unit({ id: 'KF', name: '天津经济技术开发区工会', aliases: ['泰达工会'] }),
  unit({ id: 'BQ', name: '滨海新区总工会' }),
  unit({ id: 'DG1', name: '大港街道总工会' }),
  unit({ id: 'DG2', name: '大港街工会联合会' }),
  unit({ id: 'HW', name: '区环卫系统工会', active: false }),
];

const PLACES = ['天津市', '滨海新区'];

describe('likelyUnitFinder', () => {
  it.each([
    '滨海新区塘沽街道总工会',
    '天津市滨海新区塘沽街道总工会',
    '塘沽街道工会',
    '塘沽街总工会',
    '塘沽街道总工会（盖章）',
    '塘沽街道总工会委员会',
    '塘沽街道工会委员会',
    '“塘沽街道总工会”',
    '1.塘沽街道总工会',
    '一、塘沽街道总工会',
    '（1）塘沽街道总工会',
    '①塘沽街道总工会',
    '塘沽街道總工會',
    '塘沽街道',
    '《塘沽街道总工会》',
    '塘沽街道（总工会）',
    '单位名称：塘沽街道总工会',
    '塘沽街道办事处总工会',
    '塘沽\u200B街道总⼯会（公章）',
    '塘沽街道总工会。',
    '区塘沽街道总工会',
  ])('finds the one whose name is the same but for place, seal, signs and the words for a union: %j', (name) => {
    expect(likelyUnitFinder(ROSTER, PLACES)(name)?.id).toBe('TG');
  });

  it.each([
    ['新城镇', 'XC'],
    ['新城鎮總工會', 'XC'],
    ['教育系统工会', 'JY'],
    ['滨海新区教育系统工会委员会', 'JY'],
    ['经济技术开发区总工会', 'KF'],
    ['泰达', 'KF'],
  ])('finds %j by name or alias', (name, id) => {
    expect(likelyUnitFinder(ROSTER, PLACES)(name)?.id).toBe(id);
  });

  it.each([
    '塘沽',
    '塘沽街道总工会张三',
    '塘沽街道总工会、新城镇总工会',
    '塘沽街道第一社区工会',
    '某某公司',
    '总工会',
    '区总工会',
    // Two units have this name once the words for a union are left out.
    '大港街道工会',
    // A unit that has left is nobody else.
    '区环卫系统工会',
    '',
    '。',
    '塘'.repeat(5000),
  ])('finds none for %j', (name) => {
    expect(likelyUnitFinder(ROSTER, PLACES)(name)).toBeNull();
  });

  it('gives a name that the roster knows', () => {
    const likely = likelyUnitFinder(ROSTER, PLACES)('塘沽街工會');
    expect(unitFinder(ROSTER)(likely?.name ?? '')).toBe(likely);
  });
});
