/** Serves the desk on this machine alone: pages, what they show, and what they ask for. */

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ABSENT, carryOut, isRefusal } from './carry-out.ts';
import type { Desk } from './desk.ts';
import { FIRST_PORT } from './desk-options.ts';
import { documentPage } from './document-view.ts';
import { dispositionOf, downloadOf } from './drive-files.ts';
import { lookUp, numberIn } from './look-up.ts';
import { mailPage } from './mail-view.ts';
import { type PageBundle, shellPage } from './page-bundle.ts';
import { formsOf } from './read-tables.ts';
import { isRequest, type RequestName, readRequest } from './requests.ts';
import { shownHtml } from './shown-html.ts';

const KEPT_OPEN_MS = 600_000;

/** The desk as it is being served. `address` ends without a slash. */
export interface ServedDesk {
  readonly address: string;
  close(): Promise<void>;
}

/** What is served. `report` hears every error with its stack; the page is told only its message. */
export interface DeskSetting {
  readonly desk: Desk;
  readonly page: PageBundle;
  report(error: unknown): void;
}

const HOST = '127.0.0.1';
const PORTS_TRIED = 50;
const BODY_BYTES = 1_000_000;
// A page may hand the program whatever it likes; that it is too much is for the program to say.
const CALL_BYTES = 8_000_000;
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
// The desk itself is in no frame; a form may be in one of the desk's, as on a phone.
const DESK_POLICY = `${PAGE_POLICY}; frame-ancestors 'none'`;
const FORM_POLICY = `${PAGE_POLICY}; frame-ancestors 'self'`;
// Mails and documents bring styles of their own, and nothing that runs; a link in them opens beside the desk.
const FRAME_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';
const FRAME_POLICY = [
  `sandbox ${FRAME_SANDBOX}`,
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');
// The program's own pages run what they bring along, in an origin of their own, and reach nothing but the desk's page.
const SHOWN_POLICY = [
  'sandbox allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  // Pictures and films that the person has chosen there are looked at; whether Google lets a page have workers is not
  // known, so that they get none.
  ...['img-src data: blob:', 'media-src blob:', "form-action 'none'", "base-uri 'self'", "frame-ancestors 'self'"],
].join('; ');
const ALWAYS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

interface Reply {
  status: number;
  type: string;
  body: string | Uint8Array;
  policy?: string;
  /** The name under which the browser keeps the answer as a file. */
  fileName?: string;
}

interface Counter {
  readonly desk: Desk;
  readonly page: PageBundle;
  readonly token: string;
  readonly port: number;
}

/**
 * Starts serving on 127.0.0.1.
 *
 * @param port null for the first free one from FIRST_PORT on.
 * @throws Error with code EADDRINUSE when the port that was asked for is taken, or all that were tried are.
 * @example
 * (await serveDesk({ desk, page, report: console.error }, null)).address  // → 'http://127.0.0.1:4123'
 */
export async function serveDesk(setting: DeskSetting, port: number | null): Promise<ServedDesk> {
  const { desk, page, report } = setting;
  const token = randomBytes(24).toString('hex');
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    const counter = { desk, page, token, port: own };
    answer(counter, request)
      .catch((error: unknown) => {
        report(error);
        return failed(error);
      })
      .then((reply) => send(response, reply))
      .catch(() => response.destroy());
  });
  // A long act keeps the desk busy: a page whose connection was closed meanwhile would be told that the desk is gone.
  server.keepAliveTimeout = KEPT_OPEN_MS;
  const own = await listen(server, port);
  const address = `http://${HOST}:${own}`;
  desk.serveAt(address);
  return {
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, wanted: number | null): Promise<number> {
  if (wanted !== null) return await listenOn(server, wanted);
  for (let port = FIRST_PORT; ; port += 1) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      if (!isTaken(error) || port >= FIRST_PORT + PORTS_TRIED) throw error;
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Whether an error says that a port is in use.
 *
 * @example
 * isTaken(Object.assign(new Error(), { code: 'EADDRINUSE' }))  // → true
 */
export function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
}

async function answer(counter: Counter, request: IncomingMessage): Promise<Reply> {
  const { desk, port } = counter;
  // A page of another name that resolves to this machine must not read what is here.
  const hosts = [`${HOST}:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) return plain(421, 'wrong host');
  const origin = `http://${request.headers.host}`;
  const url = asked(request.url ?? '/', origin);
  if (url === null) return plain(400, 'bad address');
  const [place = '', name = '', ...rest] = url.parts;
  if (rest.length > 0) return plain(404, 'not found');
  if (request.method === 'POST' && place === 'act') return await act(counter, request, origin, name);
  if (request.method !== 'GET') return plain(405, 'not allowed');
  if (place === 'data') return found(lookUp(desk, name, url.query));
  if (place === 'mail') return framed(mailPage(desk, numberIn(name)), FRAME_POLICY);
  if (place === 'document') return framed(documentPage(desk.workspace, name), FRAME_POLICY);
  if (place === 'file') return fileReply(counter, name);
  if (place === 'sidebar' || place === 'dialog') {
    const as = url.query.get('as') ?? '';
    return framed(shownHtml(desk, as, numberIn(name), counter.page.client), SHOWN_POLICY);
  }
  return pageReply(counter, place, name);
}

/** The parts of an address and its query; null for what is none: `//`, `/document/%`. */
function asked(address: string, origin: string): { parts: string[]; query: URLSearchParams } | null {
  try {
    const { pathname, searchParams } = new URL(address, origin);
    return { parts: pathname.split('/').slice(1).map(decodeURIComponent), query: searchParams };
  } catch {
    return null;
  }
}

function pageReply(counter: Counter, place: string, name: string): Reply {
  if (place === 'page.js') return { status: 200, type: 'text/javascript', body: counter.page.script };
  if (place === 'page.css') return { status: 200, type: 'text/css', body: counter.page.style };
  const isDesk = place === '' && name === '';
  const isForm = place === 'form' && formsOf(counter.desk.workbook).some(({ key }) => key === name);
  if (!isDesk && !isForm) return plain(404, 'not found');
  const policy = isForm ? FORM_POLICY : DESK_POLICY;
  return { status: 200, type: 'text/html', body: shellPage(counter.token), policy };
}

function fileReply({ desk }: Counter, id: string): Reply {
  const download = downloadOf(desk.workspace, id);
  if (download === null) return plain(404, 'not found');
  const { bytes, name, type } = download;
  return { status: 200, type, body: bytes, policy: "sandbox; default-src 'none'", fileName: name };
}

async function act(counter: Counter, request: IncomingMessage, origin: string, name: string): Promise<Reply> {
  const { headers } = request;
  const token = headers['x-desk-token'];
  if (typeof token !== 'string' || !equal(token, counter.token)) return plain(403, 'wrong token');
  if (headers.origin !== undefined && headers.origin !== origin) return plain(403, 'wrong origin');
  if (headers['content-type'] !== 'application/json') return plain(415, 'json only');
  if (!isRequest(name)) return plain(404, 'not found');
  const body = await bodyOf(request, name);
  if (body === null) return plain(413, 'too large');
  const asked = readRequest(name, body);
  if (asked === null) return plain(400, 'bad request');
  const result = await carryOut(counter.desk, name, asked);
  if (isRefusal(result)) return json(400, result);
  return found(result === ABSENT ? null : result);
}

async function bodyOf(request: IncomingMessage, name: RequestName): Promise<string | null> {
  const most = name === 'run-sidebar' ? CALL_BYTES : BODY_BYTES;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    // The rest is read and dropped, so that the answer is not lost with the connection.
    if (length <= most) chunks.push(bytes);
  }
  return length > most ? null : Buffer.concat(chunks).toString('utf8');
}

function equal(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function found(value: unknown): Reply {
  return value === null ? plain(404, 'not found') : json(200, value);
}

function framed(html: string | null, policy: string): Reply {
  return html === null ? plain(404, 'not found') : { status: 200, type: 'text/html', body: html, policy };
}

function json(status: number, value: unknown): Reply {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

function plain(status: number, text: string): Reply {
  return { status, type: 'text/plain', body: text };
}

function failed(error: unknown): Reply {
  return json(500, { error: error instanceof Error ? error.message : String(error) });
}

function send(response: ServerResponse, { body, fileName, policy = "default-src 'none'", status, type }: Reply): void {
  const charset = typeof body === 'string' ? '; charset=utf-8' : '';
  response.writeHead(status, {
    ...ALWAYS,
    'Content-Type': `${type}${charset}`,
    'Content-Security-Policy': policy,
    ...(fileName === undefined ? {} : { 'Content-Disposition': dispositionOf(fileName) }),
  });
  response.end(body);
}
