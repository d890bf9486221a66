import type { APIRoute, GetStaticPaths } from 'astro';
import { openMachineEdition } from '../../../../engine/edition.ts';
import { pagePaths } from '../../../../engine/page-paths.ts';
import { routePaths } from '../../../../engine/route-paths.ts';
import { readBody } from '../../../../loader/story-body.ts';
import { markdownCopy } from '../../../../feeds/markdown-copy.ts';
import { isAskedBelow } from '../../../../newsroom/site/asked-address.ts';
import { storyPage } from '../../../../newsroom/story/story-page.ts';
import { storySources, type StorySources } from '../../../../newsroom/story/story-sources.ts';

// A parameter, because Astro reads index.md.ts as the address /<slug>.md.
export const getStaticPaths = routePaths((asked) => {
  const newsroom = openMachineEdition();
  const { publication, stories, isPreview } = newsroom;
  if (!publication.machines.markdown || isPreview) return [];
  return pagePaths(
    stories.filter(({ url }) => isAskedBelow(asked, url)),
    (story) => {
      const [year, month, slug] = story.id.split('/');
      return { params: { year, month, slug, copy: 'index' }, props: { page: storySources(story, newsroom) } };
    },
  );
}) satisfies GetStaticPaths;

/** A story as Markdown, for programs. */
export const GET: APIRoute<{ page: StorySources }> = ({ props }) => {
  const page = storyPage(props.page);
  return new Response(markdownCopy(page, readBody(page.body)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
