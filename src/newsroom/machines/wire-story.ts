import type { Publication } from '../../schema/publication.ts';
import { feedStory, type FeedStory } from './feed-story.ts';
import { allSignups, type SignupView } from '../story/newsletter.ts';
import type { KilledStory, Newsroom, Story } from '../newsroom.ts';
import { isAskedBelow, type AskedAddress } from '../site/asked-address.ts';
import { siteView, type SiteView } from '../site/site.ts';

/** The formats of news agencies, with the name of the file below the address of a story. */
const WIRE_FILES = { ninjs: 'ninjs.json', newsml: 'newsml-g2.xml' } as const;

export type WireFormat = keyof typeof WIRE_FILES;

/** All that the copy of a story in such a format is made from: its props. */
export interface WireSources {
  publication: Publication;
  site: SiteView;
  signups: Record<string, SignupView>;
  format: WireFormat;
  /** Path of the copy. */
  path: string;
  item: FeedStory | { killed: KilledStory };
}

/**
 * The copies of stories for partners, in the formats that the publication has switched on. A story that was first
 * published elsewhere is not ours to pass on. One that was killed stays, and says so: partners have to hear of it.
 * @param asked the only copy to make, with the other format of its story
 */
export function wireCopies(newsroom: Newsroom, asked?: AskedAddress): WireSources[] {
  const { publication } = newsroom;
  const formats = (['ninjs', 'newsml'] as const).filter((format) => publication.wire[format]);
  if (formats.length === 0) return [];
  const isWanted = ({ url }: { url: string }) => isAskedBelow(asked, url);
  const stories = newsroom.stories.filter(isWanted);
  const killed = newsroom.killed.filter(isWanted);
  const shared = { publication, site: siteView(newsroom), signups: allSignups(newsroom) };
  const copies = (url: string, item: WireSources['item']) =>
    formats.map((format) => ({ ...shared, format, path: `${url}${WIRE_FILES[format]}`, item }));
  return [
    ...stories.filter(isOurs).flatMap((story) => copies(story.url, feedStory(story, newsroom))),
    ...killed.flatMap((story) => copies(story.url, { killed: story })),
  ];
}

function isOurs({ article, unpublished }: Story): boolean {
  return unpublished === undefined && article.canonical === undefined;
}
