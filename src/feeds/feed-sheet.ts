import { addressOf } from '../newsroom/site/addresses.ts';
import { directionOf } from '../lib/text/language.ts';
import { xmlElement, xmlText } from '../lib/text/xml.ts';
import { stringsOf } from '../strings/strings.ts';

/** The parts of a feed that its page shows. */
const PARTS = ['title', 'description', 'site', 'items'] as const;

/**
 * The style sheet with which browsers that support XSLT 1.0 show an RSS or Atom feed as a page, in the words of the
 * publication.
 * @param language BCP 47
 * @param styles paths of the style sheets of that page
 */
export function feedSheet(language: string, styles: readonly string[]): string {
  const words = stringsOf(language).feed;
  const links = styles.map((href) => xmlElement('link', { rel: 'stylesheet', href })).join('');
  return `<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:atom="http://www.w3.org/2005/Atom"
  xmlns:dc="http://purl.org/dc/elements/1.1/" exclude-result-prefixes="atom dc">
<xsl:output method="html" encoding="utf-8" doctype-system="about:legacy-compat"/>

${pageOf('/rss', {
  title: 'channel/title',
  description: 'channel/description',
  site: 'channel/link',
  items: 'channel/item',
})}

${pageOf('/atom:feed', {
  title: 'atom:title',
  description: 'atom:subtitle',
  site: "atom:link[@rel='alternate']/@href",
  items: 'atom:entry',
})}

<xsl:template name="page">
${PARTS.map((part) => `  <xsl:param name="${part}"/>`).join('\n')}
  <html lang="${xmlText(language)}" dir="${directionOf(language)}">
    <head>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="robots" content="noindex"/>
      <title><xsl:value-of select="$title"/></title>
      <link rel="icon" href="${addressOf('icon')}" type="image/svg+xml"/>
      ${links}
    </head>
    <body>
      <header>
        <p class="what"><strong>${xmlText(words.what)}</strong>${' '}<span>${xmlText(words.how)}</span></p>
        <h1><xsl:value-of select="$title"/></h1>
        <p class="description"><xsl:value-of select="$description"/></p>
        <p><a href="{$site}">${xmlText(words.page)}</a></p>
      </header>
      <main>
        <xsl:if test="not($items)"><p>${xmlText(words.none)}</p></xsl:if>
        <ol><xsl:apply-templates select="$items"/></ol>
      </main>
    </body>
  </html>
</xsl:template>

<xsl:template match="item">
  <li>
    <h2><a href="{link}"><xsl:value-of select="title"/></a></h2>
    <p class="by"><time><xsl:value-of select="substring(pubDate, 1, 16)"/></time><xsl:apply-templates select="dc:creator"/></p>
    <p><xsl:value-of select="description"/></p>
  </li>
</xsl:template>

<xsl:template match="atom:entry">
  <li>
    <h2><a href="{atom:link[@rel='alternate']/@href}"><xsl:value-of select="atom:title"/></a></h2>
    <p class="by"><time><xsl:value-of select="substring(atom:published, 1, 10)"/></time><xsl:apply-templates select="atom:author/atom:name"/></p>
    <p><xsl:value-of select="atom:summary"/></p>
  </li>
</xsl:template>

<xsl:template match="dc:creator|atom:name"> · <xsl:value-of select="."/></xsl:template>
</xsl:stylesheet>
`;
}

/**
 * The template that makes the page of one kind of feed.
 * @param root the path of the feed's outermost element
 * @param places where the parts of the page stand in the feed, as XPath from there
 */
function pageOf(root: string, places: Record<(typeof PARTS)[number], string>): string {
  const given = PARTS.map((part) => `    <xsl:with-param name="${part}" select="${places[part]}"/>`);
  return `<xsl:template match="${root}">
  <xsl:call-template name="page">
${given.join('\n')}
  </xsl:call-template>
</xsl:template>`;
}
