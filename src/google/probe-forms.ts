/** Probes of forms, on one scratch form that the first of them makes. */

import type { Probes } from '../app/office-probes.ts';
import { drive } from './open-drive.ts';
import { destinationOf, openness, responseSheet } from './publish-form.ts';
import { makeScratchForm } from './scratch.ts';

type FormProbes = Pick<
  Probes,
  'form' | 'formId' | 'published' | 'responders' | 'login' | 'checks' | 'pages' | 'linked' | 'prefilled' | 'binned'
>;
type Form = GoogleAppsScript.Forms.Form;

const RESPONDERS = { type: 'anyone', view: 'published', role: 'reader' };

/** Opens the probes of one run. */
export function openFormProbes(): FormProbes {
  let made: Form | null = null;
  const form = () => {
    made ??= makeScratchForm();
    return made;
  };
  return {
    form: () => form().getPublishedUrl(),
    formId: () => made?.getId() ?? '',
    published: () => {
      form().setPublished(true);
      return form().isPublished() && form().isAcceptingResponses();
    },
    responders: () => {
      drive().Permissions.create(RESPONDERS, form().getId());
      return openness(form().getId()) === 'anyone' ? 'anyone' : 'restricted';
    },
    login: () => loginOf(form()),
    checks: (pattern) => {
      const item = form().addTextItem().setTitle('1');
      item.setValidation(FormApp.createTextValidation().requireTextContainsPattern(pattern).build());
      item.setValidation(FormApp.createTextValidation().requireTextLengthLessThanOrEqualTo(20).build());
    },
    pages: () => addPages(form()),
    linked: () => link(form()),
    prefilled: () => prefilledName(form()),
    binned: () => {
      const id = form().getId();
      drive().Files.update({ trashed: true }, id);
      try {
        FormApp.openById(id);
        return true;
      } catch {
        return false;
      } finally {
        drive().Files.update({ trashed: false }, id);
      }
    },
  };
}

// Only an organisation's account has this setting at all.
function loginOf(form: Form): 'yes' | 'no' | 'none' {
  try {
    return form.requiresLogin() ? 'yes' : 'no';
  } catch {
    return 'none';
  }
}

function addPages(form: Form): boolean {
  const item = form.addMultipleChoiceItem().setTitle('2');
  const page = form.addPageBreakItem().setTitle('3');
  const id = item.getId();
  item.setChoices([item.createChoice('1', page), item.createChoice('2', FormApp.PageNavigationType.CONTINUE)]);
  page.setGoToPage(FormApp.PageNavigationType.SUBMIT);
  form.moveItem(item.getIndex(), 0);
  return form.getItemById(id)?.getTitle() === '2';
}

function link(form: Form): boolean {
  const book = SpreadsheetApp.getActive().getId();
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book);
  SpreadsheetApp.flush();
  return destinationOf(form) === book && responseSheet(form.getId()) !== undefined;
}

function prefilledName(form: Form): string {
  const item = form.addListItem().setTitle('4').setChoiceValues(['1']);
  const url = form.createResponse().withItemResponse(item.createResponse('1')).toPrefilledUrl();
  return /[?&](entry\.\d+)=/.exec(url)?.[1] ?? '';
}
