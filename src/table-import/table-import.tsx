/** The page of tables in the browser: what a unit mailed becomes rows of the register, each seen before it is taken. */

import './table-import.css';
import { render } from 'preact';
import { TableImportPage } from './table-import-page.tsx';

const root = document.getElementById('table-import');
// What the page says until the program is there.
root?.replaceChildren();
if (root !== null) render(<TableImportPage />, root);
