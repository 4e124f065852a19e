// The pictures of the docs, by name; `scripts/pictures.mjs` makes every one of them.

/** Of the sample season's desk, sidebar, form, mails and papers. */
const SEASON = [
  'desk',
  'digest',
  'document',
  'form',
  'menu',
  'receipt',
  'sidebar-entry',
  'sidebar-materials',
  'sidebar-progress',
  'sidebar-review',
  'sidebar-settings',
  'table-import',
];

/** Of the page 运行管理 over the sample season. */
const MANAGE = [
  'manage-backup',
  'manage-data',
  'manage-health',
  'manage-prepare',
  'manage-restore',
  'manage-roles',
  'manage-standing',
  'manage-take',
];

/** Of the tab 年度收尾. */
const CLOSING = ['closing-archive', 'closing-next', 'closing-person', 'closing-purge', 'closing-seal'];

/** Of putting to work in a blank workbook, and of the page that gives the program to whoever pastes it. */
const SET_UP = [
  'paste-page',
  'set-up-account',
  'set-up-live',
  'set-up-making',
  'set-up-menu',
  'set-up-roster',
  'set-up-samples',
];

export const PICTURES = [...SEASON, ...MANAGE, ...CLOSING, ...SET_UP];
