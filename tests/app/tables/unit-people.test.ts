/** The people of units whom the office can call, as the roster has them. */

import { describe, expect, it } from '@jest/globals';
import { readPeople } from '../../../src/app/tables/unit-people.ts';
import { openSmall } from '../small-workbook.ts';

describe('readPeople', () => {
  it('gives the liaison first, then deputy and leader, without those of whom neither name nor telephone stands', () => {
    const { run } = openSmall([
      {
        id: 'TG',
        name: '塘沽街道总工会',
        leader: '王样例',
        liaison: ' 乔示范 ',
        liaisonPhone: '022-1',
        peopleSince: '2019年',
      },
      { id: 'HG', name: '汉沽街道总工会', deputyPhone: '022-2' },
      { id: 'DG', name: '大港街道总工会' },
      { id: 'XX', name: '', liaison: '无名单位' },
    ]);
    expect([...readPeople(run())]).toEqual([
      [
        'TG',
        [
          { role: 'liaison', name: '乔示范', phone: '022-1', since: '2019年' },
          { role: 'leader', name: '王样例', phone: '', since: '2019年' },
        ],
      ],
      ['HG', [{ role: 'deputy', name: '', phone: '022-2', since: '' }]],
      ['DG', []],
    ]);
  });
});
