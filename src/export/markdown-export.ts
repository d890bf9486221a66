import { readFileSync } from 'node:fs';
import path from 'node:path';
import { count, type Progress } from '../cache/progress.ts';
import { writeWhole } from '../cache/whole-file.ts';
import { markdownOfHtml } from '../markdown/html/html-markdown.ts';
import { addressOf } from '../newsroom/site/addresses.ts';
import { bylineParts, bylineText } from '../newsroom/story/byline.ts';
import { resolvePhoto, type Photo } from '../schema/photo.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { markdownText } from '../schema/yaml/yaml-text.ts';
import type { ContentEntry, MarkdownFile } from '../newsroom/content.ts';
import { copyPhotos, copySettings } from './copied-files.ts';
import type { ExportSummary } from './export-summary.ts';
import { exportedBody } from './exported-body.ts';
import { wordsOf } from './media-list.ts';
import type { Paper, PaperStory } from './paper.ts';
import { redirectLines } from './redirect-list.ts';
import { topicName } from './topic-name.ts';

/** The address of a photo in a picture of Markdown. */
const PICTURE = /(!\[[^\]]*\]\()((?:\.{1,2})?\/[^\s)]+)/g;
/** The picture that says that nobody has described it yet. */
const ALT_MISSING = /!\[\s*altMissing\s*\]\(/g;

/**
 * Writes a paper as plain Markdown with the front matter that Hugo, Jekyll, Eleventy and Astro know: `content/` with the texts,
 * and `static/` with the photos.
 */
export function exportMarkdown(paper: Paper, folder: string, progress?: Progress): ExportSummary {
  const { stories, content } = paper;
  for (const [index, story] of stories.entries()) {
    writeWhole(path.join(folder, 'content', 'posts', `${story.id}.md`), storyText(paper, story));
    progress?.step(index + 1, stories.length);
  }
  progress?.done();
  for (const [id, page] of content.pages) {
    const { title, description } = page.data.frontMatter;
    const fields = { title, description, url: `/${id}/` };
    writeWhole(
      path.join(folder, 'content', `${id}.md`),
      markdownText({ fields, body: plainBody(paper, { id, ...page }) }),
    );
  }
  copyPhotos(paper, path.join(folder, 'static'));
  copySettings(paper, path.join(folder, 'broadsheet'));
  writeWhole(path.join(folder, 'redirects.csv'), redirectLines(paper));
  return {
    lines: [
      `${count(stories.length)} stories in content/posts/ and ${count(content.pages.size)} pages in content/, in Markdown`,
      `${count(content.photos.size)} photos in static/`,
      'redirects.csv has former addresses; broadsheet/ has the authors, comments, topics and settings as they are',
    ],
  };
}

function storyText(paper: Paper, story: PaperStory): string {
  const { content } = paper;
  const { id, data } = story;
  const { frontMatter: article } = data;
  const { photo, photos } = article;
  const shown = (each: Photo) => ({ src: addressOfPhoto(resolvePhoto(story.file, each.src)), ...wordsOf(each) });
  const authors = bylineParts(
    article.byline ?? [],
    'en',
    new Map([...content.authors].map(([name, entry]) => [name, entry.data])),
  );
  const isHidden = article.status === 'draft' || article.status === 'killed';
  const fields = {
    title: article.headline,
    ...(article.standfirst !== undefined && { description: article.standfirst }),
    date: article.embargo ?? article.published,
    ...(article.updated !== undefined && { lastmod: article.updated }),
    ...(isHidden && { draft: true }),
    url: addressOf('story', id),
    slug: id.split('/').at(-1) ?? id,
    ...(article.aliases.length > 0 && { aliases: article.aliases }),
    ...(authors.length > 0 && { authors: (article.byline ?? []).map((entry) => bylineName(entry, paper)) }),
    categories: [content.sections.get(article.section)?.data.name ?? article.section],
    ...(article.tags.length > 0 && { tags: article.tags.map((tag) => topicName(paper, tag)) }),
    ...(photo && { images: [addressOfPhoto(resolvePhoto(story.file, photo.src))], image: shown(photo) }),
    ...(photos && { gallery: photos.map(shown) }),
    ...(article.lang !== undefined && { lang: article.lang }),
    ...(article.series && { series: [article.series.id], weight: article.series.part }),
    ...(article.guid !== undefined && { guid: article.guid }),
    ...(article.canonical !== undefined && { canonical: article.canonical }),
    params: own({
      byline: bylineText(authors),
      section: article.section,
      kicker: article.kicker,
      type: article.type === 'news' ? undefined : article.type,
      dateline: article.dateline,
      corrections: article.corrections.length > 0 ? article.corrections : undefined,
      disclosures: article.disclosures.length > 0 ? article.disclosures : undefined,
      status: article.status === 'published' || article.status === 'draft' ? undefined : article.status,
    }),
  };
  return markdownText({ fields, body: plainBody(paper, story) });
}

function bylineName(
  entry: NonNullable<PaperStory['data']['frontMatter']['byline']>[number],
  { content }: Paper,
): string {
  return 'name' in entry ? entry.name : (content.authors.get(entry.author)?.data.name ?? entry.author);
}

/** Fields without those that there are not. */
function own(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}

/** The Markdown of a text as it is; one with blocks that only Broadsheet knows is written anew from its page. */
function plainBody(paper: Paper, body: ContentEntry<MarkdownFile<unknown>> & { id: string }): string {
  const { root, origin } = paper;
  const source = splitFrontMatter(body.file, readFileSync(path.join(root, body.file), 'utf8'));
  const markdown = source.ok ? source.value.body : '';
  if (/^ {0,3}:{2,}[a-z]/m.test(markdown)) {
    const html = exportedBody(paper, body, (photo) => `${origin}${addressOfPhoto(photo)}`);
    return `${markdownOfHtml(html, origin).replaceAll(`](${origin}/`, '](/').trim()}\n`;
  }
  const moved = markdown.replaceAll(
    PICTURE,
    (_, before: string, src: string) => before + addressOfPhoto(resolvePhoto(body.file, src)),
  );
  return `${moved.replaceAll(ALT_MISSING, '![](').trim()}\n`;
}

/** Where `static/` publishes a photo. */
function addressOfPhoto(photo: string): string {
  return `/${photo}`;
}
