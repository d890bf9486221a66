import type { IncomingMessage, ServerResponse } from 'node:http';
import { DESK_API, type DeskAnswer } from '../desk-channel.ts';
import { listFiles, readFile, refusedPath, removeFile, writeFile } from './desk-files.ts';
import { deskChanges, publish, restore, takeBack } from './publishing.ts';
import { refusalOf } from './request-guard.ts';

/** The most that one file may have, in bytes: a photo as cameras make them. */
const MOST = 60_000_000;

/** Answers a request to the desk's server. */
export async function deskAnswer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
  errorsIn: (files: readonly string[]) => readonly string[],
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
  if (method === 'GET' && pathname === DESK_API.changes) return json(deskChanges(root));
  if (pathname === DESK_API.file) {
    const file = searchParams.get('path') ?? '';
    const refused = refusedPath(root, file);
    if (refused !== undefined) return say(400, refused);
    return answerFile(root, file, request, response, say);
  }
  if (method !== 'POST') return say(405, 'The desk does not know this request.');
  if (pathname === DESK_API.publish) return json(await publish(root, errorsIn));
  if (pathname === DESK_API.takeBack) return json(await takeBack(root));
  const file = pathOf(await bodyOf(request));
  const refused = refusedPath(root, file);
  return json(refused === undefined ? restore(root, file) : ({ ok: false, why: refused } satisfies DeskAnswer));
}

async function answerFile(
  root: string,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
  say: (status: number, text: string) => void,
): Promise<void> {
  switch (request.method) {
    case 'GET': {
      const bytes = readFile(root, file);
      if (!bytes) return say(404, `There is no ${file}.`);
      response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' });
      response.end(bytes);
      return;
    }
    case 'PUT': {
      const bytes = await bodyOf(request);
      if (!bytes) return say(413, `${file} is too large: at most ${MOST / 1_000_000} MB.`);
      writeFile(root, file, bytes);
      return say(200, 'Saved.');
    }
    case 'DELETE':
      removeFile(root, file);
      return say(200, 'Removed.');
    default:
      return say(405, 'The desk does not know this request.');
  }
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
