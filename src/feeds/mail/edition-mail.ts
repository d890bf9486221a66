import { createRequire } from 'node:module';
import type { Doctype, Element, ElementContent, Root } from 'hast';
import { rehype } from 'rehype';
import { directionOf } from '../../lib/text/language.ts';
import { element, text } from '../../markdown/hast.ts';
import type { BodyPart } from '../../markdown/body-parts.ts';
import { editionPage, type EditionPage } from '../../newsroom/newsletters/edition-page.ts';
import type { EditionSources } from '../../newsroom/newsletters/edition-sources.ts';
import { withPictures } from '../../newsroom/charts/chart-picture.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { mailService } from '../../newsroom/newsletters/mail-service.ts';
import type { BodySource } from '../../newsroom/story/story-page.ts';
import { mailBlocks } from './mail-body.ts';
import { mailFoot, mailHead } from './mail-frame.ts';
import { headStyle, inlineStyle, MAIL_WIDTH } from './mail-style.ts';
import { correctedStories, sponsorBox, storyBlocks } from './mail-story.ts';
import { cell, comment, layoutTable } from './mail-table.ts';
import { neutralize } from './plain-placeholder.ts';

/** Gmail cuts a mail after 102 kB, and with it the link to unsubscribe. The service adds to what is made here. */
export const MAIL_LIMIT = 90_000;

/** A mail as HTML. */
export interface EditionMail {
  html: string;
  /** How many blocks of the text were left out, so that the mail is not too large. */
  left: number;
}

const load = createRequire(import.meta.url);
const printer = rehype().data('settings', { allowDangerousHtml: true, closeSelfClosing: false }).freeze();

/** Reads and compiles a body. */
export type ReadBody = (source: BodySource) => BodyPart[];

/** The body of an edition, compiled to be read away from the site. */
export function awayBody({ id, body, url, site }: EditionPage, readBody: ReadBody): BodyPart[] {
  if (!body) return [];
  const whole = (address: string) => new URL(address, site.origin).href;
  const portable = { page: whole(url), hasPictures: true };
  const parts = readBody({ ...body, context: { ...body.context, portable } });
  const fileOf = (number: number) => whole(addressOf('editionChart', `${id}/chart-${number}`));
  return withPictures(parts, site.language, fileOf, whole(url));
}

/**
 * An edition as the HTML of a mail. It depends on nothing but its sources. A text that would make the mail too large ends
 * early, with a link to the rest.
 */
export function editionMail(sources: EditionSources, readBody: ReadBody): EditionMail {
  const page = editionPage(sources);
  const blocks = mailBlocks(awayBody(page, readBody), page.site.language);
  const whole = print(page, sources, blocks, false);
  if (sizeOf(whole) <= MAIL_LIMIT) return { html: whole, left: 0 };
  // The most blocks that fit.
  let [fits, exceeds] = [0, blocks.length];
  while (exceeds - fits > 1) {
    const middle = Math.floor((fits + exceeds) / 2);
    if (sizeOf(print(page, sources, blocks.slice(0, middle), true)) <= MAIL_LIMIT) fits = middle;
    else exceeds = middle;
  }
  return { html: print(page, sources, blocks.slice(0, fits), true), left: blocks.length - fits };
}

/** Bytes, as a mail program counts them. */
export function sizeOf(html: string): number {
  return Buffer.byteLength(html);
}

function print(page: EditionPage, sources: EditionSources, blocks: readonly Element[], isCut: boolean): string {
  const { newsletter, colors } = sources;
  const service = mailService(newsletter);
  const direction = directionOf(page.site.language);
  const content = [
    ...mailHead(page, blocks, isCut),
    ...storyBlocks(page),
    ...correctedStories(page),
    ...sponsorBox(page),
  ];
  const foot = mailFoot(page, service);
  const preheader = element('div', { className: ['preheader'] }, [
    text(`${page.preheader}${'\u00A0\u200C'.repeat(60)}`),
  ]);
  // The links that the service makes are the only text that it is to replace.
  for (const part of [preheader, ...content, ...foot.plain]) neutralize(part, service.openings);
  const sheet = layoutTable(['sheet'], [...content, cell(['cell', 'foot'], [...foot.plain, ...foot.links])], {
    width: String(MAIL_WIDTH),
    align: 'center',
  });
  const language = { lang: page.site.language, dir: direction };
  const title = element('title', {}, [text(page.subject)]);
  neutralize(title, service.openings);
  const doctype: Doctype = { type: 'doctype' };
  const document: Root = {
    type: 'root',
    children: [
      doctype,
      element('html', language, [
        element('head', {}, [...META.map((properties) => element('meta', properties)), title, comment(WORD)]),
        // Gmail keeps neither `lang` nor `dir` of the elements around.
        element('body', { className: ['ground'] }, [
          preheader,
          layoutTable(
            ['ground'],
            [element('tr', {}, [element('td', { align: 'center', ...language }, framed(sheet))])],
            {
              width: '100%',
              ...language,
            },
          ),
        ]),
      ]),
    ],
  };
  return withStyles(printer.stringify(document), inlineStyle(colors, direction), headStyle(colors, direction));
}

const META = [
  { charSet: 'utf-8' },
  { name: 'viewport', content: 'width=device-width, initial-scale=1' },
  { name: 'robots', content: 'noindex' },
  { name: 'x-apple-disable-message-reformatting' },
  { name: 'format-detection', content: 'telephone=no, date=no, address=no, email=no, url=no' },
  { name: 'color-scheme', content: 'light dark' },
  { name: 'supported-color-schemes', content: 'light dark' },
];

/** Makes Outlook for Windows draw mails at the resolution of the screen, which it does not do by itself. */
const WORD =
  '[if mso]><noscript><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml></noscript><![endif]';

/** Outlook for Windows does not know `max-width`: a table of a fixed width around. */
function framed(sheet: Element): ElementContent[] {
  return [
    comment(
      `[if mso]><table role="presentation" width="${MAIL_WIDTH}" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]`,
    ),
    sheet,
    comment('[if mso]></td></tr></table><![endif]'),
  ];
}

/** Writes the rules into the elements, and the others into the head, where they are not touched. */
function withStyles(html: string, inline: string, head: string): string {
  // Loaded with the first mail: it consists of two hundred modules, and most builds make no mail.
  const { default: juice } = load('juice') as typeof import('juice');
  const styled = juice.inlineContent(html, inline, {
    applyWidthAttributes: false,
    applyHeightAttributes: false,
    applyAttributesTableElements: false,
  });
  return `${styled.replace('</head>', () => `<style>${head}</style></head>`)}\n`;
}
