import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../engine/edition.ts';
import { pagePaths } from '../engine/page-paths.ts';
import { FEED_SHEETS } from '../feeds/feed-document.ts';
import { feedSheet } from '../feeds/feed-sheet.ts';
import { feedStyle } from '../feeds/feed-style.ts';
import styles from '../styles/feed.css?url';
import tokens from '../styles/tokens.css?url';

interface Props {
  kind: 'xsl' | 'css';
  language: string;
}

// Both are made of words in the language of the publication, so that they cannot lie in public/.
export const getStaticPaths = (() => {
  const language = openEdition().publication.lang;
  return pagePaths(
    (['xsl', 'css'] as const).map((kind) => ({
      params: { feedSheet: FEED_SHEETS[kind].slice(1) },
      props: { page: { kind, language } },
    })),
  );
}) satisfies GetStaticPaths;

/** The sheets that show feeds as pages: one for browsers that know XSLT, one for the others. */
export const GET: APIRoute<{ page: Props }> = ({ props: { page } }) =>
  page.kind === 'xsl'
    ? new Response(feedSheet(page.language, [tokens, styles]), { headers: { 'content-type': 'text/xsl' } })
    : new Response(feedStyle(page.language, tokens), { headers: { 'content-type': 'text/css' } });
