/** The packing page in Google's frame: what the table says of real files, what is recorded, what is packed. */

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import type { Download } from 'playwright-core';
import { safeName } from '../../src/domain/packet/safe-name.ts';
import { movieOf } from '../packing/make-files.ts';
import { film, folderOf, UNIT, viewOf } from '../packing/packing-world.ts';
import { itInAll } from '../thoroughness.ts';
import { eventually } from './eventually.ts';
import { describe } from './open-browser.ts';
import { MIXED, put, putMixed } from './packing-files.ts';
import { choose, idle, type PackingSeat, packingRoom } from './packing-world.ts';
import { unzipped } from './unzip.ts';

describe('the packing page in the frame of Google', () => {
  const room = packingRoom();
  let folder = '';

  beforeAll(() => {
    folder = join(room.folder(), '收到');
    putMixed(folder);
  });

  const rowOf = ({ frame }: PackingSeat, number: string) => frame.locator('.work').filter({ hasText: number });
  const press = (seat: PackingSeat, name: string) => seat.frame.getByRole('button', { name, exact: true }).click();

  it('says of each work whether it is there, and what is wrong with the file, by what it really is', async () => {
    const seat = await room.sit([MIXED]);
    await choose(seat, folder);
    const said = async (number: string) => (await rowOf(seat, number).innerText()).replace(/\s+/g, ' ');
    expect(await said('ZP-2019-0001')).toMatch(/^已收 .*MP4 · 2分59秒 · 1920×1080/);
    expect(await said('ZP-2019-0002')).toMatch(/^待核 .*不是MP4格式（实际为AVI，仅改了扩展名）。/);
    expect(await said('ZP-2019-0003')).toMatch(/^待核 .*文件不完整，后面缺了一部分/);
    expect(await said('ZP-2019-0004')).toMatch(/^待核 .*时长3分01秒，应短于3分钟。 依据：《通知》“二、（二）1”/);
    expect(await said('ZP-2019-0005')).toMatch(/^待核 .*50\.1 MB，应小于50 MB。/);
    expect(await said('ZP-2019-0006')).toMatch(/^待核 .*文件是空的（0字节）/);
    expect(await said('ZP-2019-0007')).toMatch(/^未收 /);
    expect(await said('ZP-2019-0008')).toMatch(/^有链接 .*已报链接，可以没有文件。/);
    expect(await said('ZP-2019-0009')).toMatch(/^待核 .*这件作品对应了几个文件/);
    expect(await said('ZP-2019-0010')).toMatch(/^待核 <img src=x .*看不出时长，请播放核对是否短于3分钟。/);
    expect(await said('HD-2019-0007')).toMatch(/^已收 .*640×480.*4000×3000/);
    expect(await seat.frame.locator('#loose').locator('..').innerText()).toContain('onerror=hacked');
    expect(await seat.frame.evaluate('window.hacked ?? document.querySelector("img")')).toBeNull();
    expect(await seat.frame.getByText('另有1个系统文件或临时文件').count()).toBe(1);
  });

  itInAll(
    'records what the files are, in the place that was typed, with captions, once they were settled',
    async () => {
      const seat = await room.sit([MIXED]);
      await choose(seat, folder);
      await rowOf(seat, 'ZP-2019-0009').getByRole('button', { name: '收下：ZP-2019-0009 a.mp4' }).click();
      await rowOf(seat, 'ZP-2019-0009').getByRole('button', { name: '不是这件：ZP-2019-0009 b.mp4' }).click();
      await seat.frame.getByLabel('照片说明：1.png').fill('合影');
      await seat.frame.getByLabel(seat.words.recording.place).fill('办公室移动硬盘/塘沽');
      await press(seat, seat.words.recording.record);
      await seat.frame.getByText('已登记10个文件。').waitFor();
      const files = seat.server.recorded.flat();
      const of = (number: string) => files.filter((file) => file.number === number);
      const film = readFileSync(join(folder, `王示例+${UNIT}/车间里的巧手.mp4`));
      expect(of('ZP-2019-0001')).toEqual([
        {
          number: 'ZP-2019-0001',
          name: '车间里的巧手.mp4',
          bytes: film.length,
          format: 'MP4',
          seconds: 179.999,
          sha256: createHash('sha256').update(film).digest('hex'),
          place: '办公室移动硬盘/塘沽',
          caption: '',
          state: 'received',
        },
      ]);
      expect(of('ZP-2019-0002')).toMatchObject([{ format: 'AVI', seconds: null, state: 'doubtful' }]);
      expect(of('ZP-2019-0009')).toMatchObject([{ name: 'ZP-2019-0009 a.mp4', state: 'received' }]);
      expect(of('HD-2019-0007').map(({ caption }) => caption)).toEqual(['合影', '']);
    },
  );

  itInAll('says when a call did not arrive, and keeps everything', async () => {
    const seat = await room.sit([MIXED]);
    await choose(seat, folder);
    seat.server.broken.add('recordWorkFiles');
    await press(seat, seat.words.recording.record);
    await seat.frame.getByRole('alert').getByText(seat.words.troubles.connection).waitFor();
    await seat.frame.getByText('已登记0个文件后中断').waitFor();
    expect(await rowOf(seat, 'ZP-2019-0001').innerText()).toMatch(/^已收/);
    seat.server.broken.clear();
    await press(seat, seat.words.page.retry);
    await seat.frame.getByText('已登记', { exact: false }).getByText('个文件。').waitFor();
    expect(await seat.frame.getByRole('alert').count()).toBe(0);
  });

  it('packs what is received, opens it again, and names what is missing', async () => {
    const seat = await room.sit([MIXED]);
    await choose(seat, folder);
    await rowOf(seat, 'ZP-2019-0004').getByRole('button', { name: '收下' }).click();
    const [zip, list] = await packed(seat);
    expect([zip?.suggestedFilename(), list?.suggestedFilename()]).toEqual([`${UNIT}.zip`, `报送清单（${UNIT}）.docx`]);
    expect(Object.keys(unzipped((await zip?.path()) ?? '')).sort()).toEqual(
      [
        ...['王示例', '何样例', '李样例', '赵样例'].map((author) => `${folderOf(author)}/推荐表.docx`),
        `${folderOf('王示例')}/车间里的巧手.mp4`,
        `${folderOf('何样例')}/ZP-2019-0004.mp4`,
      ].sort(),
    );
    expect(readFileSync((await list?.path()) ?? '', 'utf8')).toBe('PK list');
    const result = (await seat.frame.locator('#packing-card').locator('..').innerText()).replace(/\s+/g, ' ');
    expect(result).toContain('ZP-2019-0007《没有人交的》没有收到文件');
    expect(result).toContain('ZP-2019-0002《读书会上的年轻人》待核，没有装入');
    expect(result).toContain('ZP-2019-0004《三分零一秒》的文件与通知要求不符，由你收下');
    expect(result).toContain('符合 表格和清单4份都在');
    expect(result).not.toContain('ZP-2019-0008《');
  });

  itInAll('gives nothing where a file was changed since it was chosen, and asks to choose again', async () => {
    const own = mkdtempSync(join(room.folder(), 'changed-'));
    put(own, 'ZP-2019-0001.mp4', new Uint8Array(readFileSync(join(folder, 'ZP-2019-0009 a.mp4'))));
    const seat = await room.sit([MIXED]);
    await choose(seat, own);
    const downloads: Download[] = [];
    seat.page.on('download', (download) => downloads.push(download));
    put(own, 'ZP-2019-0001.mp4', new Uint8Array(readFileSync(join(folder, 'ZP-2019-0009 b.mp4'))).slice(0, 200));
    await press(seat, seat.words.packing.pack);
    await seat.frame.getByText('打包时文件有变动或读不出来', { exact: false }).waitFor();
    expect(downloads).toEqual([]);
    await choose(seat, own);
    expect(await rowOf(seat, 'ZP-2019-0001').innerText()).toContain('文件不完整');
    rmSync(own, { recursive: true });
  });

  itInAll('packs files of any name at their place, and none outside of its folder', async () => {
    const names = ['..\\..\\x.mp4', 'CON.mp4', '😀.mp4', 'a\u202e4pm.mp4', `${'长'.repeat(83)}.mp4`, '推荐表.docx'];
    const numbers = names.map((_, index) => `ZP-2019-001${index}`);
    const own = join(room.folder(), '怪名字');
    for (const [position, name] of names.entries()) put(own, name, movieOf({ milliseconds: 60_000 + position }));
    const seat = await room.sit([viewOf(numbers.map((number) => film(number, `第${number}件`, '王示例')))]);
    await choose(seat, own);
    for (const [at, name] of names.entries()) {
      // A direction mark is in the name, and seen by nobody.
      await seat.frame.getByRole('button', { name: `指定作品：${name}`, exact: true }).click();
      await seat.frame.getByRole('combobox', { name: `指定作品：${name}` }).selectOption(numbers[at] ?? '');
      await seat.frame.getByRole('button', { name: `确定：${name}` }).click();
    }
    await rowOf(seat, 'ZP-2019-0015').getByRole('button', { name: '收下' }).waitFor({ state: 'detached' });
    const [zip] = await packed(seat);
    const paths = Object.keys(unzipped((await zip?.path()) ?? ''));
    expect(paths).toHaveLength(names.length + 1);
    for (const path of paths) {
      const [folder, name = ''] = [path.slice(0, path.lastIndexOf('/')), path.split('/').at(-1)];
      expect(folder).toBe(folderOf('王示例'));
      expect(name).toBe(safeName(name.replace(/\.\w+$/, ''), /\.\w+$/.exec(name)?.[0] ?? '', new Set()));
      expect(name).not.toMatch(/[\\\u202e]|^\.\./);
    }
    await seat.frame.getByText(seat.words.packing.points.nothingElse({ count: 7 })).waitFor();
  });

  itInAll('packs for another unit with the same files, and forgets nothing that was chosen', async () => {
    const other = { ...MIXED, of: 'city', name: '报送市总工会', list: null, works: MIXED.works.slice(0, 1) };
    const seat = await room.sit([other, MIXED]);
    await choose(seat, folder);
    expect(await seat.frame.locator('.work').count()).toBe(1);
    await seat.frame.getByLabel(seat.words.page.unit).selectOption('u1');
    await seat.frame.getByText('没有人交的').waitFor();
    await idle(seat.frame);
    expect(await rowOf(seat, 'ZP-2019-0004').innerText()).toContain('3分01秒');
  });
});

/** The two files that packing gives: the zip, and the list beside it, which arrive in either order. */
async function packed(seat: PackingSeat): Promise<Download[]> {
  const downloads: Download[] = [];
  seat.page.on('download', (download) => downloads.push(download));
  await seat.frame.getByRole('button', { name: seat.words.packing.pack }).click();
  await seat.frame.getByText('已打包并逐个读回核对', { exact: false }).waitFor();
  await eventually(() => expect(downloads).toHaveLength(2));
  return downloads.sort((one) => (one.suggestedFilename().endsWith('.zip') ? -1 : 1));
}
