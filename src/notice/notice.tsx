/** The page 主题活动 in the browser: the campaign that stands, what is to take its place, and what that changes. */

import './notice.css';
import { render } from 'preact';
import { NoticePage } from './notice-page.tsx';

const root = document.getElementById('notice');
// What the page says until the program is there.
root?.replaceChildren();
if (root !== null) render(<NoticePage />, root);
