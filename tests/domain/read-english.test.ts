// Days, counts and lengths of time where the campaign is English, and that Chinese campaigns read none of it.
import { describe, expect, it } from '@jest/globals';
import { readPhone } from '../../src/domain/intake/read-contact.ts';
import { readDay, readDayOrMonth, readReceivedOn } from '../../src/domain/intake/read-day.ts';
import { readCount, readMegabytes, readSeconds } from '../../src/domain/intake/read-number.ts';

const day = (text: string) => readDay(text, 2027, 'en');
const doubt = (problem: string, suggestion: string | null) =>
  suggestion === null ? { problem } : { problem, suggestion };

describe('readDay in an English campaign', () => {
  it.each([
    'June 8, 2027',
    'June 8 2027',
    'June 8th, 2027',
    'Jun 8, 2027',
    'Jun. 8 2027',
    'JUNE 8, 2027',
    '8 June 2027',
    '8 June, 2027',
    '8th of June 2027',
    '8-Jun-2027',
    '2027 June 8',
    'Tuesday, June 8, 2027',
    'Tue 8 June 2027',
    'on June 8, 2027',
    'the 8th of June, 2027',
    '6/8/2027',
    '06/08/2027',
    '6-8-2027',
    '2027-06-08',
    '2027/6/8',
    '2027年6月8日',
    'June 8, 2027 2:30 PM',
    'June 8, 2027, 2 pm',
    'June 8, 2027 at 2pm',
    'June 8, 2027 (Tuesday), 10 a.m. to noon',
    'June 8, 2027 2-4 pm',
    'June 8, 2027 14:30',
    'June 8, 2027 in the afternoon',
    '6/8/2027 9:00-11:00',
  ])('reads 8 June, month first in figures, whatever time or weekday stands beside it: %j', (text) => {
    expect(day(text)).toEqual({ value: { day: '2027-06-08', isRange: false } });
  });

  it.each([
    'June 3–7, 2027',
    'June 3-7 2027',
    'June 3 to 7, 2027',
    'June 3 – June 7, 2027',
    'June 3, 2027 – June 7, 2027',
    'from June 3 to June 7, 2027',
    'June 3 through June 7, 2027',
    '3–7 June 2027',
    '3 June – 7 June 2027',
    '3 to 7 June 2027',
    '6/3/2027 - 6/7/2027',
    '6/3-6/7/2027',
    '2027-06-03 to 2027-06-07',
    '2027-06-03至2027-06-07',
  ])('reads a range as its first day: %j', (text) => {
    expect(day(text)).toEqual({ value: { day: '2027-06-03', isRange: true } });
  });

  it('reads figures whose first can be no month the only way that there is', () => {
    expect(day('25/6/2027')).toEqual({ value: { day: '2027-06-25', isRange: false } });
    expect(day('25.6.2027')).toEqual({ value: { day: '2027-06-25', isRange: false } });
  });

  it.each([
    ['6.8.2027', null],
    ['June 8', '2027-06-08'],
    ['8 June', '2027-06-08'],
    ['6/8', '2027-06-08'],
    ['25/6', '2027-06-25'],
    ['June 3-7', '2027-06-03 to 2027-06-07'],
    ['6/8/27', '2027-06-08'],
    ['06/08/27', '2027-06-08'],
    ["June 8, '27", '2027-06-08'],
    ['Date: June 8, 2027', '2027-06-08'],
    ['about June 8, 2027', '2027-06-08'],
    ['19-8-9', null],
    ['20270608', '2027-06-08'],
    ['June 31, 2027', null],
    ['2/30/2027', null],
    ['June 2027', null],
    ['summer', null],
    ['June 8 and some day in July', null],
    ['June 7, 2027 to June 3, 2027', null],
    ['9 pm', null],
  ])('gives %j as badDate, with %j as suggestion', (text, suggestion) => {
    expect(day(text)).toEqual(doubt('badDate', suggestion));
  });

  it('reads a range that it suggests', () => {
    expect(day('2027-06-03 to 2027-06-07')).toEqual({ value: { day: '2027-06-03', isRange: true } });
  });

  it.each(['June 8, 2027', '8 June 2027', '6/8/2027', '8/6/2027'])('reads none of it in a Chinese one: %j', (text) => {
    expect(readDay(text, 2027)).toHaveProperty('problem', 'badDate');
  });
});

describe('other days in an English campaign', () => {
  it.each([
    ['June 2027', '2027-06'],
    ['Jun. 2027', '2027-06'],
    ['June, 2027', '2027-06'],
    ['6/2027', '2027-06'],
    ['2027-06', '2027-06'],
    ['June 8, 2027', '2027-06-08'],
  ])('reads %j as a day or month: %j', (text, value) => {
    expect(readDayOrMonth(text, 2027, 'en')).toEqual({ value });
  });

  it('suggests the campaign’s year for a month without one', () => {
    expect(readDayOrMonth('June', 2027, 'en')).toEqual(doubt('badDate', '2027-06'));
  });

  it.each([
    ['June 8', '2027-06-08'],
    ['6/8 (by mail)', '2027-06-08'],
    ['June 8, 2027', '2027-06-08'],
  ])('reads %j as the day of receipt, of the campaign’s year', (text, value) => {
    expect(readReceivedOn(text, 2027, 'en')).toEqual({ value });
  });
});

describe('numbers in an English campaign', () => {
  it.each([
    ['120', 120],
    ['120 people', 120],
    ['1,200 persons', 1200],
    ['45 Attendees', 45],
    ['12 participants', 12],
    ['１２０人', 120],
  ])('reads %j as %d people', (text, value) => {
    expect(readCount(text, 1, [], 'en')).toEqual({ value });
  });

  it.each([
    ['about 200', '200'],
    ['approx. 200 people', '200'],
    ['~200', '200'],
    ['200+', '200'],
    ['Attendance: 120', '120'],
    ['120 people, including 30 children', '120'],
    ['up to 200', null],
    ['fewer than 200', null],
    ['120 adults and 30 children', null],
    ['40 online', null],
    ['20-30', null],
  ])('gives %j as badNumber, with %j as suggestion', (text, suggestion) => {
    expect(readCount(text, 1, [], 'en')).toEqual(doubt('badNumber', suggestion));
  });

  it.each([
    ['90', 90],
    ['90 seconds', 90],
    ['90 sec', 90],
    ['3 minutes', 180],
    ['3 min', 180],
    ['2 minutes 59 seconds', 179],
    ['2 minutes and 59 seconds', 179],
    ['2min59s', 179],
    ['2m59s', 179],
    ['1 hour', 3600],
    ['1 hour, 5 minutes', 3900],
    ['1 hr 5 min 10 s', 3910],
    ['90 minutes', 5400],
    ['2′59″', 179],
  ])('reads %j as %d seconds', (text, value) => {
    expect(readSeconds(text, 'en')).toEqual({ value });
  });

  it.each([
    ['2:59', '179'],
    ['3m', '180'],
    ['half an hour', '1800'],
    ['1.5 hours', '5400'],
    ['2.5 min', '150'],
    ['under 3 minutes', null],
    ['1 hour 90 minutes', null],
  ])('gives %j as badNumber, with %j as suggestion', (text, suggestion) => {
    expect(readSeconds(text, 'en')).toEqual(doubt('badNumber', suggestion));
  });

  it('reads megabytes in words, and telephones with the code of a country', () => {
    expect(readMegabytes('48.5 megabytes', 'en')).toEqual({ value: 48.5 });
    expect(readPhone('+1 (212) 555-0100 ext. 3', 'en')).toEqual({ value: '+1 (212) 555-0100 ext. 3' });
    expect(readPhone('+1 212 555 0100')).toHaveProperty('problem', 'badPhone');
  });

  it.each(['120 people', '45 attendees'])('reads none of it in a Chinese one: %j', (text) => {
    expect(readCount(text)).toHaveProperty('problem', 'badNumber');
  });
});
