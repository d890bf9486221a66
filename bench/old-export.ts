import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

const WORDS =
  'the council harbor road storm vote budget school ferry bridge winter market police mayor court water river island farm hospital night morning people city state plan money work house street team game season story record report office public'.split(
    ' ',
  );
const SECTIONS = ['news', 'business', 'sports', 'opinion', 'life', 'weather', 'police', 'schools'];
const AUTHORS = 40;
const TAGS = 600;
const DAY = 86_400_000;
const FIRST = Date.parse('2005-01-03T11:00:00Z');

/** A sequence of numbers from 0 to 1 that is the same each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes an export of WordPress with as many posts as wanted: half of them of the block editor, with photos, lists, quotes, links and comments. */
export async function writeOldExport(file: string, posts: number, seed = 1): Promise<void> {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const sentence = () => {
    const text = words(8 + Math.floor(next() * 12));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 3 + Math.floor(next() * 3) }, sentence).join(' ');
  const out = createWriteStream(file);
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await write(HEAD);
  for (let author = 1; author <= AUTHORS; author++)
    await write(
      `<wp:author><wp:author_id>${author}</wp:author_id><wp:author_login>writer${author}</wp:author_login><wp:author_display_name><![CDATA[Writer Number ${author}]]></wp:author_display_name></wp:author>\n`,
    );
  for (const [index, slug] of SECTIONS.entries())
    await write(
      `<wp:category><wp:term_id>${index + 1}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:cat_name><![CDATA[${slug.toUpperCase()}]]></wp:cat_name></wp:category>\n`,
    );
  for (let tag = 1; tag <= TAGS; tag++)
    await write(
      `<wp:tag><wp:term_id>${100 + tag}</wp:term_id><wp:tag_slug>topic-${tag}</wp:tag_slug><wp:tag_name><![CDATA[Topic ${tag}]]></wp:tag_name></wp:tag>\n`,
    );
  for (let id = 1; id <= posts; id++) {
    const time = new Date(FIRST + Math.floor((id / posts) * 7000) * DAY + id * 1000);
    const clock = (offset: number) => new Date(time.getTime() + offset).toISOString().slice(0, 19).replace('T', ' ');
    const path = clock(0).slice(0, 10).replaceAll('-', '/');
    const slug = `${words(4).replaceAll(' ', '-')}-${id}`;
    const isBlocks = id % 2 === 0;
    const paragraphs = Array.from({ length: 5 + Math.floor(next() * 6) }, paragraph);
    const link = `<a href="https://old-ledger.example/?p=${1 + Math.floor(next() * posts)}">${words(3)}</a>`;
    const list = `<ul><li>${sentence()}</li><li>${sentence()} ${link}</li></ul>`;
    const body = isBlocks
      ? [
          ...paragraphs.map((text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`),
          `<!-- wp:heading -->\n<h2>${words(4)}</h2>\n<!-- /wp:heading -->`,
          `<!-- wp:list -->\n${list}\n<!-- /wp:list -->`,
          `<!-- wp:quote -->\n<blockquote class="wp-block-quote"><p>${sentence()}</p><cite>${words(2)}</cite></blockquote>\n<!-- /wp:quote -->`,
        ]
      : [...paragraphs, `<strong>${words(3)}</strong>`, list, `<blockquote>${sentence()}</blockquote>`];
    const comments = Array.from(
      { length: Math.floor(next() * 3) },
      (_, index) =>
        `<wp:comment><wp:comment_id>${id * 10 + index}</wp:comment_id><wp:comment_author><![CDATA[Reader ${index}]]></wp:comment_author><wp:comment_date>${clock(3_600_000)}</wp:comment_date><wp:comment_date_gmt>${clock(3_600_000)}</wp:comment_date_gmt><wp:comment_content><![CDATA[${sentence()}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>`,
    );
    const section = pick(SECTIONS);
    const tags = Array.from({ length: 3 }, () => 1 + Math.floor(next() * TAGS));
    await write(
      `<item><title>${words(7)}</title><link>https://old-ledger.example/${path}/${slug}/</link><dc:creator><![CDATA[writer${1 + Math.floor(next() * AUTHORS)}]]></dc:creator><guid isPermaLink="false">https://old-ledger.example/?p=${id}</guid><content:encoded><![CDATA[${body.join('\n\n')}]]></content:encoded><excerpt:encoded><![CDATA[${sentence()}]]></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${clock(0)}</wp:post_date><wp:post_date_gmt>${clock(0)}</wp:post_date_gmt><wp:comment_status>open</wp:comment_status><wp:post_name>${slug}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:is_sticky>0</wp:is_sticky><category domain="category" nicename="${section}"><![CDATA[${section.toUpperCase()}]]></category>${tags.map((tag) => `<category domain="post_tag" nicename="topic-${tag}"><![CDATA[Topic ${tag}]]></category>`).join('')}${comments.join('')}</item>\n`,
    );
  }
  await write('</channel></rss>\n');
  out.end();
  await finished(out);
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Old Ledger</title>
<link>https://old-ledger.example</link>
<description>News since 2005</description>
<language>en-US</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old-ledger.example</wp:base_site_url>
<wp:base_blog_url>https://old-ledger.example</wp:base_blog_url>
`;
