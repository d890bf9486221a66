import { xmlElement, xmlText } from '../lib/xml/xml-text.ts';
import { addressOf } from '../newsroom/site/addresses.ts';

/**
 * A feed as an XML document. Browsers show it by its style sheet. For people who see the document itself, the note comes
 * first, and each element is on its own line.
 * @param note a message for a person who looks at the document
 * @param root the root element
 */
export function feedDocument(note: string, root: string): string {
  // Two hyphens would end the comment, or break it.
  const comment = xmlText(note).replaceAll(/-(?=-|$)/g, '- ');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<?xml-stylesheet type="text/css" href="${addressOf('feedStyle')}"?>`,
    `<!-- ${comment} -->`,
    root,
    '',
  ].join('\n');
}

/** An element with plain text. */
export function textElement(name: string, value: string, attributes: Record<string, string> = {}): string {
  return xmlElement(name, attributes, xmlText(value));
}

/** An element with others in it, each on a line. */
export function elementOfLines(name: string, attributes: Record<string, string>, children: readonly string[]): string {
  return xmlElement(name, attributes, `\n${children.join('\n')}\n`);
}
