import type { ContentEntry, MarkdownFile } from '../../newsroom/content.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import type { Page } from '../../schema/page.ts';
import { exportedBody } from '../exported-body.ts';
import type { MediaEntry, MediaList } from '../media-list.ts';
import type { Paper } from '../paper.ts';
import { textMeta } from './text-meta.ts';
import { wordpressDate } from './wordpress-date.ts';
import { NEWSROOM_LOGIN, type WordpressIds } from './wordpress-ids.ts';
import type { WxrItem } from './wxr-item.ts';

/** A photo of the media list. */
export function attachmentItem(entry: MediaEntry, { stories, origin, publication }: Paper, ids: WordpressIds): WxrItem {
  const { photo, alt, caption, credit, story } = entry;
  const name =
    photo
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? photo;
  const day = wordpressDate(story?.published ?? firstDay(stories), publication.timeZone);
  const url = ids.photo(photo);
  return {
    id: ids.attachment(entry),
    type: 'attachment',
    title: name,
    link: `${origin}/?attachment_id=${ids.attachment(entry)}`,
    guid: url,
    creator: NEWSROOM_LOGIN,
    slug: `${name}-${entry.number}`.toLowerCase(),
    ...day,
    status: 'inherit',
    ...(caption !== undefined && { excerpt: caption }),
    parent: story === undefined ? 0 : ids.story(story.id),
    attachmentUrl: url,
    meta: {
      _wp_attached_file: photo,
      ...(alt !== undefined && { _wp_attachment_image_alt: alt }),
      // As Newspack, Largo and others keep the name of the photographer.
      ...(credit !== undefined && { _media_credit: credit }),
    },
  };
}

/** A page that is no story. */
export function pageItem(
  page: ContentEntry<MarkdownFile<Page>> & { id: string },
  paper: Paper,
  ids: WordpressIds,
): WxrItem {
  const { id, data } = page;
  const content = exportedBody(paper, page, (photo) => ids.photo(photo));
  return {
    id: ids.page(id),
    type: 'page',
    title: data.frontMatter.title,
    link: `${paper.origin}/${id}/`,
    guid: `${paper.origin}/${id}/`,
    creator: NEWSROOM_LOGIN,
    slug: id,
    ...wordpressDate(firstDay(paper.stories), paper.publication.timeZone),
    status: 'publish',
    content,
    excerpt: data.frontMatter.description,
    meta: textMeta(paper, page, content, ids),
  };
}

/** The authors with what an account has no place for, as Co-Authors Plus keeps it. */
export function authorItems(paper: Paper, ids: WordpressIds, media: MediaList): WxrItem[] {
  const day = wordpressDate(firstDay(paper.stories), paper.publication.timeZone);
  return [...paper.content.authors].map(([id, { file, data }], index) => {
    const portrait = data.portrait && media.numberOf(file, data.portrait);
    const [profile] = data.profiles;
    return {
      id: ids.other(index),
      type: 'guest-author',
      title: data.name,
      link: new URL(addressOf('author', id), paper.origin).href,
      guid: new URL(addressOf('author', id), paper.origin).href,
      creator: NEWSROOM_LOGIN,
      slug: `cap-${id}`,
      ...day,
      status: 'publish',
      meta: {
        'cap-user_login': id,
        'cap-linked_account': id,
        'cap-display_name': data.name,
        ...(data.bio !== undefined && { 'cap-description': data.bio }),
        ...(data.email !== undefined && { 'cap-user_email': data.email }),
        ...(profile !== undefined && { 'cap-website': profile.url }),
        ...(portrait !== undefined && { _thumbnail_id: String(ids.attachment({ number: portrait })) }),
      },
    };
  });
}

/** The sections in the header, as a menu. */
export function menuItems({ publication, content, stories, origin }: Paper, ids: WordpressIds): WxrItem[] {
  const day = wordpressDate(firstDay(stories), publication.timeZone);
  return publication.navigation.map((section, index) => {
    const number = ids.other(content.authors.size + index);
    const url = new URL(addressOf('section', section), origin).href;
    return {
      id: number,
      type: 'nav_menu_item',
      title: content.sections.get(section)?.data.name ?? section,
      link: url,
      guid: `${origin}/?p=${number}`,
      creator: NEWSROOM_LOGIN,
      slug: `menu-${number}`,
      ...day,
      status: 'publish',
      order: index + 1,
      terms: [{ domain: 'nav_menu', slug: 'sections', name: 'Sections' }],
      meta: {
        _menu_item_type: 'custom',
        _menu_item_menu_item_parent: '0',
        _menu_item_object_id: String(number),
        _menu_item_object: 'custom',
        _menu_item_target: '',
        _menu_item_classes: 'a:1:{i:0;s:0:"";}',
        _menu_item_xfn: '',
        _menu_item_url: url,
      },
    };
  });
}

/** A day for what has none: the day of the first story, so that every export has the same. */
function firstDay(stories: Paper['stories']): string {
  return stories[0]?.data.frontMatter.published ?? '2000-01-01T00:00:00Z';
}
