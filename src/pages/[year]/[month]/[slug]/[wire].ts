import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../../../engine/edition.ts';
import { feedBody } from '../../../../loader/feed-body.ts';
import { pagePaths } from '../../../../engine/page-paths.ts';
import { routePaths } from '../../../../engine/route-paths.ts';
import { newsml } from '../../../../feeds/newsml.ts';
import { ninjs } from '../../../../feeds/ninjs.ts';
import { wireItem } from '../../../../feeds/wire-item.ts';
import { wireCopies, type WireSources } from '../../../../newsroom/machines/wire-story.ts';

export const getStaticPaths = routePaths((asked) =>
  pagePaths(wireCopies(openEdition(), asked), (page) => {
    const [, year, month, slug, wire] = page.path.split('/');
    return { params: { year, month, slug, wire }, props: { page } };
  }),
) satisfies GetStaticPaths;

const PRINTERS = {
  ninjs: { print: ninjs, type: 'application/json' },
  newsml: { print: newsml, type: 'application/vnd.iptc.g2.newsitem+xml' },
};

/** A story in the format of a news agency, for partners. */
export const GET: APIRoute<{ page: WireSources }> = ({ props: { page } }) => {
  const { print, type } = PRINTERS[page.format];
  return new Response(print(wireItem(page, feedBody)), { headers: { 'content-type': type } });
};
