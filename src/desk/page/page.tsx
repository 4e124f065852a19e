/** The page in the browser: the desk, or a form, by its address. */

import './page.css';
import { render } from 'preact';
import { DeskView } from './desk-view.tsx';
import { FormPage } from './form-page.tsx';

const root = document.getElementById('page');
const key = /^\/form\/([^/]+)$/.exec(location.pathname)?.[1];
if (root !== null) {
  const edit = new URLSearchParams(location.search).get('edit');
  render(key === undefined ? <DeskView /> : <FormPage formKey={decodeURIComponent(key)} edit={edit} />, root);
}
