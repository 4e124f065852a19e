/** The 登记表 of a unit as a file: made when it is asked for or mailed, and kept nowhere. */

import { writeXlsx, XLSX } from '../../documents/xlsx/write-xlsx.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { safeName } from '../../domain/packet/safe-name.ts';
import { type RegistrationFacts, registrationBook } from '../../domain/registration/registration-book.ts';
import { registrationWords } from '../../messages/registration/registration-words.ts';
import type { Attachment } from '../office.ts';

/** The file, as the registers stand; the same content gives the same bytes. */
export function registrationFile(facts: RegistrationFacts, unit: Unit): Attachment {
  const book = registrationBook(facts, unit, registrationWords(facts.campaign));
  return { name: safeName(book.name, '.xlsx', new Set()), type: XLSX, bytes: writeXlsx(book) };
}
