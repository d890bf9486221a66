import type { Element, ElementContent } from 'hast';
import { element, text } from '../../markdown/hast.ts';
import type { EditionPage } from '../../newsroom/newsletters/edition-page.ts';
import type { MailService } from '../../newsroom/newsletters/mail-service.ts';
import { MAIL_LOGO, mailLogoAddress } from '../../newsroom/site/mail-logo.ts';
import type { SiteView } from '../../newsroom/site/site.ts';
import { stringsOf } from '../../strings/strings.ts';
import { cell, comment } from './mail-table.ts';

/** The first rows of a mail: whose it is, of which day, its headline and its text. */
export function mailHead(page: EditionPage, blocks: readonly Element[], isCut: boolean): Element[] {
  const { site, url, newsletter, day, headline, intro } = page;
  const words = stringsOf(site.language).edition;
  const address = new URL(url, site.origin).href;
  return [
    cell(
      ['cell', 'head'],
      [
        element('p', { className: ['online'] }, [link(address, words.browser, 'soft')]),
        element('p', { className: ['paper'] }, [
          element('a', { href: `${site.origin}/`, className: ['plain'] }, paperName(site)),
        ]),
        element(headline === undefined ? 'h1' : 'p', { className: ['name'] }, [text(newsletter.name)]),
        element('p', { className: ['day', 'soft'] }, [text(day.text)]),
        ...(headline === undefined ? [] : [element('h1', {}, [text(headline)])]),
        ...(intro === undefined ? [] : [element('p', { className: ['intro'] }, [text(intro)])]),
      ],
    ),
    ...(blocks.length === 0
      ? []
      : [
          cell(
            ['cell', 'body'],
            [...blocks, ...(isCut ? [element('p', {}, [link(address, words.rest, 'link')])] : [])],
          ),
        ]),
  ];
}

/**
 * The name of the publication: its logo, or text. The logo for dark mails is there at once, and hidden where no rule shows it:
 * mail programs load no other picture later. Outlook for Windows, which shows hidden pictures, does not get it.
 */
function paperName(site: SiteView): ElementContent[] {
  if (!site.logo) return [text(site.name)];
  const logo = (scheme: 'dark' | 'light') =>
    element('img', {
      className: ['logo', scheme],
      src: new URL(mailLogoAddress(scheme), site.origin).href,
      ...MAIL_LOGO,
      alt: site.name,
    });
  return [logo('light'), comment('[if !mso]><!'), logo('dark'), comment('<![endif]')];
}

/**
 * The end of a mail: who sends it and why, and how to leave.
 * @returns the links that the service makes apart from the rest
 */
export function mailFoot(
  page: EditionPage,
  { unsubscribe, address }: MailService,
): { plain: Element[]; links: Element[] } {
  const { site, url, newsletter } = page;
  const words = stringsOf(site.language).edition;
  const whole = (path: string) => new URL(path, site.origin).href;
  const small = (children: Element['children']) => element('p', { className: ['small'] }, children);
  return {
    plain: [
      element('div', { className: ['rule'] }, []),
      small([text(words.reason(newsletter.name))]),
      small([
        link(whole(newsletter.url), words.all(newsletter.name), 'soft'),
        text(' · '),
        link(whole(url), words.browser, 'soft'),
      ]),
      ...(site.imprint === undefined ? [] : [small([text(site.imprint)])]),
    ],
    links: [
      ...(address === undefined ? [] : [small([text(address)])]),
      // Without a placeholder, the service adds the link itself.
      ...(unsubscribe === undefined ? [] : [small([link(unsubscribe, words.unsubscribe, 'soft')])]),
    ],
  };
}

/** A link with the class of its colour. */
export function link(href: string, words: string, name: string): Element {
  return element('a', { href, className: [name] }, [text(words)]);
}
