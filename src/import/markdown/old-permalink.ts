import { slugOf } from './field-value.ts';
import type { SiteSettings } from './site-settings.ts';

/** What the address of a page is made from. */
export interface PageFacts {
  /** The path of the file from the folder of the site, with slashes. */
  file: string;
  slug: string;
  title: string;
  date?: string;
  categories: string[];
  isStory: boolean;
}

/** The named patterns of Jekyll (https://jekyllrb.com/docs/permalinks/). */
const JEKYLL: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
};

/** The path of a page on the old site, by the rules of its generator. */
export function oldPath(facts: PageFacts, { generator, permalinks }: SiteSettings): string {
  const { file, isStory } = facts;
  const folders = file.split('/').slice(0, -1);
  if (generator === 'jekyll') {
    const written = permalinks[''] ?? 'date';
    if (isStory) return filled(JEKYLL[written] ?? written, facts);
    const page = pathOf(
      folders.filter((one) => !one.startsWith('_')),
      facts.file,
    );
    return /(?:pretty|\/$)/.test(written) || page.endsWith('/') ? page : page.replace(/\/$/, '.html');
  }
  if (generator === 'hugo') {
    const inside = folders[0] === 'content' ? folders.slice(1) : folders;
    const pattern = permalinks[inside[0] ?? ''];
    if (pattern !== undefined && !/\/_index\.\w+$/.test(file)) return filled(pattern, facts, inside);
    const last = /\/_?index\.\w+$/.test(`/${file}`) ? inside.slice(0, -1) : inside;
    return /\/_index\.\w+$/.test(`/${file}`)
      ? `/${inside.map((one) => `${one}/`).join('')}`
      : `/${[...last, facts.slug].map((one) => `${one}/`).join('')}`;
  }
  const base = folders
    .join('/')
    .replace(/^(?:src\/)?(?:content|pages|site|data)(?:\/|$)/, '')
    .replace(/^src(?:\/|$)/, '');
  return pathOf(base === '' ? [] : base.split('/'), file, facts.slug);
}

function pathOf(folders: readonly string[], file: string, slug?: string): string {
  const name = (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  if (name === 'index') return `/${folders.map((one) => `${one}/`).join('')}`;
  return `/${[...folders, slug ?? name].map((one) => `${one}/`).join('')}`;
}

function filled(
  pattern: string,
  { slug, title, date = '', categories, file }: PageFacts,
  sections: readonly string[] = [],
): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const name = (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const values: Record<string, string> = {
    year,
    month,
    day,
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    short_year: year.slice(2),
    title: slug,
    slug,
    slugorfilename: slug,
    contentbasename: name,
    slugorcontentbasename: slug,
    filename: name,
    name,
    categories: categories.map(slugOf).join('/'),
    section: sections[0] ?? '',
    sections: sections.join('/'),
    output_ext: '.html',
    hour: date.slice(11, 13),
    minute: date.slice(14, 16),
    second: date.slice(17, 19),
  };
  const path = pattern.replaceAll(
    /:([a-z_]+)/g,
    (whole, key: string) => values[key] ?? (key === 'slugtitle' ? slugOf(title) : whole),
  );
  return `/${path}`.replaceAll(/\/{2,}/g, '/');
}
