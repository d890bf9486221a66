import { asPage, encodedPath } from '../../lib/site-path.ts';
import { uuidOfAddress } from '../../lib/uuid.ts';
import type { Publication } from '../../schema/publication.ts';

/** The form that the addresses of stories have here: an alias of another form is a short link, or of an older system. */
const STORY_ADDRESS = /^\/\d{4}\/\d{2}\/[^/]+\/?$/;

/** What the permanent id of a story is made from. */
export interface StoryIdentity {
  url: string;
  aliases: readonly string[];
  guid?: string | undefined;
}

/**
 * The permanent id of a story: feed readers know by it that they have shown it. It follows from the oldest address that
 * the story had on this site, so that it stays when the file is moved and its former address becomes an alias.
 * @returns the id that another system had given it, else a URN
 */
export function storyGuid({ url, aliases, guid }: StoryIdentity, { url: site, feeds }: Publication): string {
  if (guid !== undefined) return guid;
  const first = aliases.find((alias) => STORY_ADDRESS.test(alias)) ?? url;
  return uuidOfAddress(new URL(asPage(encodedPath(first)), feeds.origin ?? site).href);
}
