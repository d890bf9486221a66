import type { Element, ElementContent, Root } from 'hast';
import { rehype } from 'rehype';
import { element, text } from '../../markdown/hast.ts';
import type { BodyPart } from '../../markdown/body-parts.ts';
import { chartContent } from '../chart-content.ts';
import { stringsOf } from '../../strings/strings.ts';
import { MAIL_PADDING, MAIL_WIDTH } from './mail-style.ts';

const parser = rehype().data('settings', { fragment: true }).freeze();
/** The widest that a picture in the text can be. */
const WIDEST = MAIL_WIDTH - 2 * MAIL_PADDING;

/**
 * The text of an edition as the blocks of a mail. Parts that work only on the site, such as signups, are left out.
 * @param parts the body, compiled to be read away from the site
 */
export function mailBlocks(parts: readonly BodyPart[], language: string): Element[] {
  return parts.flatMap((part) => {
    if (part.kind === 'embed') return [embedLink(part, language)];
    if (part.kind !== 'html' && part.kind !== 'chart') return [];
    const html = part.kind === 'chart' ? chartContent(part.chart, language, part.picture) : part.html;
    const { children } = parser.parse(html) as Root;
    return children.filter((node) => node.type === 'element').map(mailElement);
  });
}

/** An element with the classes that dark mail programs need, and with pictures in the width that a mail has. */
function mailElement(node: Element): Element {
  const children = node.children.map((child): ElementContent =>
    child.type === 'element' ? mailElement(child) : child,
  );
  const properties = { ...node.properties };
  if (node.tagName === 'a') properties['className'] = ['link'];
  if (node.tagName === 'img') {
    const [width, height] = [Number(properties['width']), Number(properties['height'])];
    const shown = Math.min(WIDEST, width);
    Object.assign(properties, { width: shown, height: Math.round((height * shown) / width), className: ['photo'] });
  }
  return { ...node, properties, children };
}

function embedLink({ url, title }: Extract<BodyPart, { kind: 'embed' }>, language: string): Element {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;
  const words = title ?? stringsOf(language).body.openOn(host);
  return element('p', {}, [element('a', { href: url, className: ['link'] }, [text(words)])]);
}
