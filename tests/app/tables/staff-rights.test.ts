/** The rights of staff as the script keeps them: of any number of people, and closed where they cannot be read. */

import { describe, expect, it } from '@jest/globals';
import { confirmStaff, keepRights, keptRights, rightsText } from '../../../src/app/tables/staff-rights.ts';
import { RIGHTS } from '../../../src/domain/staff/rights.ts';
import { everyNth } from '../../thoroughness.ts';
import { openSmall } from '../small-workbook.ts';

const OWNER = 'review@example.org';
const COLLEAGUE = 'second@example.org';

describe('keptRights', () => {
  it('is nothing before anything was confirmed, and after it was forgotten', () => {
    const office = openSmall().run();
    expect(keptRights(office)).toBeNull();
    confirmStaff(office, { staff: [OWNER] });
    keepRights(office, null);
    expect([keptRights(office), rightsText(office)]).toEqual([null, '']);
  });

  it.each([1, 150])('gives back what was given to %i people', (count) => {
    const office = openSmall().run();
    const given = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`someone.of.the.office.${index}@example.org`, [...RIGHTS]]),
    );
    keepRights(office, { given, by: OWNER, at: '2019-08-20T09:00:00+08:00' });
    expect(keptRights(office)).toEqual({ given, by: OWNER, at: '2019-08-20T09:00:00+08:00' });
    // And again, over what was kept at length.
    keepRights(office, { given: {}, by: OWNER, at: '' });
    expect(keptRights(office)?.given).toEqual({});
  });

  it.each(everyNth(['{', '{"given":{"second@example.org":["all"]}}', 'null', '1/3', '[]'], 3))(
    'gives nobody anything for %s',
    (text) => {
      const workbook = openSmall();
      workbook.run().store.set('staffRights', text);
      expect(keptRights(workbook.run())).toEqual({ given: {}, by: '', at: '' });
      expect(workbook.settings().given).toEqual({});
    },
  );
});

describe('confirmStaff', () => {
  it('gives all rights to whoever is on the list, and nothing to who comes later', () => {
    const workbook = openSmall();
    confirmStaff(workbook.run(), workbook.settings());
    expect(workbook.settings().given).toEqual({ [OWNER]: RIGHTS, [COLLEAGUE]: RIGHTS });
  });
});
