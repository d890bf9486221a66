import { HOME_FRONT } from '../schema/front.ts';
import type { TimeView } from '../lib/time/instant.ts';
import type { Content } from '../newsroom/content.ts';
import { namedPhotos } from '../newsroom/photos/named-photo.ts';
import { addressOf } from '../newsroom/site/addresses.ts';
import { deskTime } from './desk-time.ts';

/** Something of the site that time ends. */
export interface Expiry {
  kind: 'photo licence' | 'pin' | 'security.txt';
  /** The photo by its path in the file, or the headline of the pinned story. */
  subject: string;
  time: TimeView;
  /** True when it has ended. */
  isOver: boolean;
  /** Path of the page that shows it. */
  url?: string;
  /** Path from the project's root of the file that says when it ends. */
  file: string;
}

const DAY = 86_400_000;
/** How far the list looks ahead, and how long it keeps what has ended, in milliseconds. */
const AHEAD = 30 * DAY;
const KEPT = 14 * DAY;

/**
 * Lists the licences of photos, the pins of fronts and the contact for security reports that end in the next 30 days or
 * have ended in the last 14, the earliest first.
 * @param now milliseconds since 1970
 */
export function expiries(content: Content, now: number): Expiry[] {
  const timeOf = deskTime(content);
  return [...licences(content), ...pins(content), ...security(content)]
    .map((end) => ({ end, epoch: Date.parse(end.at) }))
    .filter(({ epoch }) => epoch > now - KEPT && epoch <= now + AHEAD)
    .sort((a, b) => a.epoch - b.epoch)
    .map(({ end: { at, ...expiry }, epoch }) => ({
      ...expiry,
      time: timeOf(at),
      isOver: epoch <= now,
    }));
}

interface End extends Omit<Expiry, 'time' | 'isOver'> {
  /** ISO 8601. */
  at: string;
}

function licences({ articles, authors }: Content): End[] {
  const kind = 'photo licence';
  const ofStories = [...articles].flatMap(([id, { file, data }]) =>
    data.frontMatter.status === 'killed'
      ? []
      : namedPhotos(data.frontMatter).flatMap(({ src, expires }): End[] =>
          expires === undefined ? [] : [{ kind, subject: src, at: expires, url: addressOf('story', id), file }],
        ),
  );
  const ofAuthors = [...authors].flatMap(
    ([
      id,
      {
        file,
        data: { portrait },
      },
    ]): End[] =>
      portrait?.expires === undefined
        ? []
        : [{ kind, subject: portrait.src, at: portrait.expires, url: addressOf('author', id), file }],
  );
  return [...ofStories, ...ofAuthors];
}

function pins({ articles, fronts }: Content): End[] {
  return [...fronts].flatMap(([id, { file, data }]) =>
    data.slots
      .flatMap((slot) => ('pins' in slot ? slot.pins : []))
      .flatMap(({ story, until }): End[] => {
        if (until === undefined) return [];
        const subject = articles.get(story)?.data.frontMatter.headline ?? story;
        return [{ kind: 'pin', subject, at: until, url: id === HOME_FRONT ? '/' : addressOf('section', id), file }];
      }),
  );
}

function security({ publication }: Content): End[] {
  return [...publication.values()].flatMap(({ file, data }): End[] =>
    data.security
      ? [{ kind: 'security.txt', subject: 'The contact for security reports', at: data.security.expires, file }]
      : [],
  );
}
