/** Files of Drive on the desk: papers as pages, archives as lists, and downloads under their own names. */

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { ArchiveView, DocumentLine, Overview } from '../../src/desk/answers.ts';
import { dispositionOf } from '../../src/desk/drive-files.ts';
import { showSize } from '../../src/desk/page/show-size.ts';
import { writeDocx } from '../../src/documents/docx/write-docx.ts';
import type { DriveFile } from '../../src/offline/inspect.ts';
import { letterPaper } from '../documents/sample-papers.ts';
import { type DeskWorld, OWNER, openDeskWorld } from './served-desk.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ZIP = 'application/zip';
const DOC = 'application/vnd.google-apps.document';
const PAPER = writeDocx(letterPaper());
const PACKED = zipSync({
  '王示例+塘沽街道总工会/推荐表.docx': PAPER,
  '王示例+塘沽街道总工会/链接.txt': strToU8('abc'),
});

let world: DeskWorld;

/** Puts a file into Drive, as the program would have. */
function put(id: string, name: string, contentType: string, bytes: Uint8Array, more: Partial<DriveFile> = {}): void {
  world.desk().workspace.parts.drive.put({
    id,
    name,
    mimeType: contentType,
    description: null,
    parents: [],
    owner: OWNER,
    reachableBy: [],
    trashed: false,
    createdTime: '2019-08-20T04:00:00Z',
    modifiedTime: '2019-08-20T04:00:00Z',
    appProperties: {},
    permissions: [],
    content: { contentType, base64: Buffer.from(bytes).toString('base64') },
    ...more,
  });
}

beforeAll(async () => {
  world = await openDeskWorld();
  put('paper', '情况报告（塘沽）.docx', DOCX, PAPER);
  put('packet', '塘沽街道总工会.zip', ZIP, PACKED);
  put('half', '半份.docx', DOCX, PAPER.slice(0, 3000));
  put('halfpacket', '半包.zip', ZIP, PACKED.slice(0, 3000));
  put('picture', '图.png', 'image/png', strToU8('png'));
  put('converted', '情况报告', DOCX, PAPER, { mimeType: DOC });
  put('thrown', '扔掉的.zip', ZIP, PACKED, { trashed: true });
  put('strange', '怪.html', 'text/html; charset=x\r\nX-Bad: 1', strToU8('<script>'));
}, 60_000);

afterAll(() => world.close());

const get = (path: string): Promise<Response> => fetch(`${world.address()}/${path}`);

describe('the files of Drive', () => {
  it('are listed by kind with their sizes, without those in the bin', async () => {
    const lines = await world.see<DocumentLine[]>('documents');
    const seen = lines.map(({ bytes, id, kind }) => [id, kind, bytes]);
    expect(seen).toEqual(
      expect.arrayContaining([
        ['paper', 'page', PAPER.length],
        ['packet', 'archive', PACKED.length],
        ['picture', 'other', 3],
        ['converted', 'page', null],
      ]),
    );
    expect(seen.some(([id]) => id === 'thrown')).toBe(false);
    expect((await world.see<Overview>('overview')).documents).toBe(lines.length);
  });

  it.each(['paper', 'converted'])('show the .docx %s as its sheets, where nothing runs', async (id) => {
    const response = await get(`document/${id}`);
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups [^;]*; default-src 'none'/);
    const sheets = (await response.text()).split('<section class="sheet ').map((sheet) => sheet.slice(0, 7));
    expect(sheets.slice(1)).toEqual(['upright', 'across ', 'across ']);
  });

  it('say in both languages that a paper is damaged', async () => {
    const text = await (await get('document/half')).text();
    expect(text).toContain('这份文件打不开，可能不完整。');
    expect(text).toContain('This file cannot be opened; a part of it may be missing.');
  });

  it('tell what is packed in an archive, and that one cannot be read', async () => {
    expect(await world.see<ArchiveView>('archive?id=packet')).toEqual({
      entries: [
        { name: '王示例+塘沽街道总工会/推荐表.docx', bytes: PAPER.length },
        { name: '王示例+塘沽街道总工会/链接.txt', bytes: 3 },
      ],
    });
    expect(await world.see<ArchiveView>('archive?id=halfpacket')).toEqual({ entries: null });
  });

  it.each([
    ['paper', DOCX, PAPER, '情况报告（塘沽）.docx'],
    ['packet', ZIP, PACKED, '塘沽街道总工会.zip'],
  ])('download %s byte for byte under its own name', async (id, type, bytes, name) => {
    const response = await get(`file/${id}`);
    expect(response.headers.get('content-type')).toBe(type);
    const head = response.headers.get('content-disposition') ?? '';
    const [disposition, coded = ''] = head.split("; filename*=UTF-8''");
    expect(disposition).toMatch(/^attachment; filename="_+\.\w+"$/);
    expect(decodeURIComponent(coded)).toBe(name);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('never put what a script has said into the head of an answer', async () => {
    const { headers, status } = await get('file/strange');
    expect([status, headers.get('content-type'), headers.get('x-bad')]).toEqual([
      200,
      'application/octet-stream',
      null,
    ]);
    expect(headers.get('content-security-policy')).toMatch(/^sandbox;/);
  });

  it.each([
    'file/nothing',
    'file/thrown',
    'file/converted',
    'file/',
    'file/paper/x',
    'document/packet',
    'document/thrown',
    'data/archive?id=paper',
    'data/archive?id=nothing',
    'data/archive',
  ])('have nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('are for this machine alone, and for reading', async () => {
    expect((await fetch(`${world.address()}/file/paper`, { method: 'POST' })).status).toBe(405);
    const { port } = new URL(world.address());
    const status = await new Promise((resolve) => {
      request({ port, host: '127.0.0.1', path: '/file/paper', headers: { host: 'evil.example' } })
        .on('response', (response) => resolve(response.resume().statusCode))
        .end();
    });
    expect(status).toBe(421);
  });
});

describe('dispositionOf', () => {
  it.each([
    ['a.docx', `attachment; filename="a.docx"; filename*=UTF-8''a.docx`],
    ['表 (1).zip', `attachment; filename="_ (1).zip"; filename*=UTF-8''%E8%A1%A8%20%281%29.zip`],
    ['a"\\\r\nX: y', `attachment; filename="a__X: y"; filename*=UTF-8''a%22%5CX%3A%20y`],
    ['\ud842.zip', `attachment; filename="_.zip"; filename*=UTF-8''%EF%BF%BD.zip`],
    ['𠮷.zip', `attachment; filename="_.zip"; filename*=UTF-8''%F0%A0%AE%B7.zip`],
  ])('names %j', (name, head) => {
    expect(dispositionOf(name)).toBe(head);
  });
});

describe('showSize', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 KB'],
    [1536, '1.5 KB'],
    [25_103, '25 KB'],
    [1_258_291, '1.2 MB'],
    [5_368_709_120, '5 GB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(showSize(bytes)).toBe(text);
  });
});
