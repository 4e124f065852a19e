/** The importer in the browser: a form drawn in Word becomes a layout of the campaign file. */

import './importing.css';
import { render } from 'preact';
import { ImportingPage } from './importing-page.tsx';

const root = document.getElementById('importing');
// What the page says until the program is there.
root?.replaceChildren();
if (root !== null) render(<ImportingPage />, root);
