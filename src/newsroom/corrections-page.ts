import type { Correction } from '../schema/article.ts';
import { correctionView, type CorrectionView } from './corrections.ts';
import type { Newsroom, Story } from './newsroom.ts';
import { numberedPages } from './numbered-pages.ts';
import { siteView, type HeadView, type Link, type SiteView } from './site.ts';
import { smarten } from '../lib/typography.ts';

/** Address of the list of all corrections, and of its feed. */
export const CORRECTIONS_URL = '/corrections/';
export const CORRECTIONS_FEED_URL = '/corrections/atom.xml';

/** A correction with the story that it belongs to. */
export interface ListedCorrection extends CorrectionView {
  /** The same in every build, and in every place that names the correction. */
  id: string;
  story: Link;
  isRetracted: boolean;
}

/** Everything that a page of the list of corrections prints. */
export interface CorrectionsPage {
  site: SiteView;
  head: HeadView;
  title: string;
  corrections: ListedCorrection[];
  number?: number;
  newer?: Link;
  older?: Link;
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
export function withdrawnCorrections({ killed }: Newsroom): WithdrawnCorrection[] {
  return killed.flatMap(({ url, withdrawn, corrections }) =>
    Array.from({ length: corrections }, (_, index) => ({ id: correctionId(url, index), withdrawn })),
  );
}

/** The pages of the list of corrections: the latest, and numbered ones from the oldest, as all lists have them. */
export function correctionsPages(newsroom: Newsroom): { number: string | undefined; page: CorrectionsPage }[] {
  const site = siteView(newsroom);
  return numberedPages(CORRECTIONS_URL, allCorrections(newsroom)).map(({ number, items, newer, older }) => ({
    number: number?.toString(),
    page: {
      site,
      head: headOf(number, site),
      title: 'Corrections and clarifications',
      corrections: items,
      ...(number !== undefined && { number }),
      ...(newer && { newer }),
      ...(older && { older }),
    },
  }));
}

function listed(story: Story, correction: Correction, index: number, newsroom: Newsroom): ListedCorrection {
  const { article, url } = story;
  const language = article.lang ?? newsroom.publication.lang;
  return {
    ...correctionView(correction, language, newsroom.publication),
    id: correctionId(url, index),
    story: { name: smarten(article.headline, language), url },
    isRetracted: article.status === 'retracted',
  };
}

function correctionId(url: string, index: number): string {
  return `${url}#correction-${index + 1}`;
}

function headOf(number: number | undefined, site: SiteView): HeadView {
  const title = 'Corrections and clarifications';
  return {
    title: number === undefined ? title : `${title}, page ${number}`,
    description: `What ${site.name} got wrong, and what is right.`,
    canonical: number === undefined ? CORRECTIONS_URL : `${CORRECTIONS_URL}${number}/`,
    kind: 'website',
  };
}
