import type { StorySources } from '../../newsroom/story/story-sources.ts';

/** An address of the site in a build report. */
export interface ReportedChange {
  url: string;
  reason: string;
}

/** What `build-report.json` holds of a build. */
export interface BuildReport {
  added: ReportedChange[];
  updated: ReportedChange[];
  removed: ReportedChange[];
}

/** True for what a build report holds. */
export function isBuildReport(value: unknown): value is BuildReport {
  const { added, updated, removed } = Object(value) as Record<string, unknown>;
  return [added, updated, removed].every((changes) => Array.isArray(changes) && changes.every(isReportedChange));
}

function isReportedChange(value: unknown): value is ReportedChange {
  const { url, reason } = Object(value) as Record<string, unknown>;
  return typeof url === 'string' && url.startsWith('/') && typeof reason === 'string';
}

/** Something that changed for readers. */
export interface Announcement {
  /** Path on the site. */
  url: string;
  /** In a word, for the person who runs the command. */
  why: string;
  /** What was found there, so that the same is not announced twice. */
  digest: string;
}

/** What there is to announce. */
export interface AnnouncePlan {
  pages: Announcement[];
  feeds: Announcement[];
}

/** A file of the built site: its digest, and whether search engines are asked to pass it over. */
export type LookAt = (url: string) => { digest: string; isHidden: boolean } | undefined;

/** What surrounds the content of a page: when nothing else changed, readers have nothing new to read there. */
const SURROUNDINGS = new Set<string>([
  'publication',
  'site',
  'signups',
  'livewire',
  'masthead',
  'series',
  'earlier',
  'later',
  'comments',
  'card',
  'history',
] satisfies (keyof StorySources)[]);

const STORY = /^\/\d{4}\/\d{2}\/[^/]+\/$/;
const FEED = /^(?!\/feeds\/).*(?:\/(?:rss|atom)\.xml|\/feed\.json)$|^\/feeds\/[^/]+\.xml$/;

/**
 * Chooses from a build report what readers and search engines should hear of. Not announced is a page that was printed
 * again because of the code or of what stands around its content, and whatever is no page: photos, cards, style sheets.
 */
export function announcePlan({ added, updated, removed }: BuildReport, lookAt: LookAt): AnnouncePlan {
  const changed = [...added, ...updated].filter(({ reason }) => isContentChange(reason));
  const pages = changed.filter(({ url }) => url.endsWith('/')).flatMap((change) => pageAnnouncement(change, lookAt));
  const gone = removed
    .filter(({ url }) => url.endsWith('/'))
    .map(({ url }) => ({ url, why: 'removed', digest: 'removed' }));
  const feeds = changed
    .filter(({ url }) => FEED.test(url))
    .flatMap(({ url, reason }) => {
      const file = lookAt(url);
      return file ? [{ url, why: whyOf(reason), digest: file.digest }] : [];
    });
  return { pages: [...pages, ...gone], feeds };
}

/** True for a build that had nothing to compare with: it calls everything new, whether it is or not. */
export function isFirstBuild({ added, updated, removed }: BuildReport): boolean {
  const everything = added.some(({ url }) => url === '/') && added.every(({ reason }) => reason === 'new');
  return everything && updated.length === 0 && removed.length === 0;
}

function isContentChange(reason: string): boolean {
  if (reason === 'new' || reason === 'always printed') return true;
  const [, code, list = ''] = /^(code, )?props: (.+)$/.exec(reason) ?? [];
  const fields = list === '' ? [] : list.split(', ');
  // Another program makes other props of the same content; only the file of a story stays what it is.
  return code === undefined ? fields.some((field) => !SURROUNDINGS.has(field)) : fields.includes('story');
}

/** A page that asks not to be listed is passed over, but at the address of a story: there it is the notice of a withdrawal. */
function pageAnnouncement({ url, reason }: ReportedChange, lookAt: LookAt): Announcement[] {
  const page = lookAt(url);
  if (!page || (page.isHidden && !STORY.test(url))) return [];
  return [{ url, why: page.isHidden ? 'withdrawn or moved' : whyOf(reason), digest: page.digest }];
}

function whyOf(reason: string): string {
  return reason === 'new' ? 'new' : 'changed';
}
