import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { buildTime } from '../cache/build-time.ts';
import { readPlainFile } from '../cache/plain-file.ts';
import { calendarDay } from '../lib/time/instant.ts';
import { loadedLedger } from '../loader/content-ledger.ts';
import { pagesChanged } from '../loader/following/content-following.ts';
import { checkedContent } from '../loader/known-content.ts';
import { boardView } from './board/board-page.ts';
import { calendarView } from './board/calendar-view.ts';
import { DESK_ROUTE } from './desk-address.ts';
import { deskPage, type BoardPage, type DeskPage } from './desk-page.ts';
import { deskClock, deskZone } from './desk-time.ts';
import { deskReading, type DeskReading } from './desk-watch.ts';
import { deskToken, TOKEN_FIELD } from './guard/desk-token.ts';
import { requestBody } from './guard/request-body.ts';
import { isTrusted } from './guard/trusted-request.ts';
import { previewStory } from './preview/preview.ts';
import { changeLog } from './life/change-log.ts';
import { planStory, postStory } from './story/story-post.ts';
import { articleId } from './story/story-id.ts';
import { storyView, type StoryResult } from './story/story-view.ts';
import { storyLink } from './story/story-link.ts';

/** The routes of the desk's pages, below the route of the desk. */
export const DESK_ROUTES = {
  board: '',
  calendar: 'calendar/',
  story: 'story/',
  preview: 'preview/',
} as const satisfies Record<DeskPage['kind'], string>;

type Next = () => void;

/** A request for the desk. */
export interface DeskRequest {
  root: string;
  /** The path of the desk, with slashes at both ends. */
  base: string;
  /** The path below it. */
  place: string;
  query: URLSearchParams;
  request: IncomingMessage;
  response: ServerResponse;
  /** Goes on to Astro, which makes the page. */
  next: Next;
}

/**
 * Answers a request for a page or an endpoint of the desk.
 * @returns false when the desk has nothing there
 */
export async function answerDesk(asked: DeskRequest): Promise<boolean> {
  const { place, query, request } = asked;
  const isPost = request.method === 'POST';
  if (isPost && !canWrite()) {
    refuse(asked, 403, 'The desk only shows: `desk: false` in content/publication.yaml switches writing off.');
    return true;
  }
  if (place === 'api/preview' || (place === DESK_ROUTES.preview && isPost)) {
    await answerPreview(asked);
    return true;
  }
  const reading = deskReading.value;
  if (place === DESK_ROUTES.board) {
    show(asked, boardPage(asked, reading));
    return true;
  }
  const month = /^calendar\/(?:(\d{4}-(?:0[1-9]|1[0-2]))\/)?$/.exec(place);
  if (month && reading) {
    const content = checkedContent(reading.known);
    const now = buildTime();
    const today = calendarDay(new Date(now).toISOString(), deskZone(content)).slice(0, 'YYYY-MM'.length);
    show(asked, { kind: 'calendar', ...common(asked), calendar: calendarView(content, month[1] ?? today, now) });
    return true;
  }
  const file = query.get('file') ?? '';
  if (place === DESK_ROUTES.preview) {
    if (file !== '' && articleId(file) === undefined) {
      refuse(asked, 404, 'This is not the file of a story: a story is in content/articles/.');
      return true;
    }
    const isThere = file !== '' && existsSync(path.join(asked.root, file));
    const text = isThere ? readPlainFile(asked.root, file).toString('utf8') : '';
    show(asked, { kind: 'preview', ...common(asked), file, isEmbedded: query.has('embed'), text });
    return true;
  }
  if (place === DESK_ROUTES.story && reading)
    return isPost
      ? answerPost(asked, reading, file)
      : showStory(asked, reading, file, planStory(asked.root, reading, file, query));
  return false;
}

function common({ base }: DeskRequest): Pick<DeskPage, 'base' | 'token' | 'canWrite' | 'clock'> {
  const { known } = deskReading.value ?? {};
  return {
    base,
    token: canWrite() ? deskToken.value : '',
    canWrite: canWrite(),
    ...(known && { clock: deskClock(checkedContent(known), buildTime()) }),
  };
}

/** False for a publication that has switched the desk off. */
function canWrite(): boolean {
  const [publication] = loadedLedger.value?.publication.values() ?? [];
  return publication?.data.desk !== false;
}

function refuse({ response }: DeskRequest, status: number, why: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${why}\n`);
}

/** Lets Astro make a page. */
function show({ request, next }: DeskRequest, page: DeskPage): void {
  request.url = DESK_ROUTE + DESK_ROUTES[page.kind];
  // The form has been read.
  request.method = 'GET';
  deskPage.value.run(page, next);
}

function boardPage(asked: DeskRequest, reading: DeskReading | undefined): BoardPage {
  const page = { kind: 'board', ...common(asked), isChecked: reading?.isChecked ?? false } as const;
  const words = asked.query.get('q')?.trim() ?? '';
  return reading ? { ...page, ...boardView(asked.root, reading, words, buildTime()) } : page;
}

function showStory(asked: DeskRequest, reading: DeskReading, file: string, result: StoryResult = {}): boolean {
  const { root, query } = asked;
  const log = changeLog(root);
  const done = result.done ?? log.find(({ id }) => id === query.get('done'));
  const view = storyView(root, reading, file, buildTime(), { ...result, ...(done && { done }) });
  if (!view) return false;
  show(asked, { kind: 'story', ...common(asked), view });
  return true;
}

async function answerPost(asked: DeskRequest, reading: DeskReading, file: string): Promise<boolean> {
  const { root, base, request, response } = asked;
  const form = new URLSearchParams(await requestBody(request));
  if (!isTrusted(request, form.get(TOKEN_FIELD) ?? '')) {
    const why = 'This form is from before the last start of the dev server, or from elsewhere. Load the page again.';
    refuse(asked, 403, why);
    return true;
  }
  holdReloads(response);
  const result = postStory(root, reading, file, form);
  if (!('next' in result)) return showStory(asked, reading, file, result);
  const done = result.id === undefined ? '' : `&done=${result.id}`;
  // The watcher needs a moment to read what was written.
  await changedReading(reading);
  response.writeHead(303, { Location: `${base}${storyLink(result.next)}${done}` }).end();
  return true;
}

/** Milliseconds in which a browser has followed the answer to a form. */
const FOLLOWED = 1000;

/**
 * Keeps the dev server from loading pages again until the browser has followed the answer to a form: a page that is loaded again
 * meanwhile forgets where the form leads.
 */
function holdReloads(response: ServerResponse): void {
  const reload = pagesChanged.value;
  let isDue = false;
  pagesChanged.value = () => {
    isDue = true;
  };
  response.once('close', () =>
    setTimeout(() => {
      pagesChanged.value = reload;
      if (isDue) reload?.();
    }, FOLLOWED),
  );
}

/** Milliseconds to wait for a reading of what was written. */
const LONGEST = 3000;

/** Waits until the dev server has read what was just written, so that the next page shows it. */
async function changedReading(before: DeskReading): Promise<void> {
  for (const end = Date.now() + LONGEST; Date.now() < end && deskReading.value?.known === before.known;)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

async function answerPreview({ root, request, response }: DeskRequest): Promise<void> {
  const reply = (status: number, body: object) => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(body));
  };
  if (request.method !== 'POST') return reply(405, { error: 'Send the text with POST.' });
  if (!isTrusted(request)) return reply(403, { error: 'Load the page of the desk again.' });
  const sent = unsavedText(await requestBody(request));
  if (!sent)
    return reply(400, { error: 'Send {"file": "content/articles/…", "text": "…"}, of at most four megabytes.' });
  const preview = await previewStory(root, sent.file, sent.text);
  if (!preview)
    return reply(404, { error: `${sent.file} is not the file of a story, or content/ is still being read.` });
  reply(200, preview);
}

function unsavedText(body: string | undefined): { file: string; text: string } | undefined {
  try {
    const { file, text } = Object(JSON.parse(body ?? '')) as Record<string, unknown>;
    return typeof file === 'string' && typeof text === 'string' ? { file, text } : undefined;
  } catch {
    return undefined;
  }
}
