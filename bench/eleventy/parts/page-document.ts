import { htmlText } from './html-text.ts';
import { apLongDay } from './ap-time.ts';
import { footer } from './footer.ts';
import { READING_SETTINGS } from './reading-settings.ts';
import type { Publication } from './site.ts';

/** What the head says of a page. */
export interface Head {
  title: string;
  description: string;
  path: string;
  kind: 'article' | 'website';
  image?: string;
  noindex?: boolean;
  isFront?: boolean;
  /** The section that the page belongs to. */
  section?: string;
  /** What the page is about, for JSON-LD. */
  structuredData?: object;
}

/** The document around every page. */
export function pageDocument(head: Head, main: string, publication: Publication): string {
  const { name, origin, language } = publication;
  const url = `${origin}${head.path}`;
  const title = htmlText(head.title);
  const description = htmlText(head.description);
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${head.isFront ? title : `${title} · ${name}`}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${url}">
<link rel="alternate" type="application/rss+xml" title="${name}" href="/rss.xml">
${head.noindex ? '<meta name="robots" content="noindex">\n' : ''}<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="${head.kind}">
<meta property="og:url" content="${url}">
<meta property="og:site_name" content="${name}">
${head.image === undefined ? '' : `<meta property="og:image" content="${origin}${head.image}">\n<meta name="twitter:card" content="summary_large_image">\n`}${structured(head)}${assets(publication)}${head.kind === 'article' ? '' : '<link rel="stylesheet" href="/lists.css">\n'}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${header(head, publication)}<main id="main">
${main}</main>
${footer(publication)}</body>
</html>
`;
}

function structured({ structuredData }: Head): string {
  if (structuredData === undefined) return '';
  return `<script type="application/ld+json">${JSON.stringify(structuredData).replaceAll('<', '\\u003c')}</script>\n`;
}

function assets({ fonts }: Publication): string {
  return `<meta name="theme-color" content="#fffefb" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#14161a" media="(prefers-color-scheme: dark)">
<script src="/before-paint.js"></script>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="preload" href="/fonts/newsreader-latin.woff2" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="/fonts/public-sans-latin.woff2" as="font" type="font/woff2" crossorigin>
<style>@layer tokens, base, prose, components, languages;</style>
<style>${fonts}</style>
<link rel="stylesheet" href="/style.css">
`;
}

function header({ section, isFront }: Head, { name, sections, today }: Publication): string {
  const level = isFront ? 'h1' : 'p';
  const items = sections.map((id) => {
    const current = id === section ? ' aria-current="true"' : '';
    return `<li class="site-header__item"><a class="site-header__link" href="/${id}/"${current}>${id}</a></li>\n`;
  });
  return `<header class="site-header wrap">
<${level} class="site-header__name"><a class="site-header__link" href="/">${name}</a></${level}>
${isFront ? `<p class="site-header__day">${apLongDay(new Date(today))}</p>\n` : ''}${READING_SETTINGS}<nav class="site-header__nav screen" aria-label="Sections">
<ul class="site-header__sections">
${items.join('')}</ul>
</nav>
</header>
`;
}
