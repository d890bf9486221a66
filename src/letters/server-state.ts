import { Rate } from './form/rate.ts';
import { Senders } from './form/sender.ts';
import { OwnNewsletters } from './content/own-newsletters.ts';
import { PublishedComments } from './content/published-comments.ts';
import { Stories } from './content/stories.ts';
import type { Outbox } from './mail/outbox.ts';
import { readPaper, type Paper } from './content/paper.ts';
import type { LettersSettings } from './settings.ts';
import type { Store } from './store/store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the routes of the server share. */
export interface ServerState {
  settings: LettersSettings;
  paper: Paper;
  store: Store;
  stories: Stories;
  comments: PublishedComments;
  newsletters: OwnNewsletters;
  senders: Senders;
  /** What one connection may post. */
  posts: Rate;
  /** What one connection may try, accepted or not. */
  attempts: Rate;
  /** Wrong passwords from one connection. */
  failures: Rate;
  outbox: Outbox | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
  log: (line: string) => void;
  /** False while nothing can be written to the disk. */
  health: { canStore: boolean };
}

/** The state of a server that begins. */
export function serverState(
  parts: Pick<ServerState, 'settings' | 'store' | 'outbox' | 'log'> & { now?: () => number; paper?: Paper },
): ServerState {
  const paper = parts.paper ?? readPaper(parts.settings.root);
  return {
    ...parts,
    paper,
    now: parts.now ?? Date.now,
    stories: new Stories(parts.settings.root, paper),
    comments: new PublishedComments(parts.settings.root),
    newsletters: new OwnNewsletters(parts.settings.root),
    senders: new Senders(),
    // A school or an office may share one address.
    posts: new Rate([
      { most: 10, within: 10 * MINUTE },
      { most: 60, within: 24 * HOUR },
    ]),
    attempts: new Rate([{ most: 120, within: 10 * MINUTE }]),
    failures: new Rate([{ most: 10, within: 15 * MINUTE }]),
    health: { canStore: true },
  };
}
