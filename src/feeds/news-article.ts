import type { StoryPage } from '../newsroom/story-page.ts';

/**
 * A story as schema.org describes it, for search engines.
 * https://developers.google.com/search/docs/appearance/structured-data/article; `correction` is schema.org's own.
 * @returns plain data for JSON-LD
 */
export function newsArticle(page: StoryPage): Record<string, unknown> {
  const { site, head, headline, published, updated, byline, photo, corrections } = page;
  const whole = (path: string) => new URL(path, site.origin).href;
  const people = byline.flatMap((part) => ('person' in part ? [part] : []));
  const publisher = { '@type': 'NewsMediaOrganization', name: site.name, url: whole('/') };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    description: head.description,
    mainEntityOfPage: whole(head.canonical),
    inLanguage: page.language,
    datePublished: published.datetime,
    dateModified: (updated ?? published).datetime,
    author: people.length === 0 ? publisher : people.map(({ person, url }) => personOf(person, url && whole(url))),
    publisher,
    ...(photo && { image: [whole(photo.picture.src)] }),
    ...correctionOf([...corrections.above, ...corrections.below]),
  };
}

function personOf(name: string, url: string | undefined) {
  return { '@type': 'Person', name, ...(url !== undefined && { url }) };
}

function correctionOf(corrections: StoryPage['corrections']['above']) {
  if (corrections.length === 0) return {};
  return {
    correction: corrections.map(({ time, text }) => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: time.datetime,
    })),
  };
}
