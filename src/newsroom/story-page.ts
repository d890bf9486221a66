import { formatDay, formatMoment, type TimeView } from '../lib/instant.ts';
import { smarten } from '../lib/typography.ts';
import type { BodyContext, Picture } from '../markdown/body-context.ts';
import { resolvePhoto } from '../schema/photo.ts';
import { bylineParts, type BylinePart } from './byline.ts';
import { commentsView, type CommentsView } from './comments.ts';
import { datelineView } from './dateline.ts';
import { livewireAsOf, type LivewireView } from './livewire.ts';
import { mastheadView, type MastheadView } from './masthead.ts';
import { allSignups, signupView, type SignupView } from './newsletter.ts';
import type { Newsroom, Story } from './newsroom.ts';
import { photoView, pictureOf, type PhotoView } from './photo.ts';
import { siteView, type HeadView, type Link, type SiteView } from './site.ts';
import { typeLabel } from './story-label.ts';

/** A body that is read from disk and compiled when its page is rendered. */
export interface BodySource {
  /** Digest of the file: with it in the props, the props of a page say all that it prints. */
  digest: string;
  /** Everything else that the pipeline needs; the line at which the body begins is found on reading. */
  context: Omit<BodyContext, 'firstLine'>;
}

/** A correction or clarification. */
export interface CorrectionView {
  label: string;
  time: TimeView;
  text: string;
}

/** Everything that the page of a story prints. */
export interface StoryPage {
  site: SiteView;
  head: HeadView;
  section: Link;
  language: string;
  kicker?: string;
  label?: string;
  headline: string;
  standfirst?: string;
  byline: BylinePart[];
  published: TimeView;
  updated?: TimeView;
  retracted: boolean;
  photo?: PhotoView;
  /** The signup below the photo, unless the body places the same one itself. */
  signup?: SignupView;
  /** Every signup that the body may place, by newsletter. */
  signups: Record<string, SignupView>;
  body: BodySource;
  corrections: CorrectionView[];
  topics: Link[];
  livewire?: LivewireView;
  comments?: CommentsView;
  masthead: MastheadView;
}

/** Decides everything that the page of a story shows. */
export function storyPage(story: Story, newsroom: Newsroom): StoryPage {
  const site = siteView(newsroom);
  const { article, file, url } = story;
  const { publication, sections } = newsroom;
  const language = article.lang ?? publication.lang;
  const set = (text: string) => smarten(text, language);
  const photo = article.photo && photoView(article.photo, file, language, newsroom);
  const newsletter = article.newsletter ?? publication.newsletter;
  const signup = signupView(newsletter, newsroom);
  const livewire = livewireAsOf(story.epoch, newsroom, story.id);
  const comments = commentsView(story, newsroom);
  const label = typeLabel(article);
  const description = article.standfirst ?? `${article.headline}: a report by ${publication.name}`;
  return {
    site,
    head: {
      title: set(article.headline),
      description: set(description),
      canonical: article.canonical ?? url,
      kind: 'article',
      ...(article.socialHeadline !== undefined && { socialTitle: set(article.socialHeadline) }),
      ...(photo && { image: photo.picture.src }),
    },
    section: { name: sections.get(article.section)?.name ?? article.section, url: `/${article.section}/` },
    language,
    ...(article.kicker !== undefined && { kicker: set(article.kicker) }),
    ...(label !== undefined && { label }),
    headline: set(article.headline),
    ...(article.standfirst !== undefined && { standfirst: set(article.standfirst) }),
    byline: bylineParts(article.byline ?? [], language, newsroom),
    published: formatMoment(article.published, language, publication.timeZone),
    ...(article.updated !== undefined && { updated: formatMoment(article.updated, language, publication.timeZone) }),
    retracted: article.status === 'retracted',
    ...(photo && { photo }),
    ...(signup && { signup }),
    signups: allSignups(newsroom),
    body: {
      digest: story.digest,
      context: {
        file,
        language,
        origin: site.origin,
        dateline: datelineView(article, publication),
        newsletters: [...newsroom.newsletters.keys()],
        pictures: bodyPictures(file, story.bodyPhotos, newsroom),
      },
    },
    corrections: article.corrections.map(({ kind, date, text }) => {
      const label = kind === 'correction' ? 'Correction' : 'Clarification';
      return { label, time: formatDay(date, language, publication.timeZone), text: set(text) };
    }),
    topics: article.tags.map((tag) => ({ name: tag.replaceAll('-', ' '), url: `/tags/${tag}/` })),
    ...(livewire && { livewire }),
    ...(comments && { comments }),
    masthead: mastheadView(article.masthead, newsroom),
  };
}

/** The pictures that a body shows, by the path that it writes. A missing one is reported when the body is compiled. */
export function bodyPictures(file: string, paths: readonly string[], newsroom: Newsroom): Record<string, Picture> {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const picture = pictureOf(resolvePhoto(file, path), newsroom);
      return picture ? [[path, picture]] : [];
    }),
  );
}
