import { encodedPath } from '../lib/site-path.ts';
import type { Article } from '../schema/article.ts';
import type { SiteAddresses } from './site-addresses.ts';
import type { Standing, Unpublished } from '../newsroom/gate.ts';

/** Why an address has to stay. */
export const WHY_ADDRESSES_STAY = 'Readers, other sites and search engines have links to it.';

/** Tells whether the site answers at a path: with a page, a redirect, or the notice that a story was withdrawn. */
export type IsAnswered = (path: string) => boolean;

/** Knows every path at which the site will answer. With and without a slash at its end, and `index.html`, it is one. */
export function answers(site: SiteAddresses, killed: readonly { url: string }[]): IsAnswered {
  const led = [...site.aliases].filter(([, story]) => site.owners.has(story)).map(([alias]) => alias);
  const known = new Set([...site.owners.keys(), ...led, ...killed.map(({ url }) => url)].map(keyOf));
  return (path) => known.has(keyOf(path));
}

function keyOf(path: string): string {
  return encodedPath(path).replace(/(?:\/index\.html?|\/)$/, '');
}

/** A story that was public, and what became of it. */
export interface FormerStory {
  /** Its address, and what its front matter said. */
  url: string;
  article: Article;
  /** Where its text is now, and otherwise where it was. */
  file: string;
  /** How it stands now; undefined when there is no file of that name any more. */
  standing?: Standing | undefined;
  /** A new file that seems to be the same story. */
  twin?: string | undefined;
}

/** An address that was published and would lead nowhere: a problem without its place. */
export interface GoneAddress {
  /** The field that is to blame, when the file is still there. */
  field?: string;
  what: string;
  fix: string;
}

/**
 * The addresses of a story that was public which nothing answers any more: its own, or else its former ones. With a story
 * that is killed, its former addresses may go, too.
 */
export function vanishedAddresses(story: FormerStory, isAnswered: IsAnswered): GoneAddress[] {
  const { url, article, standing, twin } = story;
  if (standing === 'killed') return [];
  if (!isAnswered(url)) return [isUnpublished(standing) ? unpublished(url, standing) : deleted(url, twin)];
  return article.aliases
    .filter((alias) => !isAnswered(alias))
    .map((alias) => ({
      field: 'aliases',
      what: `${alias} led to this story, and now leads nowhere.`,
      fix: `Put \`${alias}\` back into the \`aliases\` of the story.`,
    }));
}

const REASONS: Record<Unpublished, { field: string; reason: string }> = {
  draft: { field: 'status', reason: 'the story is a draft now' },
  scheduled: { field: 'published', reason: 'its publication lies in the future now' },
  embargoed: { field: 'embargo', reason: 'it is under embargo now' },
};
const WITHDRAW = 'write `status: retracted` to keep it with a notice, or `status: killed` to withdraw all of its text';

function isUnpublished(standing: Standing | undefined): standing is Unpublished {
  return standing !== undefined && standing in REASONS;
}

function unpublished(url: string, standing: Unpublished): GoneAddress {
  const { field, reason } = REASONS[standing];
  return { field, what: whatOf(url, reason), fix: `Put \`${field}\` back as it was; or ${WITHDRAW}.` };
}

function deleted(url: string, twin: string | undefined): GoneAddress {
  const fix =
    twin === undefined
      ? `If the story has another name now, write \`aliases: [${url}]\` there. If not, put the file back and ${WITHDRAW}.`
      : `It seems to be ${twin} now: write \`aliases: [${url}]\` there.`;
  return { what: whatOf(url, 'the file is gone'), fix };
}

function whatOf(url: string, reason: string): string {
  return `${url} was published, and now leads nowhere: ${reason}.`;
}
