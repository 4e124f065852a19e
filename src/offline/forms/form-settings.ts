/** The settings of a form: title, messages, who may respond, publishing, and the linked sheet. */

import { destinationTypes } from './form-enums.ts';
import { editLink, publishedLink, sheetLink, summaryLink } from './form-links.ts';
import { change, type FormHandle, fileOf } from './form-setting.ts';
import type { FormFile } from './form-store.ts';
import { linkSheet } from './record-response.ts';
import { EMAIL_COLUMN } from './response-sheets.ts';
import type { Methods } from './service-object.ts';
import { flag, memberOf, overload, text } from './signatures.ts';

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

/** Gives the methods of `Form` for its settings; `self` gives the form's own object, for chaining. */
export function settingMethods(handle: FormHandle, self: () => object): Methods {
  const methods: Methods = {
    getId: () => fileOf(handle).id,
    getEditUrl: () => editLink(fileOf(handle)),
    getPublishedUrl: () => publishedLink(fileOf(handle)),
    getSummaryUrl: () => summaryLink(fileOf(handle)),
    ...publishingMethods(handle, self),
    ...destinationMethods(handle, self),
  };
  for (const [setting, get, set, name] of TEXTS) {
    methods[get] = () => fileOf(handle)[setting];
    methods[set] = (...given) => {
      overload(handle.setting.execution.realm, `FormApp.Form.${set}`, given, [[text(name)]]);
      change(handle, `Form.${set}`, (file) => {
        file[setting] = String(given[0]);
      });
      return self();
    };
  }
  for (const [setting, get, set, name] of FLAGS) {
    methods[get] = () => fileOf(handle)[setting];
    methods[set] = flagSetter(handle, set, name, self, (file, enabled) => {
      file[setting] = enabled;
    });
  }
  return methods;
}

function flagSetter(
  handle: FormHandle,
  method: string,
  name: string,
  self: () => object,
  effect: (file: FormFile, enabled: boolean) => void,
): (...given: unknown[]) => object {
  return (...given) => {
    overload(handle.setting.execution.realm, `FormApp.Form.${method}`, given, [[flag(name)]]);
    change(handle, `Form.${method}`, (file) => effect(file, given[0] === true));
    return self();
  };
}

function publishingMethods(handle: FormHandle, self: () => object): Methods {
  const { realm } = handle.setting.execution;
  return {
    // Every form of the Workspace is newer than April 2025, so that all of them can be published.
    supportsAdvancedResponderPermissions: () => true,
    isPublished: () => fileOf(handle).published,
    isAcceptingResponses: () => fileOf(handle).accepting,
    collectsEmail: () => fileOf(handle).collectsEmail,
    // Publishing overwrites whether responses are accepted; the other way round nothing happens (F77).
    setPublished: flagSetter(handle, 'setPublished', 'enabled', self, (file, enabled) => {
      Object.assign(file, { published: enabled, accepting: enabled });
    }),
    setAcceptingResponses: flagSetter(handle, 'setAcceptingResponses', 'enabled', self, (file, enabled) => {
      // The reference says that it throws, not in which words: they are unconfirmed.
      if (enabled && !file.published) throw realm.exception('The form is not published.');
      file.accepting = enabled;
    }),
    setCollectEmail: flagSetter(handle, 'setCollectEmail', 'collect', self, (file, enabled) => {
      const isNew = enabled && !file.collectsEmail;
      file.collectsEmail = enabled;
      if (file.destination === null || !isNew) return;
      handle.setting.responseSheets.columnAdded(file.id, { itemId: EMAIL_COLUMN, title: 'Email Address' });
    }),
  };
}

function destinationMethods(handle: FormHandle, self: () => object): Methods {
  const { realm } = handle.setting.execution;
  const destination = () => {
    const found = fileOf(handle).destination;
    if (found === null) throw realm.exception('The form currently has no response destination.');
    return found;
  };
  return {
    getDestinationId: () => destination().spreadsheetId,
    getDestinationType: () => {
      destination();
      return destinationTypes.SPREADSHEET;
    },
    setDestination: (...given) => {
      const parameters = [memberOf('DestinationType', 'type'), text('id')];
      overload(realm, 'FormApp.Form.setDestination', given, [parameters]);
      change(handle, 'Form.setDestination', (file) => {
        const link = { spreadsheetId: String(given[1]), url: sheetLink(file) };
        linkSheet(handle.setting.store, handle.setting.responseSheets, file, link);
      });
      return self();
    },
    removeDestination: (...given) => {
      overload(realm, 'FormApp.Form.removeDestination', given, [[]]);
      change(handle, 'Form.removeDestination', (file) => {
        if (file.destination !== null) handle.setting.responseSheets.unlink(file.id);
        file.destination = null;
      });
      return self();
    },
  };
}
