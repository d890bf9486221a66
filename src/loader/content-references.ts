import { nearestWord } from '../lib/text/nearest-word.ts';
import type { Problem } from '../lib/problem.ts';
import { resolvePhoto } from '../schema/photo.ts';
import { KINDS, type KindName, type Reference } from './content-kinds.ts';
import type { Ledger } from './content-ledger.ts';
import { fieldPlace } from './content-source.ts';

const NOUNS: Record<KindName, string> = {
  articles: 'story',
  pages: 'page',
  sections: 'section',
  authors: 'author',
  fronts: 'front',
  mastheads: 'masthead',
  newsletters: 'newsletter',
  feeds: 'feed',
  publication: 'publication',
  photos: 'photo',
};

/** First words of paths that the site itself uses. */
const RESERVED = new Set([
  '404',
  'archive',
  'authors',
  'cards',
  'corrections',
  'feeds',
  'fonts',
  'masthead',
  'newsletters',
  'offline',
  'photos',
  'search',
  'sitemaps',
  'tags',
]);

/** Ids by collection. */
export type Ids = Record<KindName, Set<string>>;

/** No id in any collection. */
export function noIds(): Ids {
  return Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new Set()])) as unknown as Ids;
}

/**
 * Every problem between files: references to nothing, and two things at one address.
 * @param unreadable files that have problems of their own: what refers to them is not wrong for that
 */
export function referenceProblems(root: string, ledger: Ledger, unreadable: Ids): Problem[] {
  const problems: Problem[] = [];
  for (const kind of Object.keys(KINDS) as KindName[]) {
    const { references } = KINDS[kind];
    if (!references) continue;
    for (const [id, { file, data }] of ledger[kind]) {
      for (const reference of references(data, id)) {
        if (!exists(reference, file, ledger, unreadable)) problems.push(dangling(root, file, reference, ledger));
      }
    }
  }
  if (ledger.publication.size + unreadable.publication.size === 0) problems.push(publicationMissing());
  return [...problems, ...addressProblems(ledger)];
}

function exists({ kind, id }: Reference, file: string, ledger: Ledger, unreadable: Ids): boolean {
  const target = kind === 'photos' ? resolvePhoto(file, id) : id;
  return ledger[kind].has(target) || unreadable[kind].has(target);
}

function dangling(root: string, file: string, { kind, id, path: field }: Reference, ledger: Ledger): Problem {
  const noun = NOUNS[kind];
  const near = nearestWord(kind === 'photos' ? resolvePhoto(file, id) : id, ledger[kind].keys());
  const hint = near === undefined ? '.' : `; did you mean \`${near}\`?`;
  return {
    rule: `${noun}-missing`,
    file,
    ...fieldPlace(root, file, field),
    what: `There is no ${noun} \`${id}\` in content/${kind === 'photos' ? '' : kind}${hint}`,
    fix:
      kind === 'photos'
        ? 'Put the file beside the story and write ./name.jpg, or into content/photos and write /photos/name.jpg.'
        : `Correct the id, or add ${KINDS[kind].placement.replace(/(?:\d{4}\/\d{2}\/)?name[a-z-]*/, id)}.`,
  };
}

/** The years of the archive, and the pages of its months. */
const ARCHIVE = /^(?:\d{4}|.*\/\d{1,3})$/;

function addressProblems({ articles, sections, pages }: Ledger): Problem[] {
  const problems: Problem[] = [];
  const numbers = [...articles].filter(([id]) => ARCHIVE.test(id));
  for (const [id, { file }] of [...sections, ...pages, ...numbers]) {
    const taken = RESERVED.has(id) || ARCHIVE.test(id) ? `/${id}/ is a page of the site itself` : undefined;
    const twice = pages.get(id)?.file === file && sections.has(id) ? `/${id}/ is a section already` : undefined;
    const what = taken ?? twice;
    if (what === undefined) continue;
    problems.push({
      rule: 'address-taken',
      file,
      line: 1,
      column: 1,
      what: `${what}.`,
      fix: 'Give the file another name.',
    });
  }
  return problems;
}

function publicationMissing(): Problem {
  return {
    rule: 'publication-missing',
    file: 'content/publication.yaml',
    line: 1,
    column: 1,
    what: 'There is no content/publication.yaml.',
    fix: 'Write one: the name, description, url, timeZone, country, masthead, navigation and letters of the publication.',
  };
}
