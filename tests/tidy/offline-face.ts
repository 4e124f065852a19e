/** Who may reach into the offline Workspace: others use its face, as they would use a package. */

import { type HouseRule, within } from './house-rule.ts';
import { readImports } from './read-imports.ts';
import { lineAt } from './scan-source.ts';

/** The files of the offline Workspace that others import; its README says what each is for. */
export const OFFLINE_FACE = ['offline-google', 'workspace', 'inspect', 'form-page'].map(
  (name) => `src/offline/${name}.ts`,
);

const isInside = within('src/offline');

/** The offline Workspace's own tests look at its parts; nobody else does. */
export const offlineFace: HouseRule = {
  name: 'the offline Workspace is used by its face alone',
  cure: `import it from one of ${OFFLINE_FACE.join(', ')}, and name it there when it is missing`,
  holdsFor: (path) => !isInside(path) && !path.startsWith('tests/conformance/'),
  offences: (file) =>
    readImports(file)
      .filter(({ target }) => isInside(target) && !OFFLINE_FACE.includes(target))
      .map(({ index, text }) => ({ line: lineAt(file.scan.source, index), found: text })),
};
