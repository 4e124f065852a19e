/** HtmlService and Ui. */

import { describe, expect, it } from '@jest/globals';
import { OWNER, scriptWorld } from './script-world.ts';

const H = "const page = HtmlService.createHtmlOutput('<p>initial</p>');";
const template = (text: string, values: string) =>
  `return Object.assign(HtmlService.createTemplate(${JSON.stringify(text)}), ${values}).evaluate().getContent()`;

describe('HtmlOutput', () => {
  it.each([
    [
      'a new page has no title and no sizes (F106)',
      `${H} return [page.getTitle(), page.getWidth(), page.getHeight(), page.getFaviconUrl(), String(page)]`,
      ['', null, null, null, 'HtmlOutput'],
    ],
    ['setters give the page (F106)', `${H} return page.setTitle('t').setWidth(300).append('<b>') === page`, true],
    [
      'appendUntrusted escapes (F107)',
      `${H} return page.append('<i>').appendUntrusted('<b class="x">& \\'"</b>').getContent()`,
      '<p>initial</p><i>&lt;b class=&#34;x&#34;&gt;&amp; &#39;&#34;&lt;/b&gt;',
    ],
    [
      'clear clears the content only (F106)',
      `${H} page.setTitle('t').setWidth(5).clear(); return [page.getContent(), page.getTitle(), page.getWidth()]`,
      ['', 't', 5],
    ],
    [
      'four meta tags are allowed (F108)',
      `${H} const [tag] = page.addMetaTag('viewport', 'x').getMetaTags();
       return [[tag.getName(), tag.getContent(), String(tag)]]`,
      [['viewport', 'x', 'HtmlOutputMetaTag']],
    ],
    [
      'others are not (F108)',
      `${H} page.addMetaTag('author', 'x')`,
      'The meta tag you specified is not allowed in this context.',
    ],
    [
      'a missing file throws (F109)',
      "HtmlService.createHtmlOutputFromFile('None')",
      'No HTML file named None was found.',
    ],
  ])('%s', (_title, body, value) => {
    expect(scriptWorld().answer(body)).toEqual(value);
  });

  it('comes from a file of the project, by name without extension', () => {
    const world = scriptWorld();
    world.install("function main() { return HtmlService.createHtmlOutputFromFile('ui/Page').getContent() }", {
      pages: { 'ui/Page.html': '<p>页</p>' },
    });
    expect(world.run('main')).toMatchObject({ value: '<p>页</p>' });
  });
});

describe('HtmlTemplate', () => {
  it.each([
    [
      '<?= ?> escapes (F107)',
      template('<div><?= a ?></div>', `{ a: '<b class="x">& \\'"</b>' }`),
      '<div>&lt;b class=&#34;x&#34;&gt;&amp; &#39;&#34;&lt;/b&gt;</div>',
    ],
    ['<?!= ?> does not (F107)', template('<div><?!= a ?></div>', `{ a: '<b>&' }`), '<div><b>&</div>'],
    [
      'statements run (F107)',
      template('<? for (const each of all) { ?><b><?= each ?></b><? } ?>', "{ all: ['<', '&'] }"),
      '<b>&lt;</b><b>&amp;</b>',
    ],
    [
      'a value in a script is a literal',
      template('<script>const a = <?= a ?>, n = <?= 1 ?>;</script>', `{ a: '</script>"' }`),
      '<script>const a = "\\x3c\\x2fscript\\x3e\\x22", n = 1;</script>',
    ],
    [
      "a value inside a script's string is its inside",
      template("<script>const a = '<?= a ?>';</script>", `{ a: "it's" }`),
      "<script>const a = 'it\\x27s';</script>",
    ],
    ['a value in an attribute is escaped', template('<a title="<?= a ?>">', `{ a: '">' }`), '<a title="&#34;&gt;">'],
    [
      'a value in a style is not emulated',
      template('<style><?= a ?></style>', "{ a: '' }"),
      'Error: not emulated: HtmlTemplate.evaluate printing outside of text, attributes and scripts',
    ],
  ])('%s', (_title, body, value) => {
    expect(scriptWorld().answer(body)).toBe(value);
  });
});

describe('Ui', () => {
  it('draws menus, and a second of the same name replaces the first', () => {
    const world = scriptWorld();
    world.answer(`const ui = SpreadsheetApp.getUi();
      ui.createMenu('十场').addItem('旧', 'old').addToUi();
      ui.createMenu('十场').addItem('新', 'fresh').addSeparator()
        .addSubMenu(ui.createMenu('更多').addItem('一', 'one')).addToUi()`);
    expect(world.workspace.screen(OWNER).menus).toEqual([
      {
        caption: '十场',
        items: [
          { kind: 'item', caption: '新', call: 'fresh' },
          { kind: 'separator' },
          { kind: 'menu', caption: '更多', items: [{ kind: 'item', caption: '一', call: 'one' }] },
        ],
      },
    ]);
  });

  it('shows a sidebar under its own title, and dialogs under the given one', () => {
    const world = scriptWorld();
    world.answer(`const page = HtmlService.createHtmlOutput('<p>').setTitle('甲').setWidth(200);
      SpreadsheetApp.getUi().showSidebar(page); SpreadsheetApp.getUi().showModalDialog(page, '乙')`);
    const { dialogs, sidebar } = world.workspace.screen(OWNER);
    expect(sidebar).toEqual({ title: '甲', html: '<p>', width: 200, height: null });
    expect(dialogs).toMatchObject([{ title: '乙' }]);
  });

  it('asks, and takes the answers that were prepared', () => {
    const world = scriptWorld();
    const screen = world.workspace.screen(OWNER);
    screen.answerNext({ button: 'YES' });
    screen.answerNext({ button: 'OK', text: '理由' });
    const body = `const ui = SpreadsheetApp.getUi();
      const sure = ui.alert('删除', '确定吗？', ui.ButtonSet.YES_NO) === ui.Button.YES;
      const why = ui.prompt('为什么？');
      return [sure, why.getResponseText(), String(why.getSelectedButton())]`;
    expect(world.answer(body)).toEqual([true, '理由', 'OK']);
    expect(screen.asked.map(({ kind, text, title }) => [kind, title, text])).toEqual([
      ['alert', '删除', '确定吗？'],
      ['prompt', '', '为什么？'],
    ]);
  });

  it('is not there in a trigger (PLATFORM C)', () => {
    const world = scriptWorld();
    world.install(`function setUp() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create() }
      function tick() { SpreadsheetApp.getUi() }`);
    world.run('setUp');
    expect(world.workspace.clock.advanceTo('2019-08-20T01:00:00+08:00')).toMatchObject([
      { ok: false, error: { message: 'Cannot call SpreadsheetApp.getUi() from this context.' } },
    ]);
  });
});
