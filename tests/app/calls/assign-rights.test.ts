/** Who may do what, as everybody on the list sees it, and as it is changed by whoever may. */

import { describe, expect, it } from '@jest/globals';
import { assignRights, readRoles } from '../../../src/app/calls/assign-rights.ts';
import { confirmStaff, keptRights } from '../../../src/app/tables/staff-rights.ts';
import { RIGHTS, type Right } from '../../../src/domain/staff/rights.ts';
import { openSmall, type SmallWorkbook } from '../small-workbook.ts';

const OWNER = 'review@example.org';
const COLLEAGUE = 'second@example.org';

function rolesOf(workbook: SmallWorkbook, as?: string) {
  const answer = readRoles.answer(workbook.run(as), {}, 'zh-CN');
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
}

const assign = (workbook: SmallWorkbook, staff: { account: string; rights: Right[] }[], as?: string, seen?: string) =>
  assignRights.answer(workbook.run(as), { seen: seen ?? rolesOf(workbook).seen, staff }, 'zh-CN');

/** A workbook whose list was confirmed while the owner was alone on it. */
function openConfirmed(): SmallWorkbook {
  const workbook = openSmall();
  confirmStaff(workbook.run(), { staff: [OWNER] });
  return workbook;
}

describe('readRoles', () => {
  it('gives everybody all rights where nothing was ever confirmed', () => {
    expect(rolesOf(openSmall(), COLLEAGUE)).toMatchObject({
      canChange: true,
      confirmedAt: '',
      staff: [
        { account: OWNER, standing: 'owner', isCaller: false, rights: [...RIGHTS] },
        { account: COLLEAGUE, standing: 'confirmed', isCaller: true, rights: [...RIGHTS] },
      ],
    });
  });

  it('tells who is new, and lets them look', () => {
    const seen = rolesOf(openConfirmed(), COLLEAGUE);
    expect(seen.staff[1]).toEqual({ account: COLLEAGUE, standing: 'new', isCaller: true, rights: [] });
    expect(seen.canChange).toBe(false);
  });

  it('says what each right allows, in both languages', () => {
    const { rights } = rolesOf(openSmall());
    expect(rights.map(({ key }) => key)).toEqual([...RIGHTS]);
    expect(rights.every(({ allows, name }) => allows !== '' && name !== '')).toBe(true);
  });
});

describe('assignRights', () => {
  it('confirms whoever is named with these rights, and says who did it', () => {
    const workbook = openConfirmed();
    const answer = assign(workbook, [{ account: COLLEAGUE, rights: ['send', 'review', 'send'] }]);
    expect(answer).toMatchObject({ ok: true, value: { confirmedBy: OWNER } });
    expect(rolesOf(workbook).staff[1]).toMatchObject({ standing: 'confirmed', rights: ['review', 'send'] });
    expect(keptRights(workbook.run())?.given).toEqual({ [OWNER]: [...RIGHTS], [COLLEAGUE]: ['review', 'send'] });
  });

  it('leaves whoever is not named as they are', () => {
    const workbook = openSmall();
    assign(workbook, [{ account: COLLEAGUE, rights: [] }]);
    expect(rolesOf(workbook).staff.map(({ rights }) => rights.length)).toEqual([RIGHTS.length, 0]);
  });

  it.each([
    ['a state that somebody else has changed', [{ account: COLLEAGUE, rights: [] }], 'other'],
    ['the owner, who has all', [{ account: OWNER, rights: [] }], undefined],
    ['somebody who is not on the list', [{ account: 'guest@example.org', rights: [] }], undefined],
  ])('refuses %s as stale, and keeps what was', (_what, staff, seen) => {
    const workbook = openConfirmed();
    const before = keptRights(workbook.run());
    expect(assign(workbook, staff, OWNER, seen)).toMatchObject({ ok: false, refusal: 'stale' });
    expect(keptRights(workbook.run())).toEqual(before);
  });

  it('lets whoever may set up give rights, and nobody else', () => {
    const workbook = openConfirmed();
    const wish = [{ account: COLLEAGUE, rights: [...RIGHTS] }];
    expect(assign(workbook, wish, COLLEAGUE)).toMatchObject({ ok: false, refusal: 'notAllowed' });
    assign(workbook, [{ account: COLLEAGUE, rights: ['setUp'] }]);
    expect(assign(workbook, wish, COLLEAGUE)).toMatchObject({ ok: true });
  });
});
