/** FormApp and Form: making, opening, settings, items, costs. */

import { describe, expect, it } from '@jest/globals';
import { formBehind, responseLink } from '../../src/offline/forms/form-links.ts';
import { formsWorld, thrownBy } from './forms-world.ts';

const signature = (types: string, method: string) =>
  `The parameters (${types}) don't match the method signature for FormApp.${method}.`;
const NO_ITEM = 'No item with the given ID could be found, or you do not have permission to access it.';

describe('FormApp', () => {
  it('makes a form whose file has the name and whose title is empty until it is set (F67)', () => {
    const world = formsWorld();
    const titles = world.run(`const form = FormApp.create('Activities');
      const before = form.getTitle();
      form.setTitle('Report an activity');
      return [before, FormApp.openById(form.getId()).getTitle(), String(form)].join('|')`);
    expect(titles).toBe('|Report an activity|Form');
    expect(world.store.files.get('form-1')?.fileName).toBe('Activities');
    expect(world.store.files.get('form-1')?.dirty).toBe(true);
  });

  it('opens by the edit address and by the address that a linked sheet shows', () => {
    const world = formsWorld();
    world.run(`FormApp.create('A')`);
    for (const link of [
      'https://docs.google.com/forms/d/form-1/edit',
      'https://docs.google.com/forms/d/form-1/viewform',
    ]) {
      expect(world.run(`return FormApp.openByUrl('${link}').getId()`)).toBe('form-1');
    }
  });

  it('is null for the active form of a script that is bound to a sheet', () => {
    expect(formsWorld().run('return FormApp.getActiveForm()')).toBeNull();
  });

  it.each([
    [`FormApp.openById('gone')`, NO_ITEM],
    [`FormApp.openByUrl('http://invalid.url/')`, 'Invalid argument: url'], // F68
    ['FormApp.openById()', `The parameters () don't match the method signature for FormApp.openById.`], // F7
    ['FormApp.openById(null)', 'Invalid argument: id'],
    ['FormApp.create({})', `The parameters ((class)) don't match the method signature for FormApp.create.`],
    [`FormApp.create('a', 'b')`, `The parameters (String,String) don't match the method signature for FormApp.create.`],
    [`FormApp.create('a').setTitle()`, `The parameters () don't match the method signature for FormApp.Form.setTitle.`],
    [`FormApp.create('a').addCheckboxGridItem()`, 'Error: not emulated: Form.addCheckboxGridItem'],
  ])('%s throws as Google does', (script, message) => {
    expect(thrownBy(formsWorld(), script)).toBe(message);
  });

  it('has enumerations whose members are objects with name, ordinal and siblings (F66)', () => {
    const world = formsWorld();
    const facts = world.run(`const { ItemType } = FormApp;
      const item = FormApp.create('a').addTextItem();
      return [ItemType === ItemType.CHECKBOX, ItemType.TEXT === item.getType(), ItemType.TEXT === 'TEXT',
        String(ItemType.TEXT), ItemType.TEXT.name(), JSON.stringify(ItemType.TEXT), ItemType.DATE.ordinal(),
        ItemType.DATE.compareTo(ItemType.CHECKBOX), ItemType.TEXT.LIST === ItemType.LIST].join(' ')`);
    expect(facts).toBe('true true false TEXT TEXT "TEXT" 2 2 true');
  });
});

describe('Form settings', () => {
  it('begin with the defaults of Google (PLATFORM F)', () => {
    const world = formsWorld();
    const defaults = world.run(`const form = FormApp.create('a');
      return [form.collectsEmail(), form.canEditResponse(), form.hasLimitOneResponsePerUser(), form.hasProgressBar(),
        form.isPublishingSummary(), form.hasRespondAgainLink(), form.isAcceptingResponses(), form.isPublished(),
        form.supportsAdvancedResponderPermissions(), form.getConfirmationMessage() === ''].join(' ')`);
    expect(defaults).toBe('false false false false false true true true true true');
  });

  it('are chained and read back', () => {
    const world = formsWorld();
    const read = world.run(`const form = FormApp.create('a').setDescription('d').setConfirmationMessage('c')
        .setCustomClosedFormMessage('x').setCollectEmail(true).setAllowResponseEdits(true).setProgressBar(true)
        .setLimitOneResponsePerUser(true).setShowLinkToRespondAgain(false);
      return [form.getDescription(), form.getConfirmationMessage(), form.getCustomClosedFormMessage(),
        form.collectsEmail(), form.canEditResponse(), form.hasProgressBar(), form.hasLimitOneResponsePerUser(),
        form.hasRespondAgainLink()].join(' ')`);
    expect(read).toBe('d c x true true true true false');
  });

  it('publish and accept responses: publishing overwrites accepting, accepting leaves publishing (F77)', () => {
    const world = formsWorld();
    const states = world.run(`const form = FormApp.create('a', false);
      const seen = [];
      const see = () => seen.push(form.isPublished() + '/' + form.isAcceptingResponses());
      see(); form.setPublished(true); see(); form.setAcceptingResponses(false); see(); form.setPublished(false); see();
      return seen.join(' ')`);
    expect(states).toBe('false/false true/true true/false false/false');
    expect(thrownBy(world, `FormApp.openById('form-1').setAcceptingResponses(true)`)).toBe(
      'The form is not published.',
    );
  });

  it('throw when a form without destination is asked for it (F76)', () => {
    const world = formsWorld();
    const message = 'The form currently has no response destination.';
    expect(thrownBy(world, `FormApp.create('a').getDestinationId()`)).toBe(message);
    expect(thrownBy(world, `FormApp.create('a').getDestinationType()`)).toBe(message);
    const script = `const form = FormApp.create('a').setDestination(FormApp.DestinationType.SPREADSHEET, 'book');
      const before = form.getDestinationId() + form.getDestinationType();
      form.removeDestination().getDestinationId()`;
    expect(thrownBy(world, script)).toBe(message);
    expect(
      world.run(`const form = FormApp.create('b').setDestination(FormApp.DestinationType.SPREADSHEET, 'book');
      return form.getDestinationId() + form.getDestinationType()`),
    ).toBe('bookSPREADSHEET');
    expect(thrownBy(world, `FormApp.create('a').setDestination('SPREADSHEET', 'book')`)).toMatch(/method signature/);
  });
});

describe('Form items', () => {
  it('have integer ids that outlive moving, and indexes from 0 (F69, F72)', () => {
    const world = formsWorld();
    const seen = world.run(`const form = FormApp.create('a');
      const [a, b, c] = ['A', 'B', 'C'].map((title) => form.addTextItem().setTitle(title));
      form.moveItem(2, 0);
      const order = form.getItems().map((item) => item.getTitle()).join('');
      form.moveItem(form.getItemById(c.getId()), 2);
      return [order, c.getIndex(), Number.isInteger(a.getId()), form.getItemById(b.getId()).asTextItem().getTitle(),
        form.getItemById(1), form.getItems(FormApp.ItemType.LIST).length,
        form.getItems() instanceof Array].join(' ')`);
    expect(seen).toBe('CAB 2 true B  0 true');
  });

  it('begin as live Google makes them: one choice "", not required, scale 1 to 5 (F70, F71)', () => {
    const seen = formsWorld().run(`const form = FormApp.create('a');
      const list = form.addListItem(); const scale = form.addScaleItem();
      return JSON.stringify([list.getChoices().map((choice) => choice.getValue()), list.isRequired(),
        scale.getLowerBound(), scale.getUpperBound(), form.addSectionHeaderItem().getTitle(), list.getHelpText()])`);
    expect(seen).toBe('[[""],false,1,5,"",""]');
  });

  it('are copied to the end by duplicate, with another id', () => {
    const seen = formsWorld().run(`const form = FormApp.create('a');
      const list = form.addListItem().setTitle('L').setChoiceValues(['x', 'y']).setRequired(true);
      form.addTextItem();
      const copy = list.duplicate();
      return [copy.getIndex(), copy.getTitle(), copy.isRequired(), copy.getChoices().length,
        copy.getId() !== list.getId()].join(' ')`);
    expect(seen).toBe('2 L true 2 true');
  });

  it.each([
    [`form.getItems()[0].asTextItem()`, 'Invalid conversion for item type: PAGE_BREAK'],
    [
      `form.moveItem(list, 0)`,
      `The parameters (FormApp.ListItem,number) don't match the method signature for FormApp.Form.moveItem.`,
    ],
    [
      `form.deleteItem(list)`,
      `The parameters (FormApp.ListItem) don't match the method signature for FormApp.Form.deleteItem.`,
    ],
    [
      `list.createChoice('x', form.getItems()[0])`,
      `The parameters (String,FormApp.Item) don't match the method signature for FormApp.ListItem.createChoice.`,
    ],
    [`list.asListItem()`, 'TypeError: list.asListItem is not a function'],
    [`list.showOtherOption(true)`, 'TypeError: list.showOtherOption is not a function'], // PLATFORM F: not on ListItem
    [`list.setPoints(1)`, 'Error: not emulated: ListItem.setPoints'],
    [`const item = form.getItems()[1]; form.deleteItem(1); item.getTitle()`, NO_ITEM],
    [`list.setChoices([list.createChoice('x', pageBreak)]); form.deleteItem(0)`, 'Invalid data updating form.'],
    [`form.deleteItem(5)`, 'Invalid argument: index'],
  ])('%s throws', (script, message) => {
    const setUp = `const form = FormApp.create('a'); const pageBreak = form.addPageBreakItem();
      const list = form.addListItem();`;
    expect(thrownBy(formsWorld(), `${setUp} ${script}`)).toBe(message);
  });

  it('are deleted by index or Item, which gives null (F4)', () => {
    const seen = formsWorld().run(`const form = FormApp.create('a'); form.addTextItem(); form.addTextItem();
      return [form.deleteItem(0), form.deleteItem(form.getItems()[0]), form.getItems().length]`);
    expect([...(seen as unknown[])]).toEqual([null, null, 0]);
  });
});

describe('choices', () => {
  it.each([
    [`list.setChoiceValues([])`, 'Array is empty: values'],
    [`list.setChoices([])`, 'Array is empty: choices'],
    [`list.setChoiceValues(['a', 'b', 'a'])`, 'Questions cannot have duplicate choice values.'],
    [`list.setChoiceValues(['a', ''])`, 'Invalid data updating form.'],
    [`list.setChoices([list.createChoice('a'), list.createChoice('b', SUBMIT)])`, 'Invalid data updating form.'],
    [`list.createChoice('a', GO_TO_PAGE)`, 'Invalid argument: navigationType'],
    [`list.createChoice('a', true)`, 'Error: not emulated: ListItem.createChoice(String,Boolean)'],
    [
      `list.createChoice('a', pageBreak).getGoToPage()`,
      'TypeError: list.createChoice(...).getGoToPage is not a function',
    ],
    [
      `form.addCheckboxItem().createChoice('a', SUBMIT)`,
      signature('String,FormApp.PageNavigationType', 'CheckboxItem.createChoice'),
    ],
    [
      `list.setChoiceValues('a')`,
      `The parameters (String) don't match the method signature for FormApp.ListItem.setChoiceValues.`,
    ],
  ])('%s throws and changes nothing (PLATFORM F, F75)', (script, message) => {
    const world = formsWorld();
    const setUp = `const form = FormApp.create('f'); const list = form.addListItem().setChoiceValues(['kept']);
      const pageBreak = form.addPageBreakItem(); const { SUBMIT, GO_TO_PAGE } = FormApp.PageNavigationType;`;
    expect(thrownBy(world, `${setUp} ${script}`)).toBe(message);
    expect(world.store.files.get('form-1')?.items[0]?.choices.map((choice) => choice.value)).toEqual(['kept']);
  });

  it('lead to pages: the type for all, the page only for multiple choice (F75 and the reference)', () => {
    const seen = formsWorld().run(`const form = FormApp.create('a');
      const list = form.addListItem(); const radio = form.addMultipleChoiceItem();
      const page = form.addPageBreakItem().setTitle('Second');
      for (const item of [list, radio]) {
        item.setChoices([item.createChoice('x', page), item.createChoice('y', FormApp.PageNavigationType.CONTINUE)]);
      }
      const [x, y] = radio.getChoices();
      return [x.getPageNavigationType(), y.getPageNavigationType(), x.getGotoPage().getTitle(), y.getGotoPage(),
        list.getChoices()[0].getPageNavigationType(), list.getChoices()[0].getGotoPage(),
        list.createChoice('z').getPageNavigationType()].join(' ')`);
    expect(seen).toBe('GO_TO_PAGE CONTINUE Second  GO_TO_PAGE  ');
  });
});

describe('costs of the Forms service', () => {
  it('charges opening, each change, and responses by their number; handles cost nothing (RELIABILITY 2)', () => {
    const world = formsWorld();
    world.run(`const form = FormApp.create('a');
      const item = form.addTextItem(); item.setTitle('Name'); item.getTitle(); form.getItems();
      form.getItemById(item.getId());
      const response = form.createResponse().withItemResponse(item.createResponse('x')).submit();
      response.getId(); response.getItemResponses();
      FormApp.openById(form.getId()).getResponses();`);
    expect(world.calls.map(({ method, cost, units }) => `${method} ${cost} ${units}`)).toEqual([
      'FormApp.create FormApp.openById 1',
      'Form.addTextItem Form.change 1',
      'TextItem.setTitle Form.change 1',
      'FormResponse.submit Form.change 1',
      'FormResponse.getItemResponses FormResponse.getItemResponses 1',
      'FormApp.openById FormApp.openById 1',
      'Form.getResponses Form.getResponses 1',
    ]);
  });
});

describe('saving', () => {
  it.each([`form.setTitle('b')`, 'form.addTextItem()', 'form.createResponse().submit()', 'form.deleteAllResponses()'])(
    'is owed after %s, and not after reading or a refused change',
    (script) => {
      const world = formsWorld();
      world.run(`FormApp.create('a')`);
      const file = world.store.files.get('form-1');
      if (file === undefined) throw new Error('the script made no form');
      file.dirty = false;
      world.run(`const form = FormApp.openById('form-1'); form.getTitle(); form.getResponses();
        try { form.deleteItem(9); } catch (error) {}`);
      expect(file.dirty).toBe(false);
      world.run(`const form = FormApp.openById('form-1'); ${script}`);
      expect(file.dirty).toBe(true);
    },
  );
});

describe('formBehind', () => {
  it('finds the form and the response behind a link for editing', () => {
    const world = formsWorld();
    world.run(`const form = FormApp.create('a'); form.createResponse().submit();`);
    const file = world.store.files.get('form-1');
    const response = file?.responses[0];
    if (file === undefined || response === undefined) throw new Error('the script made no response');
    expect(formBehind(world.store, responseLink(file, response))).toEqual({
      formId: 'form-1',
      responseId: 'response-1',
    });
    expect(formBehind(world.store, 'https://docs.google.com/forms/d/e/other/viewform')).toBeNull();
  });
});
