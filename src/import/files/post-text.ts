import { convertBody } from '../body/convert-body.ts';
import { article } from '../../schema/article.ts';
import { page } from '../../schema/page.ts';
import { markdownText } from '../../schema/yaml/yaml-text.ts';
import type { BodyContext, NewBody } from '../new-body.ts';
import type { Note } from '../note.ts';
import type { OldPost } from '../old-paper.ts';
import { OldAddresses } from '../plan/old-address.ts';
import { storyTime } from '../plan/story-time.ts';
import { plainText } from '../body/plain-text.ts';
import { commentsText } from './old-comments.ts';
import type { PlannedPost, PostTables } from './planned-post.ts';
import { commentsOf, otherNotes, statusOf } from './post-state.ts';
import { acceptedFields } from './sound-fields-of.ts';
import { hiddenNote, soundLine, withoutHidden } from './sound-text.ts';
import { withOwnFields } from './own-fields.ts';
import { photoFields } from './story-photo.ts';

/** The most characters of a title and of a paragraph, by the schemas. */
const [LONGEST_TITLE, LONGEST_LINE] = [500, 5000];
/** Characters of a description that is made from the text: search engines show about as many. */
const DESCRIPTION = 160;
/** Words of a headline that is made from the text. */
const HEADLINE_WORDS = 8;
/** Photos of a gallery. */
const MOST_PHOTOS = 200;

/** The files of a post and what happened on the way. */
export interface PostText {
  text: string;
  comments: string | undefined;
  notes: Note[];
  words: NewBody['words'];
  counts: { approved: number; others: number; written: number };
}

/** Writes the file of a post, and the file of its comments. */
export function postText(planned: PlannedPost, tables: PostTables): PostText {
  const { post } = planned;
  const notes: Note[] = [];
  const body = convertBody(post.body, bodyContext(post, tables));
  const clean = withoutHidden(body.markdown);
  if (clean.hidden > 0) notes.push(hiddenNote('the text', clean.hidden));
  const markdown = `${clean.text.trim()}\n`;
  const made = withOwnFields(
    planned.kind === 'page'
      ? pageFields(planned, markdown, notes)
      : storyFields(planned, body, markdown, tables.photos, notes),
    post.own,
    tables.photos,
  );
  const comments = commentsText(
    post.comments,
    (posted) => storyTime(posted, tables.oldZone, tables.timeZone)?.instant,
    (id) => tables.authors[id],
  );
  const standIns =
    planned.kind === 'page' ? { title: planned.file, description: planned.file } : { headline: `Story ${post.id}` };
  const accepted = acceptedFields(planned.kind === 'page' ? page : article, made, standIns, tables.timeZone);
  notes.push(...accepted.notes, ...body.notes, ...otherNotes(post), ...comments.notes);
  if (planned.kind === 'page' && comments.text !== undefined)
    notes.push({
      kind: 'dropped',
      rule: 'page-comments',
      what: 'Pages have no comments, so those on this page were left out.',
      quote: comments.text,
    });
  const hasComments = planned.kind === 'story' && comments.text !== undefined;
  return {
    text: markdownText({ fields: accepted.fields, body: markdown }),
    comments: hasComments ? comments.text : undefined,
    notes,
    words: body.words,
    counts: hasComments ? comments.counts : { ...comments.counts, written: 0 },
  };
}

function bodyContext(post: OldPost, tables: PostTables): BodyContext {
  const old = new OldAddresses(tables.origin);
  return {
    ...(tables.origin !== undefined && { origin: tables.origin }),
    ...(post.url !== undefined && { address: post.url }),
    ...(post.footnotes && { footnotes: post.footnotes }),
    mediaOf: (id) => tables.media[id],
    photoPath: (url) => tables.photos[url],
    newAddress: (url) => {
      const key = old.keyOf(url);
      const to = key === undefined ? undefined : tables.addresses[key];
      if (to !== undefined) return `${to}${/#.*$/.exec(url)?.[0] ?? ''}`;
      return key !== undefined && tables.isMoved ? undefined : url;
    },
  };
}

function storyFields(
  { post, published, updated, section, topics, byline, aliases, photo }: PlannedPost,
  body: NewBody,
  markdown: string,
  photos: PostTables['photos'],
  notes: Note[],
): Record<string, unknown> {
  const headline = headlineOf(post, markdown, notes);
  const standfirst = line(post.excerpt ?? '', 'standfirst', LONGEST_LINE, notes);
  const social = line(post.social?.title ?? '', 'socialHeadline', LONGEST_TITLE, notes);
  const lead = photo && photoFields(photo.path, photo.media);
  notes.push(...(lead?.notes ?? []));
  const gallery = galleryOf(body, photos, notes);
  const status = statusOf(post, notes);
  const canComment = commentsOf(post);
  const guid = post.guid === undefined ? '' : line(post.guid, 'guid', LONGEST_TITLE, notes);
  return {
    headline,
    ...(standfirst !== '' && { standfirst }),
    ...(social !== '' && social !== headline && { socialHeadline: social }),
    section,
    published,
    ...(updated !== undefined && { updated }),
    ...(byline.length > 0 && { byline }),
    ...(lead && { photo: lead.fields }),
    ...(gallery && { photos: gallery }),
    ...(canComment !== undefined && { comments: canComment }),
    ...(topics.length > 0 && { tags: topics }),
    ...(status !== undefined && { status }),
    ...(aliases.length > 0 && { aliases }),
    ...(guid !== '' && { guid }),
    ...(post.language !== undefined && { lang: post.language }),
  };
}

function pageFields({ post }: PlannedPost, markdown: string, notes: Note[]): Record<string, unknown> {
  const title = headlineOf(post, markdown, notes);
  const given = line(post.social?.description ?? post.excerpt ?? '', 'description', LONGEST_LINE, notes);
  if (given !== '') return { title, description: given };
  const text = wordsOf(markdown);
  const description = text.length <= DESCRIPTION ? text : `${text.slice(0, text.lastIndexOf(' ', DESCRIPTION))}…`;
  notes.push({
    kind: 'guessed',
    rule: 'page-description',
    what: 'The page had no description, so its first words were taken. Search engines show it under the title.',
  });
  return { title, description: description === '' ? title : description };
}

function headlineOf(post: OldPost, markdown: string, notes: Note[]): string {
  const headline = line(post.title, post.kind === 'page' ? 'title' : 'headline', LONGEST_TITLE, notes);
  if (headline !== '') return headline;
  const words = wordsOf(markdown).split(' ');
  const first = words
    .slice(0, HEADLINE_WORDS)
    .join(' ')
    .slice(0, LONGEST_TITLE - 1);
  const made = first === '' ? `Untitled (${post.id})` : words.length > HEADLINE_WORDS ? `${first}…` : first;
  notes.push({
    kind: 'guessed',
    rule: 'headline-missing',
    what: 'The story had no title, so the first words of its text were taken. Write a headline.',
  });
  return made;
}

/** The words of Markdown, roughly: for a description or a headline that somebody will read again. */
function wordsOf(markdown: string): string {
  return plainText(
    markdown
      .replaceAll(/^(?::{2,}|\[\^|\||!\[).*$/gm, ' ')
      .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[*_`#>~]|\\(?=\W)/g, ''),
  );
}

function line(html: string, field: string, most: number, notes: Note[]): string {
  const { text, notes: found } = soundLine(plainText(html), field, most);
  notes.push(...found);
  return text;
}

function galleryOf(
  { gallery }: NewBody,
  paths: PostTables['photos'],
  notes: Note[],
): Record<string, unknown>[] | undefined {
  const photos = gallery.flatMap((photo) => {
    const src = paths[photo.url];
    if (src !== undefined) return [photoFields(src, photo)];
    notes.push({
      kind: 'dropped',
      rule: 'photo-missing',
      what: 'A photo of the gallery could not be had.',
      quote: photo.url,
    });
    return [];
  });
  if (photos.length === 0) return undefined;
  notes.push(...photos.flatMap((photo) => photo.notes));
  if (photos.length > MOST_PHOTOS) {
    const quote = gallery
      .slice(MOST_PHOTOS)
      .map(({ url }) => url)
      .join('\n');
    notes.push({
      kind: 'dropped',
      rule: 'gallery-shortened',
      what: `A gallery has at most ${MOST_PHOTOS} photos.`,
      quote,
    });
  }
  return photos.slice(0, MOST_PHOTOS).map(({ fields }) => fields);
}
