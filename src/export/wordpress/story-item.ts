import { OWN_COMMENT_ID, OWN_COMMENT_PICK } from '../../import/wordpress/own-meta.ts';
import { commentText } from '../../markdown/comment-text.ts';
import { stringsOf } from '../../strings/strings.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { disclosureTexts } from '../../newsroom/story/disclosures.ts';
import { placeCorrections } from '../../newsroom/story/corrections.ts';
import { storyGuid } from '../../newsroom/story/story-guid.ts';
import { xmlElement, xmlText } from '../../lib/xml/xml-text.ts';
import type { Article } from '../../schema/article.ts';
import { exportedBody } from '../exported-body.ts';
import type { MediaList } from '../media-list.ts';
import type { Paper, PaperStory } from '../paper.ts';
import { textMeta } from './text-meta.ts';
import { wordpressDate } from './wordpress-date.ts';
import { NEWSROOM_LOGIN, type WordpressIds } from './wordpress-ids.ts';
import { topicName } from '../topic-name.ts';
import type { WxrComment, WxrItem, WxrTerm } from './wxr-item.ts';

/** A story as a post of WordPress, with its comments. */
export function storyItem(story: PaperStory, paper: Paper, ids: WordpressIds, media: MediaList): WxrItem {
  const { id, file, data } = story;
  const { frontMatter: article } = data;
  const { publication, content: all, origin } = paper;
  const url = addressOf('story', id);
  const out = wordpressDate(article.embargo ?? article.published, publication.timeZone);
  const changed = article.updated ?? article.corrections.at(-1)?.date ?? article.published;
  const modified = wordpressDate(changed, publication.timeZone);
  const photo = article.photo && media.numberOf(file, article.photo);
  const content = contentOf(story, paper, ids, media);
  const writers = (article.byline ?? []).flatMap((entry) => ('author' in entry ? [entry.author] : []));
  const guests = (article.byline ?? []).flatMap((entry) => ('name' in entry ? [entry.name] : []));
  return {
    id: ids.story(id),
    type: 'post',
    title: article.headline,
    link: new URL(url, origin).href,
    guid: storyGuid({ url, aliases: article.aliases, guid: article.guid }, publication),
    creator: writers[0] ?? NEWSROOM_LOGIN,
    slug: id.split('/').at(-1) ?? id,
    ...out,
    modified: modified.date,
    modifiedGmt: modified.dateGmt,
    status: statusOf(article, paper.now),
    content,
    ...(article.standfirst !== undefined && { excerpt: article.standfirst }),
    isSticky: isPinned(id, paper),
    areCommentsOpen: article.comments !== false,
    terms: [
      {
        domain: 'category',
        slug: article.section,
        name: all.sections.get(article.section)?.data.name ?? article.section,
      },
      ...article.tags.map((tag): WxrTerm => ({ domain: 'post_tag', slug: tag, name: topicName(paper, tag) })),
      ...writers.map((author): WxrTerm => ({ domain: 'author', slug: `cap-${author}`, name: author })),
    ],
    meta: {
      ...(photo !== undefined && { _thumbnail_id: String(ids.attachment({ number: photo })) }),
      ...(guests.length > 0 && { byline: guests.join('; ') }),
      ...(article.socialHeadline !== undefined && { '_yoast_wpseo_opengraph-title': article.socialHeadline }),
      ...textMeta(paper, story, content, ids),
    },
    comments: commentsOf(story, paper, ids),
  };
}

/** A withdrawn story is private: nothing of it may come out by a move. */
function statusOf({ status, published, embargo }: Article, now: number): WxrItem['status'] {
  if (status === 'draft') return 'draft';
  if (status === 'killed') return 'private';
  return Date.parse(embargo ?? published) > now ? 'future' : 'publish';
}

/** The text with what WordPress has no field for and readers must see: notices, corrections, the gallery. */
function contentOf(story: PaperStory, paper: Paper, ids: WordpressIds, media: MediaList): string {
  const { file, data } = story;
  const { frontMatter: article } = data;
  const { publication } = paper;
  const language = article.lang ?? publication.lang;
  const words = stringsOf(language);
  const gallery = (article.photos ?? []).flatMap((photo) => media.numberOf(file, photo) ?? []);
  const shortcode =
    gallery.length === 0
      ? undefined
      : `[gallery ids="${gallery.map((number) => ids.attachment({ number })).join(',')}"]`;
  const body = exportedBody(paper, story, (photo) => ids.photo(photo), {
    ...(shortcode !== undefined && { gallery: shortcode }),
    // WordPress makes a player of an address on a line of its own.
    embed: (url) => `\n${url}\n`,
  });
  const { above, below } = placeCorrections(article, publication);
  const correction = ({ label, time, text }: (typeof above)[number]) =>
    xmlElement(
      'p',
      {},
      `${xmlElement('strong', {}, xmlText(`${label} (${time.text})`))}${xmlText(words.punctuation.colon + text)}`,
    );
  return [
    ...(article.status === 'retracted'
      ? [xmlElement('p', {}, xmlElement('strong', {}, xmlText(words.story.retracted)))]
      : []),
    ...disclosureTexts(article, language).map((text) => xmlElement('p', {}, xmlElement('em', {}, xmlText(text)))),
    ...above.map(correction),
    body,
    ...(shortcode !== undefined && !body.includes(shortcode) ? [shortcode] : []),
    ...below.map(correction),
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}

function isPinned(id: string, { content }: Paper): boolean {
  const [lead] = content.fronts.get('home')?.data.slots ?? [];
  const pins = lead && 'pins' in lead ? (lead.pins ?? []) : [];
  return pins.some((pin) => (typeof pin === 'string' ? pin : pin.story) === id);
}

function commentsOf({ id, data }: PaperStory, { content, publication }: Paper, ids: WordpressIds): WxrComment[] {
  const comments = (content.comments.get(id)?.data.comments ?? []).filter(({ status }) => status !== 'removed');
  const numbers = new Map(comments.map((comment) => [comment.id, ids.comment()]));
  const language = data.frontMatter.lang ?? publication.lang;
  return comments.map(({ id: own, name, author, time, text = '', parent, pick, from }) => ({
    id: numbers.get(own) ?? 0,
    author: name ?? (author === undefined ? '' : (content.authors.get(author)?.data.name ?? author)),
    ...(from !== undefined && { url: from }),
    ...wordpressDate(time, publication.timeZone),
    content: commentText(text, language).html,
    parent: parent === undefined ? 0 : (numbers.get(parent) ?? 0),
    user: author === undefined ? 0 : ids.author(author),
    meta: { [OWN_COMMENT_ID]: own, ...(pick && { [OWN_COMMENT_PICK]: '1' }) },
  }));
}
