/** A local stand-in for the Apps Script API and the one call of Drive that clasp makes, for the untouched clasp. */

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { programOf } from '../../scripts/programs.mjs';

/** A file of a script project as the API gives and takes it. */
export interface RemoteFile {
  name: string;
  type: 'SERVER_JS' | 'HTML' | 'JSON';
  source: string;
}

/** What Google answers instead of doing anything. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** The API, and a folder in which clasp is logged in to it. */
export interface FakeAppsScript {
  /** The script projects by id. */
  readonly projects: Map<string, RemoteFile[]>;
  /** What was asked, as `PUT /v1/projects/ID/content`, the newest last. */
  readonly asked: string[];
  /** Answers with this from now on; null for none. A `path` refuses requests alone whose line it fits. */
  refuse(refusal: Refusal | null, path?: RegExp): void;
  /** What a process is to be started with, so that clasp finds this API and is logged in; or is not. */
  environment(wish?: { loggedIn?: boolean; offline?: boolean }): Record<string, string>;
  close(): Promise<void>;
}

/** What a new script holds at Google, whose people speak Chinese. */
export const NEW_PROJECT: readonly RemoteFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{\n  "timeZone": "Asia/Shanghai"\n}' },
  { name: '代码', type: 'SERVER_JS', source: 'function myFunction() {\n  \n}\n' },
];

const PRELOAD = pathToFileURL(fileURLToPath(new URL('clasp-preload.mjs', import.meta.url))).href;
// So far away that clasp asks nobody for a new one.
const TOKEN = {
  type: 'authorized_user',
  client_id: 'x',
  client_secret: 'y',
  refresh_token: 'z',
  access_token: 'fake-access',
  expiry_date: Date.UTC(2100, 0),
};

/** Opens it on a free port of this machine. */
export async function fakeAppsScript(): Promise<FakeAppsScript> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clasp-')));
  const credentials = join(folder, 'clasprc.json');
  writeFileSync(credentials, JSON.stringify({ tokens: { default: TOKEN } }));
  const projects = new Map<string, RemoteFile[]>();
  const asked: string[] = [];
  const barred: { refusal: Refusal | null; path: RegExp } = { refusal: null, path: /^/ };
  const server = createServer(async (request, response) => {
    const line = `${request.method} ${new URL(request.url ?? '', 'http://local').pathname}`;
    asked.push(line);
    const body = await bodyOf(request);
    const { status, answer } =
      barred.refusal !== null && barred.path.test(line) ? refused(barred.refusal) : answered(projects, line, body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    projects,
    asked,
    refuse: (refusal, path = /^/) => Object.assign(barred, { refusal, path }),
    environment: ({ loggedIn = true, offline = false } = {}) => ({
      NODE_OPTIONS: `--import ${PRELOAD}`,
      CLASP_ENTRY: programOf('@google/clasp', 'build/src/index.js'),
      // Nobody listens at port 9: what a cut line looks like.
      FAKE_GAS_ROOT: `http://127.0.0.1:${offline ? 9 : port}`,
      clasp_config_auth: loggedIn ? credentials : join(folder, 'none.json'),
    }),
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await closed(server);
    },
  };
}

function answered(projects: Map<string, RemoteFile[]>, line: string, body: string) {
  const id = /\/v1\/projects\/([^/]+)\/content$/.exec(line)?.[1] ?? '';
  const files = projects.get(id);
  if (line === 'POST /drive/v3/files') return ok({ id: `sheet-${projects.size}`, ...JSON.parse(body) });
  if (line === 'POST /v1/projects') {
    const scriptId = `1made-${projects.size}-${'x'.repeat(49)}`;
    projects.set(scriptId, structuredClone([...NEW_PROJECT]));
    return ok({ scriptId, ...JSON.parse(body) });
  }
  if (files === undefined) return refused({ status: 404, message: 'Requested entity was not found.' });
  if (line.startsWith('PUT ')) projects.set(id, JSON.parse(body).files);
  return ok({ scriptId: id, files: projects.get(id) });
}

const ok = (answer: object) => ({ status: 200, answer });

// As Google's APIs write it.
function refused({ message, status }: Refusal) {
  return { status, answer: { error: { code: status, message, errors: [{ message, domain: 'global' }] } } };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
