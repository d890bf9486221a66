import { existsSync } from 'node:fs';
import path from 'node:path';
import { addressesIn } from '../loader/following/ledger-steps.ts';
import type { Content } from '../newsroom/content.ts';

/** The path of the desk in the dev server. No file of `content/` can have it. */
export const DESK_ROUTE = '/_desk/';

/** The path that people type. */
const DESK = '/desk/';

/**
 * The path of the desk in the dev server: `/desk/`, or `/_desk/` for a publication that has pages of its own there. The
 * name is not reserved, because readers never see the desk.
 * @param content what is shown; undefined before it was read
 */
export function deskAddress(
  root: string,
  content?: Pick<Content, 'articles' | 'pages' | 'publication' | 'sections'>,
): string {
  if (!content) return DESK;
  const { articles, pages, publication, sections } = content;
  const words = [...publication.values()].flatMap(({ data }) => Object.values(data.addresses));
  const isTaken =
    sections.has('desk') ||
    pages.has('desk') ||
    words.includes('desk') ||
    existsSync(path.join(root, 'public/desk')) ||
    isFormer(content, articles);
  return isTaken ? DESK_ROUTE : DESK;
}

/** What was found when the addresses of the site last changed. */
let last: { addresses: object; isFormer: boolean } | undefined;

/** Whether a story was at the address before. */
function isFormer(content: object, articles: Content['articles']): boolean {
  const addresses = addressesIn(content);
  if (last?.addresses !== addresses)
    last = { addresses, isFormer: articles.values().some(({ data }) => data.frontMatter.aliases.includes(DESK)) };
  return last.isFormer;
}
