import { globSync } from 'node:fs';
import { encodedPath } from '../../lib/site-path.ts';
import { addressClaims } from '../../loader/addresses/address-claim.ts';
import { ClaimRegister } from '../../loader/addresses/claim-register.ts';
import type { Content } from '../../newsroom/content.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { siteOwner } from '../../newsroom/site/site-owner.ts';
import type { Publication } from '../../schema/publication.ts';
import type { PlannedPost } from '../files/planned-post.ts';
import type { OldPaper } from '../gathered-paper.ts';
import type { ImportMap } from '../mapping/import-map.ts';
import type { Note } from '../note.ts';
import type { WrittenState } from '../written/written-state.ts';
import { NewAddresses } from './new-addresses.ts';
import { OldAddresses } from './old-address.ts';
import { plannedContent } from './planned-content.ts';
import { placePosts, type PlacedPost } from './post-places.ts';
import { addDateArchives, addListFeed, addOtherFeeds, addWordpressLists } from './site-redirects.ts';
import { storyBylines } from './story-byline.ts';
import { storyTerms } from './story-terms.ts';
import { storyTime, timesOf, UNDATED } from './story-time.ts';

/** What an import depends on besides the export and the map. */
export interface ImportSetting {
  root: string;
  state: WrittenState;
  /** The name of the old site in the state. */
  siteName: string;
  publication: Publication;
  /** What is in `content/` already. */
  content: Content;
  /** Files in `public/`, by their paths from there: those that are there and those that the import puts there. */
  publicFiles: readonly string[];
  /** The time zone of the old site. */
  oldZone: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** Everything that is decided before the first body is converted. */
export interface ImportPlan {
  posts: (PlannedPost & { address: string; isPublic: boolean; notes: Note[] })[];
  addresses: NewAddresses;
  old: OldAddresses;
  /** Ids of what stories name. */
  sections: Set<string>;
  topics: Set<string>;
  authors: Set<string>;
}

/** Decides where each post goes, and where each old address leads. */
export function planImport(paper: OldPaper, map: ImportMap, setting: ImportSetting): ImportPlan {
  const { root, state, siteName, publication, content, oldZone, now } = setting;
  const times = timesOf(paper.posts, oldZone, publication.timeZone);
  const terms = new Map(paper.posts.map((post) => [post, storyTerms(post, map, paper)]));
  const sections = new Set([map.section, ...[...terms.values()].map(({ section }) => section)]);
  const placed = placePosts(paper.posts, (post) => times.get(post)?.month ?? '', {
    root,
    state,
    site: siteName,
    language: publication.lang,
    sections,
  });
  const bylines = storyBylines(map, paper);
  const guids = new Set<string>();
  const posts = placed.map((place) => plannedPost(place));
  const old = new OldAddresses(paper.site.origin);
  const files = new Set(posts.map(({ file }) => file));
  const publicFiles = setting.publicFiles.map((file) => encodedPath(`/${file}`));
  const register = new ClaimRegister(siteOwner(plannedContent(content, { posts, sections, authors: bylines.authors })));
  // Replaces what an earlier import wrote, and adds only redirects that are not there yet.
  for (const claim of addressClaims(content, setting.publicFiles))
    if (claim.sort !== 'redirect' && !files.has(claim.file)) register.add(claim);
  const addresses = new NewAddresses(old, {
    pages: [...newPages(posts, sections, bylines.authors), ...existingPages(root)],
    publicFiles,
    register,
  });
  for (const post of posts) {
    if (!post.isPublic) continue;
    const fault = post.post.url === undefined ? undefined : addPost(addresses, post, post.post.url);
    if (fault !== undefined) post.notes.push({ kind: 'dropped', rule: 'old-address', what: fault });
  }
  addLists(addresses, paper, map, posts, bylines.authors);
  return {
    posts: posts.map((post) => ({ ...post, aliases: addresses.aliasesOf(post.file) })),
    addresses,
    old,
    sections: new Set(posts.filter(({ kind }) => kind === 'story').map(({ section }) => section)),
    topics: new Set(posts.filter(({ kind }) => kind === 'story').flatMap(({ topics }) => topics)),
    authors: bylines.authors,
  };

  function plannedPost({ post, kind, file, wanted }: PlacedPost): ImportPlan['posts'][number] {
    const { section, topics, left } = terms.get(post) ?? { section: map.section, topics: [], left: [] };
    const time = times.get(post);
    const updated =
      post.updated === undefined ? undefined : storyTime(post.updated, oldZone, publication.timeZone)?.instant;
    const published = time?.instant ?? UNDATED;
    const isDated = post.published !== undefined || kind === 'page';
    const isOpen = isDated && !post.isLocked && (post.status === 'published' || post.status === 'scheduled');
    const notes: Note[] = [...(post.notes ?? [])];
    if (wanted !== undefined)
      notes.push({
        kind: 'guessed',
        rule: 'name-taken',
        what: `${wanted} is the file of something else, so this one has another name.`,
      });
    if (left.length > 0)
      notes.push({
        kind: 'dropped',
        rule: 'too-many-topics',
        what: 'A story has at most 50 topics.',
        quote: left.join(', '),
      });
    const isGuidTaken = guids.has(post.guid ?? '');
    if (isGuidTaken)
      notes.push({
        kind: 'dropped',
        rule: 'guid-twice',
        what: 'Another story has the same `guid`, so this one gets a new one.',
        quote: post.guid ?? '',
      });
    if (post.guid !== undefined && kind === 'story') guids.add(post.guid);
    const { guid: _, ...withoutGuid } = post;
    return {
      post: isGuidTaken ? withoutGuid : post,
      kind,
      file,
      published,
      // WordPress tells the time of each save; one before the publication is none that readers could have noticed.
      ...(updated !== undefined && Date.parse(updated) > Date.parse(published) && { updated }),
      section,
      topics,
      byline: bylines.of(post),
      aliases: [],
      address: kind === 'page' ? addressOf('page', idIn(file, 'pages')) : addressOf('story', idIn(file, 'articles')),
      isPublic: isOpen && (kind === 'page' || Date.parse(published) <= now),
      notes,
    };
  }
}

/** The id of a file of a collection. */
export function idIn(file: string, collection: string): string {
  return file.slice(`content/${collection}/`.length).replace(/\.\w+$/, '');
}

/** The addresses of the new site that an import makes. */
function newPages(posts: ImportPlan['posts'], sections: Iterable<string>, authors: Iterable<string>): string[] {
  const open = posts.filter(({ isPublic }) => isPublic);
  const stories = open.filter(({ kind }) => kind === 'story');
  const months = stories.map(({ file }) => idIn(file, 'articles').slice(0, 7));
  return [
    '/',
    addressOf('archive'),
    ...posts.map(({ address }) => address),
    ...[...sections].map((id) => addressOf('section', id)),
    ...[...authors].map((id) => addressOf('author', id)),
    ...stories.flatMap(({ topics }) => topics).map((id) => addressOf('tag', id)),
    ...months.flatMap((month) => [addressOf('month', month), addressOf('year', month.slice(0, 4))]),
  ];
}

/** The addresses of the files that are in `content/` already. */
function existingPages(root: string): string[] {
  const ids = (collection: string) =>
    globSync(`content/${collection}/**/*.{md,yaml}`, { cwd: root }).map((file) =>
      idIn(file.replaceAll('\\', '/'), collection),
    );
  return [
    ...ids('articles').map((id) => addressOf('story', id)),
    ...ids('pages').map((id) => addressOf('page', id)),
    ...ids('sections').map((id) => addressOf('section', id)),
    ...ids('authors').map((id) => addressOf('author', id)),
  ];
}

/** The old address of a post, and those at which readers found it before. */
function addPost(
  addresses: NewAddresses,
  { post, address, kind, file }: ImportPlan['posts'][number],
  url: string,
): string | undefined {
  const story = kind === 'story' ? file : undefined;
  const fault = addresses.add(url, address, kind, story);
  for (const former of post.formerUrls ?? []) addresses.add(former, address, kind, story);
  if (post.guid !== undefined && /[?&](?:p|page_id)=\d+$/.test(post.guid)) addresses.add(post.guid, address, 'guid');
  return fault;
}

/** The lists of the old site: categories, tags, authors, feeds, archives, and the pages of attachments. */
function addLists(
  addresses: NewAddresses,
  paper: OldPaper,
  map: ImportMap,
  posts: ImportPlan['posts'],
  authors: ReadonlySet<string>,
): void {
  const { origin, system } = paper.site;
  const archive = addressOf('archive');
  const stories = posts.filter(({ kind, isPublic }) => kind === 'story' && isPublic);
  const topics = new Set(stories.flatMap((story) => story.topics));
  const sections = new Set(posts.filter(({ kind }) => kind === 'story').map(({ section }) => section));
  const topicAddress = (topic: string | undefined) =>
    topic !== undefined && topics.has(topic) ? addressOf('tag', topic) : undefined;
  for (const { kind, slug, url } of paper.terms.values()) {
    if (url === undefined) continue;
    const rule = kind === 'category' ? map.categories[slug] : map.tags[slug];
    const section =
      rule && 'section' in rule && rule.section !== undefined && sections.has(rule.section)
        ? addressOf('section', rule.section)
        : undefined;
    const to = (rule ? topicAddress(rule.topic) : undefined) ?? section ?? archive;
    addresses.add(url, to, kind);
    if (system === 'wordpress') addListFeed(addresses, url.replace(/\/*$/, '/'), to === archive ? '/' : to);
  }
  for (const { id, url } of paper.authors.values()) {
    if (url === undefined) continue;
    const rule = map.authors[id];
    const isShown = rule && 'author' in rule && authors.has(rule.author);
    const to = isShown ? addressOf('author', rule.author) : archive;
    addresses.add(url, to, 'author');
    if (system === 'wordpress') addListFeed(addresses, url.replace(/\/*$/, '/'), isShown ? to : '/');
  }
  const byId = new Map(posts.map((post) => [post.post.id, post]));
  for (const { pageUrl, parent } of paper.media.values()) {
    const owner = parent === undefined ? undefined : byId.get(parent);
    if (pageUrl !== undefined) addresses.add(pageUrl, owner?.isPublic ? owner.address : archive, 'upload');
  }
  if (origin === undefined) return;
  if (system === 'wordpress') addWordpressLists(addresses, origin);
  else addOtherFeeds(addresses, origin);
  const months = stories.map(({ file }) => idIn(file, 'articles').slice(0, 7)).sort();
  if (system === 'wordpress') addDateArchives(addresses, origin, months);
}
