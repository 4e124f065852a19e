/** The tabs of the page 运行管理, in the order in which a year needs them. */

import type { JSX } from 'preact';
import type { ManageWords } from '../messages/manage/zh-CN.ts';
import { ClosingTab } from './closing-tab.tsx';
import { DataTab } from './data-tab.tsx';
import { HandoverTab } from './handover-tab.tsx';
import { HealthTab } from './health-tab.tsx';
import { RolesTab } from './roles-tab.tsx';
import { SetUpTab } from './set-up-tab.tsx';
import { StandingTab } from './standing-tab.tsx';
import type { Manage } from './use-manage.ts';

/** A tab: what it is called by, and what it shows. It is made anew whenever it is opened. */
interface Tab {
  key: keyof ManageWords['tabs'];
  Show(given: { manage: Manage }): JSX.Element;
}

export const TABS: readonly Tab[] = [
  { key: 'standing', Show: StandingTab },
  { key: 'setUp', Show: SetUpTab },
  { key: 'health', Show: HealthTab },
  { key: 'roles', Show: RolesTab },
  { key: 'handover', Show: HandoverTab },
  { key: 'data', Show: DataTab },
  { key: 'closing', Show: ClosingTab },
];
