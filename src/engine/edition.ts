import { heldBack, type HeldBack } from '../newsroom/held-back.ts';
import { nextChange, type NextChange } from '../newsroom/next-change.ts';
import { openNewsroom, type Newsroom } from '../newsroom/newsroom.ts';
import { buildTime } from '../cache/build-time.ts';
import { loadedLedger, readLedger, type Ledger } from '../loader/content-ledger.ts';
import { openDevEdition } from './dev/dev-edition.ts';
import { withPhotoService } from '../media/photo-service.ts';
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

/** The next time at which the site changes without a commit; undefined before the pages have opened the newsroom. */
export const siteChange = processSlot<NextChange | undefined>('next change', () => undefined);

let edition: Newsroom | undefined;

/**
 * Opens the newsroom as of the build's one instant: `BUILD_TIME` (ISO 8601 with offset), or else the clock at the first
 * call. A build opens it once; the dev server opens it again after each save. The dev server and a preview for editors
 * include unpublished stories, marked as such.
 */
export function openEdition(): Newsroom {
  if (siteMode.value === 'dev') return openDevEdition('preview');
  edition ??= open();
  return edition;
}

/**
 * Opens the newsroom for the files that programs read: sitemaps, robots.txt and the like. The dev server serves these
 * files as a build would make them, without unpublished stories. Otherwise it is the same as {@link openEdition}.
 */
export function openMachineEdition(): Newsroom {
  return siteMode.value === 'dev' ? openDevEdition('site') : openEdition();
}

/** Opens the newsroom of a build as its pages see it. */
export function openBuildNewsroom(ledger: Ledger): Newsroom {
  return withPhotoService(openNewsroom(ledger, buildTime(), siteMode.value === 'preview'), process.cwd());
}

/** Opens the newsroom for the pages of a build. */
function open(): Newsroom {
  const ledger = loadedLedger.value ?? readLedger(process.cwd());
  const newsroom = openBuildNewsroom(ledger);
  siteChange.value = nextChange(ledger, newsroom.now);
  const { now, publication, isPreview } = newsroom;
  leftOut.value = isPreview ? undefined : { held: heldBack(ledger, now), now, timeZone: publication.timeZone };
  for (const story of newsroom.stories) {
    const { id, digest, article, unpublished } = story;
    const language = article.lang ?? publication.lang;
    // A story is fully determined by the path of its file, its data, its standing and the language of its typography.
    rememberDigest(story, `${id} ${language} ${digest}${unpublished ?? ''}`);
    const comments = newsroom.comments.get(id);
    if (comments) rememberDigest(comments, `${publication.lang} ${comments.digest}`);
    // The time of the newest update of a live story is in its body.
    const fields = `${ledger.articles.get(id)?.fieldsDigest ?? digest}${article.updated ?? ''}`;
    rememberDigest(article, `${language} ${fields}`);
  }
  return newsroom;
}
