import { xmlElement, xmlText } from '../lib/xml/xml-text.ts';
import type { BodyPart } from '../markdown/body-parts.ts';
import { placeCorrections, type CorrectionView } from '../newsroom/story/corrections.ts';
import { disclosureTexts } from '../newsroom/story/disclosures.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Article } from '../schema/article.ts';
import type { Publication } from '../schema/publication.ts';
import { chartContent } from './chart-content.ts';
import { textElement } from './feed-document.ts';
import { photoFigure } from './feed-media.ts';
import type { FeedPhoto } from './feed.ts';

/** The parts of a story besides its front matter. */
export interface ItemParts {
  parts: readonly BodyPart[];
  photo: FeedPhoto | undefined;
  gallery: readonly FeedPhoto[];
}

/**
 * All of a story as HTML for a feed reader, in the order of its page: notice, photo, disclosures, corrections, text,
 * gallery, clarifications. Parts that work only on the site, such as newsletter signups, are left out.
 */
export function itemContent(article: Article, publication: Publication, { parts, photo, gallery }: ItemParts): string {
  const language = article.lang ?? publication.lang;
  const corrections = placeCorrections(article, publication);
  const correction = (view: CorrectionView) => correctionParagraph(view, language);
  return [
    ...(article.status === 'retracted' ? [strongParagraph(stringsOf(language).story.retracted)] : []),
    ...(photo ? [photoFigure(photo)] : []),
    ...disclosureTexts(article, language).map((text) => xmlElement('p', {}, textElement('em', text))),
    ...corrections.above.map(correction),
    ...parts.flatMap((part) => partContent(part, language)),
    ...gallery.map(photoFigure),
    ...corrections.below.map(correction),
  ].join('\n');
}

/** Renders a part of the body; empty for one that works only on the site. */
function partContent(part: BodyPart, language: string): string[] {
  if (part.kind === 'html') return [part.html];
  if (part.kind === 'chart') return [chartContent(part.chart, language, part.picture)];
  if (part.kind !== 'embed') return [];
  const host = URL.parse(part.url)?.hostname.replace(/^www\./, '') ?? part.url;
  const words = part.title ?? stringsOf(language).body.openOn(host);
  return [xmlElement('p', {}, textElement('a', words, { href: part.url }))];
}

function correctionParagraph({ label, time, text }: CorrectionView, language: string): string {
  const { colon } = stringsOf(language).punctuation;
  const head = `${textElement('strong', label)} (${textElement('time', time.text, { datetime: time.datetime })})`;
  return xmlElement('p', {}, head + xmlText(colon + text));
}

function strongParagraph(words: string): string {
  return xmlElement('p', {}, textElement('strong', words));
}
