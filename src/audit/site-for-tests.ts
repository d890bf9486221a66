import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Problem } from '../lib/problem.ts';
import { readContent } from '../loader/content-loader.ts';
import { checkedContent } from '../loader/known-content.ts';
import { auditFiles } from './audit.ts';

const ORIGIN = 'https://ledger.example';
const NOW = Date.parse('2026-11-23T12:00:00Z');

/** A story's page, with what every rule looks at. */
export const STORY_PAGE = `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Storm</title>
<link rel="stylesheet" href="/_astro/site.css"><link rel="canonical" href="${ORIGIN}/2026/11/storm/">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Storm",
"datePublished":"2026-11-23T06:30:00-05:00","author":[{"@type":"Person","name":"Jane Doe","url":"${ORIGIN}/"}],
"publisher":{"@type":"Organization","name":"The Ledger"}},{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem",
"position":1,"name":"News","item":"${ORIGIN}/"}]}]}</script><script type="module" src="/_astro/site.js"></script></head>
<body><a href="/#news">News</a><a href="#text">Text</a><a href="https://example.org/">Elsewhere</a>
<img src="/photos/a.jpg" srcset="/photos/a.jpg 480w, /photos/b.jpg 960w" width="480" height="320" alt="A pier"><p id="text">Waves
took the pier.</p></body></html>`;

const FEED = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Ledger</title><link>${ORIGIN}/</link>
<description>News</description><language>en</language><atom:link rel="self" href="${ORIGIN}/rss.xml"/>
<item><title>Storm</title><link>${ORIGIN}/2026/11/storm/</link><guid isPermaLink="false">urn:1</guid>
<pubDate>Mon, 23 Nov 2026 06:30:00 -0500</pubDate><description>Waves took the pier.</description><content:encoded>&lt;p&gt;&lt;a href="${ORIGIN}/"&gt;Front&lt;/a&gt;&lt;/p&gt;</content:encoded></item></channel></rss>`;

/** A small site without a problem. */
const GOOD: Record<string, string> = {
  'dist/index.html':
    '<!doctype html><html lang="en" dir="ltr"><head><title>Front</title></head><body><h1 id="news">News</h1><a href="/2026/11/storm/">Storm</a></body></html>',
  'dist/2026/11/storm/index.html': STORY_PAGE,
  'dist/_astro/site.css': 'body { background: url("/photos/a.jpg") }',
  'dist/_astro/site.js': 'console.log(1)',
  'dist/photos/a.jpg': 'a',
  'dist/photos/b.jpg': 'b',
  'dist/rss.xml': FEED,
  'dist/feed.json': JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'The Ledger', items: [] }),
  'dist/sitemaps/pages.xml': `<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${ORIGIN}/</loc></url></urlset>`,
};

/**
 * Audits a small site that is good but for some files.
 * @param files text by path from the project's root, such as `dist/index.html` and `content/articles/2026/11/draft.md`
 */
export async function auditOf(
  files: Record<string, string | Buffer>,
  settings: { lettersServer?: string } = {},
): Promise<Problem[]> {
  const root = mkdtempSync(path.join(tmpdir(), 'broadsheet-audit-'));
  try {
    for (const [file, text] of Object.entries({ ...GOOD, ...files })) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      // The folder is known only now.
      const filled = typeof text === 'string' ? text.replaceAll('{{root}}', root) : text;
      writeFileSync(path.join(root, file), filled);
    }
    mkdirSync(path.join(root, 'content'), { recursive: true });
    const content = checkedContent(await readContent(root));
    const job = { root, folder: path.join(root, 'dist'), origin: ORIGIN, content, now: NOW, ...settings };
    return auditFiles(job).problems.problems();
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The rules that the site breaks with some files. */
export async function rulesIn(files: Record<string, string | Buffer>): Promise<string[]> {
  return (await auditOf(files)).map(({ rule }) => rule);
}

/** The story's page with a change. */
export function changed(from: string | RegExp, to: string): Record<string, string> {
  const page = STORY_PAGE.replace(from, to);
  if (page === STORY_PAGE) throw new Error(`The page of the story does not have ${from}.`);
  return { 'dist/2026/11/storm/index.html': page };
}

/** The story's page with something more in its text. */
export function withText(html: string): Record<string, string> {
  return changed('</body>', `${html}</body>`);
}

/** A front page of nothing but this. */
export function front(html: string): Record<string, string> {
  return {
    'dist/index.html': `<!doctype html><html lang="en"><head><title>Front</title></head><body><p id="news">${html}</p></body></html>`,
  };
}

/** The file of a story. */
export function article(fields: string, body: string): string {
  return `---
headline: The council met in secret about the pier
section: news
published: 2026-11-20T08:00:00Z
${fields}
---

${body}
`;
}
