import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { OldAuthor, OldItem, OldSite } from '../old-paper.ts';
import { slugOf, textField, valueAt, type Fields } from './field-value.ts';
import { dataOf } from './old-front-matter.ts';

/** The programs that make a site of a folder of Markdown. */
export type Generator = 'hugo' | 'jekyll' | 'eleventy' | 'astro';

/** What a folder says about its site. */
export interface SiteSettings {
  folder: string;
  generator: Generator;
  origin: string;
  site: OldSite;
  zone?: string;
  /** The pattern of the addresses of posts; of Hugo one for each section. */
  permalinks: Readonly<Record<string, string>>;
  authors: Map<string, OldAuthor>;
  menus: OldItem[];
}

/** The address of a site that its folder does not tell: nothing answers there (RFC 2606). */
const UNKNOWN = 'https://site.invalid';
const CONFIGS: [name: string, generator: Generator][] = [
  ['_config.yml', 'jekyll'],
  ['_config.yaml', 'jekyll'],
  ['_config.toml', 'jekyll'],
  ['hugo.toml', 'hugo'],
  ['hugo.yaml', 'hugo'],
  ['hugo.yml', 'hugo'],
  ['hugo.json', 'hugo'],
  ['config/_default/hugo.toml', 'hugo'],
  ['config/_default/config.toml', 'hugo'],
  ['config/_default/config.yaml', 'hugo'],
  ['config.toml', 'hugo'],
  ['config.yaml', 'hugo'],
  ['config.yml', 'hugo'],
  ['config.json', 'hugo'],
];

/** Reads the settings of a site: of whichever generator has some in the folder. */
export function siteSettings(folder: string): SiteSettings {
  const [name, known] = CONFIGS.find(([file]) => existsSync(path.join(folder, file))) ?? [];
  const config = name === undefined ? metadataOf(folder) : dataOf(name, readFileSync(path.join(folder, name), 'utf8'));
  const generator: Generator =
    known ?? (readdirSync(folder).some((file) => /^astro\.config\./.test(file)) ? 'astro' : 'eleventy');
  const origin = originOf(config, folder);
  const title = textField(config, 'title', 'name');
  const tagline = textField(config, 'description', 'tagline', 'params.description');
  const language = textField(config, 'languageCode', 'lang', 'locale', 'language', 'defaultContentLanguage')?.replace(
    '_',
    '-',
  );
  const zone = textField(config, 'timezone', 'timeZone');
  return {
    folder,
    generator,
    origin,
    site: {
      system: 'markdown',
      origin,
      ...(title && { name: title }),
      ...(tagline && { tagline }),
      ...(language && { language }),
    },
    ...(zone && { zone }),
    permalinks: permalinksOf(config),
    authors: authorsOf(folder, config),
    menus: menusOf(folder, config, origin),
  };
}

/** The data file in which Eleventy's starters keep what a site is. */
function metadataOf(folder: string): Record<string, unknown> {
  for (const name of [
    '_data/metadata.json',
    '_data/site.json',
    'src/_data/site.json',
    'src/_data/metadata.json',
    '_data/site.yml',
    'src/_data/meta.json',
  ]) {
    const file = path.join(folder, name);
    if (existsSync(file)) return dataOf(name, readFileSync(file, 'utf8'));
  }
  return {};
}

function originOf(config: Fields, folder: string): string {
  const written = textField(config, 'baseURL', 'baseurl', 'baseUrl', 'url', 'site_url', 'siteUrl', 'domain');
  const own = textField(config, 'url');
  const base = textField(config, 'baseurl');
  const whole =
    own !== undefined && base !== undefined && !/^https?:/.test(base)
      ? `${own.replace(/\/$/, '')}/${base.replace(/^\//, '')}`
      : written;
  const astro = whole ?? astroSite(folder);
  const url = astro === undefined ? null : URL.parse(/^https?:/.test(astro) ? astro : `https://${astro}`);
  return url ? url.href.replace(/\/+$/, '') : UNKNOWN;
}

function astroSite(folder: string): string | undefined {
  const name = readdirSync(folder).find((file) => /^astro\.config\./.test(file));
  return name === undefined
    ? undefined
    : /\bsite:\s*['"`](https?:[^'"`]+)/.exec(readFileSync(path.join(folder, name), 'utf8'))?.[1];
}

function permalinksOf(config: Fields): Record<string, string> {
  const value = config['permalink'] ?? valueAt(config, 'permalinks.page') ?? config['permalinks'];
  if (typeof value === 'string') return { '': value };
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([section, pattern]) => (typeof pattern === 'string' ? [[section, pattern]] : [])),
  );
}

function authorsOf(folder: string, config: Fields): Map<string, OldAuthor> {
  const authors = new Map<string, OldAuthor>();
  const take = (id: string, value: unknown) => {
    const author = authorOf(id, value);
    if (author) authors.set(author.id, author);
  };
  for (const base of ['_data', 'data', 'src/_data', 'src/data', 'src/content']) {
    for (const name of ['authors', 'author', 'people']) {
      for (const extension of ['yml', 'yaml', 'toml', 'json']) {
        const file = path.join(folder, base, `${name}.${extension}`);
        if (!existsSync(file)) continue;
        const data = dataOf(file, readFileSync(file, 'utf8'));
        for (const [id, value] of Object.entries(data)) take(id, value);
      }
      const inner = path.join(folder, base, name);
      if (!statSync(inner, { throwIfNoEntry: false })?.isDirectory()) continue;
      for (const one of readdirSync(inner).filter((file) => /\.(?:ya?ml|toml|json)$/i.test(file)))
        take(one.replace(/\.\w+$/, ''), dataOf(one, readFileSync(path.join(inner, one), 'utf8')));
    }
  }
  if (typeof config['author'] === 'object') take('', config['author']);
  return authors;
}

/** An author from a data file or front matter. @param id the name by which posts know the author; empty for the author's own */
export function authorOf(id: string, value: unknown): OldAuthor | undefined {
  if (typeof value === 'string') return { id: id || slugOf(value), name: value };
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Fields;
  const name = textField(fields, 'name', 'display_name', 'title', 'label', 'full_name') ?? id;
  if (name === '') return undefined;
  const biography = textField(fields, 'bio', 'biography', 'description', 'about');
  const email = textField(fields, 'email');
  const website = textField(fields, 'website', 'url', 'uri', 'web', 'homepage');
  return {
    id: id || slugOf(name),
    name,
    ...(biography && { biography }),
    ...(email && { email }),
    ...(website && { website }),
  };
}

function menusOf(folder: string, config: Fields, origin: string): OldItem[] {
  const navigation = ['_data/navigation.yml', '_data/navigation.yaml']
    .map((name) => path.join(folder, name))
    .find((file) => existsSync(file));
  const menus =
    navigation === undefined
      ? (config['menus'] ?? config['menu'])
      : dataOf(navigation, readFileSync(navigation, 'utf8'));
  if (typeof menus !== 'object' || menus === null) return [];
  return Object.entries(menus).flatMap(([menu, entries]) => {
    if (!Array.isArray(entries)) return [];
    return (entries as Fields[]).flatMap((entry, index): OldItem[] => {
      const label = textField(entry, 'name', 'title', 'label');
      const url = textField(entry, 'url', 'pageRef', 'link', 'href');
      if (label === undefined || url === undefined) return [];
      const order = Number(textField(entry, 'weight') ?? index);
      return [{ is: 'menu-entry', entry: { menu, label, url: URL.parse(url, `${origin}/`)?.href ?? url, order } }];
    });
  });
}
