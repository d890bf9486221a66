import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../../../engine/edition.ts';
import { pagePaths } from '../../../../engine/page-paths.ts';
import { routePaths } from '../../../../engine/route-paths.ts';
import { editionMail } from '../../../../feeds/mail/edition-mail.ts';
import { feedBody } from '../../../../loader/feed-body.ts';
import { editionPaths } from '../../../../newsroom/newsletters/edition-paths.ts';
import type { EditionSources } from '../../../../newsroom/newsletters/edition-sources.ts';

export const getStaticPaths = routePaths(() =>
  pagePaths(editionPaths(openEdition()), (path) => path),
) satisfies GetStaticPaths;

/** An edition as the HTML of a mail. */
export const GET: APIRoute<{ page: EditionSources }> = ({ props: { page } }) =>
  new Response(editionMail(page, feedBody).html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
