/** Opens the page 运行管理, and tells it whose program this is and how far it is. */

import { isSameAccount } from '../../domain/account.ts';
import type { ManageView } from '../../manage-view.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import { isStaff, lacksHere, type OutcomeOf, openCall } from '../call.ts';
import { namesHere } from '../campaign-here.ts';
import type { Office, Settings } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { freshSettings } from '../tables/settings.ts';
import { nothing } from './shapes.ts';

/** Opens the page. Whoever may edit the workbook can: before set-up there is no list of staff. */
export const openManage = openCall(
  nothing,
  ({ office, language }) => {
    const look = { width: 900, height: 700, names: namesHere(office) };
    office.screen.dialog('manage', say('panels', language).previews.manage, look);
    return { ok: true, value: null };
  },
  { right: 'anybody' },
);

/** What every tab of the page goes by. */
export const readManage = openCall(
  nothing,
  ({ office, language }): OutcomeOf<ManageView> => {
    const settings = settingsHere(office);
    const caller = office.session.activeUser();
    if (typeof settings === 'string') {
      const nobody = { campaign: '', owner: '', isOwner: false, isStaff: false, lacks: {} };
      return { ok: true, value: { language, stage: settings, caller, ...nobody } };
    }
    const { campaign, isArchive, wiring } = settings;
    return {
      ok: true,
      value: {
        language,
        stage: isArchive ? 'archive' : 'running',
        campaign: inLanguage(campaign.title, language),
        owner: wiring.owner,
        caller,
        isOwner: isSameAccount(wiring.owner, caller),
        isStaff: isStaff(office, settings),
        lacks: lacksHere(office, settings, language),
      },
    };
  },
  { right: 'anybody' },
);

function settingsHere(office: Office): Settings | 'new' | 'copy' {
  try {
    return freshSettings(office, 'reading');
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'notSetUp') return 'new';
    if (error.code === 'copiedWorkbook') return 'copy';
    throw error;
  }
}
