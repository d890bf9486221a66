import type { Element, ElementContent } from 'hast';
import { element, text } from '../../../markdown/hast.ts';
import type { BodyJob } from '../body-job.ts';
import { htmlFragment as fragment } from '../html-tree.ts';
import { BOX } from '../inner-element.ts';
import { hastOf, parsedMarkdown } from '../markdown/markdown-hast.ts';
import { withSource } from '../note-list.ts';

/** The values of a card. */
export type Card = Readonly<Record<string, unknown>>;

/** Cards that only mean something in an e-mail, or that ask readers for something, with what is said about each. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  email: 'Words that only readers of the newsletter saw are left out.',
  'email-cta': 'Words that only readers of the newsletter saw are left out.',
  signup: 'A form to sign up is left out: the site shows its own.',
  paywall: 'The mark after which only members read on is left out: everybody reads all of it.',
  'call-to-action': 'A box that advertises something is left out.',
  transistor: 'A player for members is left out.',
};

/**
 * A card of Ghost's editor as the HTML that it stands for.
 * @param name without `card-` before it
 */
export function readCard(name: string, card: Card, job: BodyJob): ElementContent[] {
  const source = JSON.stringify({ type: name, ...card });
  const value = (key: string) => (typeof card[key] === 'string' ? card[key] : '');
  const own = (node: Element) => withSource(node, source);
  const caption = () => (value('caption') === '' ? [] : [element('figcaption', {}, fragment(value('caption')))]);
  switch (name) {
    case 'image':
      return [own(figure(card, source, caption()))];
    case 'gallery': {
      const images = Array.isArray(card['images']) ? (card['images'] as Card[]) : [];
      const figures = images.map((one) =>
        figure(
          one,
          JSON.stringify(one),
          typeof one['caption'] === 'string' ? [element('figcaption', {}, fragment(one['caption']))] : [],
        ),
      );
      return [own(element('div', { className: ['kg-gallery-card'] }, [...figures, ...caption()]))];
    }
    case 'html':
      return fragment(value('html'));
    case 'markdown':
    case 'card-markdown': {
      const tree = parsedMarkdown(value('markdown'));
      return tree ? (hastOf(tree).children as ElementContent[]) : [element('p', {}, [text(value('markdown'))])];
    }
    case 'code':
    case 'codeblock': {
      const language = value('language');
      return [
        element('pre', {}, [
          element('code', language === '' ? {} : { className: [`language-${language}`] }, [text(value('code'))]),
        ]),
        ...paragraph(value('caption')),
      ];
    }
    case 'hr':
    case 'horizontalrule':
      return [element('hr', {})];
    case 'embed':
      return embed(card, source, value, own);
    case 'bookmark': {
      const metadata = (card['metadata'] ?? {}) as Card;
      const title = String(metadata['title'] ?? '') || value('url');
      const description = String(metadata['description'] ?? '');
      const from = [metadata['author'], metadata['publisher']].filter((name) => name != null && name !== '').join(', ');
      const link = element('a', { href: value('url') }, [text(title)]);
      return [
        element('p', {}, [
          link,
          ...(description === '' ? [] : [text(` — ${description}`)]),
          ...(from === '' ? [] : [text(` (${from})`)]),
        ]),
        ...paragraph(value('caption')),
      ];
    }
    case 'callout':
      return [
        element(BOX, {}, [
          element('p', {}, [
            ...(value('calloutEmoji') === '' ? [] : [text(`${value('calloutEmoji')} `)]),
            ...fragment(value('calloutText')),
          ]),
        ]),
      ];
    case 'toggle':
      return [
        element('details', {}, [element('summary', {}, fragment(value('heading'))), ...fragment(value('content'))]),
      ];
    case 'button':
      return [element('p', {}, [element('a', { href: value('buttonUrl') }, [text(value('buttonText'))])])];
    case 'header': {
      const heading = value('heading') || value('header');
      const background = value('backgroundImageSrc');
      return [
        ...(background === '' ? [] : [figure({ src: background }, source, [])]),
        ...(heading === '' ? [] : [element('h2', {}, fragment(heading))]),
        ...paragraph(value('subheading') || value('subheader')),
        ...(card['buttonEnabled'] === false || value('buttonText') === ''
          ? []
          : [element('p', {}, [element('a', { href: value('buttonUrl') }, fragment(value('buttonText')))])]),
      ];
    }
    case 'file':
      return [
        element('p', {}, [element('a', { href: value('src') }, [text(value('fileTitle') || value('fileName'))])]),
        ...paragraph(value('fileCaption')),
      ];
    case 'audio':
      return [element('p', {}, [element('a', { href: value('src') }, [text(value('title') || 'Audio')])])];
    case 'video':
      return [own(element('video', { src: value('src') })), ...paragraph(value('caption'))];
    case 'product': {
      const image = value('productImageSrc') === '' ? [] : [figure({ src: value('productImageSrc') }, source, [])];
      const button =
        value('productUrl') === ''
          ? []
          : [
              element('p', {}, [
                element('a', { href: value('productUrl') }, [text(value('productButton') || value('productUrl'))]),
              ]),
            ];
      return [
        ...image,
        ...(value('productTitle') === '' ? [] : [element('h4', {}, fragment(value('productTitle')))]),
        ...fragment(value('productDescription')),
        ...button,
      ];
    }
    default: {
      const what = Object.hasOwn(LEFT_OUT, name) ? LEFT_OUT[name] : undefined;
      job.notes.addWhole(
        'dropped',
        `ghost-${name}`,
        what ?? `The card "${name}" is left out: nothing in a story is like it.`,
        source,
      );
      return [];
    }
  }
}

function figure(card: Card, source: string, caption: ElementContent[]): Element {
  const src = String(card['src'] ?? '');
  const image = withSource(element('img', { src, alt: String(card['alt'] ?? '') }), source);
  const href = card['href'];
  const linked = typeof href === 'string' && href !== '' ? element('a', { href }, [image]) : image;
  return withSource(element('figure', {}, [linked, ...caption]), source);
}

/** What another site shows: its address, or the code that it gave. */
function embed(
  card: Card,
  _source: string,
  value: (key: string) => string,
  own: (node: Element) => Element,
): ElementContent[] {
  const url = value('url');
  const frame = fragment(value('html'));
  const title = String(((card['metadata'] ?? {}) as Card)['title'] ?? '');
  if (url === '') return [...frame, ...paragraph(value('caption'))];
  return [own(element('iframe', { src: url, ...(title !== '' && { title }) })), ...paragraph(value('caption'))];
}

function paragraph(html: string): ElementContent[] {
  return html.trim() === '' ? [] : [element('p', {}, fragment(html))];
}
