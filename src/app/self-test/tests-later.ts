/** What a clock tries a minute later, as its owner: what runs that Google rings can reach. */

import type { LaterKey } from '../../self-test-view.ts';
import { type SelfTest, so, told } from './self-test.ts';

export const LATER: readonly SelfTest<LaterKey>[] = [
  {
    key: 'laterBook',
    try: ({ office, wiring }) => so(office.workbook.id() === wiring.book && office.probes.writesBook()),
  },
  {
    key: 'laterLock',
    try: ({ office }) => {
      const { document } = office.probes.locks();
      return so(document !== 'none', document);
    },
  },
  { key: 'laterForms', try: ({ office }) => so(office.probes.form() !== '') },
  {
    key: 'laterDrive',
    try: ({ office }) => {
      const { asked } = office.probes.nextPage();
      return so(asked);
    },
  },
  { key: 'laterMail', try: ({ office }) => told(String(office.mail.quotaLeft())) },
  { key: 'laterGone', try: ({ office }) => so(office.probes.takeLater()) },
];
