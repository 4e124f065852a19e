// Before jest runs test files: takes the print of all that the program is made of once, where each file would take it.
import { sourcesPrint } from './sources-print.mjs';

/** Told to every test file: what was made of these very sources may be kept, and is found by it. */
export default function setUp() {
  process.env.TEN_EVENTS_SOURCES = sourcesPrint();
}
