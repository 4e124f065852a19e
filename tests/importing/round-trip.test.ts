/** A layout drawn as a form and read again is the same one, also after another office program has saved the form. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeDocx } from '../../src/documents/docx/write-docx.ts';
import type { PaperKind } from '../../src/domain/paper/layout.ts';
import { drawForm } from '../../src/importing/draw-form.ts';
import { importForm } from '../../src/importing/import-form.ts';
import { tagScope } from '../../src/importing/tag-names.ts';
import { OWN_TAG_NAMES } from '../../src/messages/importing/form-notation.ts';
import { layouts } from '../domain/paper-world.ts';
import { campaign } from '../factories.ts';
import { everyNth } from '../thoroughness.ts';

const { cityReport: _, ...TABLES } = layouts().papers;
/** LibreOffice, as it is called on a command line. */
const OFFICE = 'soffice';

const KINDS = Object.keys(TABLES) as PaperKind[];

const drawn = (kind: PaperKind) =>
  writeDocx(drawForm(TABLES[kind], tagScope(campaign(), kind, OWN_TAG_NAMES), '2019-08-01'));

function read(kind: PaperKind, bytes: Uint8Array) {
  const imported = importForm(bytes, { campaign: campaign(), kind, layouts: layouts() });
  return imported.ok ? imported : expect(imported).toMatchObject({ ok: true });
}

function hasOffice(): boolean {
  try {
    execFileSync(OFFICE, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a layout of 2019 drawn as a form', () => {
  it.each(everyNth(KINDS, 4))('is the same layout when it is read again: %s', (kind) => {
    expect(read(kind, drawn(kind))).toMatchObject({ layout: TABLES[kind], findings: [], faults: [] });
    expect(read(kind, drawn(kind))?.layout).toEqual(TABLES[kind]);
  });

  const isThere = hasOffice();
  if (!isThere) console.warn('LibreOffice is not on this machine: forms that it has saved are not tested.');

  (isThere ? describe : describe.skip)('and saved by LibreOffice', () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'forms-'));
      const files = KINDS.map((kind) => join(folder, `${kind}.docx`));
      files.forEach((file, index) => {
        writeFileSync(file, drawn(KINDS[index] as PaperKind));
      });
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync(OFFICE, [profile, '--headless', '--convert-to', 'docx', '--outdir', join(folder, 'out'), ...files], {
        stdio: 'ignore',
      });
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(KINDS)('is the same layout still: %s', (kind) => {
      const saved = readFileSync(join(folder, 'out', `${kind}.docx`));
      expect(read(kind, new Uint8Array(saved))?.layout).toEqual(TABLES[kind]);
    });
  });
});
