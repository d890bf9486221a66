import { isReserved } from '../../newsroom/site/addresses.ts';
import { termKey, type OldPaper } from '../gathered-paper.ts';
import type { OldPost, OldTerm } from '../old-paper.ts';
import type { AuthorRule, CategoryRule, ImportMap, TagRule } from './import-map.ts';
import { decodedSlug, freeId, idOf, topicOf } from './old-id.ts';

/** Sections of a paper: more than readers find in a header. Other categories become topics. */
const MOST_SECTIONS = 12;
/** The category that WordPress gives to whatever has none, in several languages. */
const NONE =
  /^(?:uncategori[sz]ed|sin-categoria|sin-clasificar|non-classe|allgemein|unkategorisiert|geen-categorie|senza-categoria|sem-categoria|未分類)$/;

/** A map as it is proposed, with the number of stories of each entry. */
export interface ProposedMap extends ImportMap {
  stories: { categories: Map<string, number>; tags: Map<string, number>; authors: Map<string, number> };
}

/**
 * What an import makes of an old site unless an editor says otherwise: the most used top categories become sections, the
 * others topics of the section above them; each tag becomes a topic, and each author gets a page.
 * @param language of the publication
 * @param isPage whether a page of the site has an id, which no section can have then
 */
export function proposedMap(paper: OldPaper, language: string, isPage: (id: string) => boolean): ProposedMap {
  const stories = paper.posts.filter(({ kind }) => kind === 'story');
  const counted = (slugs: (post: OldPost) => readonly string[]) => counts(stories.flatMap(slugs));
  const usage = {
    categories: counted(({ categories }) => categories),
    tags: counted(({ tags }) => tags),
    authors: counts(paper.posts.flatMap(({ authors }) => authors)),
  };
  const categories = [...paper.terms.values()].filter(({ kind }) => kind === 'category');
  const tops = topCategories(categories, paper, stories);
  const ids = new Map<string, string>();
  const isTaken = (id: string) => isReserved(id) || isPage(id) || [...ids.values()].includes(id);
  for (const { slug, name } of tops) ids.set(slug, freeId(idOf(slug, name, 'section', language), isTaken));
  const section = ids.get(tops[0]?.slug ?? '') ?? 'news';
  const topics = topicIds(paper, language);
  const ruleOf = (term: OldTerm): CategoryRule => {
    const own = ids.get(term.slug);
    if (own !== undefined) return { section: own, name: term.name };
    if (NONE.test(decodedSlug(term.slug))) return { section };
    const above = ids.get(rootOf(term, paper).slug) ?? section;
    return { section: above, topic: topics(term), name: term.name };
  };
  return {
    section,
    categories: Object.fromEntries(categories.map((term) => [term.slug, ruleOf(term)])),
    tags: Object.fromEntries(
      [...paper.terms.values()]
        .filter(({ kind }) => kind === 'tag')
        .map((term): [string, TagRule] => [term.slug, { topic: topics(term), name: term.name }]),
    ),
    authors: authorRules(paper, language),
    stories: usage,
  };
}

/**
 * The topic of a term. Terms of one name are one topic, with the shortest id: WordPress calls the second `storm-2`. Names that
 * have the same id without their signs stay apart: C# and C++.
 */
function topicIds({ terms }: OldPaper, language: string): (term: OldTerm) => string {
  const byName = new Map<string, string>();
  const nameOf = ({ name }: OldTerm) => name.trim().toLowerCase();
  for (const term of terms.values()) {
    const id = topicOf(term.slug, term.name, language);
    const known = byName.get(nameOf(term));
    if (known === undefined || id.length < known.length) byName.set(nameOf(term), id);
  }
  const owners = new Map<string, string>();
  for (const [name, wanted] of byName) {
    const id = freeId(wanted, (one) => owners.has(one));
    owners.set(id, name);
    byName.set(name, id);
  }
  return (term) => byName.get(nameOf(term)) ?? topicOf(term.slug, term.name, language);
}

/** The categories that become sections, the most used first. */
function topCategories(categories: readonly OldTerm[], paper: OldPaper, stories: readonly OldPost[]): OldTerm[] {
  const used = counts(
    stories.flatMap(({ categories: [first] }) => {
      const term = first === undefined ? undefined : paper.terms.get(termKey('category', first));
      return term ? [rootOf(term, paper).slug] : [];
    }),
  );
  return categories
    .filter(({ slug }) => used.has(slug) && !NONE.test(decodedSlug(slug)))
    .sort((a, b) => (used.get(b.slug) ?? 0) - (used.get(a.slug) ?? 0) || (a.slug < b.slug ? -1 : 1))
    .slice(0, MOST_SECTIONS);
}

/** The category at the top, above a category. */
function rootOf(term: OldTerm, { terms }: OldPaper): OldTerm {
  const seen = new Set<OldTerm>();
  let root = term;
  while (root.parent !== undefined && !seen.has(root)) {
    seen.add(root);
    root = terms.get(termKey('category', root.parent)) ?? root;
  }
  return root;
}

function authorRules({ authors }: OldPaper, language: string): Record<string, AuthorRule> {
  const taken = new Set<string>();
  return Object.fromEntries(
    [...authors.values()].map(({ id, name }): [string, AuthorRule] => {
      const author = freeId(idOf(name, name, 'author', language), (one) => taken.has(one));
      taken.add(author);
      return [id, { author, name }];
    }),
  );
}

function counts(values: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const value of values) numbers.set(value, (numbers.get(value) ?? 0) + 1);
  return numbers;
}
