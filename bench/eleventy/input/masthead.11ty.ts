import { htmlText } from '../parts/html-text.ts';
import { aboutData } from '../parts/json-ld.ts';
import { pageDocument } from '../parts/page-document.ts';
import type { SiteData } from '../parts/site.ts';

export const data = { eleventyExcludeFromCollections: true, permalink: '/masthead/' };

/** Who runs the publication, as a page. */
export function render({ publication, authors }: SiteData): string {
  const { name, origin } = publication;
  const path = '/masthead/';
  const description = `The people who run ${name}, by role.`;
  const people = publication.masthead.map(
    ({ role, author }) =>
      `<li><div><h3 class="name"><a href="/authors/${author}/">${htmlText(authors[author]?.name ?? author)}</a></h3><p class="role">${role}</p></div></li>\n`,
  );
  const main = `<div class="wrap">
<header class="list-head">
<h1>Masthead</h1>
<p class="description">${description}</p>
</header>
<section class="desk" aria-label="Masthead">
<ul class="people">
${people.join('')}</ul>
</section>
</div>
`;
  const structuredData = aboutData(publication, [
    { name, url: `${origin}/` },
    { name: 'Masthead', url: `${origin}${path}` },
  ]);
  return pageDocument({ title: 'Masthead', description, path, kind: 'website', structuredData }, main, publication);
}
