import type { Element } from 'hast';
import { element, text } from '../../markdown/hast.ts';
import type { EditionPage } from '../../newsroom/newsletters/edition-page.ts';
import type { MailService } from '../../newsroom/newsletters/mail-service.ts';
import { stringsOf } from '../../strings/strings.ts';
import { cell } from './mail-table.ts';

/** The first rows of a mail: whose it is, of which day, its headline and its text. */
export function mailHead(page: EditionPage, blocks: readonly Element[], isCut: boolean): Element[] {
  const { site, url, newsletter, day, subject, intro } = page;
  const words = stringsOf(site.language).edition;
  const address = new URL(url, site.origin).href;
  return [
    cell(
      ['cell', 'head'],
      [
        element('p', { className: ['online'] }, [link(address, words.browser, 'soft')]),
        element('p', { className: ['paper'] }, [link(`${site.origin}/`, site.name, 'plain')]),
        element('p', { className: ['name'] }, [text(newsletter.name)]),
        element('p', { className: ['day', 'soft'] }, [text(day.text)]),
        element('h1', {}, [text(subject)]),
        ...(intro === undefined ? [] : [element('p', { className: ['intro'] }, [text(intro)])]),
      ],
    ),
    cell(['cell', 'body'], [...blocks, ...(isCut ? [element('p', {}, [link(address, words.rest, 'link')])] : [])]),
  ];
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
