import { bodyWords } from '../story/body-words.ts';
import { tablesOf } from '../charts/story-tables.ts';
import { bodyPictures, type BodySource } from '../story/story-page.ts';
import type { Newsroom } from '../newsroom.ts';
import { expiredAmong } from '../story/story-sources.ts';
import { privacyView, type PrivacyView } from './privacy.ts';
import { siteView, type HeadView, type SiteView } from './site.ts';
import { addressOf } from './addresses.ts';

/** Everything that a page from `content/pages/` prints. */
export interface PolicyPage {
  id: string;
  site: SiteView;
  head: HeadView;
  title: string;
  /** What the site stores and asks for, at the end of the page that is about it. */
  privacy?: PrivacyView;
  body: BodySource;
}

/** The pages that are no stories: about, ethics, privacy and the like. */
export function policyPages(newsroom: Newsroom): PolicyPage[] {
  const site = siteView(newsroom);
  return [...newsroom.pages].map(([id, { frontMatter, file, digest, bodyPhotos, bodyTables }]) => ({
    id,
    site,
    head: {
      title: frontMatter.title,
      description: frontMatter.description,
      canonical: addressOf('page', id),
      kind: 'website',
    },
    title: frontMatter.title,
    ...(id === newsroom.publication.policies.privacy && { privacy: privacyView(newsroom) }),
    body: {
      digest,
      context: {
        file,
        language: newsroom.publication.lang,
        words: bodyWords(newsroom.publication.lang),
        origin: site.origin,
        pictures: bodyPictures(file, bodyPhotos, newsroom.photos),
        ...tablesOf({ file, ...(bodyTables && { bodyTables }) }, newsroom),
        expired: expiredAmong(bodyPhotos, file, newsroom),
      },
    },
  }));
}
