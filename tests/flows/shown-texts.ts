/** All that a season shows people: what it keeps in sheets, forms, mails and files, papers, menu and answers. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Player } from '../../src/season/play-season.ts';
import { reportSeason } from '../../src/season/report.ts';

const PAGES = ['readProgress', 'readMaterials', 'readSelection', 'readSettings', 'readCampaign'];

/** The texts, each with where it stands before it; but for the program itself, which a page shows by its answers. */
export function shownTexts(player: Player, owner: string): string[] {
  return [...keptTexts(player), ...paperTexts(player), ...screenTexts(player, owner)];
}

function keptTexts({ workspace }: Player): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'shown-'));
  workspace.save(folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files
    .filter(({ name }) => !name.includes('script'))
    .map(({ name, parentPath }) => `${name}: ${readFileSync(join(parentPath, name), 'utf8')}`);
  rmSync(folder, { recursive: true, force: true });
  return texts;
}

function paperTexts(player: Player): string[] {
  return reportSeason(player).files.flatMap(({ content, file }) => unpacked(file, content));
}

function unpacked(name: string, content: string | Uint8Array): string[] {
  if (typeof content === 'string') return [`${name}: ${content}`];
  if (!/\.(?:docx|zip)$/u.test(name)) return [`${name}: ${strFromU8(content)}`];
  return Object.entries(unzipSync(new Uint8Array(content))).flatMap(([inner, bytes]) =>
    unpacked(`${name}/${inner}`, bytes),
  );
}

function screenTexts(player: Player, owner: string): string[] {
  const { workspace } = player;
  const numbers = Object.values(reportSeason(player).report.entries).map(({ number }) => number);
  const asked: [name: string, input: object][] = [
    ...PAGES.map((name): [string, object] => [name, {}]),
    ['readPacking', { of: 'city' }],
    ...numbers.map((number): [string, object] => ['readEntry', { number, select: false }]),
  ];
  workspace.open({ as: owner });
  const { menus } = workspace.screen(owner);
  const run = (call: string, args: unknown[]) => workspace.run({ as: owner, call, args, surface: 'sidebar' });
  run('menuSidebar', []);
  const answers = ['zh-CN', 'en'].flatMap((language) =>
    asked.map(([name, input]) => `${name}: ${JSON.stringify(run('call', [name, input, language]))}`),
  );
  // What the page is told of names stands in its first element; the rest of it is the program.
  const told = /data-names="([^"]*)"/.exec(workspace.screen(owner).sidebar?.html ?? '')?.[1] ?? '';
  return [JSON.stringify(menus), `sidebar: ${workspace.screen(owner).sidebar?.title} ${told}`, ...answers];
}
