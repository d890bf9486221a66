import type { Graph } from 'schema-dts';
import type { BodyPart } from '../../markdown/body-parts.ts';
import type { SiteView } from '../../newsroom/site/site.ts';
import type { StoryPage } from '../../newsroom/story/story-page.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { graphOf, wholeOn } from './graph.ts';
import { newsArticle } from './news-article.ts';
import { newsOrganization } from './news-organization.ts';

/**
 * The page of a story.
 * @param body its compiled text
 */
export function storyData(page: StoryPage, body: readonly BodyPart[]): Graph {
  const { site, section, headline, url } = page;
  return graphOf(newsArticle(page, body), breadcrumbs(site.origin, [section, { name: headline, url }]));
}

/** The front page: the publication and its site. */
export function frontData(site: SiteView): Graph {
  const url = wholeOn(site.origin)('/');
  return graphOf(newsOrganization(site), {
    '@type': 'WebSite',
    name: site.name,
    url,
    inLanguage: site.language,
    publisher: { '@id': `${url}#publisher` },
  });
}

/** A page about the publication itself: the masthead, a policy. */
export function aboutData(site: SiteView, title: string, url: string): Graph {
  return graphOf(
    newsOrganization(site),
    breadcrumbs(site.origin, [
      { name: site.name, url: '/' },
      { name: title, url },
    ]),
  );
}
