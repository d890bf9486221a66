import { apMoment, isoInstant } from '../../parts/ap-time.ts';
import { comments } from '../../parts/comments.ts';
import { pageDocument } from '../../parts/page-document.ts';
import { htmlText } from '../../parts/html-text.ts';
import { breadcrumbs, graphOf, publisherOf } from '../../parts/json-ld.ts';
import { livewire } from '../../parts/livewire.ts';
import { masthead } from '../../parts/masthead.ts';
import type { StoryData } from '../../parts/newsroom.ts';
import { leadPhoto, photoPath } from '../../parts/photo.ts';
import { related } from '../../parts/related.ts';
import { signup } from '../../parts/signup.ts';
import type { SiteData } from '../../parts/site.ts';
import { storyTools } from '../../parts/story-tools.ts';

type Data = SiteData & StoryData & { content: string };

/** The page of a story. */
export function render(data: Data): string {
  const { publication, collections, page, title, description, section, photo, content } = data;
  const [newsroom] = collections.newsroom;
  const text = content.replace('<p>', runIn(data));
  const address = `${publication.origin}${page.url}`;
  const main = `<article class="story wrap">
${headline(data, text)}${photo ? leadPhoto(photo, description) : ''}${signup(publication)}<div class="story__body"><div class="prose">
${text}</div></div>
<p class="story__address">${address}</p>
${topics(data)}</article>
<div class="story__after wrap">
${related(newsroom, page.url, data.related)}${livewire(newsroom, page)}${comments(title, page.url, publication)}${masthead(data)}</div>
`;
  const structuredData = newsArticle(data);
  const head = { title, description, path: page.url, kind: 'article', section, structuredData } as const;
  return pageDocument({ ...head, ...(photo && { image: photoPath(photo) }) }, main, publication);
}

/** The story as schema.org describes it. */
function newsArticle(data: Data): object {
  const { publication, title, description, section, byline, authors, topics: tags, dateline, page, photo } = data;
  const { origin, language } = publication;
  const published = isoInstant(page.date);
  const { city, region } = dateline;
  const story = {
    '@type': 'NewsArticle',
    headline: title,
    description,
    mainEntityOfPage: `${origin}${page.url}`,
    inLanguage: language,
    isAccessibleForFree: true,
    datePublished: published,
    dateModified: published,
    author: byline.map((id) => ({
      '@type': 'Person',
      name: authors[id]?.name ?? id,
      url: `${origin}/authors/${id}/`,
      jobTitle: authors[id]?.role,
    })),
    publisher: publisherOf(publication),
    ...(photo && { image: [`${origin}${photoPath(photo)}`] }),
    articleSection: section,
    keywords: tags,
    dateline: `${city}, ${region}`,
    locationCreated: {
      '@type': 'Place',
      name: city,
      address: { '@type': 'PostalAddress', addressLocality: city, addressRegion: region, addressCountry: 'US' },
    },
  };
  const way = breadcrumbs([
    { name: section, url: `${origin}/${section}/` },
    { name: title, url: `${origin}${page.url}` },
  ]);
  return graphOf(story, way);
}

function headline({ publication, title, description, section, byline, authors, page }: Data, text: string): string {
  const people = byline.map(
    (id) => `<a class="byline__author" href="/authors/${id}/" rel="author">${htmlText(authors[id]?.name ?? id)}</a>`,
  );
  return `<header class="headline${title.length > 90 ? ' headline--long' : ''}">
<p class="headline__label label"><a class="headline__section" href="/${section}/">${section}</a></p>
<h1 class="headline__title">${htmlText(title)}</h1>
<p class="headline__standfirst">${htmlText(description)}</p>
<div class="headline__meta">
<address class="byline">By&#32;${people.join(' and ')}</address>
<p class="headline__times"><span class="headline__time">Published <time datetime="${isoInstant(page.date)}">${apMoment(page.date)}</time></span></p>
${storyTools(title, `${publication.origin}${page.url}`, text, page.date)}</div>
</header>
`;
}

/** The dateline, which runs in at the start of the first paragraph. */
function runIn({ dateline: { city, region } }: Data): string {
  return `<p><span class="dateline"><span class="dateline-capitals">${htmlText(city)}</span>, ${htmlText(region)} —</span> `;
}

function topics({ topics: ids }: Data): string {
  const items = ids.map((id) => `<li><a href="/tags/${id}/">${id}</a></li>\n`);
  return `<nav class="topics screen" aria-label="Topics of this story">
<ul>
${items.join('')}</ul>
</nav>
`;
}
