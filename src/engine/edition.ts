import type { Content } from '../newsroom/content.ts';
import { heldBack, type HeldBack } from '../newsroom/held-back.ts';
import { nextChange, type NextChange } from '../newsroom/next-change.ts';
import { openNewsroom, type Newsroom } from '../newsroom/newsroom.ts';
import { buildTime } from '../cache/build-time.ts';
import { loadedLedger, readLedger } from '../loader/content-ledger.ts';
import { rememberDigest } from './page-key.ts';
import { processSlot } from '../cache/process-slot.ts';
import { siteMode } from './site-mode.ts';

/** The instant of the build, and which stories it leaves out; undefined in a preview, which leaves out none. */
export interface LeftOut {
  held: HeldBack;
  /** Milliseconds since 1970. */
  now: number;
  timeZone: string;
}

/** What the build leaves out; undefined before the pages have opened the newsroom. */
export const leftOut = processSlot<LeftOut | undefined>('left out', () => undefined);

/** When the site would change by itself; undefined before the pages have opened the newsroom. */
export const siteChange = processSlot<NextChange | undefined>('next change', () => undefined);

let opened: Newsroom | undefined;

/**
 * The newsroom as of the build's one instant: `BUILD_TIME` (ISO 8601 with offset), else the clock at the first call.
 * A build opens it once; the dev server opens it for each page, so that it shows what was just saved. The dev server and
 * a preview for editors let through stories that are not published, marked as such.
 */
export function openEdition(): Newsroom {
  if (siteMode.value === 'dev') return open(true);
  opened ??= open(siteMode.value === 'preview');
  return opened;
}

/**
 * The newsroom for what the site tells programs: sitemaps, robots.txt and the like. The dev server serves these files as
 * a build would make them, without stories that are not published. Elsewhere it is that of {@link openEdition}.
 */
export function openMachineEdition(): Newsroom {
  return siteMode.value === 'dev' ? open(false) : openEdition();
}

function open(isPreview: boolean): Newsroom {
  const ledger = loadedLedger.value ?? readLedger(process.cwd());
  // The ledger holds what the schemas put out, which is what Content promises.
  const content = ledger as unknown as Content;
  const newsroom = openNewsroom(content, buildTime(), isPreview);
  siteChange.value = nextChange(content, newsroom.now);
  const { now, publication } = newsroom;
  leftOut.value = isPreview ? undefined : { held: heldBack(content, now), now, timeZone: publication.timeZone };
  for (const story of newsroom.stories) {
    const { id, digest, article, unpublished } = story;
    // All of a story follows from where its file lies, what it says and how it stands.
    rememberDigest(story, `${id} ${digest}${unpublished ?? ''}`);
    rememberDigest(article, ledger.articles.get(id)?.fieldsDigest ?? digest);
  }
  return newsroom;
}
