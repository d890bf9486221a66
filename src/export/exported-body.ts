import { compileFile } from '../loader/story-body.ts';
import { chartContent } from '../feeds/chart-content.ts';
import { textElement } from '../feeds/feed-document.ts';
import { xmlElement } from '../lib/xml/xml-text.ts';
import type { BodyPart } from '../markdown/body-parts.ts';
import type { Picture } from '../markdown/body-context.ts';
import type { ContentEntry, MarkdownFile } from '../newsroom/content.ts';
import { tablesOf } from '../newsroom/charts/story-tables.ts';
import { addressOf } from '../newsroom/site/addresses.ts';
import { bodyWords } from '../newsroom/story/body-words.ts';
import { datelineView } from '../newsroom/story/dateline.ts';
import { liveCoverage } from '../newsroom/story/story-page.ts';
import type { Article } from '../schema/article.ts';
import { stringsOf } from '../strings/strings.ts';
import { shownPhotos, type Paper } from './paper.ts';

/** How a part that is no text becomes HTML elsewhere; without it, it is left out. */
export interface PartHtml {
  gallery?: string;
  embed?: (url: string, title: string | undefined) => string;
}

/**
 * The body of a story or page as HTML that works on any site: whole addresses, charts as tables, embeds as links. What works
 * only here is left out, such as signups to newsletters.
 * @param addressOfPhoto the address of a photo elsewhere, by its path from `content/`
 */
export function exportedBody(
  paper: Paper,
  body: ContentEntry<MarkdownFile<unknown>> & { id: string },
  addressOfPhoto: (photo: string) => string,
  parts: PartHtml = {},
): string {
  const { file, id, digest, data } = body;
  const { publication, newsroom, content, origin, root } = paper;
  const article = 'section' in Object(data.frontMatter) ? (data.frontMatter as Article) : undefined;
  const language = article?.lang ?? publication.lang;
  const url = article ? addressOf('story', id) : `/${id}/`;
  const { parts: compiled } = compileFile(root, {
    digest,
    context: {
      file,
      language,
      words: bodyWords(language),
      origin,
      ...(article && { dateline: datelineView(article, publication), ...liveCoverage(article, publication) }),
      newsletters: [...content.newsletters.keys()],
      hasGallery: article?.photos !== undefined,
      hasLivewire: true,
      pictures: Object.fromEntries(
        shownPhotos(paper, file, data.bodyPhotos).map(({ src, photo }) => [
          src,
          pictureAt(paper, photo, addressOfPhoto),
        ]),
      ),
      ...tablesOf({ file, ...data }, newsroom),
      portable: { page: new URL(url, origin).href, hasPictures: true },
    },
  });
  return compiled.flatMap((part) => partHtml(part, language, parts)).join('\n');
}

function pictureAt({ content }: Paper, photo: string, addressOfPhoto: (photo: string) => string): Picture {
  const { width = 1, height = 1 } = content.photos.get(photo)?.data ?? {};
  return { src: addressOfPhoto(photo), width, height, file: { width, height }, tone: '' };
}

function partHtml(part: BodyPart, language: string, { gallery, embed }: PartHtml): string[] {
  if (part.kind === 'html') return [part.html];
  if (part.kind === 'chart') return [chartContent(part.chart, language)];
  if (part.kind === 'gallery') return gallery === undefined ? [] : [gallery];
  if (part.kind !== 'embed') return [];
  if (embed) return [embed(part.url, part.title)];
  const host = URL.parse(part.url)?.hostname.replace(/^www\./, '') ?? part.url;
  return [
    xmlElement('p', {}, textElement('a', part.title ?? stringsOf(language).body.openOn(host), { href: part.url })),
  ];
}
