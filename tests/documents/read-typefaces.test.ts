/** Typefaces as a district types them into its settings. */

import { describe, expect, it } from '@jest/globals';
import { readTypefaces } from '../../src/documents/read-typefaces.ts';
import { OFFICIAL_TYPEFACES } from '../../src/documents/typefaces.ts';

describe('readTypefaces', () => {
  it.each([
    ['', {}],
    ['标题=方正小标宋_GBK；正文=仿宋', { title: '方正小标宋_GBK', text: '仿宋' }],
    [
      '一级标题＝方正黑体_GBK;二级标题 : 楷体\n页码：Arial，西文=Arial',
      {
        heading: '方正黑体_GBK',
        second: '楷体',
        number: 'Arial',
        latin: 'Arial',
      },
    ],
    ['标题=；正文；=仿宋；封面=隶书；toString=隶书', {}],
    [`正文=${'长'.repeat(32)}；标题=<b>`, {}],
    ['正文=仿宋；正文=楷体', { text: '楷体' }],
  ])('reads %j', (text, given) => {
    expect(readTypefaces(text)).toEqual({ ...OFFICIAL_TYPEFACES, ...given });
  });
});
