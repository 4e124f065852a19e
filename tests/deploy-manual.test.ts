/** The deploy manual: what it says of permissions, menus, words and commands is what there is, in both languages. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { markdownPage } from '../scripts/markdown-page.mjs';
import { pushEn } from '../src/messages/desk/terminal/push/en.ts';
import { pushZh } from '../src/messages/desk/terminal/push/zh-CN.ts';
import { say } from '../src/messages/say.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const manual = read('docs/use/deploy.md');
const [chinese = '', english = ''] = manual.split('## In English');
const { oauthScopes } = JSON.parse(read('appsscript.json')) as { oauthScopes: string[] };

describe('the deploy manual', () => {
  it('begins with where data lie, whose they are, and who must agree before use', () => {
    expect(chinese.split('\n')[0]).toMatch(/数据存放在境外并含作者个人信息，须先经本单位网络安全部门同意/);
    expect(english).toMatch(/^\s*\*\*Data lie abroad .* authors' personal data; .* network-security .* agree/);
  });

  it.each([
    ['Chinese', chinese],
    ['English', english],
  ])('has a line for each permission of the manifest, and for no other, in %s', (_, part) => {
    const lines = [...part.matchAll(/^\| `([\w.]+)` \| (.+) \|$/gm)];
    const asked = oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
    expect(lines.map(([, scope]) => scope)).toEqual(asked);
    expect(lines.filter(([, , words = '']) => words.length < 10)).toEqual([]);
  });

  it('calls menus, sheets, settings and warnings as the program does', () => {
    const { menu } = say('workbook', 'zh-CN');
    const words = [menu.setUp, menu.openSidebar, '单位名录', '主题活动设置', '工作人员邮箱', '接收方式', '仅邮件'];
    const told = JSON.stringify([say('tables', 'zh-CN'), say('sheet', 'zh-CN'), say('workbook', 'zh-CN')]);
    expect(words.filter((word) => !chinese.includes(word))).toEqual([]);
    expect(words.filter((word) => !told.includes(word))).toEqual([]);
    const problem = String(say('problems', 'zh-CN').pagesDiffer);
    expect(problem).toContain(/“(pages\.html[^”]*?版本)”/.exec(chinese)?.[1]?.slice(0, 10));
    expect(say('panels', 'zh-CN').settings.formNotOpen.restricted).toMatch(/^表单尚未对外开放/);
    expect(chinese).toContain('“表单尚未对外开放”');
  });

  it('gives Google’s buttons in both languages, since nobody knows which one a browser speaks', () => {
    const labels = [
      ['扩展程序', 'Extensions'],
      ['项目设置', 'Project Settings'],
      ['在编辑器中显示“appsscript.json”清单文件', 'Show "appsscript.json" manifest file in editor'],
      ['保存项目', 'Save project'],
      ['需要授权', 'Authorization required'],
      ['Google 未验证此应用', 'Google hasn’t verified this app'],
      ['高级', 'Advanced'],
      ['转至', 'Go to'],
      ['全选', 'Select all'],
      ['继续', 'Continue'],
      ['允许', 'Allow'],
      ['共享', 'Share'],
    ];
    expect(labels.flat().filter((label) => !chinese.includes(label))).toEqual([]);
  });

  it('names options and commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const part of [chinese, english]) {
      const options = part.match(/(?<=npm run push -- [^`]*)--[\w-]+/g) ?? [];
      expect(options.length).toBeGreaterThan(0);
      for (const words of [pushZh, pushEn]) {
        expect(options.filter((option) => !words.usage.includes(`  ${option}`))).toEqual([]);
      }
      const named = [...part.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
      expect(named.filter((name) => !(name in scripts))).toEqual([]);
    }
  });
});

describe('markdownPage', () => {
  const body = (text: string) => /<body>\n([\s\S]*)\n<\/body>/.exec(markdownPage(text))?.[1];

  it.each([
    ['## 一 *b*', '<h2>一 <i>b</i></h2>'],
    ['一\n二\n\n三', '<p>一 二</p>\n<p>三</p>'],
    ['**a** `b **c**` <https://d.cn>', '<p><b>a</b> <code>b **c**</code> <a href="https://d.cn">https://d.cn</a></p>'],
    ['a < b & "c"', '<p>a &#60; b &#38; &#34;c&#34;</p>'],
    ['[甲](https://a.cn/?b&c)', '<p><a href="https://a.cn/?b&#38;c">甲</a></p>'],
    ['![甲](../a.png)', '<p>甲</p>'],
    ['![甲](data:image/png;base64,AA==)', '<p><img src="data:image/png;base64,AA==" alt="甲"></p>'],
    ['见 [runbook](../runbook.md)', '<p>见 runbook</p>'],
    [
      '1. a\n2. b\n   - c\n   - d\n\n下',
      '<ol>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n<li>d</li>\n</ul></li>\n</ol>\n<p>下</p>',
    ],
    [
      '1. a\n\n   | x |\n   | --- |\n   | y |\n\n2. b',
      '<ol>\n<li>a\n<table>\n<tr><th>x</th></tr>\n<tr><td>y</td></tr>\n</table></li>\n<li>b</li>\n</ol>',
    ],
    ['', ''],
  ])('of %j', (text, html) => {
    expect(body(text)).toBe(html);
  });

  it('leaves no sign of Markdown in the manual', () => {
    const text = markdownPage(manual).replace(/<code>.*?<\/code>|<style>[\s\S]*?<\/style>/g, '');
    expect(text.match(/\*\*|`|^\s*\||^#|\]\(/gm)).toBeNull();
  });
});
