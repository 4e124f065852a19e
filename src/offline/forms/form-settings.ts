/** The settings of a form: title, messages, who may respond, publishing, and the linked sheet. */

import { flag, memberOf, named, text } from '../base/parameters.ts';
import type { Form, MethodTable } from '../base/service-class.ts';
import { destinationTypes } from './form-enums.ts';
import { editLink, publishedLink, sheetLink, summaryLink } from './form-links.ts';
import { type FormHandle, fileOf, formSetter } from './form-setting.ts';
import type { FormFile } from './form-store.ts';
import { linkSheet } from './record-response.ts';
import { EMAIL_COLUMN } from './response-sheets.ts';

type TextSetting = 'title' | 'description' | 'confirmationMessage' | 'closedMessage';
type FlagSetting =
  | 'allowsEdits'
  | 'limitsToOne'
  | 'progressBar'
  | 'publishesSummary'
  | 'respondAgainLink'
  | 'shufflesQuestions';

// Setting, getter, setter, and the setter's parameter as Google names it.
const TEXTS: readonly [TextSetting, string, string, string][] = [
  ['title', 'getTitle', 'setTitle', 'title'],
  ['description', 'getDescription', 'setDescription', 'description'],
  ['confirmationMessage', 'getConfirmationMessage', 'setConfirmationMessage', 'message'],
  ['closedMessage', 'getCustomClosedFormMessage', 'setCustomClosedFormMessage', 'message'],
];
const FLAGS: readonly [FlagSetting, string, string, string][] = [
  ['allowsEdits', 'canEditResponse', 'setAllowResponseEdits', 'enabled'],
  ['limitsToOne', 'hasLimitOneResponsePerUser', 'setLimitOneResponsePerUser', 'enabled'],
  ['progressBar', 'hasProgressBar', 'setProgressBar', 'enabled'],
  ['publishesSummary', 'isPublishingSummary', 'setPublishingSummary', 'enabled'],
  ['respondAgainLink', 'hasRespondAgainLink', 'setShowLinkToRespondAgain', 'enabled'],
  ['shufflesQuestions', 'getShuffleQuestions', 'setShuffleQuestions', 'shuffle'],
];

const publishingMethods: MethodTable<FormHandle> = {
  // Every form of the Workspace is newer than April 2025, so that all of them can be published.
  supportsAdvancedResponderPermissions: () => true,
  isPublished: (handle) => fileOf(handle).published,
  isAcceptingResponses: (handle) => fileOf(handle).accepting,
  collectsEmail: (handle) => fileOf(handle).collectsEmail,
  // Publishing overwrites whether responses are accepted; the other way round nothing happens (F77).
  setPublished: formSetter([named('enabled', flag)], (file, [enabled]) => {
    Object.assign(file, { published: enabled, accepting: enabled });
  }),
  setAcceptingResponses: formSetter([named('enabled', flag)], (file, [enabled], { realm }) => {
    // The reference says that it throws, not in which words: they are unconfirmed.
    if (enabled && !file.published) throw realm.exception('The form is not published.');
    file.accepting = enabled;
  }),
  setCollectEmail: formSetter([named('collect', flag)], (file, [collects], { setting }) => {
    const isNew = collects && !file.collectsEmail;
    file.collectsEmail = collects;
    if (file.destination === null || !isNew) return;
    setting.responseSheets.columnAdded(file.id, { itemId: EMAIL_COLUMN, title: 'Email Address' });
  }),
};

const destinationMethods: MethodTable<FormHandle> = {
  getDestinationId: (handle) => destinationOf(handle).spreadsheetId,
  getDestinationType: (handle) => {
    destinationOf(handle);
    return destinationTypes.SPREADSHEET;
  },
  setDestination: formSetter(
    [named('type', memberOf('DestinationType')), named('id', text)],
    (file, [, spreadsheetId], { setting }) => {
      linkSheet(setting.store, setting.responseSheets, file, { spreadsheetId, url: sheetLink(file) });
    },
  ),
  removeDestination: formSetter([], (file, _given, { setting }) => {
    if (file.destination !== null) setting.responseSheets.unlink(file.id);
    file.destination = null;
  }),
};

/** The methods of `Form` for its settings. */
export const settingMethods: MethodTable<FormHandle> = {
  getId: (handle) => fileOf(handle).id,
  getEditUrl: (handle) => editLink(fileOf(handle)),
  getPublishedUrl: (handle) => publishedLink(fileOf(handle)),
  getSummaryUrl: (handle) => summaryLink(fileOf(handle)),
  ...publishingMethods,
  ...destinationMethods,
  ...Object.fromEntries(TEXTS.map(([setting, get]) => [get, getter(setting)])),
  ...Object.fromEntries(FLAGS.map(([setting, get]) => [get, getter(setting)])),
  ...Object.fromEntries(TEXTS.map(([setting, , set, name]) => [set, textSetter(setting, name)])),
  ...Object.fromEntries(FLAGS.map(([setting, , set, name]) => [set, flagSetter(setting, name)])),
};

function getter(setting: TextSetting | FlagSetting): (handle: FormHandle) => unknown {
  return (handle) => fileOf(handle)[setting];
}

function textSetter(setting: TextSetting, name: string): Form<FormHandle> {
  return formSetter([named(name, text)], (file, [value]) => {
    file[setting] = value;
  });
}

function flagSetter(setting: FlagSetting, name: string): Form<FormHandle> {
  return formSetter([named(name, flag)], (file, [value]) => {
    file[setting] = value;
  });
}

function destinationOf(handle: FormHandle): NonNullable<FormFile['destination']> {
  const found = fileOf(handle).destination;
  if (found === null) throw handle.realm.exception('The form currently has no response destination.');
  return found;
}
