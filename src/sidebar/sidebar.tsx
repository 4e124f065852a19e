/** The sidebar in the browser: one page, four tabs. */

import './sidebar.css';
import './controls.css';
import './marks.css';
import './queue.css';
import './entry.css';
import './decisions.css';
import './progress.css';
import './panels.css';
import './papers.css';
import './selection.css';
import { render } from 'preact';
import { SidebarFrame } from './sidebar-frame.tsx';

const root = document.getElementById('sidebar');
// What the page says until the program is there.
root?.replaceChildren();
if (root !== null) render(<SidebarFrame />, root);
