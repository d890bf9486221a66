import type { Element, ElementContent } from 'hast';
import { element, text } from '../../markdown/hast.ts';
import type { EditionItem, EditionPage } from '../../newsroom/newsletters/edition-page.ts';
import { stringsOf } from '../../strings/strings.ts';
import { link } from './mail-frame.ts';
import { MAIL_PADDING, MAIL_WIDTH } from './mail-style.ts';
import { cell, foreignWords, layoutTable } from './mail-table.ts';

/** The width of the lead photo, and of the others, in points. */
const LEAD_WIDTH = MAIL_WIDTH - 2 * MAIL_PADDING;
const THUMB_WIDTH = 140;

/** The stories of an edition as rows: the first large, the others with a small photo. */
export function storyBlocks(page: EditionPage): Element[] {
  const [lead, ...others] = page.items;
  if (!lead) return [];
  return [leadStory(lead, page), ...others.map((item) => smallStory(item, page))];
}

/** The stories of earlier editions that were corrected since; none for most editions. */
export function correctedStories(page: EditionPage): Element[] {
  const { corrected, site } = page;
  if (corrected.length === 0) return [];
  return [
    cell(
      ['cell'],
      [
        element('h2', { className: ['rule'] }, [text(stringsOf(site.language).edition.corrected)]),
        ...corrected.map((item) =>
          element('div', foreignWords(site.language, item.language), [
            element('p', { className: ['story'] }, [link(whole(item.card.url, page), item.card.headline, 'link')]),
            ...correctionBoxes(item),
          ]),
        ),
      ],
    ),
  ];
}

/** The line of the sponsor, which says that it is one. */
export function sponsorBox({ sponsor, site }: EditionPage): Element[] {
  if (!sponsor) return [];
  const { text: words, url } = sponsor;
  return [
    cell(
      ['cell'],
      [
        element('div', { className: ['space'] }, []),
        element('div', { className: ['box'] }, [
          element('p', { className: ['label'] }, [text(stringsOf(site.language).edition.sponsored)]),
          url === undefined
            ? text(words)
            : element('a', { href: url, rel: ['sponsored'], className: ['link'] }, [text(words)]),
        ]),
      ],
    ),
  ];
}

function leadStory(item: EditionItem, page: EditionPage): Element {
  const { lead, url, headline } = { ...item.card, lead: item.lead };
  const address = whole(url, page);
  // Without words before it, the story comes below the line under the day.
  const isFirst = page.headline === undefined && page.intro === undefined && !page.body;
  return cell(
    ['cell'],
    [
      element('div', { className: [isFirst ? 'gap' : 'rule'] }, []),
      ...(lead
        ? [
            element('p', {}, [
              element('a', { href: address }, [
                element('img', {
                  className: ['photo'],
                  src: whole(lead.src, page),
                  width: LEAD_WIDTH,
                  height: Math.round((lead.height * LEAD_WIDTH) / lead.width),
                  alt: lead.alt,
                }),
              ]),
            ]),
          ]
        : []),
      ...storyWords(item, address, headline, 'lead'),
    ],
    foreignWords(page.site.language, item.language),
  );
}

function smallStory(item: EditionItem, page: EditionPage): Element {
  const { picture, url, headline } = item.card;
  const address = whole(url, page);
  const language = foreignWords(page.site.language, item.language);
  const words = element('td', { vAlign: 'top', ...language }, storyWords(item, address, headline, 'story'));
  const thumb = picture && [
    element('td', { className: ['thumb'], width: THUMB_WIDTH + 20, vAlign: 'top' }, [
      element('a', { href: address }, [
        element('img', {
          className: ['photo'],
          src: whole(picture.src, page),
          width: THUMB_WIDTH,
          height: Math.round((picture.file.height * THUMB_WIDTH) / picture.file.width),
          alt: picture.alt,
        }),
      ]),
    ]),
  ];
  return cell(
    ['cell'],
    [
      element('div', { className: ['rule'] }, []),
      layoutTable(['row'], [element('tr', {}, [words, ...(thumb ?? [])])], { width: '100%' }),
    ],
  );
}

function storyWords(item: EditionItem, address: string, headline: string, size: 'lead' | 'story'): ElementContent[] {
  const { card, summary } = item;
  const by = [card.byline, card.standing].filter((part) => part !== undefined).join(' · ');
  return [
    ...(card.kicker === undefined ? [] : [element('p', { className: ['label'] }, [text(card.kicker)])]),
    element('h2', { className: [size] }, [link(address, headline, 'plain')]),
    ...(summary === undefined ? [] : [element('p', { className: ['summary'] }, [text(summary)])]),
    ...correctionBoxes(item),
    element('p', { className: ['by'] }, [text(by === '' ? card.time.text : by)]),
  ];
}

function correctionBoxes({ corrections, language }: EditionItem): Element[] {
  const { comma, colon } = stringsOf(language).punctuation;
  return corrections.map(({ label, time, text: words }) =>
    element('p', { className: ['box'] }, [
      element('strong', {}, [text(label + comma + time.text + colon)]),
      text(words),
    ]),
  );
}

function whole(path: string, { site }: EditionPage): string {
  return new URL(path, site.origin).href;
}
