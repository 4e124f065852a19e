/** Responses that lie at the forms of a small workbook: a run lists and opens them as it would at Google. */

import type { FormPlace, Forms, IncomingResponse, Office, Settings } from '../../../src/app/office.ts';
import type { Cells } from '../../../src/domain/intake/entry.ts';
import { entry } from '../../factories.ts';
import type { SmallWorkbook } from '../small-workbook.ts';

const PLACE: FormPlace = { id: 'f', url: '', items: {}, ticks: [], sheetId: -1, fingerprint: '' };

/** A response of a form as it is listed; `open` may fail. */
export function arrival(id: string, at: string, cells: Cells = {}, form = 'activity'): IncomingResponse {
  return { id, at, open: () => ({ id, form, at, cells: { ...entry({ form }).cells, ...cells }, editUrl: '' }) };
}

/** The settings of a workbook that has its forms. */
export function settingsWithForms(workbook: SmallWorkbook): Settings {
  const settings = workbook.settings();
  return { ...settings, wiring: { ...settings.wiring, forms: { activity: PLACE, work: PLACE, base: PLACE } } };
}

/** An office at whose forms these responses lie; `asked` gets since when each form was listed. */
export function officeWith(
  office: Office,
  lists: Readonly<Record<string, readonly IncomingResponse[] | Error>>,
  asked: (string | null)[] = [],
): Office {
  const responses: Forms['responses'] = (form, _place, since) => {
    asked.push(since);
    const list = lists[form] ?? [];
    if (list instanceof Error) throw list;
    return list.filter(({ at }) => since === null || at >= since);
  };
  return { ...office, forms: { ...office.forms, responses } };
}
