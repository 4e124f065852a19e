/** The page as the browser gets it: its program and style, bundled when the desk starts, and the html around them. */

import { join } from 'node:path';
import { build } from 'esbuild';
import { deskEn } from '../messages/desk/en.ts';
import { deskZh } from '../messages/desk/zh-CN.ts';

/** Programs and style of the page. `client` runs in the frames of the program's own pages: google.script. */
export interface PageBundle {
  script: string;
  style: string;
  client: string;
}

/**
 * Bundles the page.
 *
 * @param root the project's folder.
 * @throws esbuild's error where the sources do not build.
 */
export async function bundlePage(root: string): Promise<PageBundle> {
  const [page, client] = await Promise.all([
    bundled(root, 'src/desk/page/page.tsx'),
    bundled(root, 'src/desk/page/script-client.ts'),
  ]);
  return { ...page, client: client.script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--') };
}

async function bundled(root: string, entry: string): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: join(root, 'build/desk'),
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
  });
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}

/**
 * The html that every page of the desk starts from.
 *
 * @param token goes back with everything that changes something, so that no other page of this machine can do it.
 * @example
 * shellPage('c0ffee')  // → '<!doctype html><html lang="zh-CN">…'
 */
export function shellPage(token: string): string {
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="desk-token" content="${token}"><title>${deskZh.head.title}</title>`,
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>',
    `<body><noscript>${deskZh.needsScript} ${deskEn.needsScript}</noscript><div id="page"></div>`,
    '<script src="/page.js"></script></body></html>',
  ].join('\n');
}
