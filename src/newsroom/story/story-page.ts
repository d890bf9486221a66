import { formatMoment, type TimeView } from '../../lib/time/instant.ts';
import type { BodyContext, Picture } from '../../markdown/body-context.ts';
import type { Article, StoryType } from '../../schema/article.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import type { Publication } from '../../schema/publication.ts';
import { bodyWords } from './body-words.ts';
import { bylineParts, type BylinePart } from './byline.ts';
import { commentsView, type CommentsView } from '../comments/comment-section.ts';
import { wantsContents } from './contents.ts';
import { placeCorrections, updatedAt, type PlacedCorrections } from './corrections.ts';
import { datelineView } from './dateline.ts';
import { disclosureTexts, hasPaidLinks } from './disclosures.ts';
import { coverPhoto } from '../photos/cover-photo.ts';
import { galleryView, type GalleryView } from '../photos/gallery.ts';
import { machineHead } from '../machines/machine-access.ts';
import { feedLinks } from '../machines/feed-address.ts';
import type { LivewireView } from '../lists/livewire.ts';
import type { MastheadView } from '../people/masthead.ts';
import type { SignupView } from './newsletter.ts';
import type { PhotoOriginal, Story } from '../newsroom.ts';
import { photoView, pictureOf, type PhotoView } from '../photos/photo.ts';
import { relatedViews, type RelatedLink, type RelatedView } from '../related/related-stories.ts';
import type { SeriesView } from '../related/series.ts';
import type { HeadView, Link, SiteView, StoryFacts } from '../site/site.ts';
import { columnistPicture, isOpinion } from './opinion.ts';
import { isLive, listedHeadline, typeLabel } from './story-label.ts';
import { storyRecord, type StoryRecord } from './story-record.ts';
import type { BodySources, StorySources } from './story-sources.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { TopicLink } from '../topic.ts';

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
  /** The author of an opinion. */
  portrait?: Picture;
  /** It says what somebody thinks, and looks different from the news. */
  isOpinion: boolean;
  published: TimeView;
  updated?: TimeView;
  /** When the coverage of a live story ended. */
  ended?: TimeView;
  /** The coverage of a live story goes on. */
  isLive: boolean;
  /** Where its earlier versions are shown. */
  history?: Link;
  retracted: boolean;
  /** It may be out of date some day, and the page then says how old it is. */
  growsOld: boolean;
  /** A table of contents before the text, when the text is long enough. */
  hasContents: boolean;
  /** Only in a preview: why the story is not published. */
  unpublished?: string;
  photo?: PhotoView;
  /** Its lead photo may no longer be shown. */
  photoExpired: boolean;
  gallery?: GalleryView;
  /** The signup of the story, at the place that `signup-places.ts` gives it. */
  signup?: SignupView;
  /** Every signup that the body may place, by newsletter. */
  signups: Record<string, SignupView>;
  body: BodySource;
  corrections: PlacedCorrections;
  disclosures: string[];
  series?: SeriesView;
  topics: readonly TopicLink[];
  /** Later stories, some of which tell what came of it, and earlier ones. */
  related: { later: RelatedView[]; earlier: RelatedView[] };
  livewire?: LivewireView;
  comments?: CommentsView;
  masthead: MastheadView;
  record: StoryRecord;
}

/** Kinds of story that are as true after years as on their first day. */
const AGELESS: StoryType[] = ['obituary'];

/** Decides everything that the page of a story shows. */
export function storyPage(sources: StorySources): StoryPage {
  const { story, publication, site, section, signups, livewire, masthead, series } = sources;
  const { article, file, url } = story;
  const language = article.lang ?? publication.lang;
  const photo = article.photo && photoView(article.photo, file, language, sources.photos);
  const cover = coverPhoto(story, sources.photos);
  const image = cover && pictureOf(resolvePhoto(file, cover.src), sources.photos);
  const newsletter = article.newsletter ?? publication.newsletter;
  const signup = newsletter === undefined || newsletter === false ? undefined : signups[newsletter];
  const updated = updatedAt(article);
  const comments = commentsView(story, publication, sources.comments);
  const label = typeLabel(article, language);
  const portrait = columnistPicture(article, sources.authors, sources.photos);
  // The box of the series lists its parts already.
  const isElsewhere = ({ url: other }: RelatedLink) => !series?.parts.some((part) => part.url === other);
  const record = storyRecord(sources);
  return {
    site,
    head: {
      title: listedHeadline(article, language),
      // Of a story without a standfirst, whose text says more: see story-opening.ts.
      description: article.standfirst ?? article.headline,
      canonical: article.canonical ?? url,
      kind: 'article',
      feeds: feedLinks(section, publication),
      story: storyFacts(sources, record, sources.topics),
      ...(article.socialHeadline !== undefined && {
        socialTitle: listedHeadline({ ...article, headline: article.socialHeadline }, language),
      }),
      ...(image && cover?.redistribution !== false && { image: image.src }),
      ...(sources.card && { card: sources.card }),
      ...machineHead(story, publication),
    },
    url,
    section,
    language,
    ...(article.kicker !== undefined && { kicker: article.kicker }),
    ...(label !== undefined && { label }),
    headline: article.headline,
    ...(article.standfirst !== undefined && { standfirst: article.standfirst }),
    byline: bylineParts(article.byline ?? [], language, sources.authors),
    ...(portrait && { portrait }),
    isOpinion: isOpinion(story),
    published: formatMoment(article.published, language, publication.timeZone),
    ...(updated !== undefined && { updated: formatMoment(updated, language, publication.timeZone) }),
    ...(article.ended !== undefined && { ended: formatMoment(article.ended, language, publication.timeZone) }),
    isLive: isLive(article),
    retracted: article.status === 'retracted',
    growsOld: !AGELESS.includes(article.type),
    hasContents: wantsContents(article),
    ...(story.unpublished && { unpublished: reasonUnpublished(story, publication) }),
    ...(photo && { photo }),
    photoExpired: article.photo !== undefined && !photo,
    ...(article.photos && { gallery: galleryView(article.photos, file, language, sources.photos) }),
    ...(signup && { signup }),
    signups,
    body: storyBody(sources),
    ...(sources.history && { history: sources.history }),
    corrections: placeCorrections(article, publication),
    disclosures: disclosureTexts(article, language),
    ...(series && { series }),
    topics: sources.topics,
    related: {
      later: relatedViews(sources.later?.filter(isElsewhere), language, publication),
      earlier: relatedViews(sources.earlier?.filter(isElsewhere), language, publication),
    },
    ...(livewire && { livewire }),
    ...(comments && { comments }),
    masthead,
    record,
  };
}

/** What the head of the page says of the story besides. */
function storyFacts(
  { story, publication, section }: StorySources,
  record: StoryRecord,
  topics: readonly Link[],
): StoryFacts {
  const { article } = story;
  const accounts = record.authors.flatMap(({ fediverse }) => fediverse ?? []);
  return {
    published: article.published,
    modified: updatedAt(article) ?? article.published,
    authors: record.authors,
    section: section.name,
    tags: topics.map(({ name }) => name),
    fediverse: accounts.length > 0 ? accounts : [publication.organization.fediverse ?? []].flat(),
  };
}

/** Why a story is not published, as a preview says it. */
function reasonUnpublished({ article, unpublished }: Story, { lang, timeZone }: Publication): string {
  const words = stringsOf(lang).story;
  if (unpublished === 'draft') return words.draft;
  const until = unpublished === 'embargoed' ? article.embargo : article.published;
  const time = formatMoment(until ?? article.published, lang, timeZone).text;
  return unpublished === 'embargoed' ? words.embargoed(time) : words.scheduled(time);
}

/** Where the body of a story stands, and what the pipeline needs to compile it. */
export function storyBody({ story, publication, site, photos, tables, expired, signups }: BodySources): BodySource {
  const { article, file, digest, bodyPhotos } = story;
  const language = article.lang ?? publication.lang;
  return {
    digest,
    context: {
      file,
      language,
      words: bodyWords(language),
      origin: site.origin,
      dateline: datelineView(article, publication),
      ...liveCoverage(article, publication),
      newsletters: Object.keys(signups),
      hasPaidLinks: hasPaidLinks(article),
      pictures: bodyPictures(file, bodyPhotos, photos),
      ...(tables && { tables }),
      ...(expired && { expired }),
      hasGallery: article.photos !== undefined,
      hasLivewire: site.wire ?? false,
    },
  };
}

/** The settings for the updates of a live story; none for other stories. */
export function liveCoverage({ type, published }: Article, { timeZone }: Publication): Pick<BodyContext, 'live'> {
  return type === 'live' ? { live: { published, timeZone } } : {};
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
