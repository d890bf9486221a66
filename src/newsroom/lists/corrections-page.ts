import { uuidOfAddress } from '../../lib/uuid.ts';
import type { Correction } from '../../schema/article.ts';
import type { Publication } from '../../schema/publication.ts';
import { correctionView, type CorrectionView } from '../story/corrections.ts';
import { FEED_FILES } from '../machines/feed-address.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { numberedPages, type PageLinks } from './numbered-pages.ts';
import { storyGuid, type StoryIdentity } from '../story/story-guid.ts';
import { stringsOf } from '../../strings/strings.ts';
import { siteView, type HeadView, type Link, type SiteView } from '../site/site.ts';
import { addressOf, numberedAddress } from '../site/addresses.ts';

/** A correction with the story that it belongs to. */
export interface ListedCorrection extends CorrectionView {
  /** The same in every build, and in every place that names the correction. */
  id: string;
  story: Link;
  isRetracted: boolean;
  /** The language of the story. */
  language: string;
}

/** Everything that a page of the list of corrections prints. */
export interface CorrectionsPage extends PageLinks {
  site: SiteView;
  head: HeadView;
  title: string;
  corrections: ListedCorrection[];
}

/** Every correction of every public story, newest first. */
export function allCorrections(newsroom: Newsroom): ListedCorrection[] {
  return newsroom.stories
    .flatMap((story) => story.article.corrections.map((correction, index) => ({ story, correction, index })))
    .sort((a, b) => Date.parse(b.correction.date) - Date.parse(a.correction.date) || (a.story.id < b.story.id ? -1 : 1))
    .map(({ story, correction, index }) => listed(story, correction, index, newsroom));
}

/** A correction that is listed no longer, because its story was killed. */
export interface WithdrawnCorrection {
  id: string;
  /** RFC 3339. */
  withdrawn: string;
}

/** The corrections of killed stories: readers of feeds may still have them. */
export function withdrawnCorrections({ killed, publication }: Newsroom): WithdrawnCorrection[] {
  return killed.flatMap((story) =>
    Array.from({ length: story.corrections }, (_, index) => ({
      id: correctionId(story, index, publication),
      withdrawn: story.withdrawn,
    })),
  );
}

/** The pages of the list of corrections: the latest, and numbered ones from the oldest, as all lists have them. */
export function correctionsPages(newsroom: Newsroom): { number: string | undefined; page: CorrectionsPage }[] {
  const site = siteView(newsroom);
  return numberedPages(addressOf('corrections'), allCorrections(newsroom)).map(({ items, ...links }) => ({
    number: links.number?.toString(),
    page: {
      site,
      head: headOf(links.number, site),
      title: stringsOf(site.language).corrections.all,
      corrections: items,
      ...links,
    },
  }));
}

function listed(story: Story, correction: Correction, index: number, newsroom: Newsroom): ListedCorrection {
  const { article, url } = story;
  const { aliases, guid } = article;
  const language = article.lang ?? newsroom.publication.lang;
  return {
    ...correctionView(correction, language, newsroom.publication),
    id: correctionId({ url, aliases, guid }, index, newsroom.publication),
    story: { name: article.headline, url },
    isRetracted: article.status === 'retracted',
    language,
  };
}

/** It follows from the id of the story, so that it stays when the story moves. */
function correctionId(story: StoryIdentity, index: number, publication: Publication): string {
  return uuidOfAddress(`${storyGuid(story, publication)}#correction-${index + 1}`);
}

function headOf(number: number | undefined, site: SiteView): HeadView {
  const { corrections, page } = stringsOf(site.language);
  return {
    title: number === undefined ? corrections.all : page.numbered(corrections.all, number),
    description: corrections.description(site.name),
    canonical: numberedAddress(addressOf('corrections'), number),
    kind: 'website',
    feeds: [{ title: corrections.feedTitle(site.name), url: addressOf('correctionsFeed'), type: FEED_FILES.atom.type }],
  };
}
