/** The packing page in the browser: what was chosen on this disk, held against what is expected, and packed. */

import './packing.css';
import { render } from 'preact';
import { PackingPage } from './packing-page.tsx';

const root = document.getElementById('packing');
// What the page says until the program is there.
root?.replaceChildren();
if (root !== null) render(<PackingPage />, root);
