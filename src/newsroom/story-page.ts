import { formatMoment, type TimeView } from '../lib/instant.ts';
import { smarten } from '../lib/typography.ts';
import type { BodyContext, Picture } from '../markdown/body-context.ts';
import { resolvePhoto } from '../schema/photo.ts';
import type { Publication } from '../schema/publication.ts';
import { bylineParts, type BylinePart } from './byline.ts';
import { commentsView, type CommentsView } from './comments.ts';
import { placeCorrections, updatedAt, type PlacedCorrections } from './corrections.ts';
import { datelineView } from './dateline.ts';
import { disclosureTexts, hasPaidLinks } from './disclosures.ts';
import type { LivewireView } from './livewire.ts';
import type { MastheadView } from './masthead.ts';
import type { SignupView } from './newsletter.ts';
import type { PhotoOriginal, Story } from './newsroom.ts';
import { photoView, pictureOf, type PhotoView } from './photo.ts';
import type { SeriesView } from './series.ts';
import type { HeadView, Link, SiteView } from './site.ts';
import { typeLabel } from './story-label.ts';
import type { StorySources } from './story-sources.ts';

/** A body that is read from disk and compiled when its page is rendered. */
export interface BodySource {
  /** Digest of the file: with it in the props, the props of a page say all that it prints. */
  digest: string;
  /** Everything else that the pipeline needs; the line at which the body begins is found on reading. */
  context: Omit<BodyContext, 'firstLine'>;
}

/** Everything that the page of a story prints. */
export interface StoryPage {
  site: SiteView;
  head: HeadView;
  /** Path of the page. */
  url: string;
  section: Link;
  language: string;
  kicker?: string;
  label?: string;
  headline: string;
  standfirst?: string;
  byline: BylinePart[];
  published: TimeView;
  updated?: TimeView;
  /** Where its earlier versions are shown. */
  history?: Link;
  retracted: boolean;
  /** Only in a preview: why the story is not published. */
  unpublished?: string;
  photo?: PhotoView;
  /** The signup below the photo, unless the body places the same one itself. */
  signup?: SignupView;
  /** Every signup that the body may place, by newsletter. */
  signups: Record<string, SignupView>;
  body: BodySource;
  corrections: PlacedCorrections;
  disclosures: string[];
  series?: SeriesView;
  topics: Link[];
  livewire?: LivewireView;
  comments?: CommentsView;
  masthead: MastheadView;
}

/** Decides everything that the page of a story shows. */
export function storyPage(sources: StorySources): StoryPage {
  const { story, publication, site, section, signups, livewire, masthead, series } = sources;
  const { article, file, url } = story;
  const language = article.lang ?? publication.lang;
  const set = (text: string) => smarten(text, language);
  const photo = article.photo && photoView(article.photo, file, language, sources.photos);
  const newsletter = article.newsletter ?? publication.newsletter;
  const signup = newsletter === undefined || newsletter === false ? undefined : signups[newsletter];
  const updated = updatedAt(article);
  const comments = commentsView(story, publication, sources.commentsClosed);
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
    url,
    section,
    language,
    ...(article.kicker !== undefined && { kicker: set(article.kicker) }),
    ...(label !== undefined && { label }),
    headline: set(article.headline),
    ...(article.standfirst !== undefined && { standfirst: set(article.standfirst) }),
    byline: bylineParts(article.byline ?? [], language, sources.authors),
    published: formatMoment(article.published, language, publication.timeZone),
    ...(updated !== undefined && { updated: formatMoment(updated, language, publication.timeZone) }),
    retracted: article.status === 'retracted',
    ...(story.unpublished && { unpublished: reasonUnpublished(story, publication) }),
    ...(photo && { photo }),
    ...(signup && { signup }),
    signups,
    body: storyBody(sources),
    ...(sources.history && { history: sources.history }),
    corrections: placeCorrections(article, publication),
    disclosures: disclosureTexts(article),
    ...(series && { series }),
    topics: article.tags.map((tag) => ({ name: tag.replaceAll('-', ' '), url: `/tags/${tag}/` })),
    ...(livewire && { livewire }),
    ...(comments && { comments }),
    masthead,
  };
}

/** Why a story is not published, as a preview says it. */
function reasonUnpublished({ article, unpublished }: Story, { lang, timeZone }: Publication): string {
  if (unpublished === 'draft') return 'Draft: not published';
  const until = unpublished === 'embargoed' ? article.embargo : article.published;
  const time = formatMoment(until ?? article.published, lang, timeZone).text;
  return unpublished === 'embargoed' ? `Under embargo until ${time}` : `Scheduled for ${time}`;
}

/** Where the body of a story stands, and what the pipeline needs to compile it. */
export function storyBody({ story, publication, site, photos, signups }: StorySources): BodySource {
  const { article, file, digest, bodyPhotos } = story;
  return {
    digest,
    context: {
      file,
      language: article.lang ?? publication.lang,
      origin: site.origin,
      dateline: datelineView(article, publication),
      newsletters: Object.keys(signups),
      hasPaidLinks: hasPaidLinks(article),
      pictures: bodyPictures(file, bodyPhotos, photos),
    },
  };
}

/** The pictures that a body shows, by the path that it writes. A missing one is reported when the body is compiled. */
export function bodyPictures(
  file: string,
  paths: readonly string[],
  photos: ReadonlyMap<string, PhotoOriginal>,
): Record<string, Picture> {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const picture = pictureOf(resolvePhoto(file, path), photos);
      return picture ? [[path, picture]] : [];
    }),
  );
}
