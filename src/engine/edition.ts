import type { Content } from '../newsroom/content.ts';
import { nextChange, type NextChange } from '../newsroom/next-change.ts';
import { openNewsroom, type Newsroom } from '../newsroom/newsroom.ts';
import { buildTime } from '../cache/build-time.ts';
import { loadedLedger, readLedger, type Ledger } from '../loader/content-ledger.ts';
import { rememberDigest } from './page-key.ts';
import { processSlot } from '../cache/process-slot.ts';

/** When the site would change by itself; undefined before the pages have opened the newsroom. */
export const siteChange = processSlot<NextChange | undefined>('next change', () => undefined);

let opened: Newsroom | undefined;

/**
 * The newsroom as of the build's one instant: `BUILD_TIME` (ISO 8601 with offset), else the clock at the first call.
 * A build opens it once; the dev server opens it anew for each page, so that it shows what was just saved.
 */
export function openEdition(): Newsroom {
  if (import.meta.env.DEV || !opened) opened = open(loadedLedger.value ?? readLedger(process.cwd()));
  return opened;
}

function open(ledger: Ledger): Newsroom {
  // The ledger holds what the schemas put out, which is what Content promises.
  const content = ledger as unknown as Content;
  const newsroom = openNewsroom(content, buildTime(), isPreview());
  siteChange.value = nextChange(content, newsroom.now);
  for (const story of newsroom.stories) {
    const { id, digest, article, unpublished } = story;
    // All of a story follows from where its file lies, what it says and how it stands.
    rememberDigest(story, `${id} ${digest}${unpublished ?? ''}`);
    rememberDigest(article, ledger.articles.get(id)?.fieldsDigest ?? digest);
  }
  return newsroom;
}

/** `npm run preview:drafts` asks for what is not published, too. */
function isPreview(): boolean {
  return process.env['PREVIEW_DRAFTS'] === 'true';
}
