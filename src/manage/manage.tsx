/** The page 运行管理 in the browser: how the program is set up, kept well, handed over and closed. */

import './manage.css';
import { render } from 'preact';
import { ManagePage } from './manage-page.tsx';

const root = document.getElementById('manage');
// What the page says until the program is there.
root?.replaceChildren();
if (root !== null) render(<ManagePage />, root);
