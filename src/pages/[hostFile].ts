import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { openEdition } from '../engine/edition.ts';
import { handHostFolder, ownHostFiles, WITHDRAWN_FILE } from '../engine/host-folder.ts';
import { pagePaths } from '../engine/page-paths.ts';
import { siteMode } from '../engine/site-mode.ts';
import { deskNeeds } from '../feeds/hosts/desk-needs.ts';
import { hostFiles } from '../feeds/hosts/host-files.ts';
import { hasCompressedCopies } from '../schema/hosting/hosting.ts';
import Page from '../layouts/Page.astro';
import { serviceOrigins } from '../newsroom/comments/comment-provider.ts';
import { counterOrigins, fetchTargets, formTargets } from '../newsroom/site/form-target.ts';
import { pictureServers } from '../newsroom/photos/photo-files.ts';
import { killedStories } from '../newsroom/site/offline-page.ts';
import { siteRedirects } from '../newsroom/site/site-redirects.ts';
import { siteView, type SiteView } from '../newsroom/site/site.ts';

// Astro passes over a page file whose name begins with an underscore, as _headers and _redirects must.
export const getStaticPaths = (async () => {
  // The dev server reads no file for hosts.
  if (siteMode.value === 'dev') return [];
  const newsroom = openEdition();
  const { hosting } = newsroom.publication;
  const { published, beside, note } = hostFiles({
    ...siteRedirects(newsroom),
    own: ownHostFiles(process.cwd()),
    origin: siteView(newsroom).origin,
    isCompressed: hasCompressedCopies(newsroom.publication),
    hsts: hosting.hsts,
    reports: hosting.reports,
    styles: await inlineStyles(siteView(newsroom)),
    hasSearch: newsroom.publication.search,
    isPreview: newsroom.isPreview,
    formActions: formTargets(newsroom),
    comments: serviceOrigins(newsroom.publication),
    connections: fetchTargets(newsroom),
    scriptOrigins: counterOrigins(newsroom),
    pictures: pictureServers(newsroom),
    admin: newsroom.publication.desk ? deskNeeds(newsroom.publication.desk) : undefined,
  });
  const files = { ...beside, [WITHDRAWN_FILE]: JSON.stringify(killedStories(newsroom)) };
  handHostFolder({ files, ...(note !== undefined && { note }) });
  return pagePaths(Object.entries(published), ([hostFile, text]) => ({
    params: { hostFile },
    props: { file: { text } },
  }));
}) satisfies GetStaticPaths;

/** A file that tells a host about redirects or headers. */
export const GET: APIRoute<{ file: { text: string } }> = ({ props }) => new Response(props.file.text);

/** What every page has in its `<style>` elements, from a page that has nothing else. */
async function inlineStyles(site: SiteView): Promise<string[]> {
  const head = { title: '', description: '', canonical: '/', kind: 'website' } as const;
  const container = await AstroContainer.create();
  const html = await container.renderToString(Page, { props: { site, head } });
  return [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, style]) => style ?? '');
}
