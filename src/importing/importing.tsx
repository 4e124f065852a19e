/** The importer in the browser: a form drawn in Word becomes a layout of the campaign file. */

import './importing.css';
import { render } from 'preact';
import * as z from 'zod/mini';
import { faultReason } from '../messages/campaign/fault-reason.ts';
import { ImportingPage } from './importing-page.tsx';

// zod/mini has no words of its own.
z.config({ localeError: faultReason });

const root = document.getElementById('importing');
// What the page says until the program is there.
root?.replaceChildren();
if (root !== null) render(<ImportingPage />, root);
