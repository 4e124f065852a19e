/** What is taken of a chosen folder, and what tells one file's content from another's. */

import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { takeFiles } from '../../src/packing/chosen-files.ts';
import { type Chosen, identifyFile, lookAtFile } from '../../src/packing/look-at-file.ts';
import { movieOf } from './make-files.ts';

const NEVER = async () => {
  throw new Error('the player was asked');
};

const GONE = () => {
  throw new Error('NotReadableError');
};

function chosen(name: string, content: Blob, more: object = {}): Chosen {
  return Object.assign(content, { name, lastModified: 7, ...more });
}

describe('takeFiles', () => {
  it('takes files in the order of their paths, and counts what systems leave lying', () => {
    const at = (path: string) => chosen(path.split('/').at(-1) ?? '', new Blob([]), { webkitRelativePath: path });
    const paths = ['收到/b.mp4', '收到/.DS_Store', '收到/a.mp4', '收到/Thumbs.db', '收到/__MACOSX/x', '收到/..\\x.mp4'];
    const { files, skipped } = takeFiles([...paths, '收到/~$表.docx', '收到/c.mp4.crdownload'].map(at));
    expect(files.map(({ path }) => path)).toEqual(['收到/..\\x.mp4', '收到/a.mp4', '收到/b.mp4']);
    expect(skipped).toBe(5);
  });

  it('names a file that was chosen by itself by its name', () => {
    expect(takeFiles([chosen('a.mp4', new Blob([]))]).files.map(({ path }) => path)).toEqual(['a.mp4']);
  });
});

describe('lookAtFile', () => {
  it('reads what a file is, and asks no player where the boxes tell the length', async () => {
    const looked = await lookAtFile('收到/a.mp4', chosen('a.mp4', new Blob([movieOf()])), NEVER);
    expect(looked).toMatchObject({ format: 'MP4', facts: { milliseconds: 179_000 }, isUnreadable: false });
  });

  it('asks a player about a fragmented film, and not about a truncated one', async () => {
    const open = movieOf({ fragments: {} });
    const looked = await lookAtFile('a.mp4', chosen('a.mp4', new Blob([open])), async () => 20_020);
    expect(looked.facts.milliseconds).toBe(20_020);
    const cut = open.slice(0, open.length - 5);
    expect((await lookAtFile('a.mp4', chosen('a.mp4', new Blob([cut])), NEVER)).facts.isTruncated).toBe(true);
  });

  it('says of a file that is gone that it cannot be read', async () => {
    const gone = chosen('a.mp4', Object.defineProperty(new Blob(['x']), 'slice', { value: GONE }));
    expect(await lookAtFile('a.mp4', gone, NEVER)).toMatchObject({ isUnreadable: true, format: '' });
  });

  it('takes a file that was changed for another one', async () => {
    const [before, after] = await Promise.all(
      [1, 2].map((lastModified) => lookAtFile('a', chosen('a', new Blob(['x']), { lastModified }), NEVER)),
    );
    expect(before?.stamp).not.toBe(after?.stamp);
  });
});

describe('identifyFile', () => {
  it('works out the SHA-256', async () => {
    const looked = await lookAtFile('a', chosen('a', new Blob(['abc'])), NEVER);
    const hash = createHash('sha256').update('abc').digest('hex');
    expect(await identifyFile(looked)).toMatchObject({ sha256: hash, identity: hash });
  });

  it('leaves it out above 500 MB, where size and CRC stand in', async () => {
    const large = Object.defineProperty(new Blob(['abc']), 'size', { value: 500 * 1024 * 1024 + 1 });
    const looked = await lookAtFile('a', chosen('a', large), NEVER);
    expect(looked.isTooBigToHash).toBe(true);
    expect(await identifyFile({ ...looked, file: chosen('a', new Blob(['123456789'])) })).toMatchObject({
      sha256: '',
      identity: `9 ${0xcbf43926}`,
    });
  });

  it('is stopped when it is told to, and says of a file that is gone that it cannot be read', async () => {
    const looked = await lookAtFile('a', chosen('a', new Blob(['abc'])), NEVER);
    expect(await identifyFile(looked, { read: () => undefined, isStopped: () => true })).toBeNull();
    const gone = chosen('a', Object.defineProperty(new Blob(['abc']), 'arrayBuffer', { value: GONE }));
    expect(await identifyFile({ ...looked, file: gone })).toMatchObject({ isUnreadable: true });
  });
});
