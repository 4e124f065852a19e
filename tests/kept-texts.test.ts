/** What tests keep between their files is what would be made now. */

import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { campaign, readCampaign2019 } from './factories.ts';
import { keptText, knownFolder, knownText } from './kept-texts.ts';

it('is the campaign of 2019 as it is read now, a value of its own each time', () => {
  expect(campaign()).toStrictEqual(readCampaign2019());
  campaign().forms.length = 0;
  expect(campaign().forms.length).toBeGreaterThan(0);
});

it('is made once', () => {
  const name = `once-${randomUUID()}`;
  expect([knownText(name), knownFolder(name)]).toEqual([null, null]);
  expect([keptText(name, () => 'first'), keptText(name, () => 'second'), knownText(name)]).toEqual([
    'first',
    'first',
    'first',
  ]);
});
