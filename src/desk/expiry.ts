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
  /** The headline of the story, the name of the author or of the front that has it. */
  where?: string;
  time: TimeView;
  /** Path of the page that shows it. */
  url?: string;
  /** Path from the project's root of the file that says when it ends. */
  file: string;
}

const DAY = 86_400_000;
/** How far the list looks ahead, in milliseconds. */
const AHEAD = 30 * DAY;

/**
 * Lists the licences of photos, the pins of fronts and the contact for security reports that end in the next 30 days, the next
 * first; and apart those that have ended and are still in their files, the latest first.
 * @param now milliseconds since 1970
 */
export function expiries(content: Content, now: number): Record<'expiring' | 'expired', Expiry[]> {
  const timeOf = deskTime(content, now);
  const ends = [...licences(content), ...pins(content), ...security(content)]
    .map((end) => ({ end, epoch: Date.parse(end.at) }))
    .filter(({ epoch }) => epoch <= now + AHEAD)
    .sort((a, b) => a.epoch - b.epoch)
    .map(({ end: { at, ...expiry }, epoch }) => ({ expiry: { ...expiry, time: timeOf(at) }, isOver: epoch <= now }));
  const { expired = [], expiring = [] } = Object.groupBy(ends, ({ isOver }) => (isOver ? 'expired' : 'expiring'));
  return {
    expiring: expiring.map(({ expiry }) => expiry),
    expired: expired.map(({ expiry }) => expiry).toReversed(),
  };
}

interface End extends Omit<Expiry, 'time'> {
  /** ISO 8601. */
  at: string;
}

function licences({ articles, authors }: Content): End[] {
  const kind = 'photo licence';
  const ofStories = [...articles].flatMap(([id, { file, data }]) =>
    data.frontMatter.status === 'killed'
      ? []
      : namedPhotos(data.frontMatter).flatMap(({ src, expires }): End[] =>
          expires === undefined
            ? []
            : [
                {
                  kind,
                  subject: src,
                  where: data.frontMatter.headline,
                  at: expires,
                  url: addressOf('story', id),
                  file,
                },
              ],
        ),
  );
  const ofAuthors = [...authors].flatMap(
    ([
      id,
      {
        file,
        data: { name, portrait },
      },
    ]): End[] =>
      portrait?.expires === undefined
        ? []
        : [{ kind, subject: portrait.src, where: name, at: portrait.expires, url: addressOf('author', id), file }],
  );
  return [...ofStories, ...ofAuthors];
}

function pins({ articles, fronts, sections }: Content): End[] {
  return [...fronts].flatMap(([id, { file, data }]) =>
    data.slots
      .flatMap((slot) => ('pins' in slot ? slot.pins : []))
      .flatMap(({ story, until }): End[] => {
        if (until === undefined) return [];
        const subject = articles.get(story)?.data.frontMatter.headline ?? story;
        const isHome = id === HOME_FRONT;
        const where = isHome ? 'Front page' : (sections.get(id)?.data.name ?? id);
        return [{ kind: 'pin', subject, where, at: until, url: isHome ? '/' : addressOf('section', id), file }];
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
