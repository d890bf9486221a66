import { xmlElement } from '../../lib/xml/xml-text.ts';
import type { Paper } from '../paper.ts';
import { topicName } from '../topic-name.ts';
import { NEWSROOM_LOGIN, type WordpressIds } from './wordpress-ids.ts';
import { cdata, plain } from './wxr-item.ts';

const NAMESPACES =
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"';

/** The beginning of a WXR file: the site, its authors, categories, tags and menus. */
export function channelHead(paper: Paper, ids: WordpressIds): string {
  const { publication, origin } = paper;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8" ?>',
    '<!-- An export of a paper for WordPress: Tools, Import, WordPress. -->',
    `<rss version="2.0" ${NAMESPACES}>`,
    '<channel>',
    plain('title', publication.name),
    plain('link', origin),
    plain('description', publication.tagline ?? publication.description),
    plain('language', publication.lang),
    plain('wp:wxr_version', '1.2'),
    plain('wp:base_site_url', origin),
    plain('wp:base_blog_url', origin),
    ...authorLines(paper, ids),
    ...sectionLines(paper),
    ...topicLines(paper),
    xmlElement(
      'wp:term',
      {},
      plain('wp:term_id', '1') +
        cdata('wp:term_taxonomy', 'nav_menu') +
        cdata('wp:term_slug', 'sections') +
        cdata('wp:term_name', 'Sections'),
    ),
    plain('generator', 'https://wordpress.org/?v=6.8'),
  ];
  return `${lines.join('\n')}\n`;
}

function authorLines({ content, publication }: Paper, ids: WordpressIds): string[] {
  const author = (number: number, login: string, name: string, email: string) =>
    xmlElement(
      'wp:author',
      {},
      plain('wp:author_id', String(number)) +
        cdata('wp:author_login', login) +
        cdata('wp:author_email', email) +
        cdata('wp:author_display_name', name) +
        cdata('wp:author_first_name', '') +
        cdata('wp:author_last_name', ''),
    );
  return [
    author(1, NEWSROOM_LOGIN, publication.name, publication.letters.email),
    ...[...content.authors].map(([id, { data }]) => author(ids.author(id), id, data.name, data.email ?? '')),
  ];
}

function sectionLines({ content }: Paper): string[] {
  return [...content.sections].map(([id, { data }], index) =>
    xmlElement(
      'wp:category',
      {},
      plain('wp:term_id', String(index + 2)) +
        cdata('wp:category_nicename', id) +
        cdata('wp:category_parent', '') +
        cdata('wp:cat_name', data.name) +
        (data.description === undefined ? '' : cdata('wp:category_description', data.description)),
    ),
  );
}

function topicLines(paper: Paper): string[] {
  const { content, stories } = paper;
  const tags = new Set([...content.topics.keys(), ...stories.flatMap(({ data }) => data.frontMatter.tags)]);
  return [...tags].sort().map((tag, index) => {
    const description = content.topics.get(tag)?.data.description;
    return xmlElement(
      'wp:tag',
      {},
      plain('wp:term_id', String(content.sections.size + index + 2)) +
        cdata('wp:tag_slug', tag) +
        cdata('wp:tag_name', topicName(paper, tag)) +
        (description === undefined ? '' : cdata('wp:tag_description', description)),
    );
  });
}
