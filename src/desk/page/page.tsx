/** The page in the browser: the desk, or a form, by its address. */

import 'tabulator-tables/dist/css/tabulator_simple.min.css';
import './page.css';
import './head.css';
import './workbook.css';
import './grid.css';
import './sheet-menu.css';
import './places.css';
import './documents.css';
import './form.css';
import { render } from 'preact';
import { foresee } from './call-desk.ts';
import { DeskView } from './desk-view.tsx';
import { FormPage } from './form-page.tsx';
import { WithLanguage } from './language.tsx';

const root = document.getElementById('page');
const key = /^\/form\/([^/]+)$/.exec(location.pathname)?.[1];
if (root !== null) {
  if (key === undefined) {
    foresee('overview');
    foresee('sheet');
  }
  const page =
    key === undefined ? <DeskView /> : <FormPage formKey={decodeURIComponent(key)} query={location.search} />;
  render(<WithLanguage>{page}</WithLanguage>, root);
}
