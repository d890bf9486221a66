import { buildTime } from '../../cache/build-time.ts';
import { processSlot } from '../../cache/process-slot.ts';
import { loadedLedger, readLedger, type Ledger } from '../../loader/content-ledger.ts';
import { filesChangedSince } from '../../loader/following/ledger-steps.ts';
import { unsavedLedger } from '../../loader/following/unsaved-reading.ts';
import { openNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { storyMemo, type StoryMemo } from '../../newsroom/open-stories.ts';
import { nameAddresses } from '../../newsroom/site/addresses.ts';

/** What editors see, or what a build would publish. */
type EditionKind = 'preview' | 'site';

/** A newsroom as the dev server last opened it. */
interface DevEdition {
  ledger: Ledger;
  /** The clock changes what is shown: the minute in which it was opened. */
  minute: number;
  newsroom: Newsroom;
  memo: StoryMemo;
}

const MINUTE = 60_000;

const STORY_FILE = /^content\/articles\/(.+)\.md$/;

/** Both kinds, for every copy of this module. */
const editions = processSlot('dev editions', () => new Map<EditionKind, DevEdition>());

/**
 * Opens the newsroom for a page of the dev server. Pages share one until somebody saves something, or a minute is over.
 */
export function openDevEdition(kind: EditionKind): Newsroom {
  const unsaved = unsavedLedger.value.getStore();
  if (unsaved) return openUnsaved(unsaved);
  const ledger = loadedLedger.value ?? readLedger(process.cwd());
  const now = buildTime();
  const minute = Math.floor(now / MINUTE);
  const known = editions.value.get(kind);
  if (known?.ledger === ledger && known.minute === minute) {
    // The pages name addresses in their own copy of the module.
    nameAddresses(known.newsroom.publication.addresses);
    return known.newsroom;
  }
  const memo = known?.memo ?? storyMemo();
  const files = known && filesChangedSince(known.ledger, ledger);
  const changed = files && [...files].flatMap((file) => STORY_FILE.exec(file)?.[1] ?? []);
  const newsroom = openNewsroom(ledger, now, kind === 'preview', memo, changed);
  editions.value.set(kind, { ledger, minute, newsroom, memo });
  return newsroom;
}

/** The newsrooms of previews: a page asks several times. */
const unsavedEditions = processSlot('unsaved editions', () => new WeakMap<Ledger, Newsroom>());

function openUnsaved(ledger: Ledger): Newsroom {
  const newsroom = unsavedEditions.value.get(ledger) ?? openNewsroom(ledger, buildTime(), true);
  unsavedEditions.value.set(ledger, newsroom);
  nameAddresses(newsroom.publication.addresses);
  return newsroom;
}
