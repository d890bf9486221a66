import type { EditionItem, EditionPage } from '../../newsroom/newsletters/edition-page.ts';
import { editionPage } from '../../newsroom/newsletters/edition-page.ts';
import type { EditionSources } from '../../newsroom/newsletters/edition-sources.ts';
import { mailService } from '../../newsroom/newsletters/mail-service.ts';
import { stringsOf } from '../../strings/strings.ts';
import { blockText } from './block-text.ts';
import { awayBody, type ReadBody } from './edition-mail.ts';
import { mailBlocks } from './mail-body.ts';
import { plainAddress, withoutPlaceholders } from './plain-placeholder.ts';
import { wrapped } from './wrapped-text.ts';

const RULE = '-'.repeat(40);

/** An edition as the plain text of a mail, for programs that show no HTML and for people who want none. */
export function editionText(sources: EditionSources, readBody: ReadBody): string {
  const page = editionPage(sources);
  const { site, newsletter, headline, intro, day, items, corrected, sponsor } = page;
  const service = mailService(sources.newsletter);
  const words = stringsOf(site.language).edition;
  const whole = (path: string) => plainAddress(new URL(path, site.origin).href);
  const blocks = mailBlocks(awayBody(page, readBody), site.language);
  const told = [
    newsletter.name.toLocaleUpperCase(site.language),
    `${day.text} · ${site.name}`,
    ...(headline === undefined ? [] : ['', wrapped(headline)]),
    ...(intro === undefined ? [] : ['', wrapped(intro)]),
    ...(blocks.length === 0 ? [] : ['', blockText(blocks)]),
    ...items.flatMap((item) => ['', RULE, '', ...storyLines(item, whole)]),
    ...(items.length === 0 && blocks.length === 0 ? ['', wrapped(words.withdrawn)] : []),
    ...(corrected.length === 0 ? [] : ['', RULE, '', words.corrected.toLocaleUpperCase(site.language)]),
    ...corrected.flatMap((item) => ['', wrapped(item.card.headline), ...correctionLines(item), whole(item.card.url)]),
    ...(sponsor ? ['', RULE, '', ...sponsorLines(page, sponsor)] : []),
    '',
    RULE,
    '',
    wrapped(words.reason(newsletter.name)),
    `${words.browser}: ${whole(page.url)}`,
    ...(site.imprint === undefined ? [] : [wrapped(site.imprint)]),
  ].join('\n');
  // What the service is to replace comes after all that it must leave.
  const links = [
    ...(service.address === undefined ? [] : [service.address]),
    ...(service.unsubscribe === undefined ? [] : [`${words.unsubscribe}: ${service.unsubscribe}`]),
  ];
  return `${[withoutPlaceholders(told, service.openings), ...links].join('\n')}\n`;
}

function storyLines(item: EditionItem, whole: (path: string) => string): string[] {
  const { card, summary, language } = item;
  return [
    ...(card.kicker === undefined ? [] : [card.kicker.toLocaleUpperCase(language)]),
    wrapped(card.headline),
    ...(summary === undefined ? [] : ['', wrapped(summary)]),
    ...correctionLines(item),
    '',
    ...(card.byline === undefined ? [] : [wrapped(card.byline)]),
    whole(card.url),
  ];
}

function correctionLines({ corrections, language }: EditionItem): string[] {
  const { comma, colon } = stringsOf(language).punctuation;
  return corrections.flatMap(({ label, time, text }) => ['', wrapped(label + comma + time.text + colon + text)]);
}

function sponsorLines({ site }: EditionPage, { text, url }: NonNullable<EditionPage['sponsor']>): string[] {
  const label = stringsOf(site.language).edition.sponsored.toLocaleUpperCase(site.language);
  return [label, wrapped(text), ...(url === undefined ? [] : [plainAddress(url)])];
}
