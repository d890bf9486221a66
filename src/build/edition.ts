import type { Content } from '../newsroom/content.ts';
import { nextChange } from '../newsroom/next-change.ts';
import { openNewsroom, type Newsroom } from '../newsroom/newsroom.ts';
import { buildTime } from './build-time.ts';
import { readLedger, type Ledger } from './content-ledger.ts';
import { handoff } from './handoff.ts';
import { rememberDigest } from './page-key.ts';

let opened: Newsroom | undefined;

/**
 * The newsroom as of the build's one instant: `BUILD_TIME` (ISO 8601 with offset), else the clock at the first call.
 * A build opens it once; the dev server opens it anew for each page, so that it shows what was just saved.
 */
export function openEdition(): Newsroom {
  if (import.meta.env.DEV || !opened) opened = open(handoff().ledger ?? readLedger(process.cwd()));
  return opened;
}

function open(ledger: Ledger): Newsroom {
  // The ledger holds what the schemas put out, which is what Content promises.
  const content = ledger as unknown as Content;
  const newsroom = openNewsroom(content, buildTime(), isPreview());
  handoff().nextChange = nextChange(content, newsroom.now);
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
