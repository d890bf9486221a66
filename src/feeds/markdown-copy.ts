import { markdownAddress, markdownInline, markdownLink, markdownText } from '../lib/text/markdown-text.ts';
import type { BodyPart } from '../markdown/body-parts.ts';
import { markdownOfHtml } from '../markdown/html/html-markdown.ts';
import { bylineText } from '../newsroom/story/byline.ts';
import type { CorrectionView } from '../newsroom/story/corrections.ts';
import type { StoryPage } from '../newsroom/story/story-page.ts';
import { chartContent } from './chart-content.ts';
import { stringsOf } from '../strings/strings.ts';

/**
 * A story as Markdown for programs: the content of its page, without the page around it. The facts are YAML between two
 * lines of hyphens, as in Markdown files; every value is JSON, which is valid YAML.
 * @param body the compiled text
 */
export function markdownCopy(page: StoryPage, body: readonly BodyPart[]): string {
  const { site, head, headline, standfirst, photo, corrections, disclosures, language } = page;
  const base = new URL(page.url, site.origin).href;
  const words = stringsOf(language);
  const correction = (view: CorrectionView) => correctionLine(view, words.punctuation.colon);
  const blocks = [
    `---\n${factLines(page).join('\n')}\n---`,
    `# ${markdownInline(headline)}`,
    page.retracted && `**${markdownInline(words.story.retracted)}**`,
    standfirst !== undefined && `*${markdownInline(standfirst)}*`,
    page.byline.length > 0 && markdownText(words.byline.by(bylineText(page.byline))),
    ...disclosures.map((text) => `*${markdownInline(text)}*`),
    ...corrections.above.map(correction),
    photo && `![${markdownInline(photo.alt)}](${markdownAddress(new URL(photo.picture.src, base).href)})`,
    photo?.caption && markdownText([photo.caption.lead, photo.caption.more, photo.credit].filter(Boolean).join(' ')),
    ...body.map((part) => partBlock(part, base, language)),
    ...corrections.below.map(correction),
    `${words.machines.source}${words.punctuation.colon}${markdownLink(site.name, new URL(head.canonical, base).href)}`,
  ];
  return `${blocks.filter((block) => typeof block === 'string' && block !== '').join('\n\n')}\n`;
}

function factLines({
  site,
  head,
  record,
  published,
  updated,
  language,
  section,
  topics,
  headline,
  retracted,
}: StoryPage): string[] {
  const facts = {
    title: headline,
    description: head.description,
    url: new URL(head.canonical, site.origin).href,
    publisher: site.name,
    published: published.datetime,
    updated: updated?.datetime,
    authors: record.authors.map(({ name }) => name),
    dateline: record.dateline,
    section: section.name,
    topics: topics.map(({ name }) => name),
    lang: language,
    status: retracted ? 'retracted' : undefined,
  };
  return Object.entries(facts).flatMap(([name, value]) =>
    value === undefined || value.length === 0 ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
}

function correctionLine({ label, time, text }: CorrectionView, colon: string): string {
  return `**${markdownInline(label)}, ${markdownInline(time.text)}**${colon}${markdownInline(text)}`;
}

/** Renders a part of the body; empty for one that works only on the site. */
function partBlock(part: BodyPart, base: string, language: string): string {
  if (part.kind === 'html') return markdownOfHtml(part.html, base);
  if (part.kind === 'chart') return markdownOfHtml(chartContent(part.chart, language), base);
  if (part.kind !== 'embed') return '';
  return markdownLink(part.title ?? stringsOf(language).body.openOn(new URL(part.url).hostname), part.url);
}
