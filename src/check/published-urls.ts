import { encodedPath } from '../lib/site-path.ts';
import type { Article } from '../schema/article.ts';
import type { SiteAddresses } from './site-addresses.ts';
import type { Standing } from '../newsroom/gate.ts';

/** The reason why published addresses must keep working. */
export const WHY_ADDRESSES_STAY = 'Readers, other sites and search engines have links to it.';

/** Returns true when the site answers at a path: with a page, a redirect, or the notice that a story was withdrawn. */
export type IsAnswered = (path: string) => boolean;

/**
 * Creates a test for the paths at which the site will answer. A path with or without a slash at its end, or with
 * `index.html`, is the same path.
 */
export function answers(site: SiteAddresses, killed: readonly { url: string }[]): IsAnswered {
  const led = [...site.aliases].filter(([, story]) => site.owners.has(story)).map(([alias]) => alias);
  const known = new Set([...site.owners.keys(), ...led, ...killed.map(({ url }) => url)].map(keyOf));
  return (path) => known.has(keyOf(path)) || site.redirectOf(encodedPath(path)) !== undefined;
}

function keyOf(path: string): string {
  return encodedPath(path).replace(/(?:\/index\.html?|\/)$/, '');
}

/** A story that was public, and its state now. */
export interface FormerStory {
  /** Its address and its former front matter. */
  url: string;
  article: Article;
  /** The file that has its text now, or else the file that had it. */
  file: string;
  /** Its current standing; undefined when its file no longer exists. */
  standing?: Standing | undefined;
  /** A new file that seems to be the same story. */
  possibleDuplicate?: string | undefined;
}

/** An address that was published and would stop working: a problem without its place. */
export interface GoneAddress {
  /** The field that causes the problem, when the file still exists. */
  field?: string;
  what: string;
  fix: string;
}

/**
 * Finds the addresses of a formerly public story that no longer work: its own address, or else its aliases. A killed
 * story may give up its aliases too.
 */
export function vanishedAddresses(story: FormerStory, isAnswered: IsAnswered): GoneAddress[] {
  const { url, article, standing, possibleDuplicate } = story;
  if (standing === 'killed') return [];
  if (!isAnswered(url)) return [isUnpublished(standing) ? unpublished(url, standing) : deleted(url, possibleDuplicate)];
  return article.aliases
    .filter((alias) => !isAnswered(alias))
    .map((alias) => ({
      field: 'aliases',
      what: `${alias} redirected to this story, but no longer does.`,
      fix: `Add \`${alias}\` to the \`aliases\` of the story again.`,
    }));
}

const REASONS: Record<Exclude<Standing, 'public' | 'killed'>, { field: string; reason: string }> = {
  draft: { field: 'status', reason: 'the story is now a draft' },
  scheduled: { field: 'published', reason: 'its publication date is now in the future' },
  embargoed: { field: 'embargo', reason: 'it is now under embargo' },
  never: { field: 'published', reason: 'its times say that it was withdrawn before it came out' },
};
const WITHDRAW = 'write `status: retracted` to keep it with a notice, or `status: killed` to withdraw all of its text';

function isUnpublished(standing: Standing | undefined): standing is keyof typeof REASONS {
  return standing !== undefined && standing in REASONS;
}

function unpublished(url: string, standing: keyof typeof REASONS): GoneAddress {
  const { field, reason } = REASONS[standing];
  return { field, what: whatOf(url, reason), fix: `Restore \`${field}\`, or ${WITHDRAW}.` };
}

function deleted(url: string, possibleDuplicate: string | undefined): GoneAddress {
  const fix =
    possibleDuplicate === undefined
      ? `If the story was renamed, write \`aliases: [${url}]\` in its new file. If not, restore the file and ${WITHDRAW}.`
      : `The story seems to have moved to ${possibleDuplicate}. Write \`aliases: [${url}]\` there.`;
  return { what: whatOf(url, 'the file is gone'), fix };
}

function whatOf(url: string, reason: string): string {
  return `${url} was published, but no longer exists: ${reason}.`;
}
