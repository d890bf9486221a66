import type { IncomingMessage, ServerResponse } from 'node:http';
import { DESK_API, STAMP_HEADER } from '../desk-channel.ts';
import { deskChanges } from './desk-changes.ts';
import {
  listFiles,
  listStamps,
  lossOf,
  readFile,
  refusedPath,
  removeFile,
  stampOf,
  versionOf,
  writeFile,
} from './desk-files.ts';
import { publish, restore, takeBack } from './publishing.ts';
import { refusalOf } from './request-guard.ts';

/** The most that one file may have, in bytes: a photo as cameras make them. */
const MOST = 60_000_000;

/** Answers a request to the desk's server. */
export async function deskAnswer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
  findErrors: () => Promise<readonly string[]>,
): Promise<void> {
  const say = (status: number, text: string, type = 'text/plain; charset=utf-8') => {
    response.writeHead(status, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(text);
  };
  const json = (value: unknown) => say(200, JSON.stringify(value), 'application/json');
  const refusal = refusalOf(request);
  if (refusal !== undefined) return say(403, refusal);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const { method } = request;
  if (method === 'GET' && pathname === DESK_API.folder) return json(listFiles(root));
  if (method === 'GET' && pathname === DESK_API.stamps) return json(listStamps(root));
  if (method === 'GET' && pathname === DESK_API.changes) return json(deskChanges(root));
  if (pathname === DESK_API.file) {
    const file = searchParams.get('path') ?? '';
    const refused = refusedPath(root, file);
    if (refused !== undefined) return say(400, refused);
    return answerFile(root, file, request, response, say);
  }
  if (method !== 'POST') return say(405, 'The desk does not know this request.');
  if (pathname === DESK_API.publish) return json(await publish(root, findErrors));
  if (pathname === DESK_API.takeBack) return json(await takeBack(root));
  return json(restore(root, pathOf(await bodyOf(request))));
}

async function answerFile(
  root: string,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
  say: (status: number, text: string) => void,
): Promise<void> {
  const setVersion = () => {
    const version = versionOf(root, file);
    if (version !== undefined) response.setHeader('ETag', `"${version}"`);
    return version !== undefined;
  };
  switch (request.method) {
    case 'HEAD':
      return say(setVersion() ? 200 : 404, '');
    case 'GET': {
      const bytes = readFile(root, file);
      if (!bytes) return say(404, `There is no ${file}.`);
      setVersion();
      response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' });
      response.end(bytes);
      return;
    }
    case 'PUT': {
      const bytes = await bodyOf(request);
      if (!bytes) return say(413, `${file} is too large: at most ${MOST / 1_000_000} MB.`);
      const refused = refusedWriting(root, file, request);
      if (refused) return say(...refused);
      const loss = lossOf(root, file);
      if (loss !== undefined) return say(409, loss);
      writeFile(root, file, bytes);
      setVersion();
      response.setHeader(STAMP_HEADER, stampOf(root, file) ?? '');
      return say(200, 'Saved.');
    }
    case 'DELETE': {
      const refused = refusedWriting(root, file, request);
      if (refused) return say(...refused);
      removeFile(root, file);
      return say(200, 'Removed.');
    }
    default:
      return say(405, 'The desk does not know this request.');
  }
}

/** Why a file is not written or removed: it is not the one that was read. https://www.rfc-editor.org/rfc/rfc9110#section-13.1 */
function refusedWriting(root: string, file: string, { headers }: IncomingMessage): [number, string] | undefined {
  const version = versionOf(root, file);
  const asked = headers['if-match'];
  if (asked === undefined && headers['if-none-match'] !== '*')
    return [428, 'Say which version of the file was read (If-Match), or that it is new (If-None-Match: *).'];
  if (asked === undefined)
    return version === undefined ? undefined : [412, `Somebody has made ${file} in the meantime.`];
  if (version === undefined) return [412, `Somebody has deleted or moved ${file} in the meantime.`];
  return asked === `"${version}"` ? undefined : [412, `Somebody has saved ${file} in the meantime.`];
}

/** @returns undefined for a body that is too large */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function pathOf(body: Buffer | undefined): string {
  try {
    return String(Object(JSON.parse(body?.toString() ?? ''))['path'] ?? '');
  } catch {
    return '';
  }
}
