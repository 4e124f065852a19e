// The words of the pages that pictures are taken of, so that what is clicked is called as it is on the screen.
import { bundleForNode } from './build.mjs';

/**
 * The words of the page 运行管理, in Chinese.
 *
 * @returns {Promise<import('../src/messages/manage/zh-CN.ts').ManageWords>}
 */
export async function manageWords() {
  const path = await bundleForNode('src/messages/manage/zh-CN.ts', 'build/picture-manage.mjs');
  return (await import(path)).manageZh;
}
