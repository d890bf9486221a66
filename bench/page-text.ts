const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

/** The texts that a reader of a page sees, in their order: what stands between two tags of its body is one text. */
export function pageTexts(html: string): string[] {
  const body = html.slice(Math.max(0, html.indexOf('<body')));
  return body
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
    .split(/<[^>]*>/)
    .map((text) => decode(text).replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

/** The texts of a page that another page does not have. */
export function missingTexts(html: string, otherHtml: string): string[] {
  const other = pageTexts(otherHtml).join(' ');
  return pageTexts(html).filter((text) => !other.includes(text));
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? whole;
  });
}
