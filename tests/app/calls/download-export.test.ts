/** Tables that leave the workbook: for staff, in parts that make a whole, without anything about persons. */

import { describe, expect, it } from '@jest/globals';
import type * as z from 'zod/mini';
import { downloadExport } from '../../../src/app/calls/download-export.ts';
import { EXPORT_NAMES } from '../../../src/domain/export/export-table.ts';
import { everyNth } from '../../thoroughness.ts';
import { openSmall, receive, type SmallWorkbook } from '../small-workbook.ts';

type Asked = z.infer<ReturnType<typeof downloadExport.input>>;

function given(workbook: SmallWorkbook, asked: Omit<Asked, 'part'> & { part?: number }) {
  const answer = downloadExport.answer(workbook.run(), { part: 0, ...asked }, 'en');
  if (!answer.ok) throw new Error(answer.refusal);
  const { base64, name, parts } = answer.value;
  return { name, parts, text: Buffer.from(base64, 'base64').toString('utf8') };
}

function reported(): SmallWorkbook {
  const workbook = openSmall();
  receive(workbook, 'a', { title: '=1+1', contactName: '李样例', contactPhone: '13800000123' });
  receive(workbook, 'b', { title: '第二场, "网络"' });
  return workbook;
}

describe('downloadExport', () => {
  it('gives entries as lines of JSON, exactly as they are', () => {
    const { name, parts, text } = given(reported(), { table: 'entries', as: 'ndjson' });
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect({ name, parts }).toEqual({ name: 'entries.ndjson', parts: 1 });
    expect(rows).toMatchObject([
      {
        campaign: '2019',
        number: 'HD-2019-0001',
        unit: 'TG',
        title: '=1+1',
        state: 'received',
        counts: false,
        waits: true,
      },
      { number: 'HD-2019-0002', title: '第二场, "网络"' },
    ]);
  });

  it('gives them as CSV that a spreadsheet program opens and takes no formula from', () => {
    const { text } = given(reported(), { table: 'entries', as: 'csv' });
    const [head = '', first = '', second = ''] = text.split('\r\n');
    expect(head).toMatch(/^\uFEFFcampaign,number,form,/);
    expect(first).toContain(",'=1+1,");
    expect(second).toContain(',"第二场, ""网络""",');
  });

  it.each(everyNth(EXPORT_NAMES, 3))('says of %s what each column is', (table) => {
    const schema: { name: string; type: string; description: string }[] = JSON.parse(
      given(openSmall(), { table, as: 'schema' }).text,
    );
    expect(schema.map(({ description }) => description)).not.toContain('');
    const names = schema.map(({ name }) => name);
    expect(given(openSmall(), { table, as: 'csv' }).text.split('\r\n')[0]).toBe(`\uFEFF${names.join(',')}`);
  });

  it.each(everyNth(EXPORT_NAMES, 3))('holds nothing about persons in %s', (table) => {
    for (const as of ['ndjson', 'csv'] as const) {
      expect(given(reported(), { table, as }).text).not.toMatch(/李样例|13800000123|@example\.org/);
    }
  });

  it('gives nothing behind the last part', () => {
    expect(given(reported(), { table: 'entries', as: 'ndjson', part: 1 })).toMatchObject({ parts: 1, text: '' });
  });

  it('is for staff alone', () => {
    const asked = { table: 'units', as: 'csv', part: 0 };
    expect(downloadExport.answer(openSmall().run('guest@example.org'), asked, 'en')).toMatchObject({
      refusal: 'notStaff',
    });
  });
});
